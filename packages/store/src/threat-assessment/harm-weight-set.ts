import type { Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { HarmWeightSetRow } from '../schema/threat-assessment.ts';
import { lockScales, scaleVersion } from './scale-version.ts';

export type StoredHarmWeightSet = Selectable<HarmWeightSetRow>;

/** The sets of harm weights in all versions, by code, the newest version first. */
export async function harmWeightSets(tx: ActorTx): Promise<readonly StoredHarmWeightSet[]> {
  return tx.db
    .selectFrom('harm_weight_set')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
}

/**
 * Adds a version, completely or not at all; `build` gets the present versions after every other writer has finished.
 *
 * @returns the new version
 */
export async function insertHarmWeightSet(
  tx: ActorTx,
  build: (present: readonly StoredHarmWeightSet[]) => {
    readonly code: string;
    readonly version: number;
    readonly name: string;
    readonly source: string;
    readonly fileName: string;
    readonly because: string;
    readonly days: Readonly<Record<string, number>>;
  },
): Promise<{ readonly id: string; readonly code: string; readonly version: number }> {
  await lockScales(tx, 'harm_weight_set');
  const { source, fileName, days, ...made } = build(await harmWeightSets(tx));
  const row = await scaleVersion(tx, made);
  await tx.db
    .insertInto('harm_weight_set')
    .values({
      ...row,
      source,
      file_name: fileName,
      days: JSON.stringify(days),
      retired_by: null,
      retired_at: null,
      retired_because: '',
    })
    .execute();
  return { id: row.id, code: row.code, version: row.version };
}
