import { expect, test } from 'vitest';
import { problemOf, toReeveError } from './problem.ts';

test.each([403, 404])(
  'a path that the server of files refuses with %i is one at which there is nothing',
  (statusCode) => {
    const refused = Object.assign(new Error('Forbidden'), { statusCode });
    expect(problemOf(toReeveError(refused), 'r')).toMatchObject({ status: 404, code: 'not_found', detail: {} });
  },
);

test('what is not known is a fault of the server, and its own words stay there', () => {
  expect(JSON.stringify(problemOf(toReeveError(new Error('password of the database')), 'r'))).not.toContain('password');
});
