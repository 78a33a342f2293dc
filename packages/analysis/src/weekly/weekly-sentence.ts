import { titleIn, type Language, type LocalDate, type Titled } from '@reeve/domain';
import { fillSentence, formFor, sayDay, sayNumber } from '../sentence/sentence-number.ts';
import { SENTENCE_WORDS } from '../sentence/sentence-languages.ts';
import type { WeekLevel } from '../sentence/sentence-words.ts';

/** The result of a weekly count, as codes and numbers: the sentence is made where the reader's language is known. */
export interface WeeklyFinding {
  /** The type of crime with the agency's words for it at the time of the count. */
  readonly offence: Titled;
  /** Names of the areas. */
  readonly areas: readonly string[];
  /** The Monday of the week. */
  readonly weekOf: LocalDate;
  readonly observed: number;
  readonly mean: number;
  readonly baselineWeeks: number;
  readonly z: number | null;
  readonly p: number | null;
  readonly level: WeekLevel;
}

/** Below this, p is reported as smaller than it: its digits are not informative. */
const LEAST_P = 0.0001;

/**
 * States a weekly count in one sentence: counts with their period and n, how unusual that is, and what it means.
 *
 * Numbers of weeks take the form required by their language (Unicode CLDR plural rules).
 *
 * @returns a sentence with its full stop
 * Cost: O(1).
 * @example weeklySentence({ offence: { code: 'b', title: 'Burglary' }, areas: ['Quay'], weekOf: '2026-03-02', observed: 25, mean: 10, baselineWeeks: 12, z: 3.68, p: 0.0001, level: 'alert' }) // => 'Burglary in Quay: 25 in the week of 2 March 2026 against a mean of 10 over the 12 weeks before (p = 0.0001): far out of the ordinary.'
 */
export function weeklySentence(finding: WeeklyFinding, language: Language = 'en'): string {
  const words = SENTENCE_WORDS[language];
  return fillSentence(formFor(language, words.weekly, finding.baselineWeeks), {
    ...subjectOf(finding, language),
    observed: sayNumber(language, finding.observed),
    mean: sayNumber(language, finding.mean, { maximumFractionDigits: 1 }),
    weeks: sayNumber(language, finding.baselineWeeks),
    chance: chanceOf(finding, language),
    level: words.level[finding.level],
  });
}

/**
 * Returns what was counted, without the result.
 *
 * @example weeklyTitle({ offence: { code: 'b', title: 'Burglary' }, areas: ['Quay'], weekOf: '2026-03-02', observed: 25, mean: 10, baselineWeeks: 12, z: 3.68, p: 0.0001, level: 'alert' }) // => 'Burglary, Quay: week of 2 March 2026'
 */
export function weeklyTitle(finding: WeeklyFinding, language: Language = 'en'): string {
  return fillSentence(SENTENCE_WORDS[language].weeklyTitle, subjectOf(finding, language));
}

function subjectOf(finding: WeeklyFinding, language: Language) {
  return {
    offence: titleIn(language, finding.offence),
    areas: finding.areas.join('; '),
    week: sayDay(language, finding.weekOf),
  };
}

/** p, on which the level rests; z only if a finding was stored without it. */
function chanceOf({ z, p }: WeeklyFinding, language: Language): string {
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  if (p === null) return z === null ? SENTENCE_WORDS[language].chanceUnknown : `z = ${sayNumber(language, z, two)}`;
  return p < LEAST_P
    ? `p < ${sayNumber(language, LEAST_P, { maximumFractionDigits: 4 })}`
    : `p = ${sayNumber(language, p, { maximumSignificantDigits: 2 })}`;
}
