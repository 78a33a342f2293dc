import type { Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { AssessmentTemplateRow } from '../schema/threat-assessment.ts';
import { lockScales, scaleVersion } from './scale-version.ts';

export type StoredAssessmentTemplate = Selectable<AssessmentTemplateRow>;

/** The agency's own templates in all versions, by code, the newest version first. */
export async function assessmentTemplates(tx: ActorTx): Promise<readonly StoredAssessmentTemplate[]> {
  return tx.db
    .selectFrom('assessment_template')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
}

/**
 * Adds a version; `build` gets the present versions after every other writer has finished.
 *
 * @returns the new version
 */
export async function insertAssessmentTemplate(
  tx: ActorTx,
  build: (present: readonly StoredAssessmentTemplate[]) => {
    readonly unit: string;
    readonly code: string;
    readonly version: number;
    readonly name: string;
    readonly because: string;
    readonly indicators: readonly object[];
  },
): Promise<{ readonly id: string; readonly code: string; readonly version: number }> {
  await lockScales(tx, 'assessment_template');
  const { unit, indicators, ...made } = build(await assessmentTemplates(tx));
  const row = await scaleVersion(tx, made);
  await tx.db
    .insertInto('assessment_template')
    .values({
      ...row,
      unit,
      indicators: JSON.stringify(indicators),
      retired_by: null,
      retired_at: null,
      retired_because: '',
    })
    .execute();
  return { id: row.id, code: row.code, version: row.version };
}
