import { isSentence } from '../person/related-person.ts';
import { harmFaults, type HarmFault, type HarmInput, type OrganisationalPosition } from './harm-likelihood.ts';

/** Where a threat is heading. Unknown is an answer, and is shown as one. */
export const TRENDS = ['rising', 'steady', 'falling', 'unknown'] as const;
export type Trend = (typeof TRENDS)[number];

/** Years ahead that a forecast covers. */
export const HORIZON_YEARS = [1, 2, 3, 4] as const;

/** How the forecast of the assessment before turned out. */
export const TURNOUTS = ['as_forecast', 'otherwise', 'not_known'] as const;
export type Turnout = (typeof TURNOUTS)[number];

/** What the assessors state together about a network or crime area, after they compared their sheets. */
export interface UnitOutlook extends HarmInput, OrganisationalPosition {
  readonly trend: Trend | undefined;
  readonly horizonYears: number | undefined;
  /** What would change the forecast, in a sentence. */
  readonly wouldChange: string;
  /** How the forecast before turned out; none if the unit was not assessed before. */
  readonly turnout?: Turnout | undefined;
}

export type OutlookFault = 'trend' | 'horizonYears' | 'wouldChange' | 'turnout' | HarmFault;

/**
 * Returns what an outlook lacks, in the order of its form. The organisational position may be empty: it is no part of
 * the threat.
 *
 * @param wasForecast the assessment before had a forecast for this unit
 */
export function outlookFaults(outlook: UnitOutlook, wasForecast: boolean): readonly OutlookFault[] {
  const faults: OutlookFault[] = [];
  if (outlook.trend === undefined || !TRENDS.includes(outlook.trend)) faults.push('trend');
  if (!HORIZON_YEARS.some((years) => years === outlook.horizonYears)) faults.push('horizonYears');
  if (!isSentence(outlook.wouldChange)) faults.push('wouldChange');
  if (wasForecast && outlook.turnout === undefined) faults.push('turnout');
  return [...faults, ...harmFaults(outlook)];
}
