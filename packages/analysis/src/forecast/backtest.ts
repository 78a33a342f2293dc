import { ReeveError } from '@reeve/domain';
import { type Accuracy, predictiveAccuracy, recaptureRate } from './accuracy.ts';
import { type CellGrid, gridFor } from '../place/cell-grid.ts';
import { descendingOrder } from './descending-order.ts';
import { hotCells } from './hot-cells.ts';
import { type CatchDifference, comparePairedCatch } from './paired-catch.ts';
import {
  type DatedPoints,
  FORECAST_DEFAULTS,
  type ForecastMethod,
  type ForecastParameters,
  forecastWith,
} from './place-forecast.ts';
import { cellAt } from '../density/spread-quartic.ts';

/** One test period: the forecast is made from crimes that were over before `fromDay`, and tested on those from then on. */
export interface Fold {
  readonly fromDay: number;
  /** Not included. */
  readonly untilDay: number;
}

export interface FoldCounts extends Fold {
  /** Crimes used to make the forecasts. */
  readonly trained: number;
  /** Crimes that happened, all of their window, within the fold. */
  readonly tested: number;
  /** Crimes whose window spans an edge of the fold: they belong neither before nor within it, and are left out. */
  readonly straddling: number;
}

export type ForecastWarning =
  | 'few_events'
  | 'short_history'
  | 'bounding_box_area'
  | 'snapped_places'
  | 'month_precision'
  | 'multiple_tests';

/** A comparison with the naive counts, of the same crimes at the same area. */
export interface AgainstNaive extends CatchDifference {
  readonly verdict: 'clearly_better' | 'not_clearly_better' | 'clearly_worse';
}

export interface ForecastAccuracy extends Accuracy {
  /** Cells of the hot-spot area in each fold. */
  readonly cells: number;
  /** Sum over the folds; a fraction if tied cells were divided. */
  readonly caught: number;
  readonly total: number;
  readonly bestCaught: number;
  /** PAI in the folds over PAI of the same areas in the history before each; null if that had no crime. */
  readonly rri: number | null;
  /** Σ predicted / Σ observed inside the hot-spot area; null if nothing was observed inside. */
  readonly calibrationRatio: number | null;
  /** Undefined for the naive counts themselves. */
  readonly againstNaive: AgainstNaive | undefined;
}

export interface ForecastResult {
  readonly method: ForecastMethod;
  /** One for each coverage asked for, in that order. */
  readonly atCoverage: readonly ForecastAccuracy[];
}

export interface Backtest {
  readonly grid: CellGrid;
  readonly studyKm2: number;
  readonly coverages: readonly number[];
  readonly folds: readonly FoldCounts[];
  readonly parameters: ForecastParameters;
  /** Naive counts first. */
  readonly forecasts: readonly ForecastResult[];
  /** Tests of `clearly_better` that share the 5 %. */
  readonly comparisons: number;
  readonly warnings: readonly ForecastWarning[];
}

export interface BacktestOptions {
  readonly folds: readonly Fold[];
  /** Side of a cell, metres; 200. */
  readonly cellM?: number;
  /** The study area as a grid, if known; otherwise the box around all crimes. */
  readonly grid?: CellGrid;
  /** Shares of the study area, 0 … 1; 1 %, 2 %, 5 % and 10 %. */
  readonly coverages?: readonly number[];
  /** In addition to the naive counts, which are always included. */
  readonly methods?: readonly ForecastMethod[];
  readonly parameters?: Partial<ForecastParameters>;
}

/** With fewer crimes in all folds together forecasts cannot be distinguished. */
const FEW_TESTED = 50;
const ONE_TAILED_ALPHA = 0.025;
const MOST_FORECAST_CELLS = 4_000_000;

/**
 * Back-tests forecasts of places: made before each period, tested in it, always compared with last year's counts.
 *
 * Use it to find out whether a forecast is worth anything before officers are deployed on it. It forecasts places,
 * never persons, and does not cover offences that police find proactively: leave them out (`discoveredReason`).
 * Method: for each fold, every forecast is made from crimes that were over before it; the highest cells up to each
 * coverage, the same number for all, are its hot-spot area, tied cells in equal parts; what the areas caught is summed
 * over the folds. A forecast is clearly better only if the paired comparison passes one-tailed 2.5 % divided by the
 * number of comparisons.
 * Source: as `predictiveAccuracy`, `forecastPlaces` and `comparePairedCatch`; docs/methods/predict-places.md.
 *
 * @param events any order; an unknown place is refused
 * @throws ReeveError invalid_input — no fold, folds that overlap or run backwards, no crime in any fold, none before the first,
 *         a coverage outside 0 … 1, an unknown place
 * Cost: O(folds · (n · (bandwidth / cell)² + cells)).
 */
export function backtestForecasts(events: DatedPoints, options: BacktestOptions): Backtest {
  const { folds, coverages = [0.01, 0.02, 0.05, 0.1], methods = ['kde', 'st-kde', 'near-repeat'] } = options;
  const parameters = { ...FORECAST_DEFAULTS, ...options.parameters };
  const grid = options.grid ?? gridFor(events, options.cellM ?? 200);
  const cells = grid.columns * grid.rows;
  requireFolds(folds);
  if (cells > MOST_FORECAST_CELLS) {
    throw new ReeveError(
      'invalid_input',
      'The area would take more than four million cells: take larger cells, or leave out places that lie far off.',
    );
  }
  if (coverages.length === 0 || coverages.some((share) => !(share > 0 && share <= 1))) {
    throw new ReeveError('invalid_input', 'A coverage must be a share of the area, above 0 and up to 1.');
  }
  const forecast = forecastWith(grid, parameters);
  const sizes = coverages.map((share) => Math.max(1, Math.round(share * cells)));
  const tallies = (['naive', ...methods.filter((method) => method !== 'naive')] as const).map((method) => ({
    method,
    sizes: sizes.map(emptyTally),
  }));
  const best = sizes.map(() => 0);
  let [total, historyTotal] = [0, 0];
  const foldCounts = folds.map((fold): FoldCounts => {
    const seen = countFold(events, grid, fold, parameters.historyDays);
    total += seen.tested;
    historyTotal += seen.inHistory;
    for (const [i, caught] of bestCatches(seen.observed, sizes).entries()) best[i] = (best[i] ?? 0) + caught;
    const predict = forecast(events, fold.fromDay, fold.untilDay - fold.fromDay);
    for (const { method, sizes: bySize } of tallies) {
      const predicted = predict(method);
      const order = descendingOrder(predicted);
      for (const [i, size] of sizes.entries()) {
        const tally = bySize[i];
        if (tally) addFold(tally, hotCells(predicted, size, order), predicted, seen);
      }
    }
    const { trained, tested, straddling } = seen;
    return { ...fold, trained, tested, straddling };
  });
  if (total === 0) throw new ReeveError('invalid_input', 'No crime is in the periods the forecasts are tested in.');
  if (foldCounts[0]?.trained === 0) {
    throw new ReeveError(
      'invalid_input',
      'No crime was over before the first period, so there is nothing to forecast from.',
    );
  }
  const comparisons = (tallies.length - 1) * sizes.length;
  const naive = tallies[0]?.sizes ?? [];
  const forecasts = tallies.map(({ method, sizes: bySize }) => ({
    method,
    atCoverage: bySize.map((tally, i): ForecastAccuracy => {
      const size = sizes[i] ?? 1;
      const caught = Math.min(total, tally.caught);
      const bestCaught = Math.max(caught, best[i] ?? 0);
      const history = { caught: tally.inHistory, total: historyTotal };
      return {
        ...predictiveAccuracy({ caught, total, area: size, studyArea: cells, bestCaught }),
        cells: size,
        caught,
        total,
        bestCaught,
        rri: historyTotal > 0 ? (recaptureRate(history, { caught, total }) ?? null) : null,
        calibrationRatio: caught > 0 ? tally.predicted / caught : null,
        againstNaive: method === 'naive' ? undefined : against(naive[i], tally, total, comparisons),
      };
    }),
  }));
  const warnings: ForecastWarning[] = [];
  if (total < FEW_TESTED) warnings.push('few_events');
  if (firstDayOf(events) > (folds[0]?.fromDay ?? 0) - parameters.historyDays) warnings.push('short_history');
  if (!options.grid) warnings.push('bounding_box_area');
  if (comparisons > 1) warnings.push('multiple_tests');
  const studyKm2 = (cells * grid.cellM ** 2) / 1e6;
  return { grid, studyKm2, coverages, folds: foldCounts, parameters, forecasts, comparisons, warnings };
}

interface Tally {
  caught: number;
  predicted: number;
  inHistory: number;
  /** Caught in each cell, over all folds. */
  readonly perCell: Map<number, number>;
}

function emptyTally(): Tally {
  return { caught: 0, predicted: 0, inHistory: 0, perCell: new Map() };
}

function addFold(tally: Tally, parts: Float64Array, predicted: Float64Array, seen: SeenFold): void {
  for (let cell = 0; cell < parts.length; cell += 1) {
    const part = parts[cell] ?? 0;
    if (part === 0) continue;
    const caught = part * (seen.observed[cell] ?? 0);
    tally.caught += caught;
    tally.predicted += part * (predicted[cell] ?? 0);
    tally.inHistory += part * (seen.history[cell] ?? 0);
    if (caught > 0) tally.perCell.set(cell, (tally.perCell.get(cell) ?? 0) + caught);
  }
}

interface SeenFold {
  readonly observed: Float64Array;
  readonly history: Float64Array;
  readonly trained: number;
  readonly tested: number;
  readonly inHistory: number;
  readonly straddling: number;
}

function countFold(events: DatedPoints, grid: CellGrid, fold: Fold, historyDays: number): SeenFold {
  const observed = new Float64Array(grid.columns * grid.rows);
  const history = new Float64Array(observed.length);
  let [trained, tested, inHistory, straddling] = [0, 0, 0, 0];
  for (let i = 0; i < events.xM.length; i += 1) {
    const [from, to] = [events.fromDay[i] ?? 0, events.toDay[i] ?? 0];
    const cell = cellAt(grid, events.xM[i] ?? 0, events.yM[i] ?? 0);
    if (cell < 0) continue;
    if (to < fold.fromDay) {
      trained += 1;
      if (fold.fromDay - to > historyDays) continue;
      inHistory += 1;
      history[cell] = (history[cell] ?? 0) + 1;
    } else if (from >= fold.fromDay && to < fold.untilDay) {
      tested += 1;
      observed[cell] = (observed[cell] ?? 0) + 1;
    } else if (from < fold.untilDay) straddling += 1;
  }
  return { observed, history, trained, tested, inHistory, straddling };
}

/** The most that this many cells can catch. */
function bestCatches(observed: Float64Array, sizes: readonly number[]): readonly number[] {
  const order = descendingOrder(observed);
  return sizes.map((size) => order.subarray(0, size).reduce((sum, cell) => sum + (observed[cell] ?? 0), 0));
}

function against(naive: Tally | undefined, tally: Tally, total: number, comparisons: number): AgainstNaive {
  const perCell = new Map(tally.perCell);
  for (const [cell, caught] of naive?.perCell ?? []) perCell.set(cell, (perCell.get(cell) ?? 0) - caught);
  const compared = comparePairedCatch(Float64Array.from(perCell.values()), total);
  const alpha = ONE_TAILED_ALPHA / comparisons;
  if (compared.difference > 0 && compared.pOneTailed <= alpha) return { ...compared, verdict: 'clearly_better' };
  if (compared.difference < 0 && 1 - compared.pOneTailed <= alpha) return { ...compared, verdict: 'clearly_worse' };
  return { ...compared, verdict: 'not_clearly_better' };
}

function firstDayOf(events: DatedPoints): number {
  let first = Infinity;
  for (const day of events.fromDay) first = Math.min(first, day);
  return first;
}

function requireFolds(folds: readonly Fold[]): void {
  let previous = -Infinity;
  for (const { fromDay, untilDay } of folds) {
    if (!Number.isInteger(fromDay) || !Number.isInteger(untilDay) || fromDay < previous || untilDay <= fromDay) {
      throw new ReeveError('invalid_input', 'The test periods must be whole days, in order, and not overlap.');
    }
    previous = untilDay;
  }
  if (folds.length === 0) throw new ReeveError('invalid_input', 'Give at least one period to test the forecasts in.');
}
