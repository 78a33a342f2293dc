import { expect, test } from 'vitest';
import type { KnoxCell } from './knox.ts';
import { nearRepeatReach } from './near-repeat-reach.ts';

const DISTANCES = [0, 100, 200, 400, null] as const;
const DAYS = [0, 7, 14, null] as const;
/** A table of these bands; one letter per cell: S is significant, w has p but too small a ratio, . is chance. */
function table(...lines: readonly string[]): readonly KnoxCell[] {
  return lines.flatMap((line, row) =>
    Array.from(line).map((sign, column): KnoxCell => {
      const observed = sign === 'S' ? 30 : sign === 'w' ? 22 : 20;
      return {
        fromM: DISTANCES[row] ?? 0,
        toM: DISTANCES[row + 1] ?? null,
        fromDays: DAYS[column] ?? 0,
        toDays: DAYS[column + 1] ?? null,
        observed,
        expected: 20,
        ratio: observed / 20,
        p: sign === '.' ? 0.4 : 0.01,
      };
    }),
  );
}

test('the reach is the block of significant cells that starts at the first one', () => {
  expect(nearRepeatReach(table('SS.', 'SS.', '...', '...'))).toEqual({ withinM: 200, withinDays: 14, extraPairs: 40 });
  expect(nearRepeatReach(table('S..', 'S..', 'S..', '...'))).toMatchObject({ withinM: 400, withinDays: 7 });
  expect(nearRepeatReach(table('S..', '...', '...', '...'))).toMatchObject({ withinM: 100, withinDays: 7 });
});

test('an isolated significant cell further off adds nothing', () => {
  expect(nearRepeatReach(table('S..', '...', 'SS.', '...'))).toMatchObject({ withinM: 100, withinDays: 7 });
});

test('without a significant first cell there is no list, whatever the others are', () => {
  expect(nearRepeatReach(table('.SS', 'SSS', 'SSS', 'SSS'))).toBeUndefined();
  expect(nearRepeatReach(table('wSS', 'SSS', 'SSS', 'SSS'))).toBeUndefined();
  expect(nearRepeatReach([])).toBeUndefined();
});

test('a cell with p and a ratio below 1.2 ends the block', () => {
  expect(nearRepeatReach(table('Sw.', 'S..', '...', '...'))).toMatchObject({ withinM: 200, withinDays: 7 });
});

test('open bands are no part of it', () => {
  expect(nearRepeatReach(table('SSS', 'SSS', 'SSS', 'SSS'))).toMatchObject({ withinM: 400, withinDays: 14 });
});
