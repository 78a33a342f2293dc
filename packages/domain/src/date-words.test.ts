import { expect, test } from 'vitest';
import { dateWords } from './date-words.ts';
import { LANGUAGES } from './language.ts';

const FIRST = Date.UTC(2026, 4, 1);
const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

test('the first of a month is an ordinal number in French, and in no other language', () => {
  expect(LANGUAGES.map((language) => dateWords(language, DAY)(FIRST))).toEqual([
    '1 May 2026',
    '1er mai 2026',
    '1. Mai 2026',
    '1 maggio 2026',
    '1 мая 2026 г.',
    '1 de mayo de 2026',
  ]);
});

test.each([
  ['the eleventh', Date.UTC(2026, 4, 11), DAY, '11 mai 2026'],
  ['with a short month', FIRST, { day: 'numeric', month: 'short', timeZone: 'UTC' }, '1er mai'],
  ['a month alone', FIRST, { month: 'long', year: 'numeric', timeZone: 'UTC' }, 'mai 2026'],
  ['in numbers', FIRST, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }, '01/05/2026'],
  ['with its weekday', new Date(FIRST), { weekday: 'long', ...DAY }, 'vendredi 1er mai 2026'],
] as const)('in French, %s', (_, at, options, words) => {
  expect(dateWords('fr', options)(at)).toBe(words);
});
