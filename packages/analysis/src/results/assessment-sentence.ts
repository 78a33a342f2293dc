import type { Language } from '@reeve/domain';
import { ASSESSMENT_WORDS } from './assessment-words.ts';
import type { ClaimPower } from './claim-power.ts';
import type { NotClaimedBecause, ResultAssessment } from './result-assessment.ts';
import { fillSentence, formFor, sayNumber } from '../sentence/sentence-number.ts';
import { SENTENCE_WORDS } from '../sentence/sentence-languages.ts';

/** The input for the sentence of a result. */
export type AssessmentInWords = Pick<ResultAssessment, 'difference' | 'ci95' | 'claim' | 'notClaimedBecause'>;

/**
 * States a result in one sentence: estimate, interval, and whether it is beyond chance.
 *
 * Whole crimes, with decimals only if a claim would otherwise round to no change.
 *
 * @returns a sentence with capital and full stop
 * Cost: O(1).
 * @example assessmentSentence({ difference: -62, ci95: [-134.4, 10.4], claim: 'none', notClaimedBecause: [] }) // => '62 fewer crimes than expected (134 fewer to 10 more): not beyond chance.'
 * @example assessmentSentence({ difference: -62, ci95: [-134.4, 10.4], claim: 'none', notClaimedBecause: ['history_too_short'] }, 'de') // => '62 Taten weniger als erwartet (134 weniger bis 10 mehr): keine Aussage.'
 */
export function assessmentSentence(result: AssessmentInWords, language: Language = 'en'): string {
  const words = ASSESSMENT_WORDS[language];
  const { difference, ci95, claim, notClaimedBecause } = result;
  const digits = claim === 'none' ? 0 : digitsFor(ci95);
  const round = (change: number): number => Math.round(Math.abs(change) * 10 ** digits) / 10 ** digits;
  const format = (change: number): string =>
    sayNumber(language, round(change), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const direction = (change: number) => (round(change) === 0 ? 'none' : change < 0 ? 'fewer' : 'more');
  const end = (change: number): string =>
    fillSentence(SENTENCE_WORDS[language].change[direction(change)], { amount: format(change) });
  const best = direction(difference);
  const estimate =
    best === 'none'
      ? words.best.none
      : fillSentence(formFor(language, words.best[best], round(difference)), { amount: format(difference) });
  const { beyond, notBeyond, notClaimed } = words.verdict;
  const verdict = claim !== 'none' ? beyond : notClaimedBecause.length > 0 ? notClaimed : notBeyond;
  const sentence = fillSentence(words.result, { best: estimate, low: end(ci95[0]), high: end(ci95[1]), verdict });
  return sentence.slice(0, 1).toLocaleUpperCase(language) + sentence.slice(1);
}

/**
 * Returns why nothing is claimed, one sentence per reason.
 *
 * @example notClaimedSentence('history_too_short') // => 'Fewer than 52 weeks before the before-period have data: too few to tell an effect from chance.'
 */
export function notClaimedSentence(because: NotClaimedBecause, language: Language = 'en'): string {
  return ASSESSMENT_WORDS[language].because[because];
}

/**
 * Returns what else the reader must know about the comparison; undefined for the usual one.
 *
 * @example comparedWithSentence('before_window') // => undefined
 */
export function comparedWithSentence(
  comparedWith: ResultAssessment['comparedWith'],
  language: Language = 'en',
): string | undefined {
  return comparedWith === 'before_window' ? undefined : ASSESSMENT_WORDS[language].sameWeeks;
}

/**
 * States what a design can show, in one sentence, in whole crimes.
 *
 * @param expected crimes expected in the treated area without the action, > 0
 * @param power    from `smallestFallClaimed`; the fall is rounded up, so that it is claimed at least four times in
 *        five.
 * Cost: O(1).
 * @example claimPowerSentence(100, { smallestFall: 55.7, ifAllPrevented: 1 }) // => 'With 100 crimes expected in the area, a true fall of 56 is claimed four times in five.'
 * @example claimPowerSentence(10, { smallestFall: undefined, ifAllPrevented: 0.34 }) // => 'With 10 crimes expected in the area, no fall is claimed four times in five: even if every crime is prevented, only in 34% of cases.'
 */
export function claimPowerSentence(expected: number, power: ClaimPower, language: Language = 'en'): string {
  const words = ASSESSMENT_WORDS[language];
  const whole = Math.round(expected);
  const { smallestFall, ifAllPrevented } = power;
  return fillSentence(formFor(language, smallestFall === undefined ? words.noPower : words.power, whole), {
    expected: sayNumber(language, whole),
    drop: sayNumber(language, Math.ceil(smallestFall ?? 0)),
    share: sayNumber(language, ifAllPrevented, { style: 'percent', maximumFractionDigits: 0 }),
  });
}

/**
 * Returns why a design can show nothing, whatever the counts: the sentence and its reasons.
 *
 * @param expected crimes expected in the treated area without the action, > 0
 * @param because  at least one reason
 * Cost: O(1).
 * @example noClaimSentence(100, ['history_too_short']) // => 'With 100 crimes expected in the area, no fall can be claimed, however large. Fewer than 52 weeks before the before-period have data: too few to tell an effect from chance.'
 */
export function noClaimSentence(
  expected: number,
  because: readonly NotClaimedBecause[],
  language: Language = 'en',
): string {
  const whole = Math.round(expected);
  const words = formFor(language, ASSESSMENT_WORDS[language].noClaim, whole);
  const sentence = fillSentence(words, { expected: sayNumber(language, whole) });
  return [sentence, ...because.map((one) => notClaimedSentence(one, language))].join(' ');
}

/** Returns the decimals that keep the end next to 0 from rounding to no change; at most 3. */
function digitsFor([low, high]: readonly [number, number]): number {
  const nearest = Math.min(Math.abs(low), Math.abs(high));
  return nearest >= 0.5 ? 0 : Math.min(3, Math.ceil(-Math.log10(2 * Math.max(nearest, 1e-4))));
}
