import { plainText, termFinder } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByTerms, firstUses, usesIn } from './term-uses.ts';

const FIND = termFinder(
  [
    { id: 'task', names: ['task'] },
    { id: 'source', names: ['evaluation'] },
    { id: 'result', names: ['evaluation', 'evaluation of results'] },
  ],
  'en',
);
const said = (kind: 'paragraph' | 'table' | 'heading', text: string) =>
  usesIn({ kind, text }, FIND).map(({ from, to, conceptIds }) => `${text.slice(from, to)}=${conceptIds.join('+')}`);

test('returns positions in the written text, next to and inside bold words', () => {
  expect(said('paragraph', 'A *small* **task** and \\*tasks\\*.')).toEqual(['task=task', 'tasks=task']);
  expect(said('paragraph', 'An evaluation, or the evaluation of results')).toEqual([
    'evaluation=source+result',
    'evaluation of results=result',
  ]);
});

test('links, code, headings and names that are partly bold stay as they are', () => {
  expect(said('paragraph', '[task](#b-00000001) `task` **ta**sk')).toEqual([]);
  expect(said('heading', 'The task')).toEqual([]);
});

test('in a table a place is that in the whole table, and no name goes over the edge of a cell', () => {
  expect(said('table', 'Word\tWhat\nthe task\tevaluation\nof results\ttasks')).toEqual([
    'task=task',
    'evaluation=source+result',
    'tasks=task',
  ]);
});

test('returns the first use in each section; two concepts of one name are a separate name', () => {
  const blocks = [
    { id: '1', kind: 'paragraph', text: 'task, task' },
    { id: '2', kind: 'paragraph', text: 'task, evaluation' },
    { id: '3', kind: 'heading', text: 'task' },
    { id: '4', kind: 'paragraph', text: 'the task again' },
    { id: '5', kind: 'item', text: 'evaluation of results, task' },
  ] as const;
  const first = firstUses(blocks, (block) => usesIn(block, FIND));
  expect([...first].map(([id, uses]) => [id, uses.map((use) => [use.from, use.to])])).toEqual([
    ['1', [[0, 4]]],
    ['2', [[6, 16]]],
    ['4', [[4, 8]]],
    ['5', [[0, 21]]],
  ]);
});

test('letters are cut into names and what is between them, and none is lost', () => {
  const uses = [
    { from: 12, to: 16, conceptIds: ['a'] },
    { from: 20, to: 30, conceptIds: ['b'] },
  ];
  expect(cutByTerms('my task here', 9, uses)).toEqual([
    { text: 'my ', from: 9 },
    { text: 'task', from: 12, term: uses[0] },
    { text: ' here', from: 16 },
  ]);
  expect(cutByTerms('', 4, uses)).toEqual([{ text: '', from: 4 }]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('task ', 'Tasks', ' **evaluation** ', 'x', '*', '\\')), (parts) => {
      const text = parts.join('');
      const pieces = cutByTerms(text, 3, usesIn({ kind: 'paragraph', text: plainText(text) }, FIND));
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) expect(text.slice(piece.from - 3).startsWith(piece.text)).toBe(true);
    }),
    { seed: 8 },
  );
});
