import { listReports, type ReportRow } from '@reeve/contract';
import { listReports as storedReports, type ActorTx, type ListedReport } from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';

/** Returns a stored row for a list. */
export function listedReply(tx: ActorTx, row: ListedReport): ReportRow {
  return {
    id: row.id,
    reference: row.reference,
    state: row.state as ReportRow['state'], // written only through the state machine
    subject: row.subject,
    unit: row.unit_name,
    mine: row.mine,
    marking: markingOf(tx.partsOf(row.label_id)),
    priority: row.priority as ReportRow['priority'], // written only from PRIORITIES
    submittedAt: row.submitted_at?.toISOString() ?? null,
    reviewOn: row.state === 'draft' ? null : row.review_on,
    grade:
      row.grade === null
        ? null
        : {
            scheme: row.grade.scheme as NonNullable<ReportRow['grade']>['scheme'],
            source: row.grade.source,
            info: row.grade.info,
          }, // written only from parsed codes
    provisional: row.grade?.kind === 'provisional',
    areaCode: row.area_code,
    topic: row.topic,
    happenedOn: row.happened_on,
  };
}

export const listReportsHandler = handle(listReports, (call) =>
  call.read(async (tx) => {
    const { query } = call;
    const labelIds =
      query.group === undefined
        ? undefined
        : tx.reads.filter((id) => tx.partsOf(id).compartments.includes(query.group ?? ''));
    const rows = await storedReports(tx, {
      state: query.state,
      priority: query.priority,
      labelIds,
      ids: undefined,
      mine: query.mine === 'yes',
      placed: query.placed === 'yes',
      area: query.area,
      from: query.from,
      before: query.before,
      after: decodeCursor(query.cursor),
      limit: query.limit + 1,
    });
    const items = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? items.at(-1) : undefined;
    call.consulted({
      action: 'search',
      objectKind: 'report',
      objectIds: items.map((row) => row.id),
      resultCount: items.length,
    });
    return { items: items.map((row) => listedReply(tx, row)), next: last ? encodeCursor(last.sort_at, last.id) : null };
  }),
);
