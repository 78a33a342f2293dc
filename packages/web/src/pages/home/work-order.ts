import type { readHome, ReplyOf } from '@reeve/contract';
import type { Stage } from '@reeve/domain';

export type WorkItem = ReplyOf<typeof readHome>['items'][number];
export type WorkOrder = 'stage' | 'due';
export interface WorkGroup {
  readonly name: Stage | 'due';
  readonly items: readonly WorkItem[];
}

/**
 * The worklist in groups: by stage in the order of the loop (a stage of the product with nothing to do stays, as one quiet
 * line), or one list by the day it is due, what has no day last. Inside a stage the server's order holds.
 */
export function groupWork(
  items: readonly WorkItem[],
  order: WorkOrder,
  stages: readonly Stage[],
): readonly WorkGroup[] {
  if (order === 'due') {
    const last = '9999-12-31';
    return [{ name: 'due', items: items.toSorted((a, b) => ((a.dueOn ?? last) < (b.dueOn ?? last) ? -1 : 1)) }];
  }
  const listed = [...stages, ...items.map((item) => item.stage).filter((stage) => !stages.includes(stage))];
  return [...new Set(listed)].map((stage) => ({ name: stage, items: items.filter((item) => item.stage === stage) }));
}

/** The items whose day is today or has passed. `daysUntil` counts from the agency's today. */
export function dueToday(items: readonly WorkItem[], daysUntil: (on: string) => number): readonly WorkItem[] {
  return items.filter((item) => item.dueOn !== null && daysUntil(item.dueOn) <= 0);
}
