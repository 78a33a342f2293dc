import { ReeveError } from '@reeve/domain';
import { sql } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';

/** The registers of scales whose versions are never altered. */
export type ScaleTable = 'assessment_template' | 'harm_weight_set';

/** What a new version of a scale gets, whatever it is a version of. */
export interface NewScaleVersion {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly because: string;
}

/** The fields that every version of a scale has. */
export async function scaleVersion(tx: ActorTx, { code, version, name, because }: NewScaleVersion) {
  return {
    agency_id: tx.person.agencyId,
    id: tx.uuid(),
    label_id: await tx.labelFor(AGENCY_WIDE),
    code,
    version,
    name,
    because,
    made_by: tx.person.accountId,
    made_at: tx.now(),
  };
}

/** Makes writers of one register take turns, so that of two versions made at once each has its number. */
export async function lockScales(tx: ActorTx, table: ScaleTable): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${table} ${tx.person.agencyId}`}, 0))`.execute(tx.db);
}

/** Retires a version. @throws ReeveError not_found, state_forbids */
export async function retireScale(tx: ActorTx, table: ScaleTable, id: string, because: string): Promise<Date> {
  const at = tx.now();
  const { numUpdatedRows } = await tx.db
    .updateTable(table)
    .set({ retired_by: tx.person.accountId, retired_at: at, retired_because: because })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return at;
  const found = await tx.db
    .selectFrom(table)
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  throw new ReeveError('state_forbids', 'This version is retired already. Nothing was changed.', {
    because: 'retired',
  });
}
