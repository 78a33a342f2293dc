import { addDays } from '@reeve/domain';
import { dayQuery, hoursByPriorityQuery, sinceStrategyInForce, type ActorTx, type Together } from '@reeve/store';

/** The most tasks of a period that are counted. */
const TASKS = 2000;

/** Where no strategy is in force: one is for a year, and a standing task is ordered once in it. */
const MOST_DAYS = 365;

/** What was ordered under the strategy before served other priorities: it is not counted as outside of these. */
export function hoursQueries(tx: ActorTx) {
  const since = sinceStrategyInForce(tx, addDays(tx.today, -MOST_DAYS));
  return { hoursSince: dayQuery(since), hours: hoursByPriorityQuery(tx, { since, newest: TASKS }) };
}
type Found = Together<ReturnType<typeof hoursQueries>>;

/**
 * Where hours go: by priority in their order, then outside every priority. A priority without a task has zero tasks, which is known; hours
 * are only those that tasks state.
 */
export function hoursNow(priorities: readonly { readonly id: string }[], { hours }: Pick<Found, 'hours'>) {
  const of = (id: string | null) => {
    const row = hours.find((one) => one.priority_id === id);
    return { tasks: row?.tasks ?? 0, hours: row?.hours ?? 0, unstated: row?.unstated ?? 0 };
  };
  const shown = priorities.map((one) => ({ priorityId: one.id, ...of(one.id) }));
  // Tasks of priorities that are not on this page are outside of those that are.
  const listed = new Set<string | null>(priorities.map(({ id }) => id));
  const others = hours.filter((row) => !listed.has(row.priority_id));
  const sum = (pick: (row: (typeof others)[number]) => number): number =>
    others.reduce((all, row) => all + pick(row), 0);
  return {
    rows: shown,
    outside: {
      tasks: sum((row) => row.tasks),
      hours: sum((row) => row.hours),
      unstated: sum((row) => row.unstated),
    },
  };
}
