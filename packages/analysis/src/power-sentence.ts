import type { Language } from '@reeve/domain';
import { fillSentence, formFor, sayNumber } from './sentence-number.ts';
import { SENTENCE_WORDS } from './sentence-languages.ts';

/**
 * What a design can show, in one sentence, in whole crimes.
 *
 * @param expected crimes expected in an area of the design if nothing is done, ≥ 0
 * @param drop the smallest true drop that is found four times in five, in crimes
 * Cost: O(1).
 * @example powerSentence(247.5, 78.2) // => 'With 248 crimes expected an area, a true drop of 78 is found four times in five.'
 */
export function powerSentence(expected: number, drop: number, language: Language = 'en'): string {
  const whole = Math.round(expected);
  return fillSentence(formFor(language, SENTENCE_WORDS[language].power, whole), {
    expected: sayNumber(language, whole),
    drop: sayNumber(language, Math.round(drop)),
  });
}
