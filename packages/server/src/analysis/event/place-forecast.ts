import {
  backtestForecasts,
  FORECAST_DEFAULTS,
  forecastSentence,
  monthFoldsBefore,
  type ForecastAccuracy,
  type ForecastMethod,
} from '@reeve/analysis';
import { toDayNumber } from '@reeve/domain';
import { leftOut, type EventMethodRule } from './method.ts';
import { nothingToAsk, placedOf } from './selected.ts';

/** The best forecast compared with the naive counts, at the reported coverage. */
interface Found {
  readonly method: ForecastMethod;
  readonly measured: ForecastAccuracy;
  readonly naive: ForecastAccuracy;
}

/** Share of the study area that is reported; the table has the others. */
const READ_OUT = 0.05;
const COVERAGES = [0.01, 0.02, READ_OUT, 0.1];
const FORECASTS = ['kde', 'st-kde', 'near-repeat'] as const;

/** Would a forecast of places have pointed to the right ones, and is it better than counting? */
export const placeForecast: EventMethodRule<'place_forecast', Found> = {
  version: '1',
  run: (events, { cellM, testMonths, selection }) => {
    const placed = placedOf(events);
    const day = (minutes: Float64Array): Int32Array =>
      Int32Array.from(placed.rows, (row) => Math.floor((minutes[row] ?? 0) / 1440));
    const [fromDay, toDay] = [day(events.fromMinute), day(events.toMinute)];
    const folds = monthFoldsBefore(toDayNumber(selection.to) - 1, testMonths);
    const first = folds[0]?.fromDay ?? 0;
    if (!fromDay.some((one) => one < first))
      throw nothingToAsk(
        'short_history',
        'No crime lies before the months to be tested, so there is nothing to forecast from. Nothing was run.',
      );
    const tested = backtestForecasts(
      { ...placed.points, fromDay, toDay },
      {
        folds,
        cellM,
        coverages: COVERAGES,
        methods: FORECASTS,
        // A kernel narrower than its cells would not reach beyond the cell.
        parameters: {
          bandwidthM: Math.max(FORECAST_DEFAULTS.bandwidthM, cellM),
          nearM: Math.max(FORECAST_DEFAULTS.nearM, cellM),
        },
      },
    );
    const at = COVERAGES.indexOf(READ_OUT);
    const [naive, ...others] = tested.forecasts.map(({ method, atCoverage }) => ({ method, measured: atCoverage[at] }));
    const best = others.toSorted((a, b) => (b.measured?.caught ?? 0) - (a.measured?.caught ?? 0))[0];
    if (!naive?.measured || !best?.measured)
      throw nothingToAsk('few_events', 'No forecast could be tested. Nothing was run.');
    return {
      result: {
        n: tested.folds.reduce((sum, fold) => sum + fold.tested, 0),
        leftOut: leftOut({
          no_place: placed.withoutPlace,
          straddling: tested.folds.reduce((sum, fold) => sum + fold.straddling, 0),
          discovered: events.discovered,
        }),
        figures: [
          { name: 'naive_hit_rate', value: naive.measured.hitRate, unit: 'share' },
          { name: 'best_hit_rate', value: best.measured.hitRate, unit: 'share' },
          { name: 'naive_pai', value: naive.measured.pai, unit: 'ratio' },
          { name: 'best_pai', value: best.measured.pai, unit: 'ratio' },
          { name: 'study_km2', value: tested.studyKm2, unit: 'ratio' },
          { name: 'comparisons', value: tested.comparisons, unit: 'count' },
        ],
        table: {
          columns: [
            { name: 'forecast', unit: 'text' },
            { name: 'coverage', unit: 'share' },
            { name: 'hit_rate', unit: 'share' },
            { name: 'hit_low', unit: 'share' },
            { name: 'hit_high', unit: 'share' },
            { name: 'pai', unit: 'ratio' },
            { name: 'pei', unit: 'ratio' },
            { name: 'rri', unit: 'ratio' },
            { name: 'verdict', unit: 'text' },
          ],
          rows: tested.forecasts.flatMap(({ method, atCoverage }) =>
            atCoverage.map((one) => [
              method,
              one.coverage,
              one.hitRate,
              one.hitRateCi95[0],
              one.hitRateCi95[1],
              one.pai,
              one.pei ?? null,
              one.rri,
              one.againstNaive?.verdict ?? null,
            ]),
          ),
          rowsInAll: tested.forecasts.length * COVERAGES.length,
        },
        warnings: [...tested.warnings],
      },
      found: { method: best.method, measured: best.measured, naive: naive.measured },
    };
  },
  sentence: ({ method, measured, naive }, language) => forecastSentence(method, measured, naive, language),
};
