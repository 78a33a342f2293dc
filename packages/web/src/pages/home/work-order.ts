import type { readHome, ReplyOf } from '@reeve/contract';
import { workPlace, type RailName } from '../../shell/rail-table.ts';

export type WorkItem = ReplyOf<typeof readHome>['items'][number];
export type WorkOrder = 'stage' | 'due';
export interface WorkGroup {
  readonly name: RailName | 'due';
  readonly items: readonly WorkItem[];
}

/** Kinds of work that come in large numbers: the first few of each represent the rest until the user opens them. */
const REVIEWS: readonly WorkItem['what'][] = [
  'review_report',
  'report_falls_due',
  'review_restricted_report',
  'review_basis',
  'review_special_item',
  'special_item_falls_due',
];
const REVIEWS_SHOWN = 5;

/** The items without those reviews that the first of their kind represent. */
export function foldReviews(items: readonly WorkItem[]): readonly WorkItem[] {
  return items.filter(
    (item, at) =>
      !REVIEWS.includes(item.what) ||
      items.slice(0, at).filter((earlier) => earlier.what === item.what).length < REVIEWS_SHOWN,
  );
}

/**
 * The worklist in groups: by place in the order of the rail, without those where nothing waits; or one list by the day it is
 * due, what has no day last. Inside a place the server's order holds.
 */
export function groupWork(
  items: readonly WorkItem[],
  order: WorkOrder,
  places: readonly RailName[],
): readonly WorkGroup[] {
  if (order === 'due') {
    const last = '9999-12-31';
    return [{ name: 'due', items: items.toSorted((a, b) => ((a.dueOn ?? last) < (b.dueOn ?? last) ? -1 : 1)) }];
  }
  return places
    .map((name) => ({ name, items: items.filter((item) => workPlace(item) === name) }))
    .filter((group) => group.items.length > 0);
}

/** The items whose day is today or has passed. `daysUntil` counts from the agency's today. */
export function dueToday(items: readonly WorkItem[], daysUntil: (on: string) => number): readonly WorkItem[] {
  return items.filter((item) => item.dueOn !== null && daysUntil(item.dueOn) <= 0);
}
