import type { readHome, ReplyOf } from '@reeve/contract';
import {
  feedbackDueOn,
  mayMoveReport,
  mayPerform,
  turnaroundDueMs,
  type Priority,
  type ReportState,
} from '@reeve/domain';
import {
  reportsQuery,
  todayIn,
  reportsWithoutFeedbackQuery,
  waitingCategoriesQuery,
  waitingReportsQuery,
  type ActorTx,
  type ListedReport,
  type Together,
  type ReportWithoutFeedback,
  type WaitingCategory,
  type WaitingReport,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { listedReply } from '../report/list.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

/** The step for which a report waits in a state, and its texts. */
const STEPS: Readonly<Record<string, { readonly to: ReportState; readonly what: Item['what'] }>> = {
  submitted: { to: 'under_evaluation', what: 'take_report' },
  under_evaluation: { to: 'evaluated', what: 'evaluate_report' },
  evaluated: { to: 'sanitised', what: 'sanitise_report' },
  sanitised: { to: 'quality_assured', what: 'check_report' },
  quality_assured: { to: 'collated', what: 'collate_report' },
};
const EACH = 20;
const CATEGORIES = 50;

const RETURNED = {
  state: 'returned',
  priority: undefined,
  labelIds: undefined,
  ids: undefined,
  mine: true,
  after: undefined,
  limit: EACH,
} as const;

/** Reports that wait for a step, for the functions of this person, and their own returned reports. */
export function reportQueries(tx: ActorTx) {
  const evaluates = mayPerform(tx.actor.roles, 'evaluate_report');
  return {
    waiting: evaluates ? waitingReportsQuery(tx, Object.keys(STEPS), EACH) : undefined,
    untold: evaluates ? reportsWithoutFeedbackQuery(tx, EACH) : undefined,
    categories: mayPerform(tx.actor.roles, 'recategorise') ? waitingCategoriesQuery(tx, CATEGORIES) : undefined,
    returned: tx.kinds.includes('report') ? reportsQuery(tx, RETURNED) : undefined,
  };
}
type Found = Together<ReturnType<typeof reportQueries>>;

/** Reports that were returned to this person. */
export const returnedReports = (tx: ActorTx, { returned }: Found): readonly Item[] =>
  returned.map((row) => ({
    ...itemOf(tx, 'amend_report', row),
    ...turnaround(tx, row),
    since: row.submitted_at?.toISOString() ?? null,
  }));

/** Reports that wait for a step this person can take: their own work is never on their list. */
export function reportsToMove(tx: ActorTx, { waiting }: Found): readonly Item[] {
  const actor = { accountId: tx.person.accountId, roles: tx.actor.roles };
  const items = waiting.flatMap((row) => stepOf(tx, actor, row) ?? []);
  // Urgent reports come first, whatever the step they wait for.
  return items.toSorted((a, b) => Number(b.urgency === 'high') - Number(a.urgency === 'high'));
}

function stepOf(tx: ActorTx, actor: Parameters<typeof mayMoveReport>[2], row: WaitingReport): Item | undefined {
  const step = STEPS[row.state];
  if (!step || !row.hands) return undefined;
  if (!mayMoveReport(row.state as ReportState, step.to, actor, row.hands).allowed) return undefined; // a key of STEPS
  const shown = listedReply(tx, row);
  return {
    ...itemOf(tx, step.what, row),
    grade: shown.grade,
    ...turnaround(tx, row),
    since: shown.submittedAt,
  };
}

/** Reports whose authors have not been informed yet whether they helped. */
export const authorsToTell = (tx: ActorTx, { untold }: Found): readonly Item[] =>
  untold.map((row) => ({
    ...itemOf(tx, 'tell_author', row),
    dueOn: row.submitted_at === null ? null : feedbackDueOn(todayIn(tx.timeZone, row.submitted_at)),
    since: row.submitted_at?.toISOString() ?? null,
  }));

/** Reports with a requested category of a person, for those who decide on it and did not request it. */
export const categoriesToDecide = (tx: ActorTx, { categories }: Found): readonly Item[] =>
  categories.map((row) => ({
    ...itemOf(tx, 'decide_category', { ...row, id: row.report_id }),
    since: row.asked_at.toISOString(),
  }));

function itemOf(
  tx: ActorTx,
  what: Item['what'],
  row: Pick<
    ListedReport | ReportWithoutFeedback | (WaitingCategory & { readonly id: string }),
    'id' | 'reference' | 'subject' | 'label_id'
  >,
): Item {
  return {
    stage: 'gather',
    what,
    kind: 'report',
    id: row.id,
    reference: row.reference,
    title: row.subject,
    grade: null,
    urgency: null,
    dueOn: null,
    since: null,
    reminder: null,
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

/** When the next step of a report is due by its urgency: not by its retention period. */
function turnaround(
  tx: ActorTx,
  row: Pick<ListedReport, 'submitted_at' | 'priority'>,
): Pick<Item, 'dueOn' | 'urgency'> {
  const urgency = row.priority as Priority | null; // written only from PRIORITIES
  if (row.submitted_at === null || urgency === null) return { urgency, dueOn: null };
  return { urgency, dueOn: todayIn(tx.timeZone, new Date(turnaroundDueMs(row.submitted_at.getTime(), urgency))) };
}
