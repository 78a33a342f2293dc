import { expect, test } from 'vitest';
import { leftToJudge, textsLeft } from './texts-left.ts';

const NOTHING = { justification: null, caseRef: null, query: null, subjectIds: [] };

test('an event has the texts that still stand beside it', () => {
  expect(textsLeft(NOTHING)).toEqual([]);
  expect(textsLeft({ justification: 'a theft', caseRef: 'C-1', query: '{}', subjectIds: ['a'] })).toEqual([
    'justification',
    'caseRef',
    'query',
    'subject',
  ]);
});

test('after an erasing only what somebody wrote himself is left to judge', () => {
  expect(leftToJudge({ ...NOTHING, query: '{}', subjectIds: ['a'] })).toEqual([]);
  expect(leftToJudge({ ...NOTHING, caseRef: 'C-1', query: '{}' })).toEqual(['caseRef']);
  expect(leftToJudge({ ...NOTHING, justification: '', subjectIds: ['a'] })).toEqual(['justification']);
});
