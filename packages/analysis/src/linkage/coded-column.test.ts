import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeColumn, codesOf, ColumnCoder, textOfCode } from './coded-column.ts';

const texts = fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'grapheme', maxLength: 20 })), {
  maxLength: 60,
});

test('equal texts have equal codes, different ones different codes, and no value has code 0', () => {
  fc.assert(
    fc.property(texts, (list) => {
      const column = codeColumn(list);
      list.forEach((text, i) => expect(textOfCode(column, column.codes[i] ?? 0)).toBe(text));
      list.forEach((text, i) =>
        list.forEach((other, j) => expect(column.codes[i] === column.codes[j]).toBe(text === other)),
      );
    }),
  );
});

test('spellings that are prepared to the same text have one code, whatever their order', () => {
  const prepare = (text: string): string => text.trim().toLowerCase();
  fc.assert(
    fc.property(texts, (list) => {
      const column = codeColumn(list, prepare);
      list.forEach((text, i) => expect(textOfCode(column, column.codes[i] ?? 0)).toBe(prepare(text)));
    }),
  );
});

test('keeps a hundred thousand distinct texts apart while its tables grow', () => {
  const coder = new ColumnCoder();
  for (let round = 0; round < 2; round += 1) for (let i = 0; i < 100_000; i += 1) coder.add(`value ${i}`);
  const column = coder.finish();
  expect(codesOf(column)).toBe(100_001);
  expect(column.codes.subarray(0, 100_000)).toEqual(column.codes.subarray(100_000));
  for (const i of [0, 1, 4095, 65_536, 99_999]) expect(textOfCode(column, column.codes[i] ?? 0)).toBe(`value ${i}`);
});

test('keeps texts apart whose hashes are equal', () => {
  // Of so many, about seventy pairs have the same 32 bits.
  const coder = new ColumnCoder();
  for (let i = 0; i < 800_000; i += 1) coder.add(`${(i * 2_654_435_761) % 4_294_967_296}`);
  expect(codesOf(coder.finish())).toBe(800_001);
});

test('can allocate its arrays in memory that threads share', () => {
  const coder = new ColumnCoder();
  coder.add('x');
  const { codes, units } = coder.finish((bytes) => new SharedArrayBuffer(bytes));
  expect([codes.buffer, units.buffer].every((buffer) => buffer instanceof SharedArrayBuffer)).toBe(true);
});
