import { expect, test } from 'vitest';
import { problemOf, toReeveError } from './problem.ts';

test.each([403, 404])('answers not found for a path that the file server refuses with %i', (statusCode) => {
  const refused = Object.assign(new Error('Forbidden'), { statusCode });
  expect(problemOf(toReeveError(refused), 'r')).toMatchObject({ status: 404, code: 'not_found', detail: {} });
});

test('reports an unknown error as a server fault, and does not disclose its message', () => {
  expect(JSON.stringify(problemOf(toReeveError(new Error('password of the database')), 'r'))).not.toContain('password');
});
