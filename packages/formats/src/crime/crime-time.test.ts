import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTime, timeWindow, watchTimes, type CellTime } from './crime-time.ts';

const at = (date: string, time = '00:00', unit: CellTime['unit'] = 'minute'): CellTime => ({ date, time, unit });

test.each([
  ['2022-01', at('2022-01-01', '00:00', 'month')],
  ['2022-01-31', at('2022-01-31', '00:00', 'day')],
  ['2010-01-01 00:05', at('2010-01-01', '00:05')],
  ['2022-09-16 21:30:59', at('2022-09-16', '21:30')],
  ['2022-01-10T20:35:00.000', at('2022-01-10', '20:35')],
  ['2024-02-29', at('2024-02-29', '00:00', 'day')],
])('%s is read', (text, time) => {
  expect(readTime(text, 'none')).toEqual(time);
});

test.each([
  ['05/31/2019 11:55:00 PM', at('2019-05-31', '23:55')],
  ['05/31/2019 12:05:00 AM', at('2019-05-31', '00:05')],
  ['05/31/2019 12:05:00 PM', at('2019-05-31', '12:05')],
  ['1/9/2020 8:05', at('2020-01-09', '08:05')],
  ['1/9/2020', at('2020-01-09', '00:00', 'day')],
])('%s is read if the month comes first, and nowhere else', (text, time) => {
  expect(readTime(text, 'month-first')).toEqual(time);
  expect(readTime(text, 'none')).toBe('date_unreadable');
});

test.each([
  ['', 'date_missing'],
  ['Jan-22', 'date_unreadable'],
  ['2022-1-5', 'date_unreadable'],
  ['2017-05-25T00:00:00Z', 'date_unreadable'],
  ['2017-05-25T00:00+01:00', 'date_unreadable'],
  ['2022-02-30', 'date_impossible'],
  ['2023-02-29 10:00', 'date_impossible'],
  ['2022-13', 'date_impossible'],
  ['2022-06-01 24:00', 'date_impossible'],
  ['2022-06-01 10:60', 'date_impossible'],
  ['31/05/2019', 'date_impossible'],
  ['05/31/2019 13:00 PM', 'date_impossible'],
  // A clock of twelve hours begins at 12, not at 0.
  ['05/31/2019 0:30 AM', 'date_impossible'],
  ['05/31/2019 00:30:00 PM', 'date_impossible'],
  ['0202-06-01', 'date_out_of_range'],
  ['2101-01-01', 'date_out_of_range'],
])('"%s" is refused', (text, code) => {
  expect(readTime(text, 'month-first')).toBe(code);
});

describe('a column', () => {
  const precisionOf = (...times: CellTime[]) => {
    const watch = watchTimes();
    for (const time of times) watch.see(time);
    return watch.result();
  };

  test('of first-of-month midnights is a column of months', () => {
    expect(precisionOf(at('2022-03-01', '00:00', 'day'), at('2022-01-01'))).toEqual({
      precision: 'month',
      firstDate: '2022-01-01',
      lastDate: '2022-03-01',
    });
  });

  test('with another day in it is a column of days, and with another hour one of minutes', () => {
    expect(precisionOf(at('2022-03-01'), at('2022-03-02')).precision).toBe('day');
    expect(precisionOf(at('2022-03-01'), at('2022-03-01', '00:01')).precision).toBe('minute');
  });

  test('of an empty column has no dates', () => {
    expect(precisionOf()).toMatchObject({ firstDate: undefined, lastDate: undefined });
  });
});

test('a month lasts from its first minute to its last, leap years included', () => {
  expect(timeWindow(at('2024-02-01', '00:00', 'day'), 'month')).toEqual({
    fromLocal: '2024-02-01T00:00',
    toLocal: '2024-02-29T23:59',
    precision: 'month',
  });
  expect(timeWindow(at('2022-12-01', '00:00', 'month'), 'minute').toLocal).toBe('2022-12-31T23:59');
});

test('a row is never more precise than its column, nor than its own cell', () => {
  const order = ['minute', 'day', 'month'] as const;
  const unit = fc.constantFrom(...order);
  fc.assert(
    fc.property(unit, unit, (cell, column) => {
      const { precision, fromLocal, toLocal } = timeWindow(at('2022-07-01', '00:00', cell), column);
      expect(order.indexOf(precision)).toBe(Math.max(order.indexOf(cell), order.indexOf(column)));
      expect(fromLocal <= toLocal).toBe(true);
    }),
  );
});
