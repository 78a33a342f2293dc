import type { Likelihood } from './harm-likelihood.ts';

/** 1 negligible, 2 minor, 3 moderate, 4 major, 5 critical. */
export type ImpactLevel = 1 | 2 | 3 | 4 | 5;
export const RISK_BANDS = ['low', 'medium', 'high', 'very_high'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

/** Likelihood 1 to 5 from left to right. */
const BANDS: Readonly<Record<ImpactLevel, readonly [RiskBand, RiskBand, RiskBand, RiskBand, RiskBand]>> = {
  5: ['medium', 'high', 'high', 'very_high', 'very_high'],
  4: ['low', 'medium', 'high', 'high', 'very_high'],
  3: ['low', 'medium', 'medium', 'high', 'high'],
  2: ['low', 'low', 'medium', 'medium', 'medium'],
  1: ['low', 'low', 'low', 'low', 'low'],
};

/**
 * Returns the band of a cell of the impact × likelihood matrix, by look-up.
 *
 * The product decides nothing: 5 is medium for critical impact of very low likelihood, and low for negligible impact of
 * very high likelihood. Show the band with its two parts. Source: domain brief §3.5.
 *
 * @example riskBand(5, 1) // => 'medium'
 * @example riskBand(1, 5) // => 'low'
 */
export function riskBand(impact: ImpactLevel, likelihood: Likelihood): RiskBand {
  const [first, ...rest] = BANDS[impact];
  return rest[likelihood - 2] ?? first;
}
