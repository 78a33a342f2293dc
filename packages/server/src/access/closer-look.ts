import { ReeveError } from '@reeve/domain';
import {
  involvementsOf,
  labelsOfReports,
  loadReport,
  requireAcknowledgement,
  requireReason,
  statementsOfEntity,
  type ActorTx,
  type LoadedReport,
  type ReadWithReason,
} from '@reeve/store';

/** Returns what decides whether a report needs a reason of its own. */
export function lookAtReport(tx: ActorTx, report: LoadedReport): ReadWithReason {
  return {
    kind: 'report',
    id: report.row.id,
    // To its author, a draft is not a report of another case.
    caseRef: report.draft === undefined ? (report.row.case_ref ?? undefined) : undefined,
    compartments: tx.partsOf(report.row.label_id).compartments,
    persons: report.draft === undefined ? report.persons : [],
  };
}

/**
 * Continues only if the reader can read the report's text now.
 * @throws ReeveError reason_needed, acknowledgement_needed
 */
export async function requireOpen(tx: ActorTx, report: LoadedReport): Promise<void> {
  await requireReason(tx, lookAtReport(tx, report));
  await requireAcknowledgement(tx, { kind: 'report', id: report.row.id, labelId: report.row.label_id });
}

/**
 * Continues only if the reader can read everything on the entity's page now: it is derived from the texts of reports.
 * @throws ReeveError not_found, reason_needed, acknowledgement_needed
 */
export async function requireOpenEntity(tx: ActorTx, id: string): Promise<void> {
  await requireReason(tx, await lookAtEntity(tx, id));
  const reports = (await statementsOfEntity(tx, id)).map((one) => one.report_id);
  for (const report of await labelsOfReports(tx, [...new Set(reports)]))
    await requireAcknowledgement(tx, { kind: 'report', id: report.id, labelId: report.label_id });
}

/** Returns what decides it for an entity: the persons named in the reports behind its visible statements. */
export async function lookAtEntity(tx: ActorTx, id: string): Promise<ReadWithReason> {
  const statements = await statementsOfEntity(tx, id);
  if (statements.length === 0) throw new ReeveError('not_found', 'There is no such entity that you may see.');
  return {
    kind: 'entity',
    id,
    caseRef: undefined,
    compartments: [...new Set(statements.flatMap((one) => tx.partsOf(one.label_id).compartments))],
    persons: await involvementsOf(tx, [...new Set(statements.map((one) => one.report_id))]),
  };
}

/** The same for every kind that can require a reason; `not_found` if the reader sees nothing. */
export async function lookAt(tx: ActorTx, kind: ReadWithReason['kind'], id: string): Promise<ReadWithReason> {
  return kind === 'report' ? lookAtReport(tx, await loadReport(tx, id)) : lookAtEntity(tx, id);
}
