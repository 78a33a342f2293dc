import type { controlStrategy, ReplyOf } from '@reeve/contract';
import type { LocalDate } from '@reeve/domain';
import { hoursByPriorityQuery, readTogether, strategicRequirementsQuery, type ActorTx } from '@reeve/store';

type Reply = ReplyOf<typeof controlStrategy.read>;
type Work = Reply['priorities'][number]['work'];

/** The most tasks that are counted, as on the home of a commander. */
const TASKS = 2000;
const NONE: Work = { tasks: 0, hours: 0, unstated: 0 };

/** Tasks and hours ordered or worked while a strategy is valid, in all and by priority, and the strategic requirements of its priorities. */
export async function workOn(
  tx: ActorTx,
  priorityIds: readonly string[],
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): Promise<Pick<Reply, 'work' | 'requirements'> & { readonly workOf: (priorityId: string) => Work }> {
  const { counted, requirements } = await readTogether(tx, {
    counted: hoursByPriorityQuery(tx, { since: from, until, newest: TASKS, among: priorityIds }),
    requirements: strategicRequirementsQuery(tx, priorityIds),
  });
  const served = counted.filter(({ priority_id }) => priority_id !== null);
  const sum = (rows: typeof counted, of: keyof Work): number => rows.reduce((all, row) => all + row[of], 0);
  return {
    work: {
      tasks: sum(counted, 'tasks'),
      onPriority: sum(served, 'tasks'),
      hours: sum(counted, 'hours'),
      hoursOnPriority: sum(served, 'hours'),
      unstated: sum(counted, 'unstated'),
    },
    requirements: [...requirements],
    workOf: (priorityId) => {
      const row = served.find(({ priority_id }) => priority_id === priorityId);
      return row ? { tasks: row.tasks, hours: row.hours, unstated: row.unstated } : NONE;
    },
  };
}
