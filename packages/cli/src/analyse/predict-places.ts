import {
  type Backtest,
  backtestForecasts,
  type DatedPoints,
  discoveredReason,
  FORECAST_DEFAULTS,
  FORECAST_METHODS,
  type Fold,
  foldsBefore,
  type ForecastAccuracy,
  type ForecastMethod,
  forecastSentence,
  type ForecastWarning,
  monthFoldsBefore,
} from '@reeve/analysis';
import { fromDayNumber, type Language, ReeveError } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION } from '../command.ts';
import { readCount, readPositive, readPositives } from '../read-value.ts';
import { type EventFile, readEventFile } from './event-file.ts';
import { EVENT_OPTIONS } from './event-options.ts';
import { LANGUAGE_OPTION, readLanguage } from './read-language.ts';

const DAY_MIN = 1440;
/** Methods that need to know the day: the month says nothing about what is recent. */
const NEED_DAYS: readonly ForecastMethod[] = ['st-kde', 'near-repeat'];

/** `reeve analyse predict-places`: would a forecast of places have been worth anything? */
export const predictPlaces: Command = {
  about:
    'Would a forecast of places have been worth anything? A back-test only: forecasts are made before each period and tested\n' +
    'in it, beside last year’s counts. Places, never persons; see docs/methods/predict-places.md.',
  example: 'reeve analyse predict-places docs/methods/examples/riverton-thefts-from-vehicles.csv --coverage 5',
  positionals: ['FILE'],
  options: {
    ...EVENT_OPTIONS,
    kind: { value: 'TEXT', about: 'only crimes whose kind holds this text; all when not given' },
    'include-discovered': { about: 'keep offences that police find by looking; their counts measure the looking' },
    methods: {
      value: 'LIST',
      about: 'of kde,st-kde,near-repeat; all when not given; last year’s counts are always there',
    },
    cell: { value: 'METRES', about: 'side of a cell; 200' },
    coverage: { value: 'PERCENT[,…]', about: 'shares of the area that are compared, up to six; 1,2,5,10' },
    folds: { value: 'n', about: 'how many test periods, the last at the end of the file; 6' },
    days: { value: 'n', about: 'days of each test period; 30 (calendar months where only months are known)' },
    history: { value: 'DAYS', about: `how far back counts and kernel density look; ${FORECAST_DEFAULTS.historyDays}` },
    bandwidth: { value: 'METRES', about: `of kernel density and ST-KDE; ${FORECAST_DEFAULTS.bandwidthM}` },
    'bandwidth-days': { value: 'DAYS', about: `how far back ST-KDE looks; ${FORECAST_DEFAULTS.bandwidthDays}` },
    'near-share': {
      value: 'n',
      about: `near repeats: share of crimes that follow others; ${FORECAST_DEFAULTS.nearShare}`,
    },
    'near-metres': { value: 'METRES', about: `near repeats: how near; ${FORECAST_DEFAULTS.nearM}` },
    'near-days': { value: 'DAYS', about: `near repeats: mean days until a follower; ${FORECAST_DEFAULTS.nearDays}` },
    lang: LANGUAGE_OPTION,
    json: JSON_OPTION,
  },
  run: async (options, terminal, [path = '']) => {
    const language = readLanguage(options);
    const file = await readEventFile(path, options);
    const kept = keepEvents(file, options);
    const months = file.timePrecision === 'month';
    const methods = readMethods(options).filter((method) => !months || !NEED_DAYS.includes(method));
    const cellM = readPositive(options, 'cell');
    const percents = readPositives(options, 'coverage', [1, 2, 3, 4, 5, 6]);
    const tested = backtestForecasts(kept.events, {
      folds: readFolds(options, kept.events, months),
      methods,
      ...(cellM !== undefined && { cellM }),
      ...(percents && { coverages: percents.map((percent) => percent / 100) }),
      parameters: readParameters(options),
    });
    const warnings: readonly ForecastWarning[] = [
      ...tested.warnings,
      ...(months ? (['month_precision'] as const) : []),
      ...(file.placePrecision === 'exact' ? [] : (['snapped_places'] as const)),
    ];
    const notes = [...file.notes, ...kept.notes, ...(months ? [MONTHS_ONLY] : [])];
    if (options.has('json')) {
      terminal.out(JSON.stringify(asJson(tested, kept, warnings, notes, language)));
    } else {
      terminal.out(asText(tested, warnings, notes, language));
    }
    return 0;
  },
};

const MONTHS_ONLY =
  'The file knows only the month of most crimes: ST-KDE and near repeats need the day and are left out, and the test periods are calendar months.';

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

interface KeptEvents {
  readonly events: DatedPoints;
  readonly discovered: Readonly<Record<string, number>>;
  readonly withoutPlace: number;
  readonly withoutTime: number;
  readonly notes: readonly string[];
}

/** The crimes that a forecast may be made from, and what was left out and why. */
function keepEvents(file: EventFile, options: GivenOptions): KeptEvents {
  if (file.placePrecision === 'area' || file.placePrecision === 'none') {
    throw new ReeveError(
      'invalid_input',
      'The file knows no places finer than an area, so there are no cells to forecast.',
    );
  }
  if (file.timePrecision === 'none') {
    throw new ReeveError('invalid_input', 'The file has no dates, so there is nothing to test a forecast on.');
  }
  const kind = String(options.get('kind') ?? '').toLowerCase();
  const discovered: Record<string, number> = {};
  const rows: number[] = [];
  let [withoutPlace, withoutTime] = [0, 0];
  for (const [i, type] of file.type.entries()) {
    if (!type.toLowerCase().includes(kind)) continue;
    const reason = options.has('include-discovered') ? undefined : discoveredReason(type);
    if (reason !== undefined) discovered[type] = (discovered[type] ?? 0) + 1;
    else if (Number.isNaN((file.points.xM[i] ?? Number.NaN) + (file.points.yM[i] ?? Number.NaN))) withoutPlace += 1;
    else if (Number.isNaN((file.fromMinute[i] ?? Number.NaN) + (file.toMinute[i] ?? Number.NaN))) withoutTime += 1;
    else rows.push(i);
  }
  const left = Object.entries(discovered).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const notes = [
    ...(left.length > 0
      ? [
          `Left out because police find them by looking, so that their counts measure the looking: ${left.map(([type, n]) => `${type} (${n})`).join(', ')}.`,
        ]
      : []),
    ...(withoutPlace > 0 ? [`Left out without a place: ${withoutPlace}.`] : []),
    ...(withoutTime > 0 ? [`Left out without a date: ${withoutTime}.`] : []),
  ];
  if (rows.length === 0) {
    throw new ReeveError('invalid_input', ['No crime is left to forecast from.', ...notes].join(' '));
  }
  const dayOf = (minutes: Float64Array): Int32Array =>
    Int32Array.from(rows, (i) => Math.floor((minutes[i] ?? 0) / DAY_MIN));
  const events = {
    xM: Float64Array.from(rows, (i) => file.points.xM[i] ?? 0),
    yM: Float64Array.from(rows, (i) => file.points.yM[i] ?? 0),
    fromDay: dayOf(file.fromMinute),
    toDay: dayOf(file.toMinute),
  };
  return { events, discovered, withoutPlace, withoutTime, notes };
}

function readFolds(options: GivenOptions, { toDay }: DatedPoints, months: boolean): readonly Fold[] {
  const folds = options.has('folds') ? readCount(options, 'folds') : 6;
  const days = options.has('days') ? readCount(options, 'days') : 30;
  const lastDay = toDay.reduce((last, day) => Math.max(last, day));
  return months ? monthFoldsBefore(lastDay, folds) : foldsBefore(lastDay, folds, days);
}

function readMethods(options: GivenOptions): readonly ForecastMethod[] {
  const given = options.get('methods');
  if (given === undefined) return FORECAST_METHODS.filter((method) => method !== 'naive');
  return String(given)
    .split(',')
    .map((name) => {
      const method = FORECAST_METHODS.find((one) => one === name.trim());
      if (method !== undefined) return method;
      throw new ReeveError(
        'invalid_input',
        `--methods must be some of ${FORECAST_METHODS.join(', ')}, with commas between.`,
      );
    });
}

function readParameters(options: GivenOptions) {
  const read = {
    historyDays: readPositive(options, 'history'),
    bandwidthM: readPositive(options, 'bandwidth'),
    bandwidthDays: readPositive(options, 'bandwidth-days'),
    nearShare: readPositive(options, 'near-share'),
    nearM: readPositive(options, 'near-metres'),
    nearDays: readPositive(options, 'near-days'),
  };
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function asJson(
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

function naiveAt({ forecasts }: Backtest, i: number): ForecastAccuracy {
  const naive = forecasts[0]?.atCoverage[i];
  if (naive === undefined) throw new ReeveError('internal', 'A back-test without naive counts cannot be.');
  return naive;
}

const COLUMNS = ['coverage', 'caught', 'of', 'hit rate', '95 % range', 'PAI', 'PEI', 'RRI', 'calibr.', 'PPAI'] as const;

function asText(
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
