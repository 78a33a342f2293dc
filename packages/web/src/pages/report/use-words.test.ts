import { expect, test } from 'vitest';
import { ApiError } from '../../api/error.ts';
import { questionsIn } from './use-words.ts';

test('the words a refusal asks about are read from it, and nothing else', () => {
  const refused = (detail: Record<string, unknown>) =>
    new ApiError({ code: 'invalid_input', title: 'Not sent.', status: 422, detail });
  expect(questionsIn(refused({ questions: ['name 19 30', 'special 3 9', 'other 1 2'] }))).toEqual([
    { kind: 'name', from: 19, to: 30 },
    { kind: 'special', from: 3, to: 9 },
  ]);
  expect(questionsIn(refused({ faults: ['text'] }))).toEqual([]);
  expect(questionsIn(new Error('offline'))).toEqual([]);
});
