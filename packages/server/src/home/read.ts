import { readHome, type ReplyOf } from '@reeve/contract';
import {
  feedbackDueOn,
  mayMoveReport,
  mayPerform,
  readableOn,
  turnaroundDueMs,
  type Feedback,
  type Measure,
  type Priority,
} from '@reeve/domain';
import {
  handsOf,
  listDrafts,
  listReceipts,
  listReports,
  loadReport,
  objectCards,
  recordsInStates,
  stateOf,
  todayIn,
  untoldReports,
  type ActorTx,
  type ListedReport,
  type RecordKind,
  type StoredRecord,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { handle } from '../operation.ts';
import { listedReply } from '../report/list.ts';
import { basisWaiting } from './basis-waiting.ts';
import { openingsWaiting } from './openings-waiting.ts';
import { proceedingsWaiting } from './proceedings-waiting.ts';
import { retentionWaiting } from './retention-waiting.ts';
import { reviewsWaiting } from './reviews-waiting.ts';
import { specialWaiting } from './special-waiting.ts';
import { categoriesWaiting } from './categories-waiting.ts';
import { sendingsWaiting } from './sendings-waiting.ts';
import { workshopsWaiting } from './workshops-waiting.ts';

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
      urgentFirst: true,
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
        ...turnaround(tx, row),
        since: shown.submittedAt,
        reminder: null,
        marking: shown.marking,
      });
    }
  }
  // What is urgent comes first, whatever the step it waits for.
  return items.toSorted((a, b) => Number(b.urgency === 'high') - Number(a.urgency === 'high'));
}

/** When the next step of a report is due by its urgency: not by how long it may be kept. */
function turnaround(
  tx: ActorTx,
  row: Pick<ListedReport, 'submitted_at' | 'priority'>,
): Pick<Item, 'dueOn' | 'urgency'> {
  const urgency = row.priority as Priority | null; // written only from PRIORITIES
  if (row.submitted_at === null || urgency === null) return { urgency, dueOn: null };
  return { urgency, dueOn: todayIn(tx.timeZone, new Date(turnaroundDueMs(row.submitted_at.getTime(), urgency))) };
}

/** Reports whose authors have yet to hear whether they helped. */
async function authorsToTell(tx: ActorTx): Promise<readonly Item[]> {
  if (!mayPerform(tx.actor.roles, 'evaluate_report')) return [];
  const rows = await untoldReports(tx, EACH);
  return rows.map((row) => ({
    stage: 'gather',
    what: 'tell_author',
    kind: 'report',
    id: row.id,
    reference: row.reference,
    title: row.subject,
    grade: null,
    urgency: null,
    dueOn: row.submitted_at === null ? null : feedbackDueOn(todayIn(tx.timeZone, row.submitted_at)),
    since: row.submitted_at?.toISOString() ?? null,
    reminder: null,
    marking: markingOf(tx.partsOf(row.label_id)),
  }));
}

const ROW = { grade: null, urgency: null, reminder: null } as const;

/** Records of the loop that wait for this person: his own tasks and requirements, and what his function decides on. */
async function recordsWaiting(tx: ActorTx): Promise<readonly Item[]> {
  const me = tx.person.accountId;
  const items: Item[] = [];
  const add = (stage: Item['stage'], what: Item['what'], kind: RecordKind, rows: readonly StoredRecord[]): void => {
    for (const row of rows) {
      items.push({
        ...ROW,
        stage,
        what,
        kind,
        id: row.id,
        reference: row.reference,
        title: row.title,
        dueOn: row.due_on,
        since: row.created_at.toISOString(),
        marking: markingOf(tx.partsOf(row.label_id)),
      });
    }
  };
  const may = (act: Parameters<typeof mayPerform>[1]): boolean => mayPerform(tx.actor.roles, act);
  const [proposed, requirements, collections, products, nominations, meetings, tasks, done] = await Promise.all([
    may('approve_requirement') ? anybodys(tx, 'requirement', ['proposed']) : NONE,
    own(tx, 'requirement', ['approved', 'tasked', 'partially_answered']),
    own(tx, 'collection_task', ['assigned', 'accepted', 'in_progress']),
    anybodys(tx, 'product', ['drafting', 'peer_review']),
    may('approve_person_nomination') ? anybodys(tx, 'person_nomination', ['asked']) : NONE,
    may('run_meeting') ? anybodys(tx, 'meeting', ['called']) : NONE,
    own(tx, 'task', ['assigned', 'accepted', 'in_progress', 'blocked']),
    may('evaluate_result') ? anybodys(tx, 'task', ['done']) : NONE,
  ]);
  const notMine = (row: StoredRecord): boolean => row.created_by !== me;
  add('direct', 'decide_requirement', 'requirement', proposed.filter(notMine));
  add('direct', 'task_requirement', 'requirement', requirements.filter(isIn('approved')));
  add('direct', 'answer_requirement', 'requirement', requirements.filter(isIn('tasked', 'partially_answered')));
  add('direct', 'accept_collection', 'collection_task', collections.filter(isIn('assigned')));
  add('direct', 'finish_collection', 'collection_task', collections.filter(isIn('accepted', 'in_progress')));
  const drafting = products.filter(isIn('drafting'));
  add(
    'assess',
    'finish_product',
    'product',
    drafting.filter((row) => authorsOf(row).includes(me)),
  );
  const underReview = products.filter(isIn('peer_review')).filter((row) => !authorsOf(row).includes(me));
  if (may('review_product'))
    add(
      'assess',
      'review_product',
      'product',
      underReview.filter((row) => reviewerOf(row) === undefined),
    );
  if (may('approve_product'))
    add(
      'assess',
      'approve_product',
      'product',
      underReview.filter((row) => reviewerOf(row) !== undefined && reviewerOf(row) !== me),
    );
  add('decide', 'decide_person_nomination', 'person_nomination', nominations.filter(notMine));
  add('decide', 'hold_meeting', 'meeting', meetings);
  add('act', 'accept_task', 'task', tasks.filter(isIn('assigned')));
  add('act', 'finish_task', 'task', tasks.filter(isIn('accepted', 'in_progress', 'blocked')));
  add('evaluate', 'evaluate_task', 'task', done.filter(measureIn).map(dueWhenReadable));
  return items;
}

const NONE: readonly StoredRecord[] = [];

const anybodys = (tx: ActorTx, kind: RecordKind, states: readonly string[]) =>
  recordsInStates(tx, kind, states, { each: EACH });
const own = (tx: ActorTx, kind: RecordKind, states: readonly string[]) =>
  recordsInStates(tx, kind, states, { ownerId: tx.person.accountId, each: EACH });
const isIn =
  (...states: readonly string[]) =>
  (row: StoredRecord): boolean =>
    states.includes(row.state);

/** The measure of a task; its body is written only through its contract. Without one there is nothing to evaluate. */
const measureIn = (row: StoredRecord): Measure | undefined => (row.body as { measure?: Measure }).measure;

/** A done task is due for evaluation on the first day its measure can be read, not on the day it had to be done. */
function dueWhenReadable(row: StoredRecord): StoredRecord {
  const measure = measureIn(row);
  return measure ? { ...row, due_on: readableOn(measure) } : row;
}

/** Who wrote and who reviewed a product; its body is written only through its contract. */
function authorsOf(row: StoredRecord): readonly string[] {
  return (row.body as { authorIds?: readonly string[] }).authorIds ?? [];
}
function reviewerOf(row: StoredRecord): string | undefined {
  return (row.body as { review?: { byId: string } }).review?.byId;
}

export const readHomeHandler = handle(readHome, (call) =>
  call.read(async (tx) => {
    const items = [
      ...(await reportsWaiting(tx)),
      ...(await authorsToTell(tx)),
      ...(await specialWaiting(tx)),
      ...(await categoriesWaiting(tx)),
      ...(await retentionWaiting(tx)),
      ...(await basisWaiting(tx)),
      ...(await proceedingsWaiting(tx)),
      ...(await openingsWaiting(tx)),
      ...(await recordsWaiting(tx)),
      ...(await reviewsWaiting(tx)),
      ...(await workshopsWaiting(tx)),
      ...(await sendingsWaiting(tx)),
    ];
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
      ...turnaround(tx, row),
      since: row.submitted_at?.toISOString() ?? null,
      reminder: null,
      marking: markingOf(tx.partsOf(row.label_id)),
    }));
    const drafts = await listDrafts(tx, 10);
    const receipts = await listReceipts(tx, 10);
    const opened = await objectCards(
      tx,
      'report',
      receipts.map((row) => row.report_id),
    );
    const opens = new Set(opened.map((card) => card.id));
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
        feedback: row.feedback as Feedback | null, // written only from the list of sentences
        opens: opens.has(row.report_id),
      })),
    };
  }),
);
