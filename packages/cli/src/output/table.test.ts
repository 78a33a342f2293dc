import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { asTable, type Column } from './table.ts';

const COLUMNS: readonly Column[] = [{ title: 'REFERENCE', whole: true }, { title: 'STATE' }, { title: 'SUBJECT' }];

describe('a table', () => {
  test('aligns columns for any script', () => {
    const table = asTable(
      COLUMNS,
      [
        ['RP-7K3QM', 'draft', '한국어 간판'],
        ['RP-11111', 'submitted', 'Blue van'],
      ],
      Infinity,
    );
    expect(table).toBe(
      ['REFERENCE  STATE      SUBJECT', 'RP-7K3QM   draft      한국어 간판', 'RP-11111   submitted  Blue van'].join(
        '\n',
      ),
    );
  });

  test('on a narrow terminal, cuts the widest column and keeps the reference whole', () => {
    const table = asTable(COLUMNS, [['RP-7K3QM', 'submitted', 'A very long subject indeed']], 34);
    expect(table.split('\n')[1]).toBe('RP-7K3QM   submitted  A very long…');
  });

  test('a cell cannot control the terminal or break the line', () => {
    const table = asTable(COLUMNS, [['RP-7K3QM', 'draft', 'one\ntwo \u001b[2Jthree']], Infinity);
    expect(table.split('\n')).toHaveLength(2);
    expect(table).not.toContain('\u001b');
  });

  test('no line is wider than the terminal, down to forty cells', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 120 }),
        (rows, width) => {
          const table = asTable(
            COLUMNS,
            rows.map(([a, b]) => ['RP-7K3QM', a, b]),
            width,
          );
          for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
