import { isPolicyMaker, ReeveError, seenByPost, titleIn, toDayNumber, type Language } from '@reeve/domain';
import {
  codeListsQuery,
  hoursByPriorityQuery,
  hoursOfTasksQuery,
  loopFiguresQuery,
  newestLists,
  readTogether,
  recordsByIds,
  recordsInStatesQuery,
  todayIn,
  type ActorTx,
  type HoursOfTask,
  type RecordInState,
} from '@reeve/store';
import { rankStabilityTexts, threatAssessmentTexts } from '@reeve/words';
import { maskedReply } from '../call/masked-reply.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { entryOf, type HomeOf } from '../home/home-entry.ts';
import { hoursNow } from '../home/hours-now.ts';
import { loopParts } from '../home/loop-parts.ts';
import { resultsNow, resultsToRead } from '../home/results-now.ts';
import { heldPurposes } from './held-purposes.ts';
import { yearPriorities } from './year-priorities.ts';
import { yearRights, yearRightsQueries } from './year-rights.ts';
import { isInYear, yearSpan } from './year-span.ts';

/** The most records of one kind and state that are looked at. */
const READ = 500;

/** The most tasks of a year whose hours are counted. */
const TASKS = 10_000;

/** The tasks named of each priority. */
const NAMED = 10;

/**
 * A year of what this person answers for; for a policy-maker with the names of persons masked, because titles are people's own words.
 *
 * @throws ReeveError not_permitted — the reader neither commands nor sets policy; invalid_input
 */
export async function overviewOf(tx: ActorTx, language: Language, asked: number | undefined): Promise<Overview> {
  if (isPolicyMaker(tx.actor.roles))
    return tx.countingForPolicy(async () => {
      const overview = await yearOf(tx, language, asked);
      const ours = [threatAssessmentTexts[language], rankStabilityTexts[language]];
      return (await maskedReply(tx, overview, { ours })) as Overview; // the same shape, other texts
    });
  if (!seenByPost(tx.actor.roles).includes('product'))
    throw new ReeveError('not_permitted', 'This page is for those who command or set policy.');
  return yearOf(tx, language, asked);
}

async function yearOf(tx: ActorTx, language: Language, asked: number | undefined) {
  const span = yearSpan(tx, asked);
  const counted = { since: span.from, until: span.until, newest: TASKS };
  const found = await readTogether(tx, {
    lists: codeListsQuery(tx),
    hours: hoursByPriorityQuery(tx, counted),
    tasks: hoursOfTasksQuery(tx, counted, NAMED),
    evaluations: recordsInStatesQuery(tx, 'evaluation', ['evaluated'], { each: READ, parts: ['result'] }),
    unread: recordsInStatesQuery(tx, 'task', ['done'], { each: READ, parts: ['measure'], uncitedBy: 'evaluation' }),
    gaps: recordsInStatesQuery(tx, 'gap', ['open', 'being_collected'], { each: READ }),
    figures: loopFiguresQuery(tx, span.from, span.until),
    ...yearRightsQueries(tx, span),
  });
  const lists = codeListsOf(newestLists(found.lists));
  const of: HomeOf = { tx, language, lists, names: new Map() };
  const inYear = (row: RecordInState): boolean => isInYear(tx, span, row.created_at);
  const { priorities, overdueReviews, ...why } = await yearPriorities(of, span);
  const { rows, outside } = hoursNow(priorities, found);
  const largest = await largestTasks(of, found.tasks, priorities);
  const loop = loopParts(found.figures);
  const held = heldPurposes(tx, lists);
  return {
    ...span,
    purposes: held.own.map((one) => titleIn(language, one)),
    isWhole: held.isWhole,
    ...why,
    priorities: priorities.map((one) => {
      const { priorityId: _, ...hours } = rows.find(({ priorityId }) => priorityId === one.id) ?? NO_HOURS;
      return { ...one, hours: { ...hours, largest: largest(one.id) } };
    }),
    outside: { ...outside, largest: largest(undefined) },
    results: resultsNow(of, { evaluations: found.evaluations.filter(inYear) }, READ),
    unread: resultsToRead(of, { unread: found.unread.filter(inYear) }, READ),
    // The words of a gap are the service's own: those who set policy read how many there are.
    gaps: { ...loop.gaps, oldest: isPolicyMaker(tx.actor.roles) ? null : oldestGap(of, found.gaps) },
    rights: { overdueReviews, ...(await yearRights(tx, span, found)) },
    loop: { questions: loop.questions, decisions: loop.decisions, operations: loop.operations },
  };
}

/** A year as the page shows it. */
export type Overview = Awaited<ReturnType<typeof yearOf>>;

/**
 * Names the tasks with the most hours of a priority, or outside all of these (undefined). A policy-maker reads no tasks: their hours are
 * counted and not named.
 */
async function largestTasks(
  of: HomeOf,
  counted: readonly HoursOfTask[],
  priorities: readonly { readonly id: string }[],
) {
  const named = isPolicyMaker(of.tx.actor.roles) ? [] : counted;
  const taskIds = named.map(({ task_id: id }) => id);
  const rows = await recordsByIds(of.tx, 'task', taskIds);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ids = new Set(priorities.map(({ id }) => id));
  return (priorityId: string | undefined) =>
    named
      .filter(({ priority_id: served }) => (priorityId === undefined ? !ids.has(served ?? '') : served === priorityId))
      .toSorted((a, b) => (b.hours ?? -1) - (a.hours ?? -1))
      .slice(0, NAMED)
      .flatMap(({ task_id: id, hours }) => {
        const row = byId.get(id);
        return row ? [{ ...entryOf(of, 'task', row), hours }] : [];
      });
}

const NO_HOURS = { priorityId: '', tasks: 0, hours: 0, unstated: 0 };

function oldestGap(of: HomeOf, gaps: readonly RecordInState[]) {
  const oldest = gaps.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime())[0];
  if (!oldest) return null;
  const opened = todayIn(of.tx.timeZone, oldest.created_at);
  return { ...entryOf(of, 'gap', oldest), days: toDayNumber(of.tx.today) - toDayNumber(opened) };
}

/** Every object that the page shows, except tasks. */
export const shownOn = ({ strategy, assessment, priorities, results, unread, gaps }: Overview) => [
  ...[strategy, assessment, gaps.oldest].flatMap((one) => one ?? []),
  ...priorities,
  ...results,
  ...unread,
];

/** The tasks that the page names; the printed pages name none. */
export const tasksShownOn = ({ priorities, outside }: Overview) =>
  [...priorities.map(({ hours }) => hours), outside].flatMap(({ largest }) => largest);
