import { toDayNumber } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { monthCounts, movedByMonth } from './month-counts.ts';
import { coverageOfMonths } from './week-coverage.ts';

const on = (...days: readonly string[]) => ({
  table: { fromMin: Float64Array.from(days, (day) => toDayNumber(day) * 1440 + 30) },
  firstDay: days[0] === undefined ? undefined : toDayNumber(days[0]),
  lastDay: days.length === 0 ? undefined : toDayNumber(days.at(-1) ?? ''),
});
const countsOf = (...days: readonly string[]) => monthCounts(on(...days), Uint32Array.from(days.keys()));
const startsOf = (...days: readonly string[]) => ({ starts: days.map(toDayNumber) });

describe('crimes by month', () => {
  test('an empty month is there, across the end of a year and in February of a leap year', () => {
    expect(countsOf('2023-12-01', '2023-12-31', '2024-02-29', '2024-03-01')).toEqual({
      ...startsOf('2023-12-01', '2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'),
      counts: Float64Array.of(2, 0, 1, 1),
    });
  });

  test('the months are those of all crimes, whichever of them are counted', () => {
    const all = on('2022-01-01', '2022-02-01', '2022-04-01');
    expect(monthCounts(all, Uint32Array.of(1))).toEqual({
      ...startsOf('2022-01-01', '2022-02-01', '2022-03-01', '2022-04-01', '2022-05-01'),
      counts: Float64Array.of(0, 1, 0, 0),
    });
    expect(countsOf()).toBe(undefined);
  });

  test('of more than a century the last hundred years are counted, and nothing older is in them', () => {
    const months = countsOf('1022-01-01', '2022-01-01');
    expect(months?.counts).toHaveLength(1200);
    expect(months?.counts.at(-1)).toBe(1);
    expect(months?.counts.reduce((sum, count) => sum + count)).toBe(1);
  });
});

test('a month is covered whole, in part or not at all', () => {
  const months = startsOf('2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01');
  const covered = [[toDayNumber('2024-02-01'), toDayNumber('2024-03-31')]] as const;
  expect(coverageOfMonths(months, covered)).toEqual(['none', 'whole', 'part']);
});

describe('the period moves by a month', () => {
  const months = startsOf('2022-01-01', '2022-02-01', '2022-03-01', '2022-04-01');
  const period = (from: string, to: string) => ({ fromDay: toDayNumber(from), toDay: toDayNumber(to) });

  test('without one, the last month is chosen', () => {
    expect(movedByMonth(undefined, months, 'earlier')).toEqual(period('2022-03-01', '2022-04-01'));
  });

  test('as many months as before, and never out of what there is', () => {
    const two = period('2022-01-01', '2022-03-01');
    const later = movedByMonth(two, months, 'later');
    expect(later).toEqual(period('2022-02-01', '2022-04-01'));
    expect(movedByMonth(later, months, 'later')).toEqual(later);
    expect(movedByMonth(two, months, 'earlier')).toEqual(two);
  });

  test('weeks become the months that they are in', () => {
    expect(movedByMonth(period('2022-01-31', '2022-02-07'), months, 'later')).toEqual(
      period('2022-02-01', '2022-04-01'),
    );
  });
});
