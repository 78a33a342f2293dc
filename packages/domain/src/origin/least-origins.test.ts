import { expect, test } from 'vitest';
import { leastOrigins } from './least-origins.ts';

test('reports joined by a chain of proposals can be one origin', () => {
  const proposals = [
    { one: 'a', other: 'b' },
    { one: 'b', other: 'c' },
  ];
  expect(leastOrigins(['a', 'b', 'c', 'd'], proposals)).toBe(2);
  expect(leastOrigins(['a', 'b', 'c', 'd'], [])).toBe(4);
  expect(leastOrigins([], proposals)).toBe(0);
});

test('a report that is not among them joins nothing', () => {
  const proposals = [
    { one: 'a', other: 'unseen' },
    { one: 'c', other: 'unseen' },
  ];
  expect(leastOrigins(['a', 'c'], proposals)).toBe(leastOrigins(['a', 'c'], []));
});
