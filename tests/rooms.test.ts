/** How the house is laid out: docs/decisions/0043-rooms.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Production files directly in one folder; a folder with more has rooms. */
const MOST_FILES = 25;
/** Packages that are cut by slice: the same noun in each. */
const SLICED: Readonly<Record<string, string>> = {
  domain: 'packages/domain/src',
  contract: 'packages/contract/src',
  store: 'packages/store/src',
  server: 'packages/server/src',
  cli: 'packages/cli/src',
  web: 'packages/web/src/pages',
};
const OF_RECORD = 'pages of one kind of record; elsewhere all kinds are in record';
/** Rooms whose noun no other package has, and why. */
const ALONE: Readonly<Record<string, string>> = {
  agency: 'sets up an agency and its people',
  api: 'how a command reaches a server',
  boot: 'starts the program',
  call: 'what one call of an operation needs',
  'collection-task': OF_RECORD,
  coverage: 'days a data set covers; elsewhere part of crime',
  'data-set': 'pages of data sets; elsewhere part of crime',
  database: 'connections, migrations and checks of the catalogue',
  entity: 'pages of an entity; elsewhere part of knowledge',
  file: 'cuts rows into pieces and keeps temporary files for several slices',
  'task-threads': 'runs long work of several slices on threads of their own',
  finding: OF_RECORD,
  http: 'the transport, which knows no operation',
  judgement: OF_RECORD,
  live: 'tells open screens of changes',
  openapi: 'writes the OpenAPI document',
  outcome: OF_RECORD,
  output: 'prints on a terminal',
  oversight: 'what auditors open',
  origin: 'which reports repeat one origin; screens will show it with report',
  person: 'rules about words that name people',
  print: 'sets products and minutes, with the room of that name in formats',
  priority: OF_RECORD,
  received: 'pages of what partners received; elsewhere part of handling',
  requirement: OF_RECORD,
  riverton: 'loads the exercise',
  schema: 'row types of every table',
  seal: 'encrypts rows at rest',
  'sign-in': 'pages before a session; elsewhere part of session',
  'special-item': 'elsewhere part of report',
  statement: 'pages of a statement; elsewhere part of knowledge',
  task: OF_RECORD,
  text: 'the text engine of documents',
  'where-and-when': 'the map and charts of crimes; elsewhere analysis',
  witness: 'a program of the command line alone',
};

const isProduction = (name: string): boolean =>
  /\.tsx?$/.test(name) && !/\.(?:test|e2e|frames|prove)\.tsx?$/.test(name);
const foldersOf = (root: string): readonly string[] => [
  root,
  ...readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((folder) => !/node_modules|[/\\]dist(?:[/\\]|$)/.test(folder)),
];

test('no folder has more files than one can look over', () => {
  const crowded = ['packages', 'tests', 'scripts', 'bench'].flatMap(foldersOf).flatMap((folder) => {
    const files = readdirSync(folder).filter(isProduction).length;
    return files > MOST_FILES ? [`${folder}: ${files}`] : [];
  });
  expect(crowded).toEqual([]);
});

test('the public surface of a package is a list of names', () => {
  const unnamed = readdirSync('packages')
    .map((name) => `packages/${name}/src/index.ts`)
    .filter((file) => existsSync(file) && /^export \*/m.test(readFileSync(file, 'utf8')));
  expect(unnamed).toEqual([]);
});

describe('a slice has the same noun in every package', () => {
  const nouns = Object.entries(SLICED).flatMap(([name, root]) =>
    readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || isProduction(entry.name))
      .map((entry) => ({ name, noun: entry.name.replace(/\.tsx?$/, ''), isRoom: entry.isDirectory() })),
  );
  const packagesOf = (noun: string): number =>
    new Set(nouns.filter((one) => one.noun === noun).map((one) => one.name)).size;
  const alone = [...new Set(nouns.filter(({ isRoom }) => isRoom).map(({ noun }) => noun))]
    .filter((noun) => packagesOf(noun) === 1)
    .toSorted();

  test('a noun that one package alone has is listed with its reason', () => {
    expect(alone.filter((noun) => !(noun in ALONE))).toEqual([]);
  });

  test('no reason is left of a noun that is gone or has company', () => {
    expect(Object.keys(ALONE).filter((noun) => !alone.includes(noun))).toEqual([]);
  });
});
