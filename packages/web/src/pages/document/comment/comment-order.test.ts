import type { ReviewComment } from '@reeve/contract';
import { expect, test } from 'vitest';
import { fits, nextToAnswer, type CommentFilter } from './comment-order.ts';

const comment = (state: ReviewComment['state'], mine: boolean): ReviewComment => ({ state, mine }) as ReviewComment; // the fields in use

test('hides comments withdrawn by others among all, and lists them under their own filter', () => {
  const shown = (filter: CommentFilter | undefined): readonly boolean[] =>
    [comment('withdrawn', false), comment('withdrawn', true), comment('submitted', false)].map((one) =>
      fits(one, filter),
    );
  expect(shown(undefined)).toEqual([false, true, true]);
  expect(shown('withdrawn')).toEqual([true, true, false]);
  expect(shown('open')).toEqual([false, false, true]);
});

test('returns the next comment to answer after the current one, then from the beginning, never the current one', () => {
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
