import { ASSESSED_UNITS, ASSESSMENT_TEMPLATES, type AssessedUnit, type AssessmentTemplate } from '@reeve/domain';
import { assessmentTemplates, type ActorTx, type StoredAssessmentTemplate } from '@reeve/store';

/** A stored version in the form of an assessment. */
export const templateOf = ({ code, version, unit, indicators }: StoredAssessmentTemplate): AssessmentTemplate => ({
  id: code,
  version,
  unit: unit as AssessedUnit, // held by a constraint
  indicators: indicators as AssessmentTemplate['indicators'], // written only by this slice
});

/** Templates of the register, in the form of an assessment: those supplied, and the agency's own. */
export async function registeredTemplates(
  tx: ActorTx,
): Promise<readonly (AssessmentTemplate & { readonly retired: boolean })[]> {
  const own = (await assessmentTemplates(tx)).map((row) => ({
    ...templateOf(row),
    retired: row.retired_at !== null,
  }));
  return [...ASSESSED_UNITS.map((unit) => ({ ...ASSESSMENT_TEMPLATES[unit], retired: false })), ...own];
}
