import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../vitest.config.ts';
import { ISOLATED } from './isolated-files.ts';

/** Changes of a test that affect every later file in the same process. */
const CHANGES: readonly (readonly [string, RegExp])[] = [
  ['mocks a module', /\bvi\.(?:mock|doMock|hoisted|unmock)\(/],
  ['spies on an object', /\bvi\.spyOn\(/],
  ['stubs a global', /\bvi\.stubGlobal\(|\b(?:globalThis|window|global)(?:\.\w+|\['\w+'\]) = /],
  ['sets the environment', /\bvi\.stubEnv\(|process\.env(?:\.\w+|\[[^\]]+\]) (?:\?\?|\|\|)?= |delete process\.env/],
  ['sets the clock', /\bvi\.(?:useFakeTimers|setSystemTime)\(/],
  ['changes the language', /\bchangeLanguage\(/],
  ['changes the folder', /\bprocess\.chdir\(/],
];
const changesIn = (text: string): readonly string[] =>
  CHANGES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

/** A pattern of vitest's configuration as an expression. */
const expressionOf = (glob: string): RegExp => {
  const parts = glob.replaceAll('.', '\\.').split(/(\*\*\/|\*|\{[^}]*\})/);
  const sources = parts.map((part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '*') return '[^/]*';
    return part.startsWith('{') ? `(?:${part.slice(1, -1).replaceAll(',', '|')})` : part;
  });
  return new RegExp(`^${sources.join('')}$`);
};

interface Project {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
  readonly isolate?: boolean;
}
// As vitest.config.ts writes them: objects with a name and patterns.
const projects = (config.test?.projects ?? []).map((project) => (project as { readonly test: Project }).test);
const files = ['packages', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name)),
);
const filesOf = ({ include, exclude = [] }: Project): readonly string[] => {
  const patterns = include.map(expressionOf);
  return files.filter((file) => patterns.some((pattern) => pattern.test(file)) && !exclude.includes(file));
};

const SHARED = 'packages/testing/src/';

/** A test file and its imports from the folder of tests and from what tests share. */
function withSupport(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file) || !existsSync(file)) return known;
  known.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '((?:\.|@reeve\/testing\/)[^']+)'/g)) {
    const imported = path.startsWith('.') ? join(dirname(file), path) : path.replace('@reeve/testing/', SHARED);
    if (imported.startsWith('tests/') || imported.startsWith(SHARED)) withSupport(imported, known);
  }
  return known;
}

test('the search finds each change of a process', () => {
  const samples = [
    "vi.mock('zod')",
    "vi.spyOn(console, 'log')",
    "vi.stubGlobal('fetch', stub)",
    'globalThis.fetch = stub',
    "vi.stubEnv('TMPDIR', folder)",
    "process.env['TMPDIR'] = folder",
    'process.env.TMPDIR ??= folder',
    "delete process.env['TMPDIR']",
    'vi.useFakeTimers()',
    "await changeLanguage('de')",
    'process.chdir(folder)',
  ];
  expect(samples.filter((sample) => changesIn(sample).length === 0)).toEqual([]);
  expect(changesIn("if (process.env['TMPDIR'] === folder) expect(globalThis.fetch).toBe(stub)")).toEqual([]);
});

test('files that share a process change nothing in it', () => {
  const sharing = projects.filter(({ isolate }) => isolate === false);
  expect(sharing.map(({ name }) => name)).toEqual(['unit', 'database', 'browser']);
  const tests = sharing.flatMap(filesOf);
  expect(tests.length).toBeGreaterThan(500);
  const found = new Set(
    tests
      .flatMap((file) => [...withSupport(file)])
      .flatMap((file) => changesIn(readFileSync(file, 'utf8')).map((change) => `${file} ${change}`)),
  );
  expect([...found]).toEqual([]);
});

test('every isolated file exists, runs, and changes its process', () => {
  const isolated = projects.find(({ name }) => name === 'unit-isolated');
  expect(isolated ? filesOf(isolated).toSorted() : []).toEqual([...ISOLATED].toSorted());
  expect(ISOLATED.filter((file) => changesIn(readFileSync(file, 'utf8')).length === 0)).toEqual([]);
});
