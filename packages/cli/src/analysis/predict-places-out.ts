import {
  type Backtest,
  type DatedPoints,
  type ForecastAccuracy,
  forecastSentence,
  type ForecastWarning,
} from '@reeve/analysis';
import { fromDayNumber, type Language, ReeveError } from '@reeve/domain';

/** The crimes of a back-test, and what was omitted and why. */
export interface KeptEvents {
  readonly events: DatedPoints;
  readonly discovered: Readonly<Record<string, number>>;
  readonly withoutPlace: number;
  readonly withoutTime: number;
  readonly notes: readonly string[];
}

const WARNING_WORDS: Readonly<Record<ForecastWarning, string>> = {
  few_events: 'Fewer than 50 crimes in the test periods: they cannot tell forecasts apart.',
  short_history:
    'The file begins less than one history before the first test period, so last year’s counts are not of a whole year.',
  bounding_box_area:
    'The study area is the box around all crimes, sea and fields included: PAI is too high, and holds for this box only.',
  snapped_places: 'The places are not exact: cells finer than what a place stands for say more than is known.',
  month_precision: 'Crimes are dated to the month.',
  multiple_tests: 'Several comparisons share the 5 % of error: a verdict needs more than one comparison alone would.',
};

/** A back-test for a program. */
export function asJson(
  tested: Backtest,
  { discovered, withoutPlace, withoutTime, events }: KeptEvents,
  warnings: readonly ForecastWarning[],
  notes: readonly string[],
  language: Language,
): unknown {
  const { grid, studyKm2, coverages, folds, parameters, forecasts, comparisons } = tested;
  return {
    n: events.xM.length,
    excluded: { discovered, withoutPlace, withoutTime },
    grid: { cellM: grid.cellM, columns: grid.columns, rows: grid.rows },
    studyKm2,
    coverages,
    parameters,
    folds: folds.map(({ fromDay, untilDay, ...counts }) => ({
      from: fromDayNumber(fromDay),
      until: fromDayNumber(untilDay),
      ...counts,
    })),
    forecasts: forecasts.map(({ method, atCoverage }) => ({
      method,
      atCoverage: atCoverage.map((measured, i) => ({
        ...measured,
        pei: measured.pei ?? null,
        againstNaive: measured.againstNaive ?? null,
        sentence: method === 'naive' ? null : forecastSentence(method, measured, naiveAt(tested, i), language),
      })),
    })),
    comparisons,
    warnings,
    notes,
  };
}

/** Every forecast at every coverage, for a table; empty where a number is not defined. */
export function asCsv({ forecasts }: Backtest): string {
  const rows = forecasts.flatMap(({ method, atCoverage }) =>
    atCoverage.map((one) =>
      [
        method,
        one.coverage,
        one.caught,
        one.total,
        one.hitRate,
        ...one.hitRateCi95,
        one.pai,
        one.pei,
        one.rri,
        one.calibrationRatio,
        one.ppai,
        one.againstNaive?.verdict,
      ].join(','),
    ),
  );
  const head = 'forecast,coverage,caught,of,hit_rate,hit_low,hit_high,pai,pei,rri,calibration_ratio,ppai,against_naive';
  return `${[head, ...rows].join('\n')}\n`;
}

function naiveAt({ forecasts }: Backtest, i: number): ForecastAccuracy {
  const naive = forecasts[0]?.atCoverage[i];
  if (naive === undefined) throw new ReeveError('internal', 'A back-test without naive counts cannot be.');
  return naive;
}

const COLUMNS = ['coverage', 'caught', 'of', 'hit rate', '95 % range', 'PAI', 'PEI', 'RRI', 'calibr.', 'PPAI'] as const;

/** A back-test for a person. */
export function asText(
  tested: Backtest,
  warnings: readonly ForecastWarning[],
  notes: readonly string[],
  language: Language,
): string {
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(14) + cells.map((cell, i) => cell.padStart(i === 4 ? 16 : 9)).join('');
  const { grid, folds, studyKm2, coverages, forecasts } = tested;
  const [first, last] = [folds[0], folds.at(-1)];
  const sum = (key: 'tested' | 'straddling'): number => folds.reduce((total, fold) => total + fold[key], 0);
  return [
    `${grid.columns} × ${grid.rows} cells of ${grid.cellM} m, ${studyKm2.toFixed(1)} km²; ${folds.length} test periods ` +
      `from ${fromDayNumber(first?.fromDay ?? 0)} to ${fromDayNumber((last?.untilDay ?? 1) - 1)}, ${sum('tested')} crimes, ` +
      `${sum('straddling')} over an edge left out.`,
    '',
    line('', COLUMNS),
    ...coverages.flatMap((_, i) =>
      forecasts.map(({ method, atCoverage }) => {
        const one = atCoverage[i] ?? naiveAt(tested, i);
        return line(method, [
          `${(100 * one.coverage).toFixed(2)}%`,
          one.caught.toFixed(1),
          String(one.total),
          one.hitRate.toFixed(3),
          one.hitRateCi95.map((end) => end.toFixed(3)).join(' – '),
          one.pai.toFixed(2),
          one.pei?.toFixed(3) ?? '–',
          one.rri?.toFixed(2) ?? '–',
          one.calibrationRatio?.toFixed(2) ?? '–',
          one.ppai.toFixed(2),
        ]);
      }),
    ),
    '',
    ...coverages.flatMap((_, i) =>
      forecasts.flatMap(({ method, atCoverage }) => {
        const one = atCoverage[i];
        return method === 'naive' || one === undefined
          ? []
          : [forecastSentence(method, one, naiveAt(tested, i), language)];
      }),
    ),
    '',
    ...warnings.map((warning) => `Warning: ${WARNING_WORDS[warning]}`),
    ...notes,
  ].join('\n');
}
