import { writeFileSync } from 'node:fs';
import {
  type AoristicProfile,
  aoristicProfile,
  aoristicSentence,
  type AoristicWarning,
  type LongWindows,
  zoneTransitions,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { type Command, type GivenOptions, JSON_OPTION } from '../command.ts';
import { type EventFile, readEventFile } from './event-file.ts';
import { EVENT_OPTIONS } from './event-options.ts';
import { LANGUAGE_OPTION, readLanguage } from './read-language.ts';
import { windowPrecision } from './window-precision.ts';

/** `reeve analyse aoristic`: hour × weekday of events whose time is known between two moments. */
export const aoristic: Command = {
  about:
    'When do crimes happen whose time is only known between two moments? Each is shared out over its window, hour by\n' +
    'weekday; see docs/methods/aoristic.md.',
  example: 'reeve analyse aoristic docs/methods/examples/riverton-burglaries.csv --zone Europe/London',
  positionals: ['FILE'],
  options: {
    ...EVENT_OPTIONS,
    zone: {
      value: 'NAME',
      about: 'time zone of the place, such as Europe/London: its lost and doubled hours are counted',
    },
    utc: { about: 'the times of the file are UTC; convert them to --zone' },
    long: { value: 'exclude|weekday|even', about: 'windows over 24 hours: left out (default), or shared out' },
    out: { value: 'FILE.csv', about: 'write weekday, hour and weight' },
    lang: LANGUAGE_OPTION,
    json: JSON_OPTION,
  },
  run: async (options, terminal, [path = '']) => {
    const language = readLanguage(options);
    const longWindows = readLong(options);
    const zone = options.get('zone');
    if (options.has('utc') && zone === undefined) throw new ReeveError('invalid_input', '--utc needs --zone.');
    const file = await readEventFile(path, options);
    const profile = aoristicProfile(
      { ...file, precision: windowPrecision(file.fromMinute, file.toMinute) },
      {
        transitions: typeof zone === 'string' ? transitionsOf(zone, file) : [],
        reading: options.has('utc') ? 'utc' : 'wall_clock',
        longWindows,
      },
    );
    const sentence = aoristicSentence(profile, language);
    const out = options.get('out');
    if (typeof out === 'string') writeFileSync(out, asCsv(profile));
    if (options.has('json')) {
      terminal.out(JSON.stringify(asJson(profile, typeof zone === 'string' ? zone : null, file, sentence)));
    } else {
      terminal.out(asTable(profile, file, sentence));
    }
    return 0;
  },
};

const LONG: Readonly<Record<string, LongWindows>> = { exclude: 'exclude', weekday: 'weekday_profile', even: 'even' };

function readLong(options: GivenOptions): LongWindows {
  const long = LONG[String(options.get('long') ?? 'exclude')];
  if (long === undefined) throw new ReeveError('invalid_input', '--long must be exclude, weekday or even.');
  return long;
}

function transitionsOf(zone: string, { fromMinute, toMinute }: EventFile) {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < fromMinute.length; i += 1) {
    const [from = Number.NaN, to = Number.NaN] = [fromMinute[i], toMinute[i]];
    if (Number.isNaN(from + to)) continue;
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return last < first ? zoneTransitions(zone, 0, 0) : zoneTransitions(zone, first, last);
}

function asJson(profile: AoristicProfile, zone: string | null, file: EventFile, sentence: string): unknown {
  const { n, weights, hours, peak, excluded, longSpread, neverShown, longWindows, reading, warnings } = profile;
  return {
    n,
    weights: Array.from(weights),
    hours,
    peak: peak ?? null,
    excluded: { ...excluded, rejected: file.rejected },
    longSpread,
    neverShown,
    zone,
    longWindows,
    reading,
    sentence,
    warnings,
    notes: file.notes,
  };
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const WARNING_WORDS: Readonly<Record<AoristicWarning, string>> = {
  months_only: 'The crimes are dated to the month: they have no hour.',
  days_only: 'The crimes are dated to the day: they have no hour.',
  few_events: 'Fewer than 30 events: 168 hours of a week hold almost nothing.',
  many_excluded: 'A fifth of the events or more is left out; they may have happened at other hours.',
  no_time_zone: 'No time zone: lost and doubled hours are not counted. Give --zone.',
  times_never_shown:
    'Some times were never shown by the clock, which was being put forward; they count as the moment it was.',
};

const REASONS: Readonly<Record<keyof AoristicProfile['excluded'], string>> = {
  unknown: 'without a time',
  negative: 'ending before they begin',
  tooLong: 'longer than 24 hours',
  dayOnly: 'dated to the day only',
  monthOnly: 'dated to the month only',
};

function asTable(profile: AoristicProfile, file: EventFile, sentence: string): string {
  const { weights, hours, excluded, warnings } = profile;
  const cells = (values: readonly string[]): string => values.map((value) => value.padStart(7)).join('');
  const left = (Object.keys(REASONS) as (keyof typeof REASONS)[]) // the keys of a constant
    .flatMap((reason) => (excluded[reason] > 0 ? [`Left out, ${REASONS[reason]}: ${excluded[reason]}.`] : []));
  return [
    `hour ${cells([...WEEKDAYS, 'all', 'share'])}`,
    ...hours.map(({ hour, weight, share }) => {
      const days = WEEKDAYS.map((_, weekday) => (weights[weekday * 24 + hour] ?? 0).toFixed(1));
      return `${String(hour).padStart(2, '0')}:00${cells([...days, weight.toFixed(1), `${(100 * share).toFixed(1)}%`])}`;
    }),
    '',
    sentence,
    ...left,
    ...warnings.map((warning) => `Warning: ${WARNING_WORDS[warning]}`),
    ...file.notes,
  ].join('\n');
}

function asCsv({ weights }: AoristicProfile): string {
  const rows = Array.from(weights, (weight, bin) => `${WEEKDAYS[Math.floor(bin / 24)]},${bin % 24},${weight}`);
  return ['weekday,hour,weight', ...rows, ''].join('\n');
}
