import type { ReviewComment } from '@reeve/contract';
import { expect, test } from 'vitest';
import { findComments } from './find-comments.ts';

const comment = (reference: string, text: string, more: Partial<ReviewComment> = {}): ReviewComment =>
  ({ reference, text, proposal: null, author: '', delegation: '', cluster: '', ...more }) as ReviewComment; // the part that the code reads
const ALL = [
  comment('CM-7K3QM', 'Say which crews.'),
  comment('CM-9AAAA', 'Which district?', { proposal: 'the crews of Harbour' }),
  comment('CM-B2222', 'Слово «приказ» — другое.', { delegation: 'KAL' }),
];
const found = (asked: string): readonly string[] => findComments(ALL, asked).map((one) => one.reference);

test('a comment is found by its reference, by its words in any case and order, and by who made it', () => {
  expect(found('cm-9')).toEqual(['CM-9AAAA']);
  expect(found('crews WHICH')).toEqual(['CM-7K3QM', 'CM-9AAAA']);
  expect(found('ПРИКАЗ')).toEqual(['CM-B2222']);
  expect(found('kal')).toEqual(['CM-B2222']);
  expect(found('crews приказ')).toEqual([]);
  expect(found(' ')).toHaveLength(3);
});
