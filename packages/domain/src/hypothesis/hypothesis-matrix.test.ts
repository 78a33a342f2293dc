import { describe, expect, test } from 'vitest';
import { ratedByOthers, ratingDifferences } from './hypothesis-matrix.ts';

const hypotheses = [
  { id: 'a', kind: 'explanation', text: 'One local pair' },
  { id: 'b', kind: 'null', text: 'Nothing connects them' },
];
const items = [
  { id: '1', cites: { id: 'report' } },
  { id: '2', cites: { id: 'finding' } },
];
const ratings = [
  { itemId: '1', hypothesisId: 'a', byId: 'ines', rating: 'I' as const },
  { itemId: '1', hypothesisId: 'a', byId: 'tom', rating: 'II' as const },
  { itemId: '1', hypothesisId: 'b', byId: 'ines', rating: 'C' as const },
  { itemId: '1', hypothesisId: 'b', byId: 'tom', rating: 'C' as const },
];
const before = { hypotheses, items, ratings };

describe('what another person rated', () => {
  test('can be added to', () => {
    const more = { hypotheses: [...hypotheses, { id: 'c', kind: 'deception', text: 'A false trail' }], items };
    expect(ratedByOthers(before, more, 'ines')).toEqual([]);
  });
  test('is neither reworded nor removed; what nobody else rated can be', () => {
    const reworded = [{ ...hypotheses[0], id: 'a', kind: 'explanation', text: 'Two pairs' }, ...hypotheses.slice(1)];
    expect(ratedByOthers(before, { hypotheses: reworded, items: items.slice(0, 1) }, 'ines')).toEqual(['a']);
    expect(ratedByOthers(before, { hypotheses: [], items: [] }, 'ines')).toEqual(['1', 'a', 'b']);
    expect(ratedByOthers({ ...before, ratings: [] }, { hypotheses: [], items: [] }, 'ines')).toEqual([]);
  });
  test('keeps its source', () => {
    const moved = [{ id: '1', cites: { id: 'another report' } }, ...items.slice(1)];
    expect(ratedByOthers(before, { hypotheses, items: moved }, 'ines')).toEqual(['1']);
  });
});

test('cells that differ are named with each rating', () => {
  expect(ratingDifferences(ratings)).toEqual([
    {
      itemId: '1',
      hypothesisId: 'a',
      ratings: [
        { byId: 'ines', rating: 'I' },
        { byId: 'tom', rating: 'II' },
      ],
    },
  ]);
});
