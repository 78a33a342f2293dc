import {
  loadEntity,
  loadReport,
  requireAcknowledgement,
  requireAcknowledgements,
  requireReason,
  type ActorTx,
  type LoadedEntity,
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
 * Returns an entity if the reader can read everything on its page now: it is derived from the texts of reports.
 * @throws ReeveError not_found, reason_needed, acknowledgement_needed
 */
export async function requireOpenEntity(tx: ActorTx, id: string): Promise<LoadedEntity> {
  const entity = await loadEntity(tx, id);
  await requireReason(tx, lookAtEntity(tx, entity));
  await requireAcknowledgements(
    tx,
    entity.reports.map((report) => ({ kind: 'report', id: report.id, labelId: report.label_id })),
  );
  return entity;
}

/** Returns what decides it for an entity: the persons named in the reports behind its visible statements. */
function lookAtEntity(tx: ActorTx, { id, statements, links }: LoadedEntity): ReadWithReason {
  return {
    kind: 'entity',
    id,
    caseRef: undefined,
    compartments: [...new Set(statements.flatMap((one) => tx.partsOf(one.label_id).compartments))],
    persons: links,
  };
}

/** The same for every kind that can require a reason; `not_found` if the reader sees nothing. */
export async function lookAt(tx: ActorTx, kind: ReadWithReason['kind'], id: string): Promise<ReadWithReason> {
  return kind === 'report' ? lookAtReport(tx, await loadReport(tx, id)) : lookAtEntity(tx, await loadEntity(tx, id));
}
