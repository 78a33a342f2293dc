import { expect, test } from 'vitest';
import { fill, sayCompartment, sayDate, sayDateTime, wordOr } from './say.ts';
import { ENGLISH_DOCUMENT_WORDS as EN } from './words-en.ts';
import { RUSSIAN_DOCUMENT_WORDS as RU } from './words-ru.ts';

test('braces in a filled-in value are not filled in again', () => {
  expect(fill('{name}, {purpose}', { name: '{purpose}', purpose: 'P2' })).toBe('{purpose}, P2');
});

test('a place nobody fills stays visible', () => {
  expect(fill('{who} at {when}', { who: 'x' })).toBe('x at {when}');
});

test('a value that runs from right to left is shut into itself', () => {
  expect(fill('{name}, 27', { name: 'שלום' })).toBe('\u2068שלום\u2069, 27');
});

test('dates and times are said in the reader’s language', () => {
  expect(sayDate(EN, '2026-03-08')).toBe('8 Mar 2026');
  expect(sayDateTime(EN, '2026-09-27T08:00')).toBe('27 Sep 2026 08:00');
  expect(sayDateTime(RU, '2026-09-27T08:00')).toBe('27 сентября 2026, 08:00');
});

test.each(['', '2026-13-01', '27 Sep 2026', '2026-9-1'])('%j is no date for a document', (text) => {
  expect(() => sayDate(EN, text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});

test('a group goes by its code, another compartment by the word for its kind', () => {
  expect(sayCompartment(EN, 'NORRIN-BURG')).toBe('NORRIN-BURG');
  expect(sayCompartment(EN, 'UNIT:Norrin')).toBe('unit Norrin');
});

test('a code without a word is printed as it stands, even one that names a property of every object', () => {
  expect(wordOr(EN, 'section.my own heading', 'my own heading')).toBe('my own heading');
  expect(wordOr(EN, 'constructor', 'constructor')).toBe('constructor');
});
