import { expect, test } from 'vitest';
import { boundsOf, isWithin, limitsOf, meets } from './form-limits.ts';

test('finds a field at the top of the input, in its body and in its marking', () => {
  expect(limitsOf('createPriority', 'title')).toEqual({ required: true, minLength: 3, maxLength: 300 });
  expect(limitsOf('createPriority', 'code')).toEqual({ required: true, maxLength: 10 });
  expect(limitsOf('createDocument', 'tlp')).toEqual({ required: true });
  expect(limitsOf('createPriority', 'notInTheContract')).toEqual({});
});

test('refuses an operation without a form in the contract', () => {
  expect(() => limitsOf('signOut', 'title')).toThrow('signOut');
});

test('counts the length of a required text without the spaces around it', () => {
  const title = { required: true, minLength: 3 } as const;
  expect(meets(title, '  ab ')).toBe(false);
  expect(meets(title, ' abc ')).toBe(true);
});

test('accepts an optional text that is empty, not one that is too short', () => {
  expect(meets({ minLength: 3 }, ' ')).toBe(true);
  expect(meets({ minLength: 3 }, 'ab')).toBe(false);
});

test('misses a required choice while nothing is chosen, and only then', () => {
  expect(meets({ required: true }, undefined)).toBe(false);
  expect(meets({ required: true }, false)).toBe(true);
  expect(meets({}, undefined)).toBe(true);
});

test('a baseline has 4 to 104 whole weeks', () => {
  const weeks = boundsOf('runWeeklyCount', 'baselineWeeks');
  expect([3, 4, 4.5, 104, 105].map((value) => isWithin(weeks, value))).toEqual([false, true, false, true, false]);
});
