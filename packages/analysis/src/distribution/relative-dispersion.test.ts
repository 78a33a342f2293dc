import { isReeveError } from '@reeve/domain';
import { gammaValue, poissonCount, randomFrom } from '@reeve/testing/trial/random-counts.ts';
import { expect, test } from 'vitest';
import { relativeDispersion } from './relative-dispersion.ts';

const random = randomFrom('dispersion');
const WEEKS = 2000;
const weeks = (rate: (week: number) => number): number[] =>
  Array.from({ length: WEEKS }, (_, week) => poissonCount(random, rate(week)));

test('the dispersion of independent crimes is about 1, whatever season and trend they share', () => {
  const shared = (week: number): number => 8 * (1 + 0.5 * Math.sin(week / 8)) * (1 + week / WEEKS);
  const { index, forTest } = relativeDispersion(
    weeks(shared),
    weeks((week) => 3 * shared(week)),
  );
  expect(index).toBeLessThan(1.15);
  expect(forTest).toBeGreaterThanOrEqual(index);
});

test('the dispersion of weeks with variance of three times their mean is about 3', () => {
  const clustered = weeks(() => gammaValue(random, 10 / 2, 10));
  const { index } = relativeDispersion(
    clustered,
    weeks(() => 10_000),
  );
  expect(index).toBeGreaterThan(2.6);
  expect(index).toBeLessThan(3.4);
});

test('each of two areas counts by its share of the noise', () => {
  // Both equally large, one with variance 3, one with 1: (3 + 1)/2.
  const { index } = relativeDispersion(
    weeks(() => gammaValue(random, 10 / 2, 10)),
    weeks(() => 10),
  );
  expect(index).toBeGreaterThan(1.7);
  expect(index).toBeLessThan(2.3);
});

test('crimes that follow each other over weeks are detected, even if single weeks do not show them', () => {
  const pairs = weeks(() => 5);
  const followed = pairs.map((count, week) => count + (pairs[week - 1] ?? 0));
  // Each crime brings a second one a week later: variance over mean is 2 in the long run, 1 in a single week.
  const { index } = relativeDispersion(
    followed,
    weeks(() => 10_000),
  );
  expect(index).toBeGreaterThan(1.55);
  expect(index).toBeLessThan(2.2);
});

test('few weeks count for less', () => {
  const few = Array.from({ length: 52 }, (_, week) => (week % 13 < 6 ? 9 : 3));
  const even = few.map(() => 6);
  const short = relativeDispersion(few, even);
  const long = relativeDispersion([...few, ...few, ...few, ...few], [...even, ...even, ...even, ...even]);
  expect(short.forTest / short.index).toBeGreaterThan(1.2);
  expect(long.forTest / long.index).toBeLessThan(1.1);
});

test('without a crime, or with too few weeks, it is 1', () => {
  const nothing = { index: 1, forTest: 1 };
  expect(relativeDispersion([0, 0], [0, 0])).toEqual(nothing);
  expect(relativeDispersion([9, 0, 9], [1, 1, 1])).toEqual(nothing);
});

test('an area without a crime leaves the dispersion of the other', () => {
  const none = Array.from({ length: 104 }, () => 0);
  const bursts = none.map((_, week) => (Math.floor(week / 8) % 2 === 0 ? 10 : 0));
  expect(relativeDispersion(none, bursts).index).toBeGreaterThan(5);
});

test.each([
  [[1], [1, 2]],
  [[0.5], [1]],
])('rejects %j with %j', (treated, control) => {
  expect(() => relativeDispersion(treated, control)).toThrow(
    expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
  );
});
