import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addToTally, figuresIn, readTally, tell, writeTally, type Figure, type Run } from '@reeve/testing/run/tally.ts';
import { expect, onTestFinished, test, vi } from 'vitest';

const PAGE = 'Before.\n\n<!-- tally: written by `npm run prove` -->\n\n<!-- end of tally -->\n\nAfter.\n';
const FIGURE: Figure = { part: 'policy', figure: 'decisions', aim: 100_000, seen: 60_000, failed: 0 };
const on = '2026-11-24';
const RUN: Run = { seed: 'a', minutes: 1, on, commit: 'aaaaaaaaaa', isSameCode: () => true };

test('figures of several runs add up, and shortfalls are reported', () => {
  const first = addToTally([], [FIGURE], { ...RUN, minutes: 1.04 });
  const page = writeTally(PAGE, first);
  const [short] = readTally(page);
  expect(short).toMatchObject({ seen: 60_000, minutes: 1, seeds: ['a'], lastOn: on });
  expect(page).toContain('| 40 000 |');
  const second = addToTally(readTally(page), [{ ...FIGURE, failed: 2 }], { ...RUN, seed: 'b', minutes: 2 });
  const [line] = readTally(writeTally(page, second));
  expect(line).toMatchObject({ seen: 120_000, failed: 2, minutes: 3, seeds: ['a', 'b'] });
  expect(writeTally(page, second)).toContain('| nothing |');
});

test('a figure has the commit of its last run, and its total on the code of that commit', () => {
  const first = addToTally([], [FIGURE], RUN);
  expect(readTally(writeTally(PAGE, first))).toMatchObject([{ commit: 'aaaaaaaaaa', seenOfCode: 60_000 }]);
  const sameCode = addToTally(first, [FIGURE], { ...RUN, commit: 'bbbbbbbbbb' });
  expect(sameCode).toMatchObject([{ commit: 'bbbbbbbbbb', seen: 120_000, seenOfCode: 120_000 }]);
  const otherCode = addToTally(sameCode, [FIGURE], { ...RUN, commit: 'cccccccccc', isSameCode: () => false });
  expect(otherCode).toMatchObject([{ commit: 'cccccccccc', seen: 180_000, seenOfCode: 60_000 }]);
});

test('the text around the tally is unchanged', () => {
  const page = writeTally(PAGE, addToTally([], [FIGURE], RUN));
  expect(page.startsWith('Before.')).toBe(true);
  expect(page.endsWith('After.\n')).toBe(true);
  expect(writeTally(page, readTally(page))).toBe(page);
});

test('a page without a place for the tally is refused', () => {
  expect(() => readTally('Nothing here.')).toThrow(/no place/);
});

test('a proof reports the sums until now, and a later sum replaces an earlier one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-figures-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'figures', 'prove.json');
  vi.stubEnv('REEVE_PROVE_FIGURES', file);
  expect(figuresIn(file)).toEqual([]);
  tell([FIGURE]);
  tell([{ ...FIGURE, part: 'canaries' }]);
  tell([{ ...FIGURE, seen: 70_000 }]);
  expect(figuresIn(file).map(({ part, seen }) => [part, seen])).toEqual([
    ['canaries', 60_000],
    ['policy', 70_000],
  ]);
});

test('the committed tally can be read', () => {
  const lines = readTally(readFileSync('docs/verification.md', 'utf8'));
  expect(lines.length).toBeGreaterThan(50);
  const isCommit = /^(?:[0-9a-f]{7,40}|not known|uncommitted)$/;
  expect(lines.filter((line) => !(line.aim > 0 && isCommit.test(line.commit)))).toEqual([]);
});
