import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nextTurn, proofStates, staleLines, type ChangedSince } from '@reeve/testing/run/proof-state.ts';
import type { TallyLine } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
import { PARTS, proves } from './prove/parts.ts';

const LINE: TallyLine = {
  part: 'fuzz',
  figure: 'spoiled files',
  aim: 100,
  seen: 100,
  failed: 0,
  minutes: 1,
  seeds: ['a'],
  lastOn: '2026-11-24',
  commit: 'aaaaaaaaaa',
  seenOfCode: 100,
};
const changed =
  (...files: readonly string[]): ChangedSince =>
  (commit) =>
    commit === 'aaaaaaaaaa' ? files : undefined;
const FORMAT = 'packages/formats/src/csv.ts';

test('every proof names the code it proves, and each path exists', () => {
  const files = readdirSync('tests/prove').filter((file) => file.endsWith('.prove.ts'));
  expect(Object.keys(PARTS).toSorted()).toEqual(files.map((file) => file.replace('.prove.ts', '')).toSorted());
  const isThere = (path: string): boolean => readdirSync(dirname(path)).some((name) => name.startsWith(basename(path)));
  const missing = Object.values(PARTS)
    .flat()
    .filter((path) => !isThere(path));
  expect(missing).toEqual([]);
});

test('a proof proves its code and itself, not the tests in a folder of its code', () => {
  expect(proves('fuzz', FORMAT)).toBe(true);
  expect(proves('fuzz', 'tests/prove/fuzz.prove.ts')).toBe(true);
  expect(proves('fuzz', 'packages/formats/src/csv.test.ts')).toBe(false);
  expect(proves('fuzz', 'packages/store/src/crime/crime.ts')).toBe(false);
  expect(proves('anchors', 'tests/anchors.test.ts')).toBe(true);
});

test('a proof whose code changed is out of date, with the number of files', () => {
  const [stale] = proofStates(
    ['fuzz'],
    [LINE],
    changed(FORMAT, 'packages/testing/src/file/fuzz-tables.ts', 'README.md'),
  );
  expect(stale).toMatchObject({ commit: 'aaaaaaaaaa', changed: 2, share: 0, shareEver: 1 });
  expect(staleLines(stale ? [stale] : [])).toEqual([
    'The proof fuzz is of aaaaaaaaaa; 2 files it proves have changed since. npm run prove -- --part fuzz',
  ]);
});

test('a proof whose code is the same is not out of date, whatever else changed', () => {
  const states = proofStates(['fuzz'], [LINE], changed('README.md', 'packages/web/src/main.tsx'));
  expect(states).toMatchObject([{ changed: 0, share: 1 }]);
  expect(staleLines(states)).toEqual([]);
});

test('of figures with several commits the furthest decides', () => {
  const lines = [LINE, { ...LINE, figure: 'other files', commit: 'bbbbbbbbbb' }];
  const since: ChangedSince = (commit) => (commit === 'bbbbbbbbbb' ? [] : [FORMAT]);
  expect(proofStates(['fuzz'], lines, since)).toMatchObject([{ commit: 'aaaaaaaaaa', changed: 1, share: 0 }]);
});

test('proofs without a commit share a line, and so do those whose commit is not in this copy', () => {
  const lines = [
    { ...LINE, part: 'alerts', commit: 'not known' },
    { ...LINE, part: 'backup', commit: 'uncommitted' },
    { ...LINE, part: 'search', commit: 'cccccccccc' },
    { ...LINE, part: 'canaries', commit: 'dddddddddd' },
  ];
  expect(staleLines(proofStates(['worlds', 'search', 'crash', 'backup', 'alerts'], lines, changed()))).toEqual([
    'These proofs name no commit, so they may be out of date: alerts, backup, crash. npm run prove',
    'The commits of these proofs are not in this clone, so they may be out of date: search, worlds.',
  ]);
});

test('the proof that is furthest behind is first: out of date before short, short before whole', () => {
  const lines = [
    { ...LINE, part: 'fuzz', seenOfCode: 40 },
    { ...LINE, part: 'search', seenOfCode: 100 },
    { ...LINE, part: 'crash', seen: 500, commit: 'not known' },
    { ...LINE, part: 'backup', seen: 10, commit: 'not known' },
    { ...LINE, part: 'alerts' },
  ];
  const since = changed('packages/analysis/src/index.ts');
  const order = proofStates(['search', 'alerts', 'fuzz', 'crash', 'backup', 'review'], lines, since);
  expect(order.map(({ part, share }) => `${part} ${share}`)).toEqual([
    'review 0',
    'backup 0',
    'alerts 0',
    'crash 0',
    'fuzz 0.4',
    'search 1',
  ]);
});

test('short proofs take turns; failed or whole ones have none', () => {
  const lines = [
    { ...LINE, part: 'fuzz', seenOfCode: 40 },
    { ...LINE, part: 'search', seenOfCode: 100 },
  ];
  const states = proofStates(['search', 'fuzz', 'crash'], lines, changed());
  const next = (turns: Readonly<Record<string, number>>, ...failed: readonly string[]) =>
    nextTurn(states, new Map(Object.entries(turns)), failed)?.part;
  expect(next({})).toBe('crash');
  expect(next({ crash: 1 })).toBe('fuzz');
  expect(next({ crash: 1, fuzz: 1 })).toBe('crash');
  expect(next({ crash: 1, fuzz: 1 }, 'crash')).toBe('fuzz');
  expect(next({}, 'crash', 'fuzz')).toBeUndefined();
});
