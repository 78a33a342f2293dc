import { readHome, type ReplyOf } from '@reeve/contract';
import { mayMoveReport, mayPerform } from '@reeve/domain';
import { handsOf, listDrafts, listReceipts, listReports, loadReport, stateOf, type ActorTx } from '@reeve/store';
import { handle } from '../operation.ts';
import { listedReply } from '../report/list.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

/** The state in which a report waits, the step it waits for, and the words for it. */
const WAITING = [
  { state: 'submitted', to: 'under_evaluation', what: 'take_report' },
  { state: 'under_evaluation', to: 'evaluated', what: 'evaluate_report' },
  { state: 'evaluated', to: 'sanitised', what: 'sanitise_report' },
  { state: 'sanitised', to: 'quality_assured', what: 'check_report' },
  { state: 'quality_assured', to: 'collated', what: 'collate_report' },
] as const;
const EACH = 20;

/** Reports that wait for a step this very person may take: his own work is never put on his own list. */
async function reportsWaiting(tx: ActorTx): Promise<readonly Item[]> {
  if (!mayPerform(tx.actor.roles, 'evaluate_report')) return [];
  const items: Item[] = [];
  for (const { state, to, what } of WAITING) {
    const rows = await listReports(tx, {
      state,
      priority: undefined,
      labelIds: undefined,
      ids: undefined,
      mine: false,
      after: undefined,
      limit: EACH,
    });
    for (const row of rows) {
      const loaded = await loadReport(tx, row.id);
      const verdict = mayMoveReport(
        stateOf(loaded),
        to,
        { accountId: tx.person.accountId, roles: tx.actor.roles },
        handsOf(loaded, tx),
      );
      if (!verdict.allowed || !loaded.raw) continue;
      const shown = listedReply(tx, row);
      items.push({
        stage: 'gather',
        what,
        kind: 'report',
        id: row.id,
        reference: row.reference,
        title: row.subject,
        grade: shown.grade,
        dueOn: shown.reviewOn,
        since: shown.submittedAt,
      });
    }
  }
  return items;
}

export const readHomeHandler = handle(readHome, (call) =>
  call.read(async (tx) => {
    const items = await reportsWaiting(tx);
    const returned = await listReports(tx, {
      state: 'returned',
      priority: undefined,
      labelIds: undefined,
      ids: undefined,
      mine: true,
      after: undefined,
      limit: EACH,
    });
    const mine = returned.map((row): Item => ({
      stage: 'gather',
      what: 'amend_report',
      kind: 'report',
      id: row.id,
      reference: row.reference,
      title: row.subject,
      grade: null,
      dueOn: row.review_on,
      since: row.submitted_at?.toISOString() ?? null,
    }));
    const drafts = await listDrafts(tx, 10);
    const receipts = await listReceipts(tx, 10);
    call.consulted({
      action: 'view',
      objectKind: 'worklist',
      objectIds: items.map((item) => item.id),
      resultCount: items.length,
    });
    return {
      items: [...mine, ...items],
      drafts: drafts.map((row) => ({
        id: row.id,
        reference: row.reference,
        subject: row.subject,
        savedAt: row.saved_at.toISOString(),
      })),
      receipts: receipts.map((row) => ({
        reportId: row.report_id,
        reference: row.reference,
        subject: row.subject,
        state: row.state,
        at: row.at.toISOString(),
      })),
    };
  }),
);
