import {
  type KnoxCell,
  type KnoxMetric,
  type KnoxResult,
  type NearRepeatReading,
  nearRepeatSentence,
  type NearRepeatWarning,
  readNearRepeat,
} from '@reeve/analysis';
import { knoxInParallel } from '@reeve/compute';
import { ReeveError } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION } from '../../command.ts';
import { readCount } from '../../read-value.ts';
import { readEventFile } from '../event-file.ts';
import { EVENT_OPTIONS } from '../event-options.ts';
import { LANGUAGE_OPTION, readLanguage } from '../read-language.ts';
import { keepEvents, requirePrecision } from './near-repeat-events.ts';
import { readVisitOptions, VISIT_OPTIONS, writeVisitList } from './near-repeat-visits.ts';

const DEFAULTS = { distances: '0,100,200,300,400', days: '0,7,14,28', permutations: 999, seed: 1 } as const;

/** `reeve analyse near-repeat`: the Knox test on the events of a file, and the list of addresses to visit. */
export const nearRepeat: Command = {
  about:
    'Does a crime raise the risk nearby for a while? The Knox test: pairs by bands of distance and days, compared with\n' +
    'chance; see docs/methods/near-repeat.md. Choose the bands before you see the result.',
  example: 'reeve analyse near-repeat docs/methods/examples/near-repeat-burglaries.csv --distances 0,200 --days 0,14',
  positionals: ['FILE'],
  options: {
    ...EVENT_OPTIONS,
    kind: { value: 'TEXT', about: 'only crimes whose kind contains this text; default: all' },
    distances: { value: 'M,M,…', about: `edges of the bands of distance in metres, [from, to); ${DEFAULTS.distances}` },
    days: { value: 'D,D,…', about: `edges of the bands of days, [from, to); the last may be inf; ${DEFAULTS.days}` },
    metric: { value: 'euclidean|manhattan', about: 'as the crow flies, or along a grid of streets; euclidean' },
    permutations: { value: 'n', about: `how often the days are permuted; ${DEFAULTS.permutations}` },
    seed: { value: 'n', about: `the same seed gives the same answer; ${DEFAULTS.seed}` },
    ...VISIT_OPTIONS,
    lang: LANGUAGE_OPTION,
    json: JSON_OPTION,
  },
  run: async (options, terminal, [path = '']) => {
    const language = readLanguage(options);
    const visits = readVisitOptions(options);
    const how = {
      distancesM: readEdges(options, 'distances'),
      days: readEdges(options, 'days'),
      metric: readMetric(options),
      permutations: options.has('permutations') ? readCount(options, 'permutations') : DEFAULTS.permutations,
      seed: options.has('seed') ? readCount(options, 'seed') : DEFAULTS.seed,
    };
    const file = await readEventFile(path, options);
    requirePrecision(file);
    const kept = keepEvents(file, options);
    const result = await knoxInParallel(kept.events, how);
    const reading = readNearRepeat(result, file);
    const sentence = nearRepeatSentence(reading, result, language);
    const notes = [...file.notes, ...kept.notes, ...(await writeVisitList(visits, kept, file, result))];
    if (options.has('json')) {
      const { cells, n, seed, permutations, metric, nearPairs } = result;
      const { warnings } = reading;
      terminal.out(
        JSON.stringify({
          cells,
          n,
          seed,
          permutations,
          metric,
          nearPairs,
          leftOut: kept.leftOut,
          warnings,
          notes,
          sentence,
        }),
      );
    } else {
      terminal.out(asText(result, reading, notes, sentence));
    }
    return 0;
  },
};

function readEdges(options: GivenOptions, name: 'distances' | 'days'): readonly number[] {
  const parts = String(options.get(name) ?? DEFAULTS[name]).split(',');
  const edges = parts.map((part, i) => {
    if (/^\s*\d+(\.\d+)?\s*$/.test(part)) return Number(part);
    return i === parts.length - 1 && /^\s*inf(inity)?\s*$/i.test(part) ? Infinity : Number.NaN;
  });
  if (edges.length >= 2 && edges.every((edge, i) => edge > (edges[i - 1] ?? -1))) return edges;
  throw new ReeveError(
    'invalid_input',
    `--${name} must be two or more numbers from 0 up, each larger than the one before, with commas between; the last may be inf.`,
  );
}

function readMetric(options: GivenOptions): KnoxMetric {
  const metric = options.get('metric') ?? 'euclidean';
  if (metric === 'euclidean' || metric === 'manhattan') return metric;
  throw new ReeveError('invalid_input', '--metric must be euclidean or manhattan.');
}

const WARNING_WORDS: Readonly<Record<NearRepeatWarning, string>> = {
  few_events: 'Fewer than 50 crimes: the table is mostly chance.',
  few_pairs: 'Fewer than five pairs in the nearest band: its ratio is mostly chance.',
  snapped_places: 'The places are not exact: crimes moved to one point look like repeats at one address.',
  finer_than_places: 'A band of distance is narrower than the places are precise.',
  multiple_tests: 'Each cell is a test of its own: some reach p ≤ 0.05 by chance.',
  few_permutations: 'Fewer than 99 permutations: p cannot fall to 0.01.',
};

function asText(
  { cells, n, permutations, seed, metric }: KnoxResult,
  { warnings }: NearRepeatReading,
  notes: readonly string[],
  sentence: string,
): string {
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(16) : cell.padStart(11)))
      .join('')
      .trimEnd();
  return [
    line(['metres', 'days', 'observed', 'expected', 'ratio', 'p']),
    ...cells.map((cell) => line(asRow(cell))),
    '',
    sentence,
    `Crimes: ${n}; distance ${metric}; permutations ${permutations}; seed ${seed}.`,
    ...warnings.map((warning) => `Warning: ${WARNING_WORDS[warning]}`),
    ...notes,
  ].join('\n');
}

function asRow({ fromM, toM, fromDays, toDays, observed, expected, ratio, p }: KnoxCell): readonly string[] {
  const band = (from: number, to: number | null): string => (to === null ? `[${from}, on)` : `[${from}, ${to})`);
  return [
    band(fromM, toM),
    band(fromDays, toDays),
    String(observed),
    expected.toFixed(1),
    ratio === null ? '–' : ratio.toFixed(2),
    p.toPrecision(2),
  ];
}
