import { loadEnglish, SESSION, shownTo } from '@reeve/testing/browser/shown-page.tsx';
import { beforeAll, expect, test } from 'vitest';
import { ApiError } from '../api/error.ts';
import { ProblemNote } from './problem-note.tsx';

beforeAll(loadEnglish);

const noteOn = (code: 'not_found' | 'unavailable', status: number): Promise<string> => {
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

test('a fault of the way to the server offers both', async () => {
  const note = await noteOn('unavailable', 503);
  expect(note).toContain('a-request');
  expect(note).toContain('<button');
});
