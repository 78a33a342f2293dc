import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { SENTENCE_WORDS } from './sentence-languages.ts';

/** Every text of a language by its path, plural forms under their category. */
function flatten(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, part]: [string, unknown]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return typeof part === 'string' ? [[at, part] as const] : flatten(part as object, at); // a tree of texts
  });
}

const PLURAL = /\.(zero|one|two|few|many|other)$/;
const texts = (language: (typeof LANGUAGES)[number]) => flatten(SENTENCE_WORDS[language]);
const stem = (path: string): string => path.replace(PLURAL, '');
const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

/** Placeholders that the singular can omit: "the week before" needs no number and is no mean. */
const englishPlaces = new Map(texts('en').map(([path, text]) => [path, places(text)]));

describe.each(LANGUAGES)('the sentences in %s', (language) => {
  test('have exactly the forms that the numbers of the language need', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const stems = new Set(texts(language).flatMap(([path]) => (PLURAL.test(path) ? [stem(path)] : [])));
    expect(stems.size).toBe(7);
    for (const one of stems) {
      const forms = texts(language).flatMap(([path]) => (stem(path) === one && path !== one ? [path] : []));
      expect(forms.toSorted()).toEqual(needed.map((form) => `${one}.${form}`));
    }
  });

  test('have the same placeholders in every language', () => {
    expect(new Set(texts(language).map(([path]) => stem(path)))).toEqual(
      new Set(texts('en').map(([path]) => stem(path))),
    );
    for (const [path, text] of texts(language)) {
      if (path.endsWith('.one')) continue;
      const english = englishPlaces.get(path) ?? englishPlaces.get(`${stem(path)}.other`);
      expect([path, places(text)]).toEqual([path, english]);
    }
  });

  test('leave no text empty, and only English is English', () => {
    for (const [path, text] of texts(language)) {
      expect([path, text.trim()]).not.toEqual([path, '']);
      const english = texts('en').find(([other]) => other === path)?.[1];
      if (language !== 'en') expect([path, text]).not.toEqual([path, english]);
      if (language === 'ru') expect(text.replaceAll(/\{\w+\}/g, '')).toMatch(/\p{Script=Cyrillic}/u);
    }
  });
});
