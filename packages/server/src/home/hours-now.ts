import { hoursByPriorityQuery, type ActorTx, type Together } from '@reeve/store';
import type { LocalDate } from '@reeve/domain';

/** The most tasks of a period that are counted. */
const TASKS = 2000;

export const hoursQueries = (tx: ActorTx, since: LocalDate) => ({ hours: hoursByPriorityQuery(tx, since, TASKS) });
type Found = Together<ReturnType<typeof hoursQueries>>;

/**
 * Where hours go: by priority in their order, then outside every priority. A priority without a task has zero tasks, which is known; hours
 * are only those that tasks state.
 */
export function hoursNow(priorities: readonly { readonly id: string }[], { hours }: Found) {
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
