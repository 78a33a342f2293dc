import { writeFile } from 'node:fs/promises';
import {
  backtestForecasts,
  type DatedPoints,
  discoveredReason,
  FORECAST_DEFAULTS,
  FORECAST_METHODS,
  type Fold,
  foldsBefore,
  type ForecastMethod,
  type ForecastWarning,
  monthFoldsBefore,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION } from '../command.ts';
import { readCount, readPositive, readPositives } from '../read-value.ts';
import { type EventFile, readEventFile } from './event-file.ts';
import { EVENT_OPTIONS } from './event-options.ts';
import { asCsv, asJson, asText, type KeptEvents } from './predict-places-out.ts';
import { LANGUAGE_OPTION, readLanguage } from './read-language.ts';

const DAY_MIN = 1440;
/** Methods that need the day: the month does not show what is recent. */
const NEED_DAYS: readonly ForecastMethod[] = ['st-kde', 'near-repeat'];

/** `reeve analyse predict-places`: would a forecast of places have been useful? */
export const predictPlaces: Command = {
  about:
    'Would a forecast of places have been useful? A back-test only: forecasts are made before each period and tested\n' +
    'in it, compared with last year’s counts. Places, never persons; see docs/methods/predict-places.md.',
  example: 'reeve analyse predict-places docs/methods/examples/riverton-thefts-from-vehicles.csv --coverage 5',
  positionals: ['FILE'],
  options: {
    ...EVENT_OPTIONS,
    kind: { value: 'TEXT', about: 'only crimes whose kind contains this text; default: all' },
    'include-discovered': { about: 'keep offences found by police activity; their counts measure that activity' },
    methods: {
      value: 'LIST',
      about: 'of kde,st-kde,near-repeat; default: all; last year’s counts are always included',
    },
    cell: { value: 'METRES', about: 'side of a cell; 200' },
    coverage: { value: 'PERCENT[,…]', about: 'shares of the area to compare, up to six; 1,2,5,10' },
    out: { value: 'FILE.csv', about: 'write the comparison, one line per forecast and coverage' },
    folds: { value: 'n', about: 'number of test periods, the last at the end of the file; 6' },
    days: { value: 'n', about: 'days of each test period; 30 (calendar months where only months are known)' },
    history: { value: 'DAYS', about: `history used by counts and kernel density; ${FORECAST_DEFAULTS.historyDays}` },
    bandwidth: { value: 'METRES', about: `of kernel density and ST-KDE; ${FORECAST_DEFAULTS.bandwidthM}` },
    'bandwidth-days': { value: 'DAYS', about: `history used by ST-KDE; ${FORECAST_DEFAULTS.bandwidthDays}` },
    'near-share': {
      value: 'n',
      about: `near repeats: share of crimes that follow others; ${FORECAST_DEFAULTS.nearShare}`,
    },
    'near-metres': { value: 'METRES', about: `near repeats: distance; ${FORECAST_DEFAULTS.nearM}` },
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
    const out = options.get('out');
    if (typeof out === 'string') await writeFile(out, asCsv(tested));
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

/** Returns the crimes a forecast may use, and what was omitted and why. */
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
  const all = file.type.length;
  const rows = new Int32Array(all);
  let kept = 0;
  let [withoutPlace, withoutTime] = [0, 0];
  const fateOf = fates(kind, options.has('include-discovered'));
  for (let i = 0; i < all; i += 1) {
    const type = file.type[i] ?? '';
    const fate = fateOf(type);
    if (fate === 'other_kind') continue;
    if (fate === 'discovered') discovered[type] = (discovered[type] ?? 0) + 1;
    else if (Number.isNaN((file.points.xM[i] ?? Number.NaN) + (file.points.yM[i] ?? Number.NaN))) withoutPlace += 1;
    else if (Number.isNaN((file.fromMinute[i] ?? Number.NaN) + (file.toMinute[i] ?? Number.NaN))) withoutTime += 1;
    else {
      rows[kept] = i;
      kept += 1;
    }
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
  if (kept === 0) {
    throw new ReeveError('invalid_input', ['No crime is left to forecast from.', ...notes].join(' '));
  }
  const events = {
    xM: new Float64Array(kept),
    yM: new Float64Array(kept),
    fromDay: new Int32Array(kept),
    toDay: new Int32Array(kept),
  };
  for (let k = 0; k < kept; k += 1) {
    const i = rows[k] ?? 0;
    events.xM[k] = file.points.xM[i] ?? 0;
    events.yM[k] = file.points.yM[i] ?? 0;
    events.fromDay[k] = Math.floor((file.fromMinute[i] ?? 0) / DAY_MIN);
    events.toDay[k] = Math.floor((file.toMinute[i] ?? 0) / DAY_MIN);
  }
  return { events, discovered, withoutPlace, withoutTime, notes };
}

/** True if crimes of a type are kept; cached by type, because a file has few types and many rows. */
function fates(kind: string, keepDiscovered: boolean): (type: string) => 'kept' | 'other_kind' | 'discovered' {
  const known = new Map<string, 'kept' | 'other_kind' | 'discovered'>();
  return (type) => {
    const found = known.get(type);
    if (found !== undefined) return found;
    const wanted = type.toLowerCase().includes(kind);
    const looked = wanted && !keepDiscovered && discoveredReason(type) !== undefined;
    const fate = looked ? 'discovered' : wanted ? 'kept' : 'other_kind';
    known.set(type, fate);
    return fate;
  };
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
