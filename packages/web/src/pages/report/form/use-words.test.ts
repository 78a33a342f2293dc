import { expect, test } from 'vitest';
import { ApiError } from '../../../api/error.ts';
import { moveOut, questionsIn } from './use-words.ts';

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

test('words that move leave a gap in the text and become an item in which nothing is chosen', () => {
  const text = 'The man has diabetes and met M.K.';
  const question = { kind: 'special', from: 12, to: 20 } as const;
  expect(moveOut(text, [], question)).toEqual({
    text: 'The man has […] and met M.K.',
    specialItems: [{ kind: undefined, about: '', words: 'diabetes', necessity: undefined, because: '' }],
  });
});
