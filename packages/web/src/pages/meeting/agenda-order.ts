import type { readAgenda, ReplyOf } from '@reeve/contract';
import type { ObjectKind } from '@reeve/domain';

export type Agenda = ReplyOf<typeof readAgenda>;
export type AgendaItem = Agenda['items'][number];

/** The order of a tasking meeting: what was ordered before, what has changed, what to decide, what one does not know. */
const PLACE: Partial<Record<ObjectKind, number>> = {
  task: 0,
  outcome: 0,
  evaluation: 0,
  finding: 1,
  analysis_run: 1,
  judgement: 2,
  product: 2,
  report: 2,
  requirement: 4,
  collection_task: 4,
};
const ELSE = 3;

/** The items in the order they are taken; inside a group as they were put on the agenda. */
export function agendaOrder(items: readonly AgendaItem[]): readonly AgendaItem[] {
  const place = ({ source }: AgendaItem): number => PLACE[source.kind] ?? ELSE;
  return items.toSorted((a, b) => place(a) - place(b)); // a stable sort
}

/** The item that is shown: the one asked for, else the first. */
export function currentItem(items: readonly AgendaItem[], id: string): AgendaItem | undefined {
  return items.find((item) => item.id === id) ?? items[0];
}

/** The item `by` places further, staying inside the agenda. */
export function neighbourItem(
  items: readonly AgendaItem[],
  current: AgendaItem | undefined,
  by: number,
): AgendaItem | undefined {
  if (!current) return undefined;
  const index = items.indexOf(current) + by;
  return items[Math.max(0, Math.min(items.length - 1, index))];
}
