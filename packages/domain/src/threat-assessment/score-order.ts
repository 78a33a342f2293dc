import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import { ReeveError } from '../error.ts';
import type { Language } from '../language.ts';
import { isSentence } from '../person/related-person.ts';
import type { IntervalScore, UnitScore } from './interval-score.ts';

/** Cross-multiplied, so that equal scores are equal whatever their fractions. */
const isBelow = (a: IntervalScore, b: IntervalScore): boolean =>
  (a.points + a.unknownPoints) * b.mostPoints < b.points * a.mostPoints;

/**
 * Returns whether two intervals share a value. Ends belong to them: intervals that only touch overlap, and so do two
 * equal scores without anything unknown.
 */
export function scoresOverlap(a: IntervalScore, b: IntervalScore): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** A written judgement that puts units in an order; it covers every pair of them. */
export interface OrderJudgement {
  /** Ids, highest first. */
  readonly order: readonly string[];
  readonly reason: string;
}

export type OrderRefusal = 'another_template' | 'intervals_overlap' | 'wholly_below';

/**
 * Returns whether one unit can be placed above another: if its whole interval is above, or a written judgement says so.
 *
 * Units on different templates, or on different versions of one, are never ordered: their scales differ.
 */
export function mayPlaceAbove(
  above: UnitScore,
  below: UnitScore,
  judgements: readonly OrderJudgement[] = [],
): Verdict<OrderRefusal> {
  if (!isSameTemplate(above, below)) return refused('another_template');
  if (isBelow(below, above)) return ALLOWED;
  const isJudged = judgements.some(({ order, reason }) => {
    const [first, second] = [order.indexOf(above.unit.id), order.indexOf(below.unit.id)];
    return first >= 0 && first < second && isSentence(reason);
  });
  if (isJudged) return ALLOWED;
  return refused(isBelow(above, below) ? 'wholly_below' : 'intervals_overlap');
}

/** A pair of a proposed order that cannot be shown, and why. */
export interface OrderFault {
  readonly above: string;
  readonly below: string;
  readonly because: OrderRefusal;
}

/**
 * Returns every pair of a proposed order that neither the intervals nor a written judgement support.
 *
 * @param order highest first
 * Cost: O(units² · judgements).
 */
export function orderFaults(
  order: readonly UnitScore[],
  judgements: readonly OrderJudgement[] = [],
): readonly OrderFault[] {
  return order.flatMap((above, place) =>
    order.slice(place + 1).flatMap((below): readonly OrderFault[] => {
      const verdict = mayPlaceAbove(above, below, judgements);
      return verdict.allowed ? [] : [{ above: above.unit.id, below: below.unit.id, because: verdict.because }];
    }),
  );
}

/**
 * Groups units so that every group is wholly above the next; inside a group of two or more no order is shown.
 *
 * Units are in one group if a chain of overlapping intervals joins them. Two of one group can be apart, but a third
 * overlaps both: an order of the two would place the third as well.
 *
 * @returns groups, highest first; within each the units by name in the reader's language, then by id
 * @throws ReeveError invalid_input — units on different templates
 * Cost: O(n log n). The order of the input does not matter.
 */
export function groupByOverlap(
  scores: readonly UnitScore[],
  language: Language = 'en',
): readonly (readonly UnitScore[])[] {
  const [first] = scores;
  if (first && scores.some((one) => !isSameTemplate(first, one)))
    throw new ReeveError('invalid_input', 'Units are compared on one template and version only.');
  const byName = new Intl.Collator(language);
  const groups: UnitScore[][] = [];
  // On one template every unit has the same most points: whole points compare exactly.
  let lowest = Infinity;
  for (const one of scores.toSorted((a, b) => b.points + b.unknownPoints - (a.points + a.unknownPoints))) {
    const group = groups.at(-1);
    if (group && one.points + one.unknownPoints >= lowest) group.push(one);
    else groups.push([one]);
    lowest = Math.min(lowest, one.points);
  }
  return groups.map((group) =>
    group.toSorted((a, b) => byName.compare(a.unit.name, b.unit.name) || (a.unit.id < b.unit.id ? -1 : 1)),
  );
}

const isSameTemplate = (a: UnitScore, b: UnitScore): boolean =>
  a.template.id === b.template.id && a.template.version === b.template.version;
