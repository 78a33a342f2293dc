import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { AORISTIC_WORDS } from '../aoristic/aoristic-words.ts';
import { aoristicProfile } from '../aoristic/aoristic.ts';
import { aoristicSentence } from '../aoristic/aoristic-sentence.ts';
import { CONCENTRATION_WORDS } from '../concentration/concentration-words.ts';
import { concentrationSentence } from '../concentration/concentration-sentence.ts';
import { concentration } from '../concentration/concentration.ts';
import { trendSentence } from './trend-sentence.ts';
import { TREND_WORDS } from './trend-words.ts';
import { trend } from './trend.ts';

/** Every text of a language by its path, plural forms under their category. */
function flatten(tree: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([name, part]: [string, unknown]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return typeof part === 'string' ? [[at, part] as const] : flatten(part as object, at); // a tree of texts
  });
}

const PLURAL = /\.(zero|one|two|few|many|other)$/;
const stem = (path: string): string => path.replace(PLURAL, '');
const places = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const texts = (language: (typeof LANGUAGES)[number]) =>
  flatten([AORISTIC_WORDS[language], TREND_WORDS[language], CONCENTRATION_WORDS[language]]);

describe.each(LANGUAGES)('the sentences about time and place in %s', (language) => {
  test('have the plural forms of the language, the same placeholders, and their own words', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const english = new Map(texts('en').map(([path, text]) => [stem(path), text]));
    const forms = new Map<string, string[]>();
    for (const [path, text] of texts(language)) {
      if (PLURAL.test(path)) forms.set(stem(path), [...(forms.get(stem(path)) ?? []), path.split('.').at(-1) ?? '']);
      expect([path, places(text)]).toEqual([path, places(english.get(stem(path)) ?? '')]);
      if (language !== 'en') expect(text).not.toBe(english.get(stem(path)));
    }
    expect(forms.size).toBe(6);
    for (const [path, found] of forms) expect([path, found.toSorted()]).toEqual([path, needed]);
  });

  test('leave no brace open', () => {
    const counts = [9, 11, 10, 8, 12, 10, 9, 11, 10, 12, 20, 21, 19, 22, 20, 18, 21, 20];
    const sentences = [
      aoristicSentence(
        aoristicProfile({ fromMinute: Float64Array.of(0, 9), toMinute: Float64Array.of(9, 0) }),
        language,
      ),
      concentrationSentence(concentration([4, 1]), language),
      concentrationSentence(concentration([4, 1], { places: 9 }), language),
      ...(['week', 'month'] as const).map((period) => {
        const found = trend({ period, first: period === 'week' ? 4 : 600, counts, datedTo: 'day' });
        return found.allowed ? trendSentence(found, language) : '{refused}';
      }),
    ];
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/);
  });
});
