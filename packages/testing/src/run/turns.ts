import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { TURNS } from '../../../../tests/turns.ts';
import { drawn } from './draw.ts';
import { orderOf } from './run-order.ts';
import { changedLately } from './git-history.ts';

/** Test files of a project that take turns: of each few, one. */
export interface Turns {
  readonly project: string;
  readonly oneOf: number;
  readonly files: readonly string[];
  /** Folders of the code that they test: if a file there changed lately, all of them run. */
  readonly code?: readonly string[];
}

/** Commits whose tests run in any case: about as many as a landing has. */
const LATELY = 20;

/**
 * The test files of a group that have no turn. Files that take about as long share a turn, which is drawn by the tree,
 * so that a landing takes no longer than the next one. Some have their turn in any case: a file that changed lately, a
 * test in a folder of `packages/` where a file changed, and a browser test that opens a page that changed.
 *
 * @param changed paths of files, from the root of the repository
 */
export function withoutTurn(
  { oneOf, files, code = [] }: Turns,
  changed: readonly string[],
  draw: typeof drawn<string> = drawn,
): readonly string[] {
  if (changed.some((file) => code.some((folder) => file.startsWith(folder)))) return [];
  const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length;
  const longestFirst = orderOf(
    files.toSorted((a, b) => linesOf(b) - linesOf(a)),
    undefined,
  );
  const pages = pagesOf(changed);
  const isChanged = (file: string): boolean =>
    changed.includes(file) ||
    (file.startsWith('packages/') && changed.some((other) => dirname(other) === dirname(file))) ||
    (file.endsWith('.e2e.ts') && pages.some((page) => readFileSync(file, 'utf8').includes(page)));
  return longestFirst.filter((file, at) => {
    const start = at - (at % oneOf);
    const sharing = longestFirst.slice(start, start + oneOf);
    return draw(sharing, sharing.join(' ')) !== file && !isChanged(file);
  });
}

/** How the addresses of changed pages begin: `/report` for those in `packages/web/src/pages/report/`. */
function pagesOf(changed: readonly string[]): readonly string[] {
  const folders = changed.flatMap((file) => /^packages\/web\/src\/pages\/([^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(folders)].map((folder) => `/${folder.replace(/y$/, '')}`);
}

/** The test files that this tree owes, by project; they run with `npm test -- --all`. */
export function owedFiles(): ReadonlyMap<string, readonly string[]> {
  const changed = changedLately('.', LATELY);
  const owed = new Map<string, readonly string[]>();
  for (const group of TURNS)
    owed.set(group.project, [...(owed.get(group.project) ?? []), ...withoutTurn(group, changed)]);
  return owed;
}
