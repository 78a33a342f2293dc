import { expect, test } from 'vitest';
import { readQuery } from './read-query.ts';

test('what was asked for is shown part by part', () => {
  expect(readQuery('{"kind":"report","q":"watches"}')).toEqual([
    ['kind', 'report'],
    ['q', 'watches'],
  ]);
  expect(readQuery('{"limit":5,"codes":["H1"]}')).toEqual([
    ['limit', '5'],
    ['codes', '["H1"]'],
  ]);
});

test.each(['', 'watches', '[1]', '"x"', 'null', '{"cut off'])('shows %j unchanged', (text) => {
  expect(readQuery(text)).toBeUndefined();
});
