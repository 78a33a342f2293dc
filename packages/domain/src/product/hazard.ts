import type { Likelihood } from '../threat-assessment/harm-likelihood.ts';
import { riskBand, type ImpactLevel, type RiskBand } from '../threat-assessment/risk-matrix.ts';

/** A hazard of a risk assessment: its impact and likelihood before and after the controls. No level is preselected. */
export interface Hazard {
  readonly hazard: string;
  readonly impact: ImpactLevel;
  readonly likelihood: Likelihood;
  readonly controls: string;
  readonly residualImpact: ImpactLevel;
  readonly residualLikelihood: Likelihood;
}

/**
 * The bands of a hazard by the matrix, before and after its controls. Show them with their levels: bands are no numbers.
 *
 * @example hazardBands({ hazard: 'Crowd at the gate', impact: 5, likelihood: 2, controls: 'Stewards', residualImpact: 4, residualLikelihood: 1 }) // => { band: 'high', residual: 'low' }
 */
export function hazardBands(of: Hazard): { readonly band: RiskBand; readonly residual: RiskBand } {
  return { band: riskBand(of.impact, of.likelihood), residual: riskBand(of.residualImpact, of.residualLikelihood) };
}
