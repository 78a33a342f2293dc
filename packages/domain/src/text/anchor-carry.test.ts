import { expect, test } from 'vitest';
import { carryByIds } from './anchor-carry.ts';
import { carryAnchors } from './anchor.ts';
import { indexBlocks } from './block-index.ts';

const earlier = [
  { id: 'a', text: 'A task is evaluated only when its measure was written down before.' },
  { id: 'b', text: 'The estimate is given together with its range, in one sentence.' },
  { id: 'c', text: 'Arrests and seizures are outputs. They are counted, and counted again.' },
  { id: 'd', text: 'Harm to the people policed is part of the result.' },
];
const later = [
  earlier[3]!,
  { id: 'n', text: 'Something new stands here.' },
  earlier[0]!,
  { id: 'b', text: 'The estimate is always given with its range, in a sentence anybody can repeat.' },
  earlier[2]!,
];

test('an unchanged quote is found, moved or not, and the others are followed by their words', () => {
  const anchors = [
    { block: 0, quote: 'its measure was written down' },
    { block: 1, quote: 'together with its range' },
    { block: 2, quote: 'counted', from: 43 },
    { block: 3, quote: 'part of the result' },
  ];
  const placements = carryByIds(anchors, earlier, later);
  expect(placements.map((each) => each.block)).toEqual([2, 3, 4, 0]);
  expect(placements.map((each) => each.state)).toEqual(['placed', 'placed', 'placed', 'moved']);
  // "counted" occurs twice: the surrounding words decide.
  expect(placements[2]?.range).toEqual([43, 50]);
  expect(placements.map((each) => each.block)).toEqual(
    carryAnchors(anchors, indexBlocks(earlier), indexBlocks(later)).map((each) => each.block),
  );
});

test('a comment whose text is gone is shown next to its old position', () => {
  const [placement] = carryByIds([{ block: 1, quote: 'the estimate' }], earlier, [
    earlier[0]!,
    earlier[2]!,
    earlier[3]!,
  ]);
  expect(placement).toMatchObject({ state: 'orphaned', block: 0 });
});

test('an id is no proof: other words that read alike do not match the originals', () => {
  const old = 'A judge may read the log, and the council may read it once a year.';
  const carried = (now: string) => {
    const [placement] = carryByIds(
      [{ block: 0, quote: 'may', from: 8 }],
      [{ id: 'a', text: old }],
      [{ id: 'a', text: now }],
    );
    return [placement?.confidence, placement?.range];
  };
  // Rewritten around the same word.
  expect(carried('Every quarter an independent auditor may look at what was recorded.')[0]).toBe('unsure');
  // The word is gone; another with the same letters follows later.
  expect(carried('A judge reads the log, and the council may read it once a year.')[0]).toBe('unsure');
  // Part of a longer word is no match: the block is certain, the words are not.
  expect(carried('A judge maybe read the log, and the council must read it once a year.')).toEqual(['sure', undefined]);
  // The words next to it are unchanged.
  expect(carried('A judge may read the whole log, and the council may read it once a year.')).toEqual([
    'sure',
    [8, 11],
  ]);
});
