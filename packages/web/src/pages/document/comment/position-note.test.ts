import type { ReviewComment } from '@reeve/contract';
import { expect, test } from 'vitest';
import { positionNote } from './position-note.ts';

type Place = NonNullable<ReviewComment['place']>;
const note = (place: Partial<Place>, quote = 'shows') =>
  positionNote({
    quote,
    place: { state: 'placed', blockId: 'b', index: 1, range: [3, 8], confidence: 'sure', ...place },
  });

test('says nothing of a comment whose words are there', () => {
  expect(note({})).toBeUndefined();
  expect(note({ state: 'moved' })).toBe('moved');
  expect(positionNote({ place: null, quote: 'shows' })).toBeUndefined();
});

test('says that the words were changed where only the block is certain', () => {
  expect(note({ range: null })).toBe('changed');
  expect(note({ range: null }, '')).toBeUndefined();
});

test('says that a position is uncertain before it says that a text has moved', () => {
  expect(note({ confidence: 'unsure' })).toBe('unsure');
  expect(note({ state: 'moved', confidence: 'unsure' })).toBe('unsure');
  expect(note({ state: 'moved', confidence: 'unsure', range: null })).toBe('gone');
});

test('says where it is shown when its text is gone', () => {
  expect(note({ state: 'orphaned', range: null, confidence: 'unsure' })).toBe('orphaned');
  expect(note({ state: 'unplaced', range: null, confidence: 'unsure' })).toBe('unplaced');
});
