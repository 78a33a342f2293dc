import { expect, test } from 'vitest';
import { printedBlocks } from './printed-blocks.ts';

const block = (section: string, text: string) => ({ section, text, cites: [] });
const lines = (blocks: readonly ReturnType<typeof block>[]): readonly string[] =>
  printedBlocks(['a', 'b', 'c'], blocks).map((one) => `${one.number} ${one.section} ${one.block?.text ?? '-'}`);

test('prints every section of the outline, so that numbers have no gaps', () => {
  expect(lines([block('c', 'last')])).toEqual(['1.1 a -', '2.1 b -', '3.1 c last']);
});

test('prints a block that was added later under its own section', () => {
  expect(lines([block('a', 'one'), block('b', 'two'), block('c', 'three'), block('a', 'added')])).toEqual([
    '1.1 a one',
    '1.2 a added',
    '2.1 b two',
    '3.1 c three',
  ]);
});

test('leaves out an empty block next to a written one, and keeps the numbers of the screen', () => {
  expect(lines([block('a', ' '), block('a', 'second')])).toEqual(['1.2 a second', '2.1 b -', '3.1 c -']);
});

test('prints sections that the outline does not have after its own', () => {
  expect(lines([block('annex', 'more')]).at(-1)).toBe('4.1 annex more');
});

test('prints a block that states only why it does not apply', () => {
  const why = { ...block('b', ''), notApplicable: 'nothing was reported' };
  expect(printedBlocks(['a', 'b'], [why])[1]).toEqual({ number: '2.1', section: 'b', block: why });
});
