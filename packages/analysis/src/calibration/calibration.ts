import { PROBABILITY_TERMS, ReeveError, type ProbabilityScheme } from '@reeve/domain';
import { clopperPearson } from '../distribution/clopper-pearson.ts';

/** A judgement that has been resolved; withdrawn ones do not count. */
export interface ResolvedJudgement {
  /** Code of a term of the scheme. */
  readonly term: string;
  readonly cameTrue: boolean;
}

/** One point of the reliability curve. */
export interface TermReliability {
  readonly term: string;
  /** The midpoint of the term, 0 to 1. */
  readonly probability: number;
  readonly judgements: number;
  readonly cameTrue: number;
  /** Share that came true, 0 to 1. */
  readonly share: number;
  /** Exact 95 % interval of that share. */
  readonly interval: readonly [low: number, high: number];
}

export interface Calibration {
  readonly scheme: ProbabilityScheme;
  readonly judgements: number;
  /** Share of all that came true, 0 to 1. */
  readonly baseRate: number;
  /** Mean of (probability − outcome)²: 0 best, 1 worst. Reliability − resolution + uncertainty. */
  readonly brier: number;
  /** How far the terms are from what happened; 0 best. */
  readonly reliability: number;
  /** How far the terms tell cases apart; the higher the better, at most the uncertainty. */
  readonly resolution: number;
  /** How hard the questions were: baseRate · (1 − baseRate), 0 to 0.25. Not the author's doing. */
  readonly uncertainty: number;
  /** Terms that were used, in the order of the scheme. */
  readonly terms: readonly TermReliability[];
}

/**
 * How well resolved judgements were calibrated: Brier score, its decomposition, and the reliability curve by term.
 *
 * Use it to learn. With fewer than some ten judgements a term, its interval is the message. Whom it may be shown to is
 * `mayShowCalibration`. Scores of authors who judged different questions cannot be compared.
 * Method: each term counts as its midpoint; with n of N judgements on a term, reliability is Σ n(p − o)²/N and resolution
 * Σ n(o − base)²/N. docs/methods/calibration.md.
 * Source: G. W. Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78(1),
 * 1–3; A. H. Murphy (1973), A new vector partition of the probability score, Journal of Applied Meteorology 12(4), 595–600.
 *
 * @param scheme   of all judgements: terms of two schemes are not mixed
 * @param resolved in any order
 * @returns `undefined` without any judgement
 * @throws ReeveError invalid_input — a term that is not of the scheme
 * Cost: O(judgements).
 * @example calibration('PHIA', [{ term: 'likely', cameTrue: true }]).brier.toFixed(4) // => '0.1225'
 */
export function calibration(
  scheme: ProbabilityScheme,
  resolved: readonly ResolvedJudgement[],
): Calibration | undefined {
  const known = PROBABILITY_TERMS[scheme];
  if (resolved.some(({ term }) => !known.some(({ code }) => code === term)))
    throw new ReeveError('invalid_input', 'A term is not of the scheme of the judgements.');
  if (resolved.length === 0) return undefined;
  const all = resolved.length;
  const baseRate = resolved.filter(({ cameTrue }) => cameTrue).length / all;
  const terms = known.flatMap(({ code, midpoint }): readonly TermReliability[] => {
    const own = resolved.filter(({ term }) => term === code);
    if (own.length === 0) return [];
    const cameTrue = own.filter((one) => one.cameTrue).length;
    const share = cameTrue / own.length;
    const interval = clopperPearson(cameTrue, own.length);
    return [{ term: code, probability: midpoint, judgements: own.length, cameTrue, share, interval }];
  });
  const mean = (part: (term: TermReliability) => number): number =>
    terms.reduce((sum, term) => sum + part(term), 0) / all;
  return {
    scheme,
    judgements: all,
    baseRate,
    brier: mean(
      ({ probability, judgements, cameTrue }) =>
        cameTrue * (probability - 1) ** 2 + (judgements - cameTrue) * probability ** 2,
    ),
    reliability: mean(({ probability, judgements, share }) => judgements * (probability - share) ** 2),
    resolution: mean(({ judgements, share }) => judgements * (share - baseRate) ** 2),
    uncertainty: baseRate * (1 - baseRate),
    terms,
  };
}
