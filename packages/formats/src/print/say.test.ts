import { expect, test } from 'vitest';
import { fill, sayCompartment, sayDate, sayDateTime, sayDays, sayOpenFor, wordOr } from './say.ts';
import { PRINT_WORDS } from './words/words-languages.ts';

const { en: EN, fr: FR, de: DE, it: IT, ru: RU, es: ES } = PRINT_WORDS;

test('braces in a filled-in value are not filled in again', () => {
  expect(fill('{name}, {purpose}', { name: '{purpose}', purpose: 'P2' })).toBe('{purpose}, P2');
});

test('an unfilled placeholder stays visible', () => {
  expect(fill('{who} at {when}', { who: 'x' })).toBe('x at {when}');
});

test('a right-to-left value is isolated', () => {
  expect(fill('{name}, 27', { name: 'שלום' })).toBe('\u2068שלום\u2069, 27');
});

test('dates and times are in the reader’s language', () => {
  expect(sayDate(EN, '2026-03-08')).toBe('8 Mar 2026');
  expect(sayDateTime(EN, '2026-09-27T08:00')).toBe('27 Sep 2026 08:00');
  expect(sayDateTime(RU, '2026-09-27T08:00')).toBe('27 сентября 2026, 08:00');
  expect(sayDateTime(DE, '2026-03-08T08:00')).toBe('8. März 2026, 08:00 Uhr');
  expect(sayDate(ES, '2026-03-08')).toBe('8 de marzo de 2026');
  expect(sayDate(IT, '2026-08-08')).toBe('8 agosto 2026');
});

test('the first of a month is an ordinal in languages that use one', () => {
  expect([EN, FR, DE, IT, RU, ES].map((words) => sayDate(words, '2026-03-01'))).toEqual([
    '1 Mar 2026',
    '1er mars 2026',
    '1. März 2026',
    '1º marzo 2026',
    '1 марта 2026',
    '1 de marzo de 2026',
  ]);
  expect(sayDate(FR, '2026-03-11')).toBe('11 mars 2026');
});

test.each([
  [1, '1 день', '1 day'],
  [2, '2 дня', '2 days'],
  [11, '11 дней', '11 days'],
  [21, '21 день', '21 days'],
  [112, '112 дней', '112 days'],
  [175, '175 дней', '175 days'],
])('%d days are declined', (days, russian, english) => {
  expect([sayDays(RU, days), sayDays(EN, days)]).toEqual([russian, english]);
});

test('a question opened today is open since today, not for 0 days', () => {
  expect([EN, FR, DE, IT, RU, ES].map((words) => sayOpenFor(words, 0))).toEqual([
    'open since today',
    'ouverte depuis aujourd’hui',
    'seit heute offen',
    'aperta da oggi',
    'открыт с сегодняшнего дня',
    'abierta desde hoy',
  ]);
  expect([EN, DE, RU].map((words) => sayOpenFor(words, 1))).toEqual(['open for 1 day', '1 Tag offen', 'открыт 1 день']);
  expect([RU, ES].map((words) => sayOpenFor(words, 3))).toEqual(['открыт 3 дня', 'abierta desde hace 3 días']);
});

test('a form that a language leaves out is its plural', () => {
  expect(sayDays(FR, 1_000_000)).toBe('1000000 jours');
});

test.each(['', '2026-13-01', '27 Sep 2026', '2026-9-1'])('%j is no date for a document', (text) => {
  expect(() => sayDate(EN, text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});

test('a group is named by its code, another compartment by the word for its kind', () => {
  expect(sayCompartment(EN, 'NORRIN-BURG')).toBe('NORRIN-BURG');
  expect(sayCompartment(EN, 'UNIT:Norrin')).toBe('unit Norrin');
});

test('a code without a word is printed unchanged, even one that names a property of every object', () => {
  expect(wordOr(EN, 'section.my own heading', 'my own heading')).toBe('my own heading');
  expect(wordOr(EN, 'constructor', 'constructor')).toBe('constructor');
});
