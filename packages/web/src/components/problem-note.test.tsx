import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { ApiError } from '../api/error.ts';
import { ProblemNote } from './problem-note.tsx';

beforeAll(loadEnglish);

const noteOn = (code: 'not_found' | 'not_permitted' | 'unavailable', status: number): Promise<string> => {
  const error = new ApiError({
    code,
    status,
    title: 'There is nothing here that you may see.',
    requestId: 'a-request',
  });
  return shownTo(SESSION, () => <ProblemNote error={error} onRetry={() => undefined} />);
};

test('what is not there offers no second try and no number of a request', async () => {
  const note = await noteOn('not_found', 404);
  expect(note).toContain('There is nothing here');
  expect(note).not.toContain('a-request');
  expect(note).not.toContain('<button');
});

test('a refusal offers no second try, and its number, under which the log has it', async () => {
  const note = await noteOn('not_permitted', 403);
  expect(note).toContain('a-request');
  expect(note).not.toContain('<button');
});

test('a fault of the way to the server offers both', async () => {
  const note = await noteOn('unavailable', 503);
  expect(note).toContain('a-request');
  expect(note).toContain('<button');
});

test('several things that are missing are listed apart, where the screen has its own sentence', async () => {
  const missing = ['Quay, Mole 2026-05-01 to 2026-05-31', 'Weir 2026-05-04 to 2026-05-31'];
  const error = new ApiError({
    code: 'state_forbids',
    status: 409,
    title: '',
    requestId: '',
    detail: { because: 'result_not_covered', missing, readableOn: '2026-07-01' },
  });
  const note = await shownTo(SESSION, () => <ProblemNote error={error} />);
  expect(note).toContain('no complete counts yet for Quay, Mole 2026-05-01 to 2026-05-31; Weir 2026-05-04 to');
  expect(note).toContain('read from 2026-07-01 on');
});
