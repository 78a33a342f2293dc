import { LANGUAGES } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import type { KnoxCell, KnoxResult } from './knox.ts';
import { nearRepeatSentence } from './near-repeat-sentence.ts';
import { NEAR_REPEAT_WORDS } from './near-repeat-words.ts';
import { mayTestNearRepeat, readNearRepeat } from './near-repeat.ts';

const cell = (values: Partial<KnoxCell>): KnoxCell => ({
  fromM: 0,
  toM: 200,
  fromDays: 0,
  toDays: 14,
  observed: 44,
  expected: 23.1,
  ratio: 44 / 23.1,
  p: 0.002,
  ...values,
});
const result = (cells: readonly KnoxCell[], values: Partial<KnoxResult> = {}): KnoxResult => ({
  cells,
  n: 500,
  seed: 1,
  permutations: 999,
  metric: 'euclidean',
  nearPairs: 100,
  ...values,
});
const exact = { placePrecision: 'exact' } as const;

describe('events cannot be tested for near repeats if', () => {
  test.each([
    ['month', 'exact', 'months_only'],
    ['none', 'exact', 'no_times'],
    ['day', 'area', 'areas_only'],
    ['day', 'none', 'no_places'],
  ] as const)('dated to %s, placed %s: %s', (datedTo, placePrecision, because) => {
    expect(mayTestNearRepeat({ datedTo, placePrecision })).toEqual({ allowed: false, because });
  });

  test('but all others can', () => {
    for (const datedTo of ['minute', 'day'] as const) {
      for (const placePrecision of ['exact', 'block', 'street'] as const) {
        expect(mayTestNearRepeat({ datedTo, placePrecision })).toEqual({ allowed: true });
      }
    }
  });
});

describe('the reading of a near-repeat table', () => {
  test('takes the first cell, and counts significant ones: p ≤ .05 and a ratio of 1.2', () => {
    const cells = [
      cell({ p: 0.4, ratio: 1 }),
      cell({ p: 0.05, ratio: 1.2 }),
      cell({ p: 0.051, ratio: 3 }),
      cell({ p: 0.001, ratio: 1.19 }),
      cell({ p: 0.001, ratio: null }),
    ];
    const reading = readNearRepeat(result(cells), exact);
    expect(reading).toMatchObject({ nearest: cells[0], standingOut: 1, cells: 5, byChance: 0.25 });
  });

  test('warns of several tests, and of nothing else if nothing else applies', () => {
    expect(readNearRepeat(result([cell({})]), exact).warnings).toEqual([]);
    expect(readNearRepeat(result([cell({}), cell({})]), exact).warnings).toEqual(['multiple_tests']);
  });

  test('warns of coarse places, and more strongly if a band is narrower than their precision', () => {
    const { warnings } = readNearRepeat(result([cell({})]), { placePrecision: 'block' });
    expect(warnings).toEqual(['snapped_places']);
    const finer = readNearRepeat(result([cell({ toM: 50 })]), { placePrecision: 'block' });
    expect(finer.warnings).toEqual(['snapped_places', 'finer_than_places']);
  });

  test('warns of few events, few pairs and few permutations', () => {
    const few = result([cell({ observed: 4, expected: 1 })], { n: 49, permutations: 98 });
    expect(readNearRepeat(few, exact).warnings).toEqual(['few_events', 'few_pairs', 'few_permutations']);
    const enough = result([cell({ observed: 5, expected: 1 })], { n: 50, permutations: 99 });
    expect(readNearRepeat(enough, exact).warnings).toEqual([]);
  });
});

describe('the sentence about near repeats', () => {
  const sentenceOf = (first: KnoxCell, language?: (typeof LANGUAGES)[number]): string =>
    nearRepeatSentence(readNearRepeat(result([first]), exact), result([first]), language);

  test('states how much more common another crime is, with its pairs, p and permutations', () => {
    expect(sentenceOf(cell({}))).toBe(
      'After a crime, another within 200 m and within 14 days is 1.9 times as common as chance would give (pairs: 44 against 23.1 expected; p = 0.002; permutations: 999).',
    );
  });

  test('reports no excess if chance often gives as much, however large the ratio', () => {
    expect(sentenceOf(cell({ p: 0.06 }))).toMatch(/is no more common than chance/);
    expect(sentenceOf(cell({ p: 0.05, ratio: 1.04 }))).toMatch(/is no more common than chance/);
  });

  test('reports when there is nothing to compare', () => {
    expect(sentenceOf(cell({ ratio: null, p: 1 }))).toMatch(/^No two crimes/);
  });

  test('names bands that do not begin at 0 and bands that are open', () => {
    const sentence = sentenceOf(cell({ fromM: 100, fromDays: 7 }));
    expect(sentence).toContain('another 100 to 200 m away and 7 to 14 days later is');
    expect(sentenceOf(cell({ fromM: 300, toM: null, fromDays: 21, toDays: null }))).toContain(
      'another 300 m or more away and 21 days or more later is',
    );
    expect(sentenceOf(cell({ toDays: 1 }))).toContain('within 1 day is');
  });

  test('adds the number of significant cells and the number expected by chance', () => {
    const cells = Array.from({ length: 12 }, () => cell({}));
    expect(nearRepeatSentence(readNearRepeat(result(cells), exact), result(cells))).toMatch(
      /\. Cells of the table that stand out \(p ≤ 0\.05, ratio ≥ 1\.2\): 12 of 12; about 0\.6 reach that p by chance alone\.$/,
    );
  });

  test('takes the form of the number in Russian: 2 раза, 5 раз, 1,9 раза, and days likewise', () => {
    expect(sentenceOf(cell({ ratio: 2 }), 'ru')).toContain('в 2 раза чаще');
    expect(sentenceOf(cell({ ratio: 5.04 }), 'ru')).toContain('в 5 раз чаще');
    expect(sentenceOf(cell({ ratio: 1.9 }), 'ru')).toContain('в 1,9 раза чаще');
    expect(sentenceOf(cell({ toDays: 21 }), 'ru')).toContain('менее чем через 21 день ');
    expect(sentenceOf(cell({ toDays: 22 }), 'ru')).toContain('менее чем через 22 дня ');
  });

  test.each(LANGUAGES)('fills every placeholder in %s, in its own words', (language) => {
    const kinds = [
      cell({}),
      cell({ p: 1 }),
      cell({ ratio: null }),
      cell({ fromM: 100, fromDays: 7 }),
      cell({ fromM: 9, toM: null, fromDays: 9, toDays: null }),
    ];
    for (const kind of kinds) {
      const both = result([kind, kind]);
      const sentence = nearRepeatSentence(readNearRepeat(both, exact), both, language);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
      expect(sentence).toMatch(/\.$/);
      if (language !== 'en') {
        expect(sentence).not.toBe(nearRepeatSentence(readNearRepeat(both, exact), both, 'en'));
      }
    }
    const flat = JSON.stringify(NEAR_REPEAT_WORDS[language]);
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
    expect(places(flat)).toEqual(places(JSON.stringify(NEAR_REPEAT_WORDS.en)));
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    if (language === 'ru') expect(Object.keys(NEAR_REPEAT_WORDS.ru.more).toSorted()).toEqual(needed.toSorted());
  });
});
