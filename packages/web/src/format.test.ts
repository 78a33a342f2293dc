import type { Language } from '@reeve/domain';
import { expect, test } from 'vitest';
import { clockText, makeFormat } from './format.ts';

const AT = '2026-09-26T21:10:00Z';
const format = (language: Language) => makeFormat(language, 'Europe/London', '2026-09-27');

test.each<[Language, string, string, string]>([
  ['en', '26 Sep 22:10', '26 Sep', '26 Sep 2025'],
  ['fr', '26 sept. 22:10', '26 sept.', '26 sept. 2025'],
  ['de', '26. Sept. 22:10', '26. Sept.', '26. Sept. 2025'],
  ['it', '26 set 22:10', '26 set', '26 set 2025'],
  ['ru', '26 сент. 22:10', '26 сент.', '26 сент. 2025'],
  ['es', '26 sept 22:10', '26 sept', '26 sept 2025'],
])('times and days in %s: short, the year only where it is another', (language, instant, day, otherYear) => {
  expect(format(language).instant(AT)).toBe(instant);
  expect(format(language).date('2026-09-26')).toBe(day);
  expect(format(language).date('2025-09-26')).toBe(otherYear);
});

test('the first of a month is an ordinal number in French', () => {
  expect(format('fr').date('2026-01-01')).toBe('1er janv.');
  expect(format('fr').instant('2025-05-01T10:10:00Z')).toBe('1er mai 2025 11:10');
  expect(clockText('fr', 'Europe/London', Date.parse('2026-10-01T07:00:00Z'))).toBe(
    'jeu. 1er oct. 2026, 08:00 (UTC+1)',
  );
});

test('the short August of Russian keeps its end; the year loses its "г."', () => {
  expect(format('ru').date('2026-08-26')).toBe('26 авг.');
  expect(format('ru').date('2025-08-26')).toBe('26 авг. 2025');
  expect(format('ru').instant('2026-08-26T21:10:00Z')).toBe('26 авг. 22:10');
  expect(clockText('ru', 'Europe/London', Date.parse('2026-08-26T07:00:00Z'))).toBe('ср 26 авг. 2026, 08:00 (UTC+1)');
});

test('an instant falls on the day of the agency’s zone, not of the browser’s or of UTC', () => {
  expect(makeFormat('en', 'Asia/Vladivostok', '2026-09-27').instant(AT)).toBe('27 Sep 07:10');
  expect(makeFormat('en', 'Asia/Vladivostok', '2027-01-01').instant('2026-12-31T20:00:00Z')).toBe('1 Jan 06:00');
});

test('the whole of an instant names its weekday and zone', () => {
  expect(format('en').instantFull(AT)).toMatch(/^Saturday,? 26 September 2026\b.* 22:10 UTC\+1$/);
  expect(clockText('en', 'Europe/London', Date.parse('2026-09-27T07:00:00Z'))).toBe('Sun 27 Sep 2026, 08:00 (UTC+1)');
  expect(clockText('ru', 'Europe/London', Date.parse('2026-09-27T07:00:00Z'))).toBe('вс 27 сент. 2026, 08:00 (UTC+1)');
});

test('days are counted from the agency’s today', () => {
  expect(['2026-09-27', '2026-09-28', '2026-09-24', '2027-09-27'].map(format('en').daysUntil)).toEqual([0, 1, -3, 365]);
});

test.each<[Language, string]>([
  ['en', 'September 2026'],
  ['fr', 'septembre 2026'],
  ['de', 'September 2026'],
  ['it', 'settembre 2026'],
  ['ru', 'сентябрь 2026'],
  ['es', 'septiembre de 2026'],
])('a month in %s is named, with its year', (language, month) => {
  expect(format(language).month('2026-09')).toBe(month);
});

test('returns values that are no time or day unchanged', () => {
  expect(format('en').month('autumn')).toBe('autumn');
  expect(format('en').instant('soon')).toBe('soon');
  expect(format('en').date('2026')).toBe('2026');
});

test('a number below zero has a true minus, and the decimals of its language', () => {
  expect(format('en').number(-0.77)).toBe('−0.77');
  expect(format('de').number(-0.5)).toBe('−0,5');
});
