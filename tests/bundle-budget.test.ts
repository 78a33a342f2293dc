import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';

/**
 * The transfer size of a page, in bytes of its compressed files, against `bundle-budget.json`: scripts and styles,
 * without fonts and the texts of one language. `start` is what every page needs; a page, or a part of one that is
 * fetched when it is first shown, is counted in addition, and `others` are workers and data that its scripts fetch. A
 * budget is raised with a reason in the commit, never by unnoticed growth.
 */
interface Budget {
  readonly start: number;
  /** For a page that `pages` does not name. */
  readonly page: number;
  readonly pages: Readonly<Record<string, number>>;
  readonly others: Readonly<Record<string, number>>;
}
interface Chunk {
  readonly file: string;
  readonly isEntry?: true;
  readonly isDynamicEntry?: true;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

const DIST = 'packages/web/dist';
const SHELL = 'src/shell/app-shell.tsx';
/** A page, or a part of one that is fetched when it is first shown. */
const PAGE = /^src\/pages\/(.+?)(-page)?\.tsx?$/;
const isOther = (file: string): boolean => /\.(js|json|wasm)$/.test(file);
const budget = JSON.parse(readFileSync('tests/bundle-budget.json', 'utf8')) as Budget; // as in the repository

let manifest: Readonly<Record<string, Chunk>>;
let started: ReadonlySet<string>;
beforeAll(() => {
  const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8')) as typeof manifest; // written by Vite
  started = filesOf(['index.html', SHELL]);
}, 240_000);

/** The files of some chunks and of all that they import before they run. */
function filesOf(names: readonly string[], take: (chunk: Chunk) => readonly string[] = scriptsOf): ReadonlySet<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const left = [...names];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) continue;
    seen.add(name);
    for (const file of take(chunk)) files.add(file);
    left.push(...(chunk.imports ?? []));
  }
  return files;
}
const scriptsOf = (chunk: Chunk): readonly string[] => [chunk.file, ...(chunk.css ?? [])];
const othersOf = (chunk: Chunk): readonly string[] => (chunk.assets ?? []).filter(isOther);

function bytesOf(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) {
    const compressed = `${DIST}/${file}.br`;
    bytes += statSync(existsSync(compressed) ? compressed : `${DIST}/${file}`).size;
  }
  return bytes;
}

const pages = (): readonly (readonly [page: string, name: string])[] =>
  Object.entries(manifest)
    .filter(([, { isDynamicEntry }]) => isDynamicEntry)
    .map(([name]) => [PAGE.exec(name)?.[1] ?? '', name] as const)
    .filter(([page]) => page !== '');
const beyondStart = (name: string): readonly string[] => [...filesOf([name])].filter((file) => !started.has(file));

/** Pages over their budget, and budgets for pages that do not exist. */
function faults(
  found: ReadonlyMap<string, number>,
  most: (name: string) => number,
  named: readonly string[],
): string[] {
  return [
    ...[...found]
      .filter(([name, bytes]) => bytes > most(name))
      .map(([name, bytes]) => `${name}: ${bytes} > ${most(name)}`),
    ...named.filter((name) => !found.has(name)).map((name) => `${name}: has a budget and is not there`),
  ];
}

test('what every page needs stays within its budget', () => {
  expect(started.size).toBeGreaterThan(5);
  expect(bytesOf(started)).toBeLessThanOrEqual(budget.start);
});

test('each page stays within its budget', () => {
  const found = new Map(pages().map(([page, name]) => [page, bytesOf(beyondStart(name))]));
  expect(found.size).toBeGreaterThan(70);
  expect(faults(found, (page) => budget.pages[page] ?? budget.page, Object.keys(budget.pages))).toEqual([]);
});

test('the workers and data of each page stay within their budget', () => {
  const found = new Map(pages().map(([page, name]) => [page, bytesOf(filesOf([name], othersOf))]));
  expect(faults(found, (page) => budget.others[page] ?? 0, Object.keys(budget.others))).toEqual([]);
});

test('no page is bundled with the first one opened: each is fetched when it is opened', () => {
  const names = new Map(Object.entries(manifest).map(([name, { file }]) => [file, name]));
  expect([...started].map((file) => names.get(file) ?? '').filter((name) => PAGE.test(name))).toEqual([]);
});

test('the map and its layers are bundled with no page without a map', () => {
  const map = new Set(
    [...pages()].flatMap(([page, name]) => (page === 'where-and-when/where-and-when' ? beyondStart(name) : [])),
  );
  const large = [...map].filter((file) => bytesOf([file]) > 100_000);
  expect(large.length).toBeGreaterThan(0);
  const withMap = pages().filter(([, name]) => beyondStart(name).some((file) => large.includes(file)));
  // The report form and the pages of an area and an entity have their map as a separate part.
  expect(withMap.map(([page]) => page).toSorted()).toEqual([
    'area/area-map',
    'entity/map/place-map',
    'report/form/place/place-map',
    'where-and-when/where-and-when',
  ]);
});
