import { PROBABILITY_SCHEMES, PROBABILITY_TERMS, PRODUCT_OUTLINE, SCHEME_CODES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { ENGLISH_DOCUMENT_WORDS } from './words-en.ts';
import { RUSSIAN_DOCUMENT_WORDS } from './words-ru.ts';

const LANGUAGES = [
  ['en', ENGLISH_DOCUMENT_WORDS],
  ['ru', RUSSIAN_DOCUMENT_WORDS],
] as const;
const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

test('both languages have the same keys with the same places to fill in', () => {
  expect(Object.keys(RUSSIAN_DOCUMENT_WORDS).toSorted()).toEqual(Object.keys(ENGLISH_DOCUMENT_WORDS).toSorted());
  for (const [key, english] of Object.entries(ENGLISH_DOCUMENT_WORDS))
    expect([key, placeholders(RUSSIAN_DOCUMENT_WORDS[key] ?? '')]).toEqual([key, placeholders(english)]);
});

describe.each(LANGUAGES)('the words of %s', (_, words) => {
  test('name every section, probability term and grade code', () => {
    const keys = [
      ...Object.values(PRODUCT_OUTLINE).flatMap((sections) => sections.map((code) => `section.${code}`)),
      ...PROBABILITY_SCHEMES.flatMap((scheme) => PROBABILITY_TERMS[scheme].map(({ code }) => `term.${code}`)),
      ...Object.entries(SCHEME_CODES).flatMap(([scheme, { source, info }]) => [
        ...source.map((code) => `grade.${scheme}.source.${code}`),
        ...info.map((code) => `grade.${scheme}.info.${code}`),
      ]),
    ];
    expect(keys.filter((key) => (words[key] ?? '') === '')).toEqual([]);
  });

  test('leave no word empty and have twelve months', () => {
    expect(Object.entries(words).filter(([, word]) => word.trim() === '')).toEqual([]);
    expect(words.months.split(' ')).toHaveLength(12);
  });
});
