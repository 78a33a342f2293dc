import { OPERATIONS, type Operation } from '@reeve/contract';
import type { LoopIds } from '@reeve/testing/loop.ts';
import { tip } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import { COMMANDS } from '../../../packages/cli/src/commands.ts';
import { DRIVERS, type Targets } from './driver.ts';

/** One call of a command: its arguments, and its piped input. */
export interface CliCall {
  readonly words: readonly string[];
  readonly input?: string;
}

/** Files named in calls; they are in the working folder of the commands. */
export const CLI_FILES: Readonly<Record<string, string>> = {
  'draft.json': JSON.stringify(tip()),
  'half.json': '{}',
  'street.csv': [
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
    ',2026-03,North Force,North Force,-1.10,53.10,On or near Harlech Close,E02,Norrin 7,Burglary,Under investigation,',
    ',2026-03,North Force,North Force,-1.11,53.11,On or near Quay Street,E02,Norrin 2,Burglary,Under investigation,',
    '',
  ].join('\n'),
  'empty.csv': '',
  'draft.md': 'Tried by the harness.\n',
  'table.csv': [
    'MB/NC,Line number,Clause/Subclause,Paragraph/Figure/Table,Type of comment,Comments,Proposed change,Observations of the secretariat',
    'K-1,2,,,ge,tried by the harness,,',
  ].join('\r\n'),
  'wards.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { code: 'W1', name: 'Quay Ward' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [-1.2, 53],
              [-1, 53],
              [-1, 53.2],
              [-1.2, 53],
            ],
          ],
        },
      },
    ],
  }),
};

type CliDriver = (targets: Targets) => readonly CliCall[];

const say = (...words: readonly string[]): CliCall => ({ words });
const PURPOSE = ['--because', 'tried by the harness', '--case', 'C-1'];
/** A kind and an id of every object, visible and hidden. */
const named = ({ visible, hidden, records }: Targets): readonly (readonly [string, string])[] => [
  ...[...visible, ...hidden].map((id) => ['report', id] as const),
  ...[records.visible, records.hidden].flatMap((ids) =>
    (Object.keys(ids) as (keyof LoopIds)[]).map((kind) => [kind, ids[kind] ?? ''] as const),
  ), // the keys of LoopIds
];
/** A person's notations for a report: each reference and each id. */
const reportNames = ({ visible, hidden, references }: Targets): readonly string[] => [
  ...references,
  ...visible,
  ...hidden,
  'RP-00000',
  'nonsense',
];

/** The last two calls of each reading in the harness: hidden targets come last. */
const readings = (targets: Targets): readonly CliCall[] =>
  OPERATIONS.filter((operation) => operation.method === 'GET').flatMap((operation) =>
    (DRIVERS[operation.name]?.(targets) ?? []).slice(-2).map((given) => callOf(operation, given)),
  );
const callOf = ({ name }: Operation, { params, query }: Given<Operation>): CliCall =>
  say('call', name, '--params', JSON.stringify(params ?? {}), '--query', JSON.stringify(query ?? {}));

/**
 * The harness's calls of each command that uses a server. A command without a driver fails the build: every new one is
 * covered by the two-world comparison.
 */
export const CLI_DRIVERS: Readonly<Record<string, CliDriver>> = {
  'audit checkpoint': () => [say(), say('--json'), say('--print', 'checkpoint.pdf')],
  'audit export': () => [say('log.reeve-log'), say('bare.reeve-log', '--without-texts')],
  'audit key': () => [say()],
  'audit prove': () => [say('1'), say('1000000'), say('none')],
  call: (targets) =>
    [say('--list'), say('noSuchOperation'), ...readings(targets)].map(({ words }) => ({
      words: words[0] === 'call' ? words.slice(1) : words,
    })),
  'import areas': () => [say('empty.csv'), say('none.geojson'), say('wards.geojson')],
  'comments export': ({ reviews }) =>
    [reviews.visible, reviews.hidden].map(({ edition }) => say('--edition', edition, '--out', 'comments.csv')),
  'comments import': ({ reviews }) =>
    [reviews.visible, reviews.hidden].map(({ edition }) => say('table.csv', '--edition', edition)),
  'concepts begin': () => [say()],
  'concepts export': () => [say(), say('--format', 'json-ld')],
  'document export': ({ reviews }) =>
    [reviews.visible, reviews.hidden].flatMap(({ edition, working }) => [
      say('--edition', edition, '--format', 'md', '--out', 'edition.md'),
      say('--edition', working, '--format', 'md', '--out', 'working.md'),
    ]),
  'document import': ({ reviews }) =>
    [reviews.visible, reviews.hidden].map(({ document }) => say('draft.md', '--document', document)),
  'import crimes': () => [say('empty.csv'), say('none.csv'), say('street.csv')],
  'import undo': ({ records }) =>
    [records.visible, records.hidden].map((ids) => say(ids.import_batch ?? '', '--reason', 'tried by the harness')),
  login: () =>
    [say('--login', 'nobody-here', '--password-stdin'), say('--persona', 'nobody-here')].map((call) => ({
      ...call,
      input: 'wrong\n',
    })),
  logout: () => [say()],
  password: () => [{ words: ['--password-stdin'], input: 'not this one\ncorrect horse battery staple\n' }],
  purpose: () => [say('P9', ...PURPOSE), say('P2'), say('P2', ...PURPOSE)],
  reason: (targets) =>
    named(targets)
      .filter(([kind]) => kind === 'report' || kind === 'entity')
      .map(([kind, id]) => say(kind, id, '--because', 'tried by the harness')),
  'report create': () => [
    say('--file', 'half.json', '--key', 'harness-cli-1'),
    say('--file', 'draft.json', '--submit', '--key', 'harness-cli-2', '--json'),
    say('--file', 'half.json', '--submit', '--key', 'harness-cli-3'),
  ],
  'report list': () => [
    say(),
    say('--json'),
    say('--limit', '2'),
    say('--state', 'collated'),
    say('--state', 'draft'),
    say('--mine', '--json'),
    say('--persona', 'lars', '--purpose', 'P2'),
  ],
  'report show': (targets) => reportNames(targets).flatMap((name) => [say(name), say(name, '--json')]),
  search: ({ words }) => words.flatMap((q) => [say(q), say(q, '--json'), say(q, '--kind', 'report')]),
  trace: (targets) => [
    say('--broken'),
    say('--broken', '--json'),
    ...targets.references.map((reference) => say(reference)),
    ...named(targets).flatMap(([kind, id]) => [
      say(id, '--kind', kind),
      say(id, '--kind', kind, '--forward'),
      say(id, '--kind', kind, '--json'),
    ]),
  ],
  whoami: () => [say(), say('--json')],
};

/** The commands that use a server, as listed by the program itself. */
export async function networkCommands(): Promise<readonly string[]> {
  const loaded = await Promise.all(
    Object.entries(COMMANDS).map(async ([words, entry]) => ({ words, command: await entry.load() })),
  );
  return loaded.filter(({ command }) => command.network).map(({ words }) => words);
}

const FIRST = ['whoami', 'login', 'purpose'];
const CHANGES = [
  'comments import',
  'concepts begin',
  'document import',
  'reason',
  'report create',
  'import areas',
  'import undo',
  'password',
];
/**
 * An import is polled until it has ended, so that the clock of the tests has advanced randomly; then the session ends.
 */
const LAST = ['import crimes', 'logout'];

/** The commands in the order they are driven: readings before the changes and after them. */
export function drivenCommands(): readonly string[] {
  const aside = [...FIRST, ...CHANGES, ...LAST];
  const readers = Object.keys(CLI_DRIVERS).filter((words) => !aside.includes(words));
  return [...FIRST, ...readers, ...CHANGES, ...readers, ...LAST];
}
