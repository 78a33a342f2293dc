import type { Language } from '@reeve/domain';
import type { ChangeEstimate } from './results.ts';
import { fillSentence, formFor, sayNumber } from '../sentence/sentence-number.ts';
import { SENTENCE_WORDS } from '../sentence/sentence-languages.ts';
import type { ResultsUnit } from '../sentence/sentence-words.ts';

/** A rounded number of crimes in a direction, ready for any language. */
export interface ChangeInWords {
  /** ≥ 0, rounded. */
  readonly amount: number;
  readonly direction: 'fewer' | 'more' | 'none';
}

/** What a screen needs to state a result in its own language. */
export interface ResultsWording {
  readonly best: ChangeInWords;
  /** The end of the 95 % interval with the fewest crimes. */
  readonly low: ChangeInWords;
  /** The end with the most crimes. */
  readonly high: ChangeInWords;
  /** Decimals the amounts are rounded to, 0 unless the standard error is below 1. */
  readonly decimals: number;
  /** False if the interval contains 0: then state that no effect cannot be excluded. */
  readonly excludesNoEffect: boolean;
  /** Factor of the standard error, 1 or more; report it if above 1. */
  readonly seInflation: number;
}

/**
 * The parts of the sentence about a result.
 *
 * Amounts are whole crimes, with more decimals only if the standard error is below 1 (areas of large size), so that
 * rounding never hides information.
 *
 * @param result an estimate; seInflation only if the standard error was widened
 * @returns rounded amounts with their directions; halves round away from zero.
 * Cost: O(1).
 * @example resultsWording({ wdd: -62, se: 37, ci95: [-134.5, 10.4] }).high // => { amount: 10, direction: 'more' }
 */
export function resultsWording(
  result: Pick<ChangeEstimate, 'wdd' | 'se' | 'ci95'> & { readonly seInflation?: number },
): ResultsWording {
  const decimals = result.se >= 1 ? 0 : Math.min(6, Math.ceil(-Math.log10(result.se)));
  const [low, high] = result.ci95;
  return {
    best: inWords(result.wdd, decimals),
    low: inWords(low, decimals),
    high: inWords(high, decimals),
    decimals,
    excludesNoEffect: low > 0 || high < 0,
    seInflation: result.seInflation ?? 1,
  };
}

/**
 * The sentence about a result: "best estimate 62 fewer crimes; plausible range 134 fewer to 10 more".
 *
 * @param wording the parts
 * @param options language of the reader; unit: of the counts
 * @returns one sentence without capital or full stop; it reports any widening of the range.
 * Cost: O(1).
 * @example resultsSentence(resultsWording({ wdd: -1, se: 2, ci95: [-5, 3] })) // => 'best estimate 1 fewer crime; plausible range 5 fewer to 3 more'
 * @example resultsSentence(resultsWording({ wdd: -2, se: 2, ci95: [-6, 2] }), { language: 'ru' }) // => 'наилучшая оценка: на 2 преступления меньше; правдоподобный диапазон: от 6 меньше до 2 больше'
 */
export function resultsSentence(
  wording: ResultsWording,
  { language = 'en', unit = 'crimes' }: { readonly language?: Language; readonly unit?: ResultsUnit } = {},
): string {
  const words = SENTENCE_WORDS[language];
  const { best, low, high, decimals, seInflation } = wording;
  const format = (value: number, digits: number): string =>
    sayNumber(language, value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const amountOf = (change: ChangeInWords) => ({ amount: format(change.amount, decimals) });
  const end = (change: ChangeInWords): string => fillSentence(words.change[change.direction], amountOf(change));
  const counted = words.counted[unit];
  const whole =
    best.direction === 'none'
      ? counted.none
      : fillSentence(formFor(language, counted[best.direction], best.amount), amountOf(best));
  const sentence = fillSentence(words.results, { best: whole, low: end(low), high: end(high) });
  return seInflation > 1 ? sentence + fillSentence(words.widened, { times: format(seInflation, 2) }) : sentence;
}

function inWords(change: number, decimals: number): ChangeInWords {
  const scale = 10 ** decimals;
  const amount = Math.round(Math.abs(change) * scale) / scale;
  if (amount === 0) return { amount, direction: 'none' };
  return { amount, direction: change < 0 ? 'fewer' : 'more' };
}
