import { expect, test } from 'vitest';
import { mayMoveDocument, proposeEdition, readersOf } from './document-stage.ts';

const clean = {
  unanswered: 0,
  unresolvedMajor: 0,
  maintained: 0,
  isOpen: false,
  hasEdition: true,
  isCleared: true,
  isBroken: false,
};
const chair = { role: 'chair' } as const;

test('a round must be over before a document advances', () => {
  expect(mayMoveDocument('first_review', 'workshop', chair, { ...clean, isOpen: true })).toEqual({
    allowed: false,
    because: 'round_open',
  });
  expect(mayMoveDocument('first_review', 'workshop', chair, clean).allowed).toBe(true);
});

test('nothing is published with an unanswered comment, and nothing cleared with an open major one', () => {
  expect(mayMoveDocument('final', 'published', chair, { ...clean, unanswered: 1 })).toEqual({
    allowed: false,
    because: 'unanswered_comments',
  });
  expect(mayMoveDocument('second_review', 'clearance', chair, { ...clean, unresolvedMajor: 1 })).toEqual({
    allowed: false,
    because: 'unresolved_major',
  });
  expect(mayMoveDocument('clearance', 'final', chair, { ...clean, isCleared: false })).toEqual({
    allowed: false,
    because: 'not_cleared',
  });
});

test('a text whose silence was broken does not advance as if it were agreed', () => {
  for (const [from, to] of [
    ['second_review', 'clearance'],
    ['clearance', 'final'],
    ['final', 'published'],
  ] as const)
    expect(mayMoveDocument(from, to, chair, { ...clean, isBroken: true })).toEqual({
      allowed: false,
      because: 'silence_broken',
    });
  expect(mayMoveDocument('second_review', 'working', chair, { ...clean, isBroken: true }).allowed).toBe(true);
});

test('only review leads move the document, and only along the machine', () => {
  expect(mayMoveDocument('outline', 'working', { role: 'expert' }, clean)).toEqual({
    allowed: false,
    because: 'not_review',
  });
  expect(mayMoveDocument('outline', 'published', chair, clean)).toEqual({ allowed: false, because: 'no_such_step' });
});

test('a frozen draft is numbered by its stage', () => {
  expect(proposeEdition('working', ['0.1', '0.2'])).toBe('0.3');
  expect(proposeEdition('first_review', ['0.1'])).toBe('1.0-R1');
  expect(proposeEdition('workshop', ['1.0-R1'])).toBe('1.0-R2');
  expect(proposeEdition('second_review', [])).toBe('2.0-R1');
  expect(proposeEdition('final', ['2.0-R1'])).toBe('3.0-F');
  expect(proposeEdition('published', ['3.0-F'])).toBe('Ed. 1');
  expect(proposeEdition('working', ['0.1', 'Ed. 1'])).toBe('3.1');
});

test('a working draft is visible to its drafters, a review draft to the review, a published edition to everyone', () => {
  expect([readersOf('working'), readersOf('first_review'), readersOf('published')]).toEqual([
    'drafters',
    'review',
    'everybody',
  ]);
});
