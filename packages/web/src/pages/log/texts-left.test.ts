import { expect, test } from 'vitest';
import { leftToJudge, textsLeft } from './texts-left.ts';

const NOTHING = { justification: null, caseRef: null, query: null, subjectIds: [] };

test('lists the texts that an event still has', () => {
  expect(textsLeft(NOTHING)).toEqual([]);
  expect(textsLeft({ justification: 'a theft', caseRef: 'C-1', query: '{}', subjectIds: ['a'] })).toEqual([
    'justification',
    'caseRef',
    'query',
    'subject',
  ]);
});

test('leaves only freely written text to judge after an erasure', () => {
  expect(leftToJudge({ ...NOTHING, query: '{}', subjectIds: ['a'] })).toEqual([]);
  expect(leftToJudge({ ...NOTHING, caseRef: 'C-1', query: '{}' })).toEqual(['caseRef']);
  expect(leftToJudge({ ...NOTHING, justification: '', subjectIds: ['a'] })).toEqual(['justification']);
});
