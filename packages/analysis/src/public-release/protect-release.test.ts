import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { protectRelease } from './protect-release.ts';
import { crossTable, type PrintedEntry, type ReleasedTable, type ReleaseShape } from './release-table.ts';

/** A line of cells with their sum. */
const line = (cells: number): ReleaseShape => ({
  cells,
  sums: [Array.from({ length: cells }, (_, at) => at)],
});
const show = (printed: readonly PrintedEntry[]): string =>
  printed
    .map((one) => (one.as === 'withheld' ? '-' : one.as === 'number' ? `${one.value}` : `=${one.value}`))
    .join(' ');
/** Releases one after the other, each protected against those before. */
function releasesOf(shape: ReleaseShape, tables: readonly (readonly number[])[]): readonly ReleasedTable[] {
  return tables.reduce<readonly ReleasedTable[]>(
    (before, counts) => [...before, { counts, printed: protectRelease(shape, counts, before) }],
    [],
  );
}

describe('one release', () => {
  // Worked by hand, as in Willenborg & de Waal 2001, chapter 4: one suppressed cell of a row is its total less the others.
  test.each([
    ['prints what is five or more', [5, 9], '5 9 14'],
    ['withholds a second cell where one is small', [3, 40, 60], '- - 60 103'],
    ['withholds the smallest that protects', [0, 30, 6], '- 30 - 36'],
    ['withholds no more where two small cells hide each other', [4, 4, 90], '- - 90 98'],
    ['withholds one more where two small cells have a small sum', [1, 1, 90], '- - - 92'],
    ['withholds a small total', [1, 2], '- - -'],
    ['withholds none like one', [0, 8], '- - 8'],
  ])('%s', (_, counts, expected) => {
    expect(show(protectRelease(line(counts.length), counts, []))).toBe(expected);
  });

  test('closes a circle in rows and columns', () => {
    const printed = protectRelease(crossTable(3, 3), [3, 20, 30, 25, 12, 40, 50, 60, 70], []);
    // Of the cells, the small one and one more in its row, in its column, and where those two cross.
    expect(printed.slice(0, 9).filter(({ as }) => as === 'withheld')).toHaveLength(4);
    expect(printed.slice(9).every(({ as }) => as === 'number')).toBe(true);
  });
});

describe('a later release of the year', () => {
  const after = (first: readonly number[], second: readonly number[]): string =>
    show(releasesOf(line(first.length), [first, second])[1]?.printed ?? []);

  test('prints what grew by five or more', () => {
    expect(after([20, 30], [25, 41])).toBe('25 41 66');
  });

  test('keeps a value that differs by fewer than five, and withholds what would give the difference away', () => {
    // With 50 printed, 22 would be 142 less 120; without it, the difference is anything from none to four.
    expect(after([20, 30, 40], [22, 50, 70])).toBe('=20 - 70 142');
  });

  test('keeps a value that is the same, so that it looks like one that is not', () => {
    expect(after([20, 30], [20, 30])).toBe('=20 =30 =50');
  });

  test('keeps a dash where its count is nearly the same, so that two prints of the same counts are one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 9, maxLength: 9 }), (counts) => {
        const [first, second] = releasesOf(crossTable(3, 3), [counts, counts]);
        expect(show(second?.printed ?? []).replaceAll('=', '')).toBe(show(first?.printed ?? []));
      }),
      { numRuns: 30, seed: 20_260_927 },
    );
  });

  test('keeps a corrected value whether it rose or fell', () => {
    expect(after([20, 30], [18, 34])).toBe('=20 =30 =50');
  });

  test('names the release in which the value was first printed', () => {
    const [, , third] = releasesOf(line(2), [
      [20, 30],
      [22, 30],
      [23, 31],
    ]);
    expect(third?.printed).toEqual([20, 30, 50].map((value) => ({ as: 'unchanged', value, since: 0 })));
  });

  test('refuses tables of another shape', () => {
    expect(() => protectRelease(line(2), [1], [])).toThrow('whole counts in one shape');
    expect(() => protectRelease(line(2), [1, -1], [])).toThrow('whole counts in one shape');
    expect(() => protectRelease(line(2), [8, 9], [{ counts: [8], printed: [] }])).toThrow('in one shape');
  });
});

/** An outsider of its own: lists every table of whole numbers that agrees with what is printed. Written without a line of the rule. */
function everyPossible(shape: ReleaseShape, releases: readonly ReleasedTable[]): readonly (readonly number[][])[] {
  const most = Math.max(...releases.flatMap(({ counts }) => counts)) + 6;
  const sumOf = (table: readonly number[], entry: number): number =>
    entry < shape.cells
      ? (table[entry] ?? 0)
      : (shape.sums[entry - shape.cells] ?? []).reduce((sum, cell) => sum + (table[cell] ?? 0), 0);
  const agrees = (table: readonly number[], printed: readonly PrintedEntry[]): boolean =>
    printed.every((one, entry) => {
      if (one.as === 'withheld') return true;
      const off = Math.abs(sumOf(table, entry) - one.value);
      return one.as === 'number' ? off === 0 : off <= 4;
    });
  let all: number[][] = [[]];
  for (let cell = 0; cell < shape.cells; cell += 1)
    all = all.flatMap((begun) => Array.from({ length: most + 1 }, (_, count) => [...begun, count]));
  // If the year only grew, the outsider supposes it.
  const onlyGrew = releases.every(({ counts }, at) =>
    counts.every((count, cell) => count >= (releases[at - 1]?.counts[cell] ?? 0)),
  );
  const isSame = (at: number): boolean =>
    at > 0 && releases[at]?.counts.every((count, cell) => count === releases[at - 1]?.counts[cell]) === true;
  return releases.reduce<readonly number[][][]>(
    (chains, { printed }, at) => {
      const fitting = all.filter((table) => agrees(table, printed));
      return chains.flatMap((chain) =>
        fitting
          .filter(
            (table) => !onlyGrew || at === 0 || table.every((count, cell) => count >= (chain.at(-1)?.[cell] ?? 0)),
          )
          // Where nothing changed they suppose that, too.
          .filter((table) => !isSame(at) || table.every((count, cell) => count === chain.at(-1)?.[cell]))
          .map((table) => [...chain, table]),
      );
    },
    [[]],
  );
}

/** What the outsider learned that must not be known: empty if all is protected. */
function learned(shape: ReleaseShape, releases: readonly ReleasedTable[]): readonly string[] {
  const possible = everyPossible(shape, releases);
  const entries = shape.cells + shape.sums.length;
  const sumOf = (table: readonly number[] | undefined, entry: number): number =>
    entry < shape.cells
      ? (table?.[entry] ?? 0)
      : (shape.sums[entry - shape.cells] ?? []).reduce((sum, cell) => sum + (table?.[cell] ?? 0), 0);
  const found: string[] = [];
  const check = (what: string, values: ReadonlySet<number>, isSmall: boolean): void => {
    if (values.size === 1) found.push(`${what} is known exactly`);
    if (isSmall && [...values].every((value) => value >= 1 && value <= 4)) found.push(`${what} is from 1 to 4`);
    if (isSmall && [...values].every((value) => value <= -1 && value >= -4)) found.push(`${what} fell by 1 to 4`);
  };
  for (let entry = 0; entry < entries; entry += 1)
    releases.forEach(({ counts, printed }, at) => {
      const value = sumOf(counts, entry);
      if (printed[entry]?.as === 'number' && value < 5) found.push(`${entry} is printed as ${value}`);
      if (printed[entry]?.as === 'withheld' || value < 5)
        check(`${entry} of ${at}`, new Set(possible.map((chain) => sumOf(chain[at], entry))), value < 5);
      for (let before = 0; before < at; before += 1) {
        const change = value - sumOf(releases[before]?.counts, entry);
        if (change === 0 || Math.abs(change) > 4) continue;
        const changes = new Set(possible.map((chain) => sumOf(chain[at], entry) - sumOf(chain[before], entry)));
        check(`${entry} of ${at} less ${before}`, changes, true);
      }
    });
  return found;
}

describe('an outsider with every release', () => {
  /** Tables of a year: each cell grows, or is corrected up and down. */
  const years = (cells: number, releases: number, grows: boolean | 'same') =>
    fc
      .array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: cells, maxLength: cells }), {
        minLength: releases,
        maxLength: releases,
      })
      .map((steps) =>
        grows === 'same'
          ? steps.map(() => steps[0] ?? [])
          : grows
            ? steps.reduce<readonly number[][]>(
                (year, step) => [...year, step.map((more, cell) => (year.at(-1)?.[cell] ?? 0) + more)],
                [],
              )
            : steps,
      );
  const PARTS: ReleaseShape = { cells: 3, sums: [[0, 1], [0, 1, 2]] }; // prettier-ignore

  test.each([
    ['a line of two', line(2), 1, true, 200],
    ['a line of three', line(3), 1, true, 200],
    ['areas within areas', PARTS, 1, true, 200],
    ['two rows and two columns', crossTable(2, 2), 1, true, 60],
    ['a line of two and its later release', line(2), 2, true, 150],
    ['a line of two and its correction', line(2), 2, false, 150],
    ['a line of two in three releases', line(2), 3, true, 12],
    ['a line of three released again unchanged', line(3), 2, 'same', 60],
    ['two rows and two columns released again unchanged', crossTable(2, 2), 2, 'same', 8],
  ] as const)('learns no small count from %s', (_, shape, releases, grows, numRuns) => {
    fc.assert(
      fc.property(years(shape.cells, releases, grows), (tables) => {
        expect(learned(shape, releasesOf(shape, tables))).toEqual([]);
      }),
      { numRuns, seed: 20_260_927 },
    );
  });

  test('finds what a rule would give away that withholds small counts alone', () => {
    const printed: readonly PrintedEntry[] = [
      { as: 'withheld' },
      { as: 'number', value: 9 },
      { as: 'number', value: 12 },
    ];
    expect(learned(line(2), [{ counts: [3, 9], printed }])).toContain('0 of 0 is known exactly');
  });

  test('solves no withheld count of a large table from its equations', () => {
    const shape = crossTable(7, 6);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 42, maxLength: 42 }), (counts) => {
        const printed = protectRelease(shape, counts, []);
        for (let cell = 0; cell < 42; cell += 1)
          if (printed[cell]?.as === 'withheld') expect(isSolved(shape, printed, cell)).toBe(false);
      }),
      { numRuns: 10, seed: 20_260_927 },
    );
  });
});

/** True if the printed sums, less their printed cells, determine a withheld cell: Gauss–Jordan over the withheld cells. */
function isSolved(shape: ReleaseShape, printed: readonly PrintedEntry[], cell: number): boolean {
  const rows: number[][] = shape.sums.flatMap((cells, nth) =>
    printed[shape.cells + nth]?.as === 'number'
      ? [Array.from({ length: shape.cells }, (_, at) => (cells.includes(at) && printed[at]?.as === 'withheld' ? 1 : 0))]
      : [],
  );
  const reduced: number[][] = [];
  for (let row of rows) {
    row = [...row];
    for (const other of reduced) {
      const lead = other.findIndex((value) => value !== 0);
      const times = row[lead] ?? 0;
      row = row.map((value, at) => value - times * (other[at] ?? 0));
    }
    const lead = row.findIndex((value) => Math.abs(value) > 1e-9);
    if (lead < 0) continue;
    const whole: number[] = row.map((value) => value / (row[lead] ?? 1));
    for (const other of reduced) {
      const times = other[lead] ?? 0;
      whole.forEach((value, at) => {
        other[at] = (other[at] ?? 0) - times * value;
      });
    }
    reduced.push(whole);
  }
  return reduced.some((row) => row.every((value, at) => (at === cell) === Math.abs(value) > 1e-9));
}
