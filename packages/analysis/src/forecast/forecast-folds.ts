import { fromDayNumber, ReeveError, toDayNumber } from '@reeve/domain';
import type { Fold } from './backtest.ts';

/**
 * Returns consecutive test periods of equal length, the last of which ends with a day.
 *
 * @param lastDay the last day that crimes are known of, included
 * @param count   how many, ≥ 1
 * @param days    of each, ≥ 1
 * @throws ReeveError invalid_input — numbers that are not whole or below 1
 * Cost: O(count).
 * @example foldsBefore(99, 2, 30) // => [{ fromDay: 40, untilDay: 70 }, { fromDay: 70, untilDay: 100 }]
 */
export function foldsBefore(lastDay: number, count: number, days: number): readonly Fold[] {
  requireWhole(count, days);
  return Array.from({ length: count }, (_, nth) => {
    const untilDay = lastDay + 1 - (count - 1 - nth) * days;
    return { fromDay: untilDay - days, untilDay };
  });
}

/**
 * Returns test periods of one calendar month each, for crimes dated to the month; the last contains a day.
 *
 * @example monthFoldsBefore(20_468, 2) // => [{ fromDay: 20423, untilDay: 20454 }, { fromDay: 20454, untilDay: 20485 }]
 */
export function monthFoldsBefore(lastDay: number, count: number): readonly Fold[] {
  requireWhole(count, 1);
  const [year = 0, month = 0] = fromDayNumber(lastDay).split('-').map(Number);
  const firstOf = (monthsAgo: number): number => {
    const months = year * 12 + month - 1 - monthsAgo;
    return toDayNumber(
      `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`,
    );
  };
  return Array.from({ length: count }, (_, nth) => ({
    fromDay: firstOf(count - 1 - nth),
    untilDay: firstOf(count - 2 - nth),
  }));
}

function requireWhole(count: number, days: number): void {
  if (Number.isInteger(count) && count >= 1 && Number.isInteger(days) && days >= 1) return;
  throw new ReeveError('invalid_input', 'The number of test periods and their days must be whole numbers, 1 or more.');
}
