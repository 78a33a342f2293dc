import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backtestForecasts } from './backtest.ts';
import type { CellGrid } from '../place/cell-grid.ts';
import { chance, drawBelow } from '../distribution/chance.ts';
import { foldsBefore, monthFoldsBefore } from './forecast-folds.ts';
import { comparePairedCatch } from './paired-catch.ts';
import { type DatedPoints, FORECAST_DEFAULTS, FORECAST_METHODS, forecastPlaces } from './place-forecast.ts';

const grid: CellGrid = { originXM: 0, originYM: 0, cellM: 100, columns: 10, rows: 10 };
type Event = readonly [xM: number, yM: number, fromDay: number, toDay?: number];

function datedPoints(events: readonly Event[]): DatedPoints {
  return {
    xM: Float64Array.from(events, ([x]) => x),
    yM: Float64Array.from(events, ([, y]) => y),
    fromDay: Int32Array.from(events, ([, , day]) => day),
    toDay: Int32Array.from(events, ([, , from, to]) => to ?? from),
  };
}
const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

describe('a forecast of places', () => {
  test('the naive counts are those of the last year, on the scale of the period', () => {
    const events = datedPoints([
      [50, 50, 999], // the day before
      [50, 50, 635], // the first day of the year before
      [50, 50, 634], // too old
      [150, 50, 1000], // the first day of the period itself
      [150, 50, 998, 1000], // not over before it
    ]);
    const values = forecastPlaces('naive', events, grid, 1000, 73);
    // By hand: two crimes in 365 days are 2 · 73/365 = 0.4 in 73 days.
    expect(values[0]).toBeCloseTo(0.4, 12);
    expect(sum(values)).toBeCloseTo(0.4, 12);
  });

  test('density and near repeats expect as many crimes as the year before, away from the edge', () => {
    const events = datedPoints(Array.from({ length: 365 }, (_, i) => [500, 500, 999 - i] as const));
    // The kernel at the middles of 100 m cells sums to 1 within a few per mille.
    expect(sum(forecastPlaces('kde', events, grid, 1000, 30))).toBeCloseTo(30, 0);
    // One crime a day: θ of each day's crime falls into the days after, so that about θ · 30 followers are under way.
    expect(sum(forecastPlaces('near-repeat', events, grid, 1000, 30))).toBeGreaterThan(0.7 * 30);
    expect(sum(forecastPlaces('near-repeat', events, grid, 1000, 30))).toBeLessThanOrEqual(30.5);
    // Half of Epanechnikov's kernel in time integrates to 1: one a day stays one a day, within the width of a day.
    expect(sum(forecastPlaces('st-kde', events, grid, 1000, 30))).toBeCloseTo(30, 0);
  });

  test('near repeats are the share of the exponential law that falls into the period', () => {
    const one = datedPoints([[550, 550, 995]]);
    const parameters = { ...FORECAST_DEFAULTS, nearShare: 1, nearDays: 10 };
    // Five days old, the first day of the period is 4 days after the end of its own: e^(−0.4) − e^(−0.4 − 0.7).
    const expected = Math.exp(-0.4) - Math.exp(-1.1);
    expect(sum(forecastPlaces('near-repeat', one, grid, 1000, 7, parameters))).toBeCloseTo(expected, 9);
  });

  test('recent crimes weigh more in ST-KDE and the age is that of the last possible day', () => {
    const at = (from: number, to = from): number =>
      sum(forecastPlaces('st-kde', datedPoints([[500, 500, from, to]]), grid, 1000, 7));
    expect(at(999)).toBeGreaterThan(at(960));
    expect(at(960, 999)).toBe(at(999));
    expect(at(910)).toBe(0);
  });

  test('no forecast uses the period itself or later data', () => {
    const random = chance(5, 0);
    const draw = (below: number): number => drawBelow(random, below);
    const before: Event[] = Array.from({ length: 200 }, () => [draw(1000), draw(1000), 500 + draw(500)] as const);
    const after: Event[] = Array.from({ length: 200 }, () => [draw(1000), draw(1000), 1000 + draw(100)] as const);
    for (const method of FORECAST_METHODS) {
      expect(forecastPlaces(method, datedPoints([...before, ...after]), grid, 1000, 30)).toEqual(
        forecastPlaces(method, datedPoints(before), grid, 1000, 30),
      );
    }
  });

  test('no forecast is negative or NaN', () => {
    const event = fc.tuple(fc.integer({ min: -300, max: 1300 }), fc.nat(999), fc.integer({ min: 500, max: 1100 }));
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...FORECAST_METHODS),
        (list, method) => {
          const values = forecastPlaces(method, datedPoints(list), grid, 1000, 30);
          expect(values.every((value) => value >= 0 && value < Infinity)).toBe(true);
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe('a back-test', () => {
  test('counts what each area caught, by hand', () => {
    // Ten crimes in cell 0 and five in cell 11 last year; in the period four in cell 0, none in 11, and six in cell 99.
    const events = datedPoints([
      ...Array.from({ length: 10 }, (_, i) => [50, 50, 700 + i] as const),
      ...Array.from({ length: 5 }, (_, i) => [150, 150, 800 + i] as const),
      ...Array.from({ length: 4 }, (_, i) => [50, 50, 1000 + i] as const),
      ...Array.from({ length: 6 }, (_, i) => [950, 950, 1003 + i] as const),
    ]);
    const folds = [{ fromDay: 1000, untilDay: 1030 }];
    const tested = backtestForecasts(events, { folds, grid, coverages: [0.01, 0.02], methods: [] });
    const [one, two] = tested.forecasts[0]?.atCoverage ?? [];
    expect(tested.folds).toEqual([{ fromDay: 1000, untilDay: 1030, trained: 15, tested: 10, straddling: 0 }]);
    expect(one).toMatchObject({ cells: 1, caught: 4, total: 10, bestCaught: 6, hitRate: 0.4, pai: 40 });
    expect(one?.pei).toBeCloseTo(4 / 6, 12);
    // The same cell held 10 of 15 the year before: RRI = (4/10) / (10/15) = 0.6.
    expect(one?.rri).toBeCloseTo(0.6, 12);
    // Predicted 10 · 30/365 against 4 seen.
    expect(one?.calibrationRatio).toBeCloseTo((10 * 30) / 365 / 4, 12);
    expect(two).toMatchObject({ cells: 2, caught: 4, bestCaught: 10 });
  });

  test('shares out the cells that tie for the last places', () => {
    // 99 cells are indistinguishable and one of them catches everything: a second cell of equal chance catches 1/99.
    const events = datedPoints([[50, 50, 900], ...Array.from({ length: 99 }, () => [950, 950, 1000] as const)]);
    const { forecasts } = backtestForecasts(events, {
      folds: foldsBefore(1029, 1, 30),
      grid,
      coverages: [0.02],
      methods: [],
    });
    expect(forecasts[0]?.atCoverage[0]?.caught).toBeCloseTo(1, 9);
  });

  test('leaves out crimes that span an edge, and reports how many', () => {
    const events = datedPoints([
      [50, 50, 900],
      [50, 50, 998, 1001],
      [50, 50, 1029, 1030],
      [50, 50, 1005],
      [50, 50, 1030],
    ]);
    const { folds } = backtestForecasts(events, { folds: [{ fromDay: 1000, untilDay: 1030 }], grid });
    expect(folds[0]).toMatchObject({ trained: 1, tested: 1, straddling: 2 });
  });

  test('the naive counts are always first, and every other method is compared with them', () => {
    const events = datedPoints(
      Array.from({ length: 200 }, (_, i) => [(i * 37) % 1000, (i * 91) % 1000, 800 + i] as const),
    );
    for (const methods of [['kde'], ['near-repeat', 'naive', 'st-kde'], []] as const) {
      const { forecasts, comparisons } = backtestForecasts(events, { folds: foldsBefore(999, 2, 20), grid, methods });
      expect(forecasts[0]?.method).toBe('naive');
      expect(forecasts.filter(({ method }) => method === 'naive')).toHaveLength(1);
      const against = forecasts.flatMap(({ atCoverage }) =>
        atCoverage.flatMap(({ againstNaive }) => againstNaive ?? []),
      );
      expect(against).toHaveLength(comparisons);
    }
  });

  test('several comparisons share the error: what would pass alone does not pass among twelve', () => {
    // One crime in two is followed by another next to it within days: a near-repeat forecast is somewhat better.
    const all = [1, 2, 3, 4, 5, 6].flatMap((seed) => {
      const random = chance(seed, 0);
      const draw = (below: number): number => drawBelow(random, below);
      const events = Array.from({ length: 300 }, (): Event => [draw(1000), draw(1000), 500 + draw(490)]).flatMap(
        ([x, y, day]): readonly Event[] =>
          draw(3) === 0
            ? [
                [x, y, day],
                [Math.min(999, x + draw(60)), y, day + 1 + draw(4)],
              ]
            : [[x, y, day]],
      );
      const { forecasts, comparisons } = backtestForecasts(datedPoints(events), {
        folds: foldsBefore(999, 60, 4),
        grid,
      });
      expect(comparisons).toBe(12);
      return forecasts.flatMap(({ atCoverage }) => atCoverage.flatMap(({ againstNaive }) => againstNaive ?? []));
    });
    for (const { difference, pOneTailed, verdict } of all) {
      expect(verdict === 'clearly_better').toBe(difference > 0 && pOneTailed <= 0.025 / 12);
      expect(verdict === 'clearly_worse').toBe(difference < 0 && pOneTailed >= 1 - 0.025 / 12);
    }
    // The case this is about occurs.
    const between = all.filter(({ pOneTailed }) => pOneTailed <= 0.025 && pOneTailed > 0.025 / 12);
    expect(between.length).toBeGreaterThan(0);
  });

  test('warns of few crimes, a short history and an area that is only a box', () => {
    const events = datedPoints(Array.from({ length: 30 }, (_, i) => [i * 10, i * 20, 900 + i] as const));
    const folds = foldsBefore(929, 1, 10);
    expect(backtestForecasts(events, { folds }).warnings).toEqual([
      'few_events',
      'short_history',
      'bounding_box_area',
      'multiple_tests',
    ]);
  });

  test.each<[string, () => unknown]>([
    ['no period', () => backtestForecasts(datedPoints([[1, 1, 1]]), { folds: [], grid })],
    ['periods that overlap', () => backtestForecasts(datedPoints([[1, 1, 1]]), { folds: [{ fromDay: 1, untilDay: 5 }, { fromDay: 4, untilDay: 9 }], grid })], // prettier-ignore
    ['a coverage of 0', () => backtestForecasts(datedPoints([[1, 1, 1], [1, 1, 5]]), { folds: [{ fromDay: 4, untilDay: 9 }], grid, coverages: [0] })], // prettier-ignore
    ['no crime to test on', () => backtestForecasts(datedPoints([[1, 1, 1]]), { folds: [{ fromDay: 4, untilDay: 9 }], grid })], // prettier-ignore
    ['no crime to learn from', () => backtestForecasts(datedPoints([[1, 1, 5]]), { folds: [{ fromDay: 4, untilDay: 9 }], grid })], // prettier-ignore
    ['an unknown place', () => backtestForecasts(datedPoints([[Number.NaN, 1, 1], [1, 1, 5]]), { folds: [{ fromDay: 4, untilDay: 9 }] })], // prettier-ignore
    ['cells too small for the area', () => backtestForecasts(datedPoints([[0, 0, 1], [1e6, 1e6, 5]]), { folds: [{ fromDay: 4, untilDay: 9 }], cellM: 100 })], // prettier-ignore
    ['a bandwidth that reaches no middle of a cell', () => backtestForecasts(datedPoints([[1, 1, 1], [1, 1, 5]]), { folds: [{ fromDay: 4, untilDay: 9 }], grid, parameters: { bandwidthM: 50 } })], // prettier-ignore
  ])('with %s is refused', (_, call) => {
    expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
  });
});

describe('the comparison of two forecasts', () => {
  test('by hand: four cells with one more crime each, of ten', () => {
    const { difference, ci95, pOneTailed } = comparePairedCatch(new Float64Array([1, 1, 1, 1]), 10);
    // z = 4/√4 = 2; R pnorm(−2) = 0.02275013; the interval is 0.4 ± 1.959964 · 2/10.
    expect(difference).toBe(0.4);
    expect(pOneTailed).toBeCloseTo(0.0227501319481792, 12);
    expect(ci95[0]).toBeCloseTo(0.4 - 0.391992796908011, 12);
  });

  test('one cell with all the difference proves nothing', () => {
    expect(comparePairedCatch(new Float64Array([40]), 100).pOneTailed).toBeCloseTo(0.158655253931457, 12);
  });
});

describe('test periods', () => {
  test('end with the last day and follow each other', () => {
    expect(foldsBefore(99, 3, 10)).toEqual([
      { fromDay: 70, untilDay: 80 },
      { fromDay: 80, untilDay: 90 },
      { fromDay: 90, untilDay: 100 },
    ]);
  });

  test('of months are calendar months, across the turn of the year', () => {
    // 15 January 2026 is day 20468; November 2025 begins on day 20393, December on 20423, January on 20454, February on 20485.
    expect(monthFoldsBefore(20_468, 3)).toEqual([
      { fromDay: 20_393, untilDay: 20_423 },
      { fromDay: 20_423, untilDay: 20_454 },
      { fromDay: 20_454, untilDay: 20_485 },
    ]);
  });
});
