import { isReeveError } from '@reeve/domain';
import { between, poissonCount, randomFrom, type Random } from '@reeve/testing/trial/random-counts.ts';
import { describe, expect, test } from 'vitest';
import { matchControls, type ControlCandidate } from './match-controls.ts';

const WEEKS = 104;

/** Weekly counts that follow a wave, of this size. */
const following = (random: Random, wave: readonly number[], mean: number): readonly number[] =>
  wave.map((level) => poissonCount(random, mean * level));

/** A wave of its own: a random walk of the logarithm, in steps of four weeks. */
function anyWave(random: Random): readonly number[] {
  let level = 0;
  return Array.from({ length: WEEKS }, (_, week) => {
    if (week % 4 === 0) level = 0.8 * level + 0.9 * (random() - 0.5);
    return Math.exp(level);
  });
}

/** The criterion, written again from the page of the method: blocks of six overlapping weeks, X² over its expectation. */
function errorOf(treated: readonly number[], control: readonly number[]): number {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [t, c] = [sum(treated), sum(control)];
  if (c === 0) return Infinity;
  const p = t / (t + c);
  let [squares, expected] = [0, 0];
  for (let from = 0; from + 6 <= treated.length; from += 1) {
    const own = sum(treated.slice(from, from + 6));
    const all = own + sum(control.slice(from, from + 6));
    if (all === 0) continue;
    squares += (own - all * p) ** 2 / (all * p * (1 - p));
    expected += 1 - all / (t + c);
  }
  return Math.sqrt(Math.max(1, squares / expected) * (1 / t + 1 / c));
}

const together = (lists: readonly (readonly number[])[], weeks: number): readonly number[] =>
  Array.from({ length: weeks }, (_, week) => lists.reduce((total, list) => total + (list[week] ?? 0), 0));

/** The smallest error of any choice of areas: every one of them is tried. */
function bestError(treated: readonly number[], candidates: readonly ControlCandidate[]): number {
  const half = Math.floor(treated.length / 2);
  let best = Infinity;
  for (let choice = 1; choice < 2 ** candidates.length; choice += 1) {
    const lists = candidates.filter((_, nth) => (choice >> nth) % 2 === 1).map(({ weeks }) => weeks.slice(0, half));
    if (lists.length <= 6) best = Math.min(best, errorOf(treated.slice(0, half), together(lists, half)));
  }
  return best;
}

/** Areas alike and others; `size` times 2 to 6 crimes a week. */
function anyWorld(seed: string, size = 1) {
  const random = randomFrom(seed);
  const wave = anyWave(random);
  const treated = following(random, wave, size * between(random, 2, 6));
  const alike = ['A', 'B', 'C'].map((area) => ({ area, weeks: following(random, wave, size * between(random, 3, 6)) }));
  const other = ['D', 'E', 'F', 'G', 'H'].map((area) => ({
    area,
    weeks: following(random, anyWave(random), size * between(random, 3, 6)),
  }));
  return { treated, alike, candidates: [...other, ...alike] };
}

describe('suggested comparison areas', () => {
  test('begin with one that follows the same wave, in nearly every world with crimes enough to see it', () => {
    const first = Array.from({ length: 100 }, (_, nth) => {
      const { treated, candidates } = anyWorld(`wave ${nth}`, 4);
      const matched = matchControls(treated, candidates);
      return matched.allowed ? (matched.areas[0] ?? '') : '';
    });
    expect(first.filter((area) => 'ABC'.includes(area) && area !== '').length).toBeGreaterThanOrEqual(95);
  });

  test('are within a tenth of the best of all choices, in at least 90 of 100 worlds', () => {
    const near = Array.from({ length: 100 }, (_, nth) => {
      const { treated, candidates } = anyWorld(`best ${nth}`);
      const matched = matchControls(treated, candidates);
      return matched.allowed && matched.error <= 1.1 * bestError(treated, candidates);
    });
    expect(near.filter(Boolean).length).toBeGreaterThanOrEqual(90);
  });

  test('take no notice of the weeks that check them', () => {
    const { treated, candidates } = anyWorld('halves');
    const half = WEEKS / 2;
    const shuffled = candidates.map(({ area, weeks }) => ({
      area,
      weeks: [...weeks.slice(0, half), ...weeks.slice(half).toReversed()],
    }));
    const [one, other] = [matchControls(treated, candidates), matchControls(treated, shuffled)];
    expect(one.allowed && other.allowed && one.areas).toEqual(other.allowed && other.areas);
  });

  test('that change their ratio to the treated area are detected by the check', () => {
    const random = randomFrom('drift');
    const treated = Array.from({ length: WEEKS }, () => poissonCount(random, 5));
    const weeks = Array.from({ length: WEEKS }, (_, week) => poissonCount(random, week < WEEKS / 2 ? 5 : 10));
    const matched = matchControls(treated, [{ area: 'A', weeks }]);
    expect(matched.allowed && matched.check.pDrift).toBeLessThan(0.001);
  });

  test('are none without a crime, and need 52 weeks of equal length', () => {
    const nothing = Array.from({ length: 52 }, () => 0);
    const matched = matchControls(nothing, [{ area: 'A', weeks: nothing }]);
    expect(matched.allowed && matched.areas).toEqual([]);
    expect(matchControls(nothing.slice(1), [])).toEqual({ allowed: false, because: 'history_too_short' });
    expect(() => matchControls(nothing, [{ area: 'A', weeks: [1] }])).toThrow(
      expect.toSatisfy((error) => isReeveError(error, 'invalid_input')),
    );
  });
});
