import type { readCalibration, ReplyOf } from '@reeve/contract';
import { PROBABILITY_TERMS } from '@reeve/domain';

export type Calibration = ReplyOf<typeof readCalibration>;
export type Measured = Calibration['items'][number];

/** Fewer judgements on a term than this say little: the interval covers most of the scale. */
export const FEW = 10;

/**
 * Returns the terms that came true less often, and more often, than they state: those whose whole 95 % interval is outside
 * the range of the term.
 *
 * @example offTerms({ scheme: 'NATO', terms: [{ term: 'likely', interval: [0.1, 0.5] }] }) // => { less: ['likely'], more: [] }
 */
export function offTerms({
  scheme,
  terms,
}: {
  readonly scheme: Measured['scheme'];
  readonly terms: readonly Pick<Measured['terms'][number], 'term' | 'interval'>[];
}): { readonly less: readonly string[]; readonly more: readonly string[] } {
  const ranges = new Map(PROBABILITY_TERMS[scheme].map((one) => [one.code, one]));
  const those = (isOff: (low: number, high: number, from: number, to: number) => boolean): readonly string[] =>
    terms.flatMap(({ term, interval: [low, high] }) => {
      const range = ranges.get(term);
      return range && isOff(low * 100, high * 100, range.from, range.to) ? [term] : [];
    });
  return { less: those((_, high, from) => high < from), more: those((low, _, __, to) => low > to) };
}
