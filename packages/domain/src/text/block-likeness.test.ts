import { expect, test } from 'vitest';
import { contentWords, likeness } from './block-likeness.ts';
import { countWords, wordsOf } from './block-words.ts';

const content = (text: string) => contentWords(countWords(wordsOf(text)));

test.each([
  ['The log is kept, and the judge may read it.', ['log', 'kept', 'judge', 'may', 'read']],
  ['Le journal est tenu, et le juge peut le lire.', ['journal', 'tenu', 'juge', 'peut', 'lire']],
  ['Das Protokoll wird geführt, und der Richter liest es.', ['protokoll', 'geführt', 'richter', 'liest']],
  ['Il registro è tenuto, e il giudice lo legge.', ['registro', 'tenuto', 'giudice', 'legge']],
  ['Журнал ведётся, и судья его читает.', ['журнал', 'ведётся', 'судья', 'читает']],
  ['El registro se lleva, y el juez lo lee.', ['registro', 'lleva', 'juez', 'lee']],
])('keeps the meaningful words: %s', (text, words) => {
  expect([...content(text).keys()]).toEqual(words);
});

test('is the same from both sides and ignores what every text has', () => {
  // Two of three words and two of five: 2 · 2 / (3 + 5).
  const [short, long] = [content('Officers read reports.'), content('Analysts, reports, maps: officers draw.')];
  expect(likeness(short, long)).toBe(0.5);
  expect(likeness(long, short)).toBe(0.5);
  expect(likeness(content('the of, and.'), content('the of, and.'))).toBe(0);
  // Repetitions count: 2 · 2 / (3 + 2).
  expect(likeness(content('log log judge'), content('log log'))).toBe(0.8);
});
