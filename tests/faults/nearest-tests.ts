import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that a fault is tried against: more would take longer than they notice. */
const MOST = 8;
/** From a function of the store through one of the server to a handler. */
const STEPS = 3;
/** Drives every operation and compares the events of each. */
const EVENTS = 'tests/need-to-know/log-completeness.test.ts';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The files of TypeScript in a folder and those below it, in the order of their paths. */
export const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
const isTest = ({ path }: Source): boolean => path.endsWith('.test.ts');

/** Finds the tests of source files, as a person would: those next to a file, then those that name most of what it serves. */
export class NearestTests {
  private readonly tests = ['packages/server/src', 'packages/store/src', 'tests/database', 'tests/rights']
    .flatMap(sourcesIn)
    .filter(isTest);
  private readonly sources = ['packages/server/src', 'packages/store/src']
    .flatMap(sourcesIn)
    .filter((one) => !isTest(one) && !one.path.endsWith('/index.ts'));

  /** @returns paths of at most eight test files, the nearest first; for events of the log, also the one that drives every operation */
  of(path: string, kind: string): readonly string[] {
    const served = this.servedBy({ path, text: readFileSync(path, 'utf8') });
    const folders = new Set(served.map((one) => dirname(one.path)));
    const names = new Set(served.flatMap(({ text }) => [...exported(text), ...operations(text)]));
    const near = this.tests
      .map((one) => {
        const named = [...names].filter((name) => mentions(one.text, name)).length;
        const isNext = dirname(one.path) === dirname(path);
        return { path: one.path, score: named + (isNext ? 10 : folders.has(dirname(one.path)) ? 3 : 0) };
      })
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1))
      .slice(0, MOST)
      .map((one) => one.path);
    return kind === 'audit' ? [...near, EVENTS] : near;
  }

  /** A file, and those that use what it exports, step by step until handlers of operations are among them. */
  private servedBy(file: Source): readonly Source[] {
    const found = new Map([[file.path, file]]);
    let last: readonly Source[] = [file];
    for (let step = 0; step < STEPS && !last.some(({ text }) => operations(text).length > 0); step += 1) {
      const names = last.flatMap(({ text }) => exported(text));
      last = this.sources.filter((one) => !found.has(one.path) && names.some((name) => mentions(one.text, name)));
      for (const one of last) found.set(one.path, one);
    }
    return [...found.values()];
  }
}

/** Names that a module exports. */
const exported = (text: string): readonly string[] =>
  [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map((match) => match[1] ?? '');

/** Operations that a module imports from the contract. */
const operations = (text: string): readonly string[] =>
  [...text.matchAll(/^import \{([^}]*)\} from '@reeve\/contract'/gm)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));

const mentions = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text);
