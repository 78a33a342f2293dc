import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFaultFile, safeCell } from './fault-file.ts';
import { FAULT_CODES, makeFault } from './row-fault.ts';

test('the file states line, column, code and sentence of each fault', () => {
  const faults = [makeFault(7, 'date_missing', { column: 'Month' }), makeFault(12, 'quote_not_closed')];
  expect(parse(printFaultFile(faults), { columns: true })).toEqual([
    { line: '7', column: 'Month', code: 'date_missing', sentence: faults[0]?.sentence },
    { line: '12', column: '', code: 'quote_not_closed', sentence: faults[1]?.sentence },
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('%j is not run as a formula', (text) => {
  expect(safeCell(text)).toBe(`"'${text}"`);
});

test('any column name is restored, except for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (column) => {
      const cells = parse(safeCell(column), { relax_column_count: true })[0] as string[];
      expect(cells).toHaveLength(1);
      expect(cells[0]?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')).toBe(column);
      expect(cells[0] ?? '').not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

test.each(FAULT_CODES)('%s is reported in a sentence', (code) => {
  const about = { column: 'Column', value: 'value', cells: 1, wanted: 12, firstLine: 3 };
  expect(makeFault(2, code, about).sentence).toMatch(/^[A-Z][^_]+\.$/);
});

test('a sentence quotes only the beginning of a cell, and nothing that moves a cursor', () => {
  const { sentence } = makeFault(1, 'date_unreadable', { column: 'Date', value: `\u001b[2J${'😀'.repeat(1000)}` });
  expect(sentence.length).toBeLessThan(150);
  expect(sentence).not.toMatch(/\p{Cc}/u);
  // No split characters: printing and reading UTF-8 changes nothing.
  expect(new TextDecoder().decode(new TextEncoder().encode(sentence))).toBe(sentence);
});
