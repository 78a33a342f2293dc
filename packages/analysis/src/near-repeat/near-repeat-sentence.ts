import type { Language } from '@reeve/domain';
import type { KnoxCell, KnoxResult } from './knox.ts';
import { NEAR_REPEAT_WORDS } from './near-repeat-words.ts';
import { type NearRepeatReading, STANDS_OUT_P, STANDS_OUT_RATIO } from './near-repeat.ts';
import { fillSentence, formFor, sayNumber } from '../sentence/sentence-number.ts';

/**
 * States a near-repeat table in plain words: the nearest and soonest pairs compared with chance, then the number of
 * significant cells.
 *
 * @param permutations of the test that was read
 * @returns sentences with their full stops
 * Cost: O(1).
 * @example nearRepeatSentence({ nearest: { fromM: 0, toM: 200, fromDays: 0, toDays: 14, observed: 44, expected: 23.1, ratio: 1.9048, p: 0.002 }, standingOut: 1, cells: 1, byChance: 0.05, warnings: [] }, { permutations: 999 }) // => 'After a crime, another within 200 m and within 14 days is 1.9 times as common as chance would give (pairs: 44 against 23.1 expected; p = 0.002; permutations: 999).'
 */
export function nearRepeatSentence(
  { nearest, standingOut, cells, byChance }: NearRepeatReading,
  { permutations }: Pick<KnoxResult, 'permutations'>,
  language: Language = 'en',
): string {
  const words = NEAR_REPEAT_WORDS[language];
  const format = (value: number, digits = 2): string => sayNumber(language, value, { maximumFractionDigits: digits });
  const first = sayNearest(nearest, permutations, language);
  if (cells < 2) return first;
  const rest = fillSentence(words.standingOut, {
    limit: format(STANDS_OUT_P),
    ratio: format(STANDS_OUT_RATIO),
    standingOut: format(standingOut),
    cells: format(cells),
    byChance: format(byChance, 1),
  });
  return `${first} ${rest}`;
}

function sayNearest(cell: KnoxCell, permutations: number, language: Language): string {
  const words = NEAR_REPEAT_WORDS[language];
  const { observed, expected, ratio, p } = cell;
  if (ratio === null) return words.nothing;
  // Ten times chance needs no tenths; the plural form follows the rounded number.
  const rounded = ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
  const text = p <= STANDS_OUT_P && rounded > 1 ? formFor(language, words.more, rounded) : words.noMore;
  return fillSentence(text, {
    distance: sayDistance(cell, language),
    days: sayDays(cell, language),
    ratio: sayNumber(language, rounded),
    observed: sayNumber(language, observed),
    expected: sayNumber(language, expected, { maximumFractionDigits: 1 }),
    p: sayNumber(language, p, { maximumSignificantDigits: 2 }),
    permutations: sayNumber(language, permutations),
  });
}

function sayDistance({ fromM, toM }: KnoxCell, language: Language): string {
  const { within, between, beyond } = NEAR_REPEAT_WORDS[language].distance;
  const text = toM === null ? beyond : fromM === 0 ? within : between;
  return fillSentence(text, { from: sayNumber(language, fromM), to: sayNumber(language, toM ?? fromM) });
}

function sayDays({ fromDays, toDays }: KnoxCell, language: Language): string {
  const { within, between, beyond } = NEAR_REPEAT_WORDS[language].days;
  const forms = toDays === null ? beyond : fromDays === 0 ? within : between;
  return fillSentence(formFor(language, forms, toDays ?? fromDays), {
    from: sayNumber(language, fromDays),
    to: sayNumber(language, toDays ?? fromDays),
  });
}
