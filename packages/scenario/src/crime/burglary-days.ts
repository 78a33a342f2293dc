import { fromDayNumber, isoWeekday, toDayNumber, type LocalDate } from '@reeve/domain';
import type { CrimeType } from './crime-type.ts';
import { numberFrom } from '../draw.ts';
import {
  AFTER,
  ALARM_COUNT,
  ALARM_WEEK,
  BEFORE,
  PLANTED,
  TWELVE_WEEKS,
  TWELVE_WEEKS_COUNT,
  type GroupName,
} from './planted.ts';
import { makeRandom } from '../random.ts';

/** A number of burglaries between two day numbers, the end exclusive. */
export interface Block {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly count: number;
}

/** Burglaries a week outside the two windows, before and after. */
const WEEKLY_OUTSIDE: Readonly<Record<GroupName, readonly [number, number]>> = {
  treated: [8.3, 6.4],
  control: [8.3, 9.1],
  displacement: [4.7, 5.1],
  displacementControl: [4.7, 4.8],
};

/**
 * Returns the planted burglaries of a group as blocks of days, in order, without gaps from `from` to `until`.
 *
 * Inside the treated group the blocks carry the story: 120 in twelve weeks, 25 in the week after them, few while the
 * patrols last. Every other block of the windows gets the rest of the exact total.
 */
export function blocksOf(group: GroupName, from: LocalDate, until: LocalDate): readonly Block[] {
  const { before, after } = PLANTED[group];
  const [rateBefore, rateAfter] = WEEKLY_OUTSIDE[group];
  const edges: (readonly [LocalDate, number | undefined])[] =
    group === 'treated'
      ? [
          [BEFORE.from, before - TWELVE_WEEKS_COUNT - ALARM_COUNT - 14],
          [TWELVE_WEEKS.from, TWELVE_WEEKS_COUNT],
          [ALARM_WEEK.from, ALARM_COUNT],
          [ALARM_WEEK.until, 14],
          [AFTER.from, 18],
          ['2026-04-12', after - 18],
          [AFTER.until, 13],
          ['2026-09-21', 6],
          ['2026-09-27', undefined],
        ]
      : [
          [BEFORE.from, before],
          [AFTER.from, after],
          [AFTER.until, undefined],
        ];
  const blocks: Block[] = [];
  const add = (fromDay: number, untilDay: number, count: number | undefined, weekly: number): void => {
    const days = untilDay - fromDay;
    if (days > 0) blocks.push({ fromDay, untilDay, count: count ?? Math.round((days / 7) * weekly) });
  };
  const [start, end] = [toDayNumber(from), toDayNumber(until)];
  add(start, toDayNumber(edges[0]?.[0] ?? until), undefined, rateBefore);
  for (const [i, [edge, count]] of edges.entries()) {
    const next = edges[i + 1]?.[0];
    add(toDayNumber(edge), next === undefined ? end : toDayNumber(next), count, rateAfter);
  }
  return blocks;
}

/** Returns the distribution of a type's crimes over the days of the year and the week: a weight around 1. */
export function dayWeight(type: CrimeType, day: number): number {
  const [peak, rise] = type.season;
  const month = Number(fromDayNumber(day).slice(5, 7));
  const weekday = type.week[isoWeekday(day) - 1] ?? 10;
  return (1 + rise * Math.cos((2 * Math.PI * (month - peak)) / 12)) * (weekday / 10);
}

/** How many places in the queue a burglary can be shifted: enough for weeks to differ, too few for a second alarm. */
const SLIP = 4;

/**
 * The day of each burglary of a block, in order.
 *
 * Burglaries are in a queue, evenly over the block's weighted days, and each is shifted a few places by chance.
 * Independent random days would now and then pile up a second alarming week.
 */
export function daysOf(block: Block, type: CrimeType, seed: string): readonly number[] {
  const random = makeRandom(`${seed}/${block.fromDay}`);
  const cumulative: number[] = [];
  let sum = 0;
  for (let day = block.fromDay; day < block.untilDay; day += 1) cumulative.push((sum += dayWeight(type, day)));
  const days: number[] = [];
  for (let i = 0; i < block.count; i += 1) {
    // Reflected at both ends, so that nothing leaves the block.
    const slipped = Math.abs((i + 0.5 + numberFrom(random, -SLIP, SLIP)) / block.count) % 2;
    const share = Math.min(0.999_999, slipped < 1 ? slipped : 2 - slipped);
    days.push(block.fromDay + cumulative.findIndex((upTo) => upTo > share * sum));
  }
  return days.toSorted((a, b) => a - b);
}
