import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import {
  assessmentSentence,
  claimPowerSentence,
  comparedWithSentence,
  notClaimedSentence,
  noClaimSentence,
} from './assessment-sentence.ts';
import { ASSESSMENT_WORDS } from './assessment-words.ts';

const RESULT = { difference: -62, ci95: [-134.49, 10.49], claim: 'none', notClaimedBecause: [] } as const;
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('the sentence of a result', () => {
  test.each([
    ['en', '62 fewer crimes than expected (134 fewer to 10 more): not beyond chance.'],
    ['fr', '62 infractions de moins que prévu (de 134 de moins à 10 de plus) : le hasard suffit à l’expliquer.'],
    ['de', '62 Taten weniger als erwartet (134 weniger bis 10 mehr): durch Zufall zu erklären.'],
    ['it', '62 reati in meno del previsto (da 134 in meno a 10 in più): il caso basta a spiegarlo.'],
    ['ru', 'На 62 преступления меньше ожидаемого (от 134 меньше до 10 больше): не выходит за пределы случайности.'],
    ['es', '62 delitos menos de lo esperado (de 134 menos a 10 más): el azar basta para explicarlo.'],
  ] as const)('is stated in %s', (language, sentence) => {
    expect(plain(assessmentSentence(RESULT, language))).toBe(sentence);
  });

  test.each([
    [-60, [-95, -20], 'fewer', '60 fewer crimes than expected (95 fewer to 20 fewer): beyond chance.'],
    [21, [3, 40], 'more', '21 more crimes than expected (3 more to 40 more): beyond chance.'],
    [-1, [-9, 7], 'none', '1 fewer crime than expected (9 fewer to 7 more): not beyond chance.'],
    [0, [-3.7, 3.7], 'none', 'As many crimes as expected (4 fewer to 4 more): not beyond chance.'],
  ] as const)('of %d in %j, claim %s, is “%s”', (difference, ci95, claim, sentence) => {
    expect(assessmentSentence({ difference, ci95, claim, notClaimedBecause: [] })).toBe(sentence);
  });

  test('does not round a claim to no change', () => {
    expect(assessmentSentence({ difference: -6, ci95: [-12, -0.2], claim: 'fewer', notClaimedBecause: [] })).toBe(
      '6.0 fewer crimes than expected (12.0 fewer to 0.2 fewer): beyond chance.',
    );
  });

  test('reports when no claim is made at all', () => {
    expect(assessmentSentence({ ...RESULT, notClaimedBecause: ['chosen_by_its_peak'] })).toContain('no claim is made');
  });

  test('names the comparison with earlier years', () => {
    expect(comparedWithSentence('same_weeks_of_earlier_years')).toContain('same weeks of earlier years');
  });
});

describe.each(LANGUAGES)('the words in %s', (language) => {
  const words = ASSESSMENT_WORDS[language];
  const power = { smallestFall: 55.7, ifAllPrevented: 1 };
  const texts = (tree: object): readonly string[] =>
    Object.values(tree).flatMap((part: unknown) => (typeof part === 'string' ? [part] : texts(part as object))); // a tree of texts

  test('have the plural forms that the language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const forms of [words.best.fewer, words.best.more, words.power, words.noPower, words.noClaim])
      expect(Object.keys(forms).toSorted()).toEqual(needed);
  });

  test('fill every place', () => {
    for (const expected of [1, 2, 5, 100])
      for (const one of [power, { smallestFall: undefined, ifAllPrevented: 0.34 }]) {
        const sentence = claimPowerSentence(expected, one, language);
        expect(sentence).not.toMatch(/[{}]/);
        expect(sentence).toContain(String(expected));
      }
    expect(claimPowerSentence(100, power, language)).toContain('56');
    const reason = notClaimedSentence('history_too_short', language);
    for (const expected of [1, 2, 5, 100]) {
      const sentence = noClaimSentence(expected, ['history_too_short'], language);
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence).toContain(String(expected));
      expect(sentence.endsWith(` ${reason}`)).toBe(true);
    }
    for (const because of ['history_too_short', 'chosen_by_its_peak', 'control_scale_unknown'] as const)
      expect(notClaimedSentence(because, language)).toMatch(/^.{20,}\.$/);
  });

  test('never contain "may be"', () => {
    for (const text of texts(words))
      expect(text).not.toMatch(
        /\b(may|might|could|peut-être|pourrait|vielleicht|könnte|forse|potrebbe|quizá|podría)\b|возможно|может/i,
      );
  });

  test('are those of the language', () => {
    if (language !== 'en') {
      const english = new Set(texts(ASSESSMENT_WORDS.en));
      for (const text of texts(words)) expect(english.has(text)).toBe(false);
    }
  });
});
