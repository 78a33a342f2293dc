import { readFileSync } from 'node:fs';
import { LANGUAGES, PROBABILITY_SCHEMES, PROBABILITY_TERMS, PRODUCT_OUTLINE, SCHEME_CODES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { PRINT_WORDS } from './words-languages.ts';

const ENGLISH = PRINT_WORDS.en;
const placeholders = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();
/** `days` has as many forms as the language has for whole numbers; the other keys are the same in every language. */
const keysOf = (words: object): readonly string[] =>
  Object.keys(words)
    .filter((key) => !key.startsWith('days.'))
    .toSorted();

/** Abbreviations and words that other languages have adopted, by the English word. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  TLP: ['fr', 'de', 'it', 'ru', 'es'],
  'ICD 203': ['fr', 'de', 'it', 'ru', 'es'],
  NATO: ['de', 'it'],
  'Class.': ['fr', 'it'],
  Version: ['fr'],
  Notes: ['fr'],
  Option: ['fr'],
  Options: ['fr'],
  Causes: ['fr'],
  Signature: ['fr'],
  Signatures: ['fr'],
  contact: ['fr'],
  Horizon: ['fr'],
  Identification: ['fr'],
  Finances: ['fr'],
  Impact: ['fr'],
  'Modus operandi': ['it', 'es'],
  public: ['fr'],
  secret: ['fr'],
  improbable: ['fr', 'es'],
  '{reference}, version {version}': ['fr'],
  'EWMA, z': ['fr', 'de', 'it', 'ru', 'es'],
  PAI: ['fr', 'de', 'it', 'ru', 'es'],
  PEI: ['fr', 'de', 'it', 'ru', 'es'],
  RRI: ['fr', 'de', 'it', 'ru', 'es'],
  Longitude: ['fr'],
  Latitude: ['fr'],
  exploration: ['fr'],
};

describe.each(LANGUAGES)('the words of documents in %s', (language) => {
  const words = PRINT_WORDS[language];

  test('have the same keys with the same places to fill in as the English ones', () => {
    expect(words.language).toBe(language);
    expect(keysOf(words)).toEqual(keysOf(ENGLISH));
    for (const key of keysOf(words))
      expect([key, placeholders(words[key] ?? '')]).toEqual([key, placeholders(ENGLISH[key] ?? '')]);
  });

  test('have the forms of a number of days that the language needs', () => {
    const rules = new Intl.PluralRules(language);
    const needed = new Set(['other', ...Array.from({ length: 1000 }, (_, days) => rules.select(days))]);
    const found = Object.entries(words).filter(([key]) => key.startsWith('days.'));
    expect(new Set(found.map(([key]) => key.slice('days.'.length)))).toEqual(needed);
    for (const [, form] of found) expect(placeholders(form)).toEqual(['{days}']);
  });

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

  test('leave no word empty, none in English, and have twelve months', () => {
    expect(Object.entries(words).filter(([, word]) => word.trim() === '')).toEqual([]);
    expect(words.months.split(' ')).toHaveLength(12);
    if (language === 'en') return;
    const left = keysOf(words).filter((key) => {
      const word = words[key] ?? '';
      return (
        word === ENGLISH[key] && /\p{L}{3}/u.test(word.replaceAll(/\{\w+\}/g, '')) && !SAME[word]?.includes(language)
      );
    });
    expect(left).toEqual([]);
    if (language === 'ru')
      expect(
        Object.entries(words).filter(
          ([key, word]) =>
            // Indices of forecasts have their published names in every language.
            !/^column\.(?:ewma|pai|pei|rri)$/.test(key) &&
            /[a-z]{3}/i.test(word.replaceAll(/\{\w+\}/g, '')) &&
            !/\p{Script=Cyrillic}/u.test(word),
        ),
      ).toEqual([
        ['fact.tlp', 'TLP'],
        ['label.tlp', 'TLP'],
        ['scheme.ICD_203', 'ICD 203'],
      ]);
  });
});

type Tree = { readonly [name: string]: string | Tree };
const screen = (language: string, area: string): Tree =>
  JSON.parse(
    readFileSync(new URL(`../../../../words/locales/${language}/screen/${area}.json`, import.meta.url), 'utf8'),
  ) as Tree; // our own files

/** The texts of a screen below a path, by their key under it. */
function textsBelow(tree: Tree, path: string): readonly (readonly [string, string])[] {
  let part: string | Tree | undefined = tree;
  for (const step of path.split('.')) part = typeof part === 'object' ? part[step] : undefined;
  if (typeof part !== 'object') throw new TypeError(`the screens have no ${path}`);
  const flatten = (below: Tree, at: string): readonly (readonly [string, string])[] =>
    Object.entries(below).flatMap(([name, text]) =>
      typeof text === 'string' ? [[`${at}${name}`, text] as const] : flatten(text, `${at}${name}.`),
    );
  return flatten(part, '');
}

/** In print a word is part of a sentence, and its placeholders have single braces. */
const onPaper = (text: string): string => text.replaceAll('{{', '{').replaceAll('}}', '}').toLowerCase();

test.each(LANGUAGES)('paper and screen use the same words in %s', (language) => {
  const words = PRINT_WORDS[language];
  const codes = screen(language, 'codes');
  const assess = screen(language, 'assess');
  const pairs = [
    ...textsBelow(codes, 'threadWord').map(([code, text]) => [`thread.${code}`, text] as const),
    ...textsBelow(codes, 'classification').map(([code, text]) => [`classification.${code}`, text] as const),
    ...textsBelow(codes, 'compartment').map(([kind, text]) => [`compartment.${kind}`, text] as const),
    ...textsBelow(codes, 'flag').map(([flag, text]) => [`flag.${flag}`, text] as const),
    ...textsBelow(codes, 'grade').map(([code, text]) => [`grade.${code}`, text] as const),
    ...textsBelow(assess, 'type').map(([type, text]) => [`type.${type}`, text] as const),
    ...textsBelow(assess, 'confidence').map(([level, text]) => [`confidence.${level}`, text] as const),
    ...textsBelow(assess, 'section').flatMap(([key, text]) =>
      key.endsWith('.title') ? [[`section.${key.slice(0, -'.title'.length)}`, text] as const] : [],
    ),
    ...textsBelow(assess, 'term').map(([key, text]) => [`term.${key.split('.')[1]}`, text] as const),
    ...textsBelow(screen(language, 'record'), 'state.product').map(
      ([state, text]) => [`state.${state}`, text] as const,
    ),
    ...textsBelow(screen(language, 'events'), 'column').map(([name, text]) => [`column.${name}`, text] as const),
    ...textsBelow(screen(language, 'events'), 'value').map(([code, text]) => [`value.${code}`, text] as const),
    ['label.thread', textsBelow(codes, 'thread').find(([key]) => key === 'label')?.[1] ?? ''] as const,
    ['label.exercise', screen(language, 'shell')['exercise'] as string] as const, // one word
  ];
  expect(pairs.length).toBeGreaterThan(120);
  for (const [key, text] of pairs) expect([key, words[key]?.toLowerCase()]).toEqual([key, onPaper(text)]);
});
