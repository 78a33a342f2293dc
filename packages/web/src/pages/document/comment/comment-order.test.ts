import type { ReviewComment } from '@reeve/contract';
import { expect, test } from 'vitest';
import { fits, nextToAnswer, type CommentFilter } from './comment-order.ts';

const comment = (state: ReviewComment['state'], mine: boolean): ReviewComment => ({ state, mine }) as ReviewComment; // as much as is looked at

test('what somebody else has withdrawn is not among all, and is found under its own filter', () => {
  const shown = (filter: CommentFilter | undefined): readonly boolean[] =>
    [comment('withdrawn', false), comment('withdrawn', true), comment('submitted', false)].map((one) =>
      fits(one, filter),
    );
  expect(shown(undefined)).toEqual([false, true, true]);
  expect(shown('withdrawn')).toEqual([true, true, false]);
  expect(shown('open')).toEqual([false, false, true]);
});

test('the next to answer follows the one in hand, then begins again, and is never the one in hand', () => {
  const ordered = [
    { ...comment('submitted', false), id: 'a' },
    { ...comment('answered', false), id: 'b' },
    { ...comment('submitted', false), id: 'c' },
    { ...comment('returned', false), id: 'd' },
  ];
  expect(nextToAnswer(ordered, 'a')?.id).toBe('c');
  expect(nextToAnswer(ordered, 'c')?.id).toBe('a');
  expect(nextToAnswer(ordered, '')?.id).toBe('a');
  expect(nextToAnswer(ordered.slice(1), 'c')).toBeUndefined();
});
