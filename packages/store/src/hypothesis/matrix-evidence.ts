import type { ThreadEnd } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { currentGrades } from '../report/report-list.ts';

/** What a cited report, statement or finding counts for, as far as this person may see it. */
export interface StoredEvidence {
  readonly id: string;
  /** The report it comes from; itself for a finding. Items with the same one have one origin. */
  readonly originId: string;
  /** Null for a finding, and for a report that nobody has graded. */
  readonly grade: { readonly scheme: string; readonly source: string; readonly info: string } | null;
  readonly retracted: boolean;
}

/** Returns the evidence behind citations of reports, statements and findings; what this person may not see is left out. */
export async function matrixEvidence(tx: ActorTx, cites: readonly ThreadEnd[]): Promise<readonly StoredEvidence[]> {
  const idsOf = (kind: string): string[] => cites.filter((end) => end.kind === kind).map(({ id }) => id);
  const [statementIds, reportIds, findingIds] = [idsOf('statement'), idsOf('report'), idsOf('finding')];
  const statements =
    statementIds.length === 0
      ? []
      : await tx.db
          .selectFrom('statement')
          .select(['id', 'report_id', 'grade_scheme', 'grade_source', 'grade_info', 'retracted_at'])
          .where('agency_id', '=', tx.person.agencyId)
          .where('id', 'in', statementIds)
          .execute();
  const reports = reportIds.length === 0 ? [] : await idsSeen(tx, 'report', reportIds);
  const findings = findingIds.length === 0 ? [] : await idsSeen(tx, 'finding', findingIds);
  const grades = await currentGrades(tx, reports);
  return [
    ...statements.map((row) => ({
      id: row.id,
      originId: row.report_id,
      grade: { scheme: row.grade_scheme, source: row.grade_source, info: row.grade_info },
      retracted: row.retracted_at !== null,
    })),
    ...reports.map((id) => ({ id, originId: id, grade: grades.get(id) ?? null, retracted: false })),
    ...findings.map((id) => ({ id, originId: id, grade: null, retracted: false })),
  ];
}

async function idsSeen(tx: ActorTx, kind: 'report' | 'finding', ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom(kind)
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id }) => id);
}
