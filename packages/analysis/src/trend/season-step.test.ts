import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance } from '../distribution/chance.ts';
import { fitPoissonLog } from '../distribution/poisson-regression.ts';
import { seasonSteps } from './season-step.ts';
import { placeInYear } from './week-season.ts';

/** Poisson counts with a season and a step, by products of uniform draws; zero in the first weeks if `late`. */
function someCounts(seed: number, weeks: number, mean: number, late: number): readonly number[] {
  const next = chance(seed, 0);
  const unit = (): number => next() / 2 ** 32;
  const [swing, step, at] = [unit(), 0.4 + 1.6 * unit(), Math.floor(weeks * unit())];
  return Array.from({ length: weeks }, (_, week) => {
    const expected = mean * (week >= at ? step : 1) * Math.exp(swing * Math.sin((2 * Math.PI * week) / 52.18));
    let count = -1;
    for (let left = Math.exp(-expected), product = 1; product > left; count += 1) product *= unit();
    return week < late ? 0 : count;
  });
}

const placesOf = (weeks: number) => Array.from({ length: weeks }, (_, week) => placeInYear(16_444 + 7 * week));

/** The slow twin: the regression of `fitPoissonLog` from scratch, with a column for each level and month. */
function slowLogLikelihood(counts: readonly number[], at: number): number {
  const rows = placesOf(counts.length).map(({ month, other, away }, week) => {
    const row = new Float64Array(13);
    row[week < at ? 0 : 1] = 1;
    if (month > 0) row[1 + month] = 1 - away;
    if (other > 0) row[1 + other] = away;
    return row;
  });
  return fitPoissonLog(counts, rows).logLikelihood;
}

test('the log-likelihood of each step is that of a regression from scratch, and the best step the same', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 0, max: 1e6 }),
        weeks: fc.integer({ min: 104, max: 300 }),
        mean: fc.constantFrom(1, 4, 40),
        late: fc.constantFrom(0, 0, 6),
      }),
      ({ seed, weeks, mean, late }) => {
        const counts = someCounts(seed, weeks, mean, late);
        const inMonth = new Float64Array(12);
        for (const [week, { month }] of placesOf(weeks).entries())
          inMonth[month] = (inMonth[month] ?? 0) + (counts[week] ?? 0);
        fc.pre(inMonth.every((count) => count > 0));
        const steps = seasonSteps(counts, placesOf(weeks), 4) ?? [];
        expect(steps).toHaveLength(Math.floor(weeks / 4) - 1);
        const slow = steps.map(({ at }) => slowLogLikelihood(counts, at));
        // If a stretch has no crime the regression stops before its level is zero.
        const close = late > 0 ? 1e-3 : 2e-6;
        for (const [k, { logLikelihood }] of steps.entries())
          expect(Math.abs(logLikelihood - (slow[k] ?? Number.NaN))).toBeLessThan(close);
        const values = steps.map(({ logLikelihood }) => logLikelihood);
        expect(values.indexOf(Math.max(...values))).toBe(slow.indexOf(Math.max(...slow)));
      },
    ),
    { seed: 9, numRuns: 40 },
  );
});
