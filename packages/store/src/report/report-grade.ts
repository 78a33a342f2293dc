import type { Grade } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';

/** Stores a grade. A provisional grade names the author's unit only; the author's reason stays in the raw file. */
export async function insertGrade(
  tx: ActorTx,
  of: {
    readonly reportId: string;
    readonly labelId: number;
    readonly kind: 'provisional' | 'record';
    readonly grade: Grade;
    readonly byUnit?: boolean;
  },
): Promise<void> {
  const { codes } = of.grade;
  await tx.db
    .insertInto('report_grade')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: of.labelId,
      report_id: of.reportId,
      kind: of.kind,
      scheme: codes.scheme,
      scheme_version: of.grade.schemeVersion,
      source: codes.source,
      info: codes.info,
      graded_by: of.byUnit ? null : of.grade.gradedBy,
      unit_name: tx.unit.name,
      graded_at: tx.now(),
      recorded_at: tx.recordedAt(),
      rationale: of.kind === 'provisional' ? '' : of.grade.rationale,
    })
    .execute();
}
