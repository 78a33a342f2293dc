import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowSplitter, type Dialect, type RawRow } from './split-rows.ts';

const COMMA: Dialect = { delimiter: ',', newline: '\n' };

function split(pieces: readonly string[], dialect: Dialect = COMMA, maxLength?: number): RawRow[] {
  const splitter = new RowSplitter(dialect, maxLength);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const cellsOf = (text: string, dialect?: Dialect): (readonly string[])[] =>
  split([text], dialect).map((row) => row.cells);

/** Returns the text in pieces, cut at the given shares of its length. */
function cutAt(text: string, shares: readonly number[]): string[] {
  const cuts = shares.map((share) => Math.floor(share * text.length)).toSorted((a, b) => a - b);
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length));
}

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
const messy = fc
  .array(fc.constantFrom('a', 'é', '😀', ',', ',', '"', '"', '""', '\n', '\r\n', '\r', ' ', ',"', '",', '"\n'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

describe('against csv-parse', () => {
  const twin = (text: string, delimiter: string): string[][] =>
    parse(text, { delimiter, record_delimiter: ['\n', '\r\n'], relax_column_count: true, skip_empty_lines: true });

  test.each([',', '\t', ';'] as const)('splits everything it accepts the same way, with %j', (delimiter) => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', ' ', delimiter, delimiter, '"', '"', '""', '\n', '\r\n'), { maxLength: 14 }),
        (parts) => {
          const text = parts.join('');
          let wanted: string[][];
          try {
            wanted = twin(text, delimiter);
          } catch {
            return; // no RFC 4180 text
          }
          compared += 1;
          const filled = (rows: (readonly string[])[]) => rows.filter((cells) => cells.length > 1 || cells[0] !== '');
          expect(filled(cellsOf(text, { delimiter, newline: '\n' }))).toEqual(filled(wanted));
        },
      ),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});

test('text printed by the RFC is restored', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '😀', ',', '\t', '"', '\n', '\r', ' '), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, lastEnd) => {
      const print = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const text = rows.map((cells) => cells.map(print).join(',')).join(end) + (lastEnd ? end : '');
      expect(cellsOf(text)).toEqual(rows);
    }),
  );
});

test('rows, lines and faults do not depend on where the text was cut', () => {
  fc.assert(
    fc.property(messy, shares, fc.constantFrom(3, 10, 1000), fc.constantFrom('\n', '\r'), (text, at, max, newline) => {
      const dialect: Dialect = { delimiter: ',', newline };
      const whole = split([text], dialect, max);
      expect(split(cutAt(text, at), dialect, max)).toEqual(whole);
      expect(split(text.split(''), dialect, max)).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});

test('a row has the number of its first line, also after cells with line ends and after empty lines', () => {
  const text = 'a,b\n"1\n2\n3",x\r\n\n\nc,d\n"e","f\n"\ng,h';
  expect(split([text]).map(({ line }) => line)).toEqual([1, 2, 7, 8, 10]);
});

test('a carriage return alone ends lines if the dialect has it', () => {
  expect(cellsOf('a,b\r"c\rd",e\r', { delimiter: ',', newline: '\r' })).toEqual([
    ['a', 'b'],
    ['c\rd', 'e'],
  ]);
});

test('a quotation mark inside a cell is an ordinary character', () => {
  expect(cellsOf('5" pipe,b"c"\n')).toEqual([['5" pipe', 'b"c"']]);
});

describe('a stray quotation mark costs one line', () => {
  test('if nothing ever closes it', () => {
    expect(split(['a,"b\nc,d\ne,f\n'])).toEqual([
      { line: 1, cells: [], fault: 'quote_not_closed' },
      { line: 2, cells: ['c', 'd'] },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  test('when the next quoted cell seems to close it', () => {
    expect(split(['a,"b\nc,d\n"x, y",z\ne,f'])).toEqual([
      { line: 1, cells: [], fault: 'quote_misplaced' },
      { line: 2, cells: ['c', 'd'] },
      { line: 3, cells: ['x, y', 'z'] },
      { line: 4, cells: ['e', 'f'] },
    ]);
  });

  test('if the rest of the file is longer than the row limit', () => {
    const rest = Array.from({ length: 50 }, (_, i) => `${i},x\n`).join('');
    const rows = split([`a,"b\n${rest}`], COMMA, 100);
    expect(rows[0]).toEqual({ line: 1, cells: [], fault: 'row_too_long' });
    expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(Array.from({ length: 50 }, (_, i) => String(i)));
  });
});

test.each(['x'.repeat(300), `"${'x'.repeat(300)}"`])(
  'a row that is too long is refused and the next one read',
  (cell) => {
    expect(split([`1,2\na,${cell},b\nc,d\n`], COMMA, 100)).toEqual([
      { line: 1, cells: ['1', '2'] },
      { line: 2, cells: [], fault: 'row_too_long' },
      { line: 3, cells: ['c', 'd'] },
    ]);
  },
);
