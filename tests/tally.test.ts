import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addToTally, readTally, writeTally, type Figure } from './support/tally.ts';

const PAGE = 'Before.\n\n<!-- tally: written by `npm run prove` -->\n\n<!-- end of tally -->\n\nAfter.\n';
const FIGURE: Figure = { part: 'policy', figure: 'decisions', aim: 100_000, seen: 60_000, failed: 0 };
const on = '2026-11-24';

test('figures of several runs add up, and what is short is told', () => {
  const first = addToTally([], [FIGURE], { seed: 'a', minutes: 1.04, on });
  const page = writeTally(PAGE, first);
  const [short] = readTally(page);
  expect(short).toMatchObject({ seen: 60_000, minutes: 1, seeds: ['a'], lastOn: on });
  expect(page).toContain('| 40 000 |');
  const second = addToTally(readTally(page), [{ ...FIGURE, failed: 2 }], { seed: 'b', minutes: 2, on });
  const [line] = readTally(writeTally(page, second));
  expect(line).toMatchObject({ seen: 120_000, failed: 2, minutes: 3, seeds: ['a', 'b'] });
  expect(writeTally(page, second)).toContain('| nothing |');
});

test('what stands around the tally stays as it is', () => {
  const page = writeTally(PAGE, addToTally([], [FIGURE], { seed: 'a', minutes: 1, on }));
  expect(page.startsWith('Before.')).toBe(true);
  expect(page.endsWith('After.\n')).toBe(true);
  expect(writeTally(page, readTally(page))).toBe(page);
});

test('a page without a place for the tally is refused', () => {
  expect(() => readTally('Nothing here.')).toThrow(/no place/);
});

test('the committed tally can be read', () => {
  expect(readTally(readFileSync('docs/verification.md', 'utf8')).every((line) => line.aim > 0)).toBe(true);
});
