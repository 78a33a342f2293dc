import { describe, expect, test } from 'vitest';
import { adultFrom, isPersonAge, reviewedWhenAdult } from './person-age.ts';

describe('the earliest day on which a person can be 18', () => {
  test('of a birth date is the 18th birthday; of 29 February the last day of February', () => {
    expect(adultFrom({ bornOn: '2010-03-05' })).toBe('2028-03-05');
    expect(adultFrom({ bornOn: '2008-02-29' })).toBe('2026-02-28');
  });

  test('of a range assumes the birthday after its highest age on the next day', () => {
    expect(adultFrom({ from: 15, to: 17, statedOn: '2026-09-27' })).toBe('2026-09-28');
    expect(adultFrom({ from: 10, to: 12, statedOn: '2026-09-27' })).toBe('2031-09-28');
  });

  test('of a range that reaches 18 is the day it was stated', () => {
    expect(adultFrom({ from: 16, to: 19, statedOn: '2026-09-27' })).toBe('2026-09-27');
  });

  // Every possible birth date that fits the range, one by one.
  test('of a range is never after the birthday of a person who fits it', () => {
    const statedOn = '2024-02-29';
    for (const [from, to] of [
      [3, 3],
      [12, 15],
      [17, 17],
    ] as const) {
      const may = adultFrom({ from, to, statedOn });
      for (let year = 2004; year <= 2022; year += 1)
        for (const day of ['01-01', '02-28', '03-01', '06-15', '12-31']) {
          const bornOn = `${year}-${day}`;
          const had = day <= statedOn.slice(5) ? 2024 - year : 2023 - year;
          if (had >= from && had <= to) expect(may <= `${year + 18}-${day}`, `${bornOn} in ${from}–${to}`).toBe(true);
        }
    }
  });
});

test('a link is reviewed on the 18th birthday if its rule would come later, and by its rule once the day has passed', () => {
  const dates = { reviewOn: '2027-09-27', maximumOn: '2028-09-27' };
  expect(reviewedWhenAdult(dates, '2027-01-10', '2026-09-27').reviewOn).toBe('2027-01-10');
  expect(reviewedWhenAdult(dates, '2028-01-10', '2026-09-27').reviewOn).toBe('2027-09-27');
  expect(reviewedWhenAdult(dates, '2026-09-27', '2026-09-27').reviewOn).toBe('2027-09-27');
  expect(reviewedWhenAdult(dates, undefined, '2026-09-27')).toBe(dates);
});

test('an age needs days that exist and have come, and a range in order', () => {
  expect(isPersonAge({ bornOn: '2010-02-30' })).toBe(false);
  expect(isPersonAge({ bornOn: '2027-01-01' }, '2026-09-27')).toBe(false);
  expect(isPersonAge({ from: 14, to: 12, statedOn: '2026-09-27' })).toBe(false);
  expect(isPersonAge({ from: 14, to: 40, statedOn: '2026-09-27' })).toBe(false);
  expect(isPersonAge({ from: 14, to: 16, statedOn: '2026-09-28' }, '2026-09-27')).toBe(false);
  expect(isPersonAge({ from: 14, to: 16, statedOn: '2026-09-27' }, '2026-09-27')).toBe(true);
});
