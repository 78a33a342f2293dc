import { describe, expect, test } from 'vitest';
import * as words from './index.ts';
import { LANGUAGES, type Language } from './index.ts';

type Tree = { readonly [key: string]: Tree | string };

const PLURAL = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isForms = (tree: Tree): boolean => Object.keys(tree).every((key) => PLURAL.has(key)) && 'other' in tree;

/** Every text by its path; the plural forms of one text are one text, its last. */
function textsIn(tree: Tree, path = ''): ReadonlyMap<string, string> {
  if (path !== '' && isForms(tree)) return new Map([[path, typeof tree['other'] === 'string' ? tree['other'] : '']]);
  return new Map(
    Object.entries(tree).flatMap(([key, part]) => {
      const at = path === '' ? key : `${path}/${key}`;
      return typeof part === 'string' ? [[at, part] as const] : [...textsIn(part, at)];
    }),
  );
}
const placesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

const AREAS = Object.entries(words).filter(([name]) => name.endsWith('Texts')) as unknown as readonly (readonly [
  string,
  Readonly<Partial<Record<Language, Tree>>>,
])[]; // what the package exports under such names

test('every area is known', () => expect(AREAS.length).toBe(23));

describe.each(AREAS)('%s', (name, area) => {
  const source = textsIn(area.en ?? area.de ?? {});

  test.each(LANGUAGES.filter((language) => language in area))('have the same texts in %s', (language) => {
    const texts = textsIn(area[language] ?? {});
    // Prints look up sections and columns by code as well, in every language alike.
    expect([...texts.keys()].filter((key) => !key.startsWith('days.')).toSorted()).toEqual(
      [...source.keys()].filter((key) => !key.startsWith('days.')).toSorted(),
    );
    for (const [key, text] of texts) {
      expect(text.trim(), `${name} ${language} ${key}`).not.toBe('');
      if (source.has(key)) expect([key, placesIn(text)]).toEqual([key, placesIn(source.get(key) ?? '')]);
    }
  });

  test('have the plural forms that their languages need', () => {
    const visit = (language: Language, tree: Tree, path: string): void => {
      if (path !== '' && isForms(tree) && Object.keys(tree).length > 1)
        for (const form of new Intl.PluralRules(language).resolvedOptions().pluralCategories)
          if (form !== 'many' || language === 'ru') expect(Object.keys(tree), `${language} ${path}`).toContain(form);
      for (const [key, part] of Object.entries(tree))
        if (typeof part !== 'string') visit(language, part, `${path}/${key}`);
    };
    for (const language of LANGUAGES) visit(language, area[language] ?? {}, '');
  });
});
