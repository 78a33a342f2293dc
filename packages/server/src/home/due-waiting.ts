import type { readHome, ReplyOf } from '@reeve/contract';
import { BASED_KINDS, mayPerform, specialDecideBy } from '@reeve/domain';
import { expiredSources, isRestricted, readDue, shownSubject, type ActorTx, type Due } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { isForReader } from '../retention/basis/due-record.ts';
import { mayDecideOn } from '../special-item/in-sight.ts';
import { mayHold } from './records-waiting.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const EACH = 20;
const SPECIAL_ITEMS = 50;

/** Items that are due or soon will be: special categories to decide on, reports, and records that lost part of their basis. */
export async function dueWaiting(tx: ActorTx) {
  const decidesItems = mayPerform(tx.actor.roles, 'decide_special_item');
  const due = await readDue(tx, {
    reports: tx.kinds.includes('report') ? (decidesReports(tx) ? 'all' : { unit: tx.unit.name }) : undefined,
    records: BASED_KINDS.filter((kind) => mayHold(tx, kind)),
    specialItems: decidesItems ? SPECIAL_ITEMS : 0,
  });
  return { specialItems: itemsToDecide(tx, due), reports: reportsDue(tx, due), records: await recordsDue(tx, due) };
}

/** Reports with items of special categories that wait for this person's decision; overdue if undecided in time. */
function itemsToDecide(tx: ActorTx, { specialItems }: Due): readonly Item[] {
  const waiting = specialItems.filter((item) => mayDecideOn(tx, item).allowed);
  // One line a report, by its longest waiting item.
  const first = new Map(waiting.toReversed().map((one) => [one.report_id, one]));
  return [...first.values()].toReversed().map((item) => ({
    stage: 'gather',
    what: 'decide_special_item',
    kind: 'report',
    id: item.report_id,
    reference: item.reference,
    title: item.subject,
    grade: null,
    urgency: null,
    dueOn: specialDecideBy(item.proposed_on),
    since: item.submitted_at?.toISOString() ?? null,
    reminder: null,
    marking: markingOf(tx.partsOf(item.label_id)),
  }));
}

const decidesReports = (tx: ActorTx): boolean => mayPerform(tx.actor.roles, 'revalidate_report');

/**
 * Reports whose review date is near, for the unit of their author and for all who decide on them; and those past their last visible day,
 * for those who decide, by reference alone: restricted reports are opened at the desk.
 */
function reportsDue(tx: ActorTx, { reports }: Due): readonly Item[] {
  const decides = decidesReports(tx);
  const byDate = reports.toSorted((a, b) => (a.review_on < b.review_on ? -1 : 1));
  const coming = byDate.filter((row) => !isRestricted(tx, row)).slice(0, EACH);
  const restricted = byDate.filter((row) => isRestricted(tx, row)).slice(0, EACH);
  return [
    ...coming.map((row) => reportItem(tx, decides ? 'review_report' : 'report_falls_due', row)),
    ...restricted.map((row) => reportItem(tx, 'review_restricted_report', row)),
  ];
}

function reportItem(tx: ActorTx, what: Item['what'], row: Due['reports'][number]): Item {
  const { subject } = row;
  return {
    stage: 'protect',
    what,
    kind: 'report',
    id: row.id,
    reference: row.reference,
    title: subject === null || what === 'review_restricted_report' ? '' : shownSubject(tx, { ...row, subject }),
    grade: null,
    urgency: null,
    dueOn: what === 'review_restricted_report' ? row.maximum_on : row.review_on,
    since: null,
    ...(row.review_because !== null && { ground: row.review_because }),
    reminder: null,
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

/** Records with a partly expired basis, for those who wrote or own them and for those who decide on them. */
async function recordsDue(tx: ActorTx, { records }: Due): Promise<readonly Item[]> {
  const due = records.filter((one) => isForReader(tx, one)).slice(0, EACH);
  const sources = await expiredSources(
    tx,
    due.map(({ row }) => row.id),
  );
  return due.map(({ kind, row, restricted, dueOn }) => ({
    stage: 'protect',
    what: 'review_basis',
    kind,
    id: row.id,
    reference: row.reference,
    title: restricted ? '' : row.title,
    grade: null,
    urgency: null,
    dueOn,
    since: null,
    reminder: null,
    expired: { sources: sources.get(row.id) ?? null },
    marking: markingOf(tx.partsOf(row.label_id)),
  }));
}
