import { expect, test } from 'vitest';
import { problemFrom } from './error.ts';

test('reads a problem of the server unchanged', () => {
  expect(
    problemFrom({ code: 'stale_version', title: 'This has changed.', detail: { version: 3 }, requestId: 'r1' }, 409),
  ).toMatchObject({
    code: 'stale_version',
    title: 'This has changed.',
    status: 409,
    detail: { version: 3 },
    requestId: 'r1',
  });
});

test.each([
  [undefined, 502, 'unavailable'],
  ['<html>', 503, 'unavailable'],
  [{ code: 'something_new', title: 'x' }, 400, 'internal'],
  [[], 500, 'internal'],
])('what is not such a problem (%s, %i) becomes %s', (body, status, code) => {
  expect(problemFrom(body, status).code).toBe(code);
});
