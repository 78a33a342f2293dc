import {
  backtestForecasts,
  FORECAST_DEFAULTS,
  knoxTest,
  nearRepeatReach,
  type Backtest,
  type Fold,
  type ForecastMethod,
  type KnoxResult,
  type NearRepeatReach,
  type PlanePoints,
} from '@reeve/analysis';

/** Work that takes seconds, and therefore runs in a worker: is crime soon followed by more nearby, and would forecasts have been useful? */
export type SlowQuestion =
  | { readonly ask: 'reach'; readonly points: PlanePoints; readonly day: Int32Array; readonly permutations: number }
  | {
      readonly ask: 'backtest';
      readonly points: PlanePoints;
      readonly fromDay: Int32Array;
      readonly toDay: Int32Array;
      readonly folds: readonly Fold[];
      readonly cellM: number;
      /** Most are dated to the month: what needs the day is not forecast. */
      readonly byMonth: boolean;
    };

export interface ReachAnswer {
  readonly ask: 'reach';
  readonly knox: KnoxResult;
  /** Undefined where nearest and soonest is no more than chance. */
  readonly reach: NearRepeatReach | undefined;
}
export interface BacktestAnswer {
  readonly ask: 'backtest';
  readonly tested: Backtest;
}
export type SlowAnswer = ReachAnswer | BacktestAnswer;

/** The bands that are tested: those practitioners use, to 400 m and four weeks. */
export const REACH_BANDS = { distancesM: [0, 100, 200, 400, Infinity], days: [0, 7, 14, 28, Infinity] } as const;
export const COVERAGES = [0.01, 0.02, 0.05, 0.1] as const;
const FORECASTS: readonly ForecastMethod[] = ['kde', 'st-kde', 'near-repeat'];
const NEED_DAYS: readonly ForecastMethod[] = ['st-kde', 'near-repeat'];

/** Answer one. @throws ReeveError invalid_input — too few events, or none in the periods to be tested */
export function answerSlowly(question: SlowQuestion): SlowAnswer {
  if (question.ask === 'reach') {
    const { points, day, permutations } = question;
    const knox = knoxTest({ points, day }, { ...REACH_BANDS, metric: 'euclidean', permutations, seed: 1 });
    return { ask: 'reach', knox, reach: nearRepeatReach(knox.cells) };
  }
  const { points, fromDay, toDay, folds, cellM, byMonth } = question;
  const tested = backtestForecasts(
    { ...points, fromDay, toDay },
    {
      folds,
      cellM,
      coverages: COVERAGES,
      methods: byMonth ? FORECASTS.filter((method) => !NEED_DAYS.includes(method)) : FORECASTS,
      // A kernel narrower than its cells would see nothing beyond the cell.
      parameters: {
        bandwidthM: Math.max(FORECAST_DEFAULTS.bandwidthM, cellM),
        nearM: Math.max(FORECAST_DEFAULTS.nearM, cellM),
      },
    },
  );
  return { ask: 'backtest', tested };
}
