import { ReeveError } from '@reeve/domain';
import { poissonUpperTail } from '../distribution/poisson.ts';
import { requireCount, requirePositive } from '../require-count.ts';

/** An early-warning rule: who is warned of what, when, and the resulting action; it can be read aloud. */
export interface EarlyWarningRule {
  /** What is counted: "burglary in Riverton". */
  readonly indicator: string;
  /** The source of the counts. */
  readonly source: string;
  /** The office responsible for the rule, which receives the alert; not a name. */
  readonly owner: string;
  readonly action: { readonly amber: string; readonly red: string };
  readonly period: 'week' | 'month';
  /** Number of periods added up, ≥ 1. */
  readonly windowPeriods: number;
  /** Events a period that are usual, > 0. */
  readonly baselineMean: number;
  /** Events in the window from which on it is amber, and red; amber ≤ red. */
  readonly amberAt: number;
  readonly redAt: number;
  /** An alert open for this many periods is due for review, ≥ 1. */
  readonly reviewAfterPeriods: number;
}

/** Expected false alarms in a year without changes. */
export interface AlarmBudget {
  /** Windows a year at amber or above. */
  readonly amberAYear: number;
  readonly redAYear: number;
}

export type WarningLevel = 'green' | 'amber' | 'red';

/** Mean Gregorian year of 365.2425 days. */
export const PERIODS_A_YEAR: Readonly<Record<EarlyWarningRule['period'], number>> = { week: 365.2425 / 7, month: 12 };

/**
 * Returns how many false alarms a year these thresholds give, if crime continues as usual.
 *
 * Exact for independent Poisson counts, also for overlapping windows (expectations add up). Clustered crimes give more.
 * Method: periods a year × P(Poisson(windowPeriods × baselineMean) ≥ threshold); docs/methods/trend.md.
 *
 * @throws ReeveError invalid_input — as `requireRule`
 * Cost: O(√mean + distance to the threshold).
 * @example alarmBudget({ period: 'month', windowPeriods: 1, baselineMean: 1, amberAt: 4, redAt: 5 }).amberAYear.toFixed(4) // => '0.2279'
 */
export function alarmBudget(
  rule: Pick<EarlyWarningRule, 'period' | 'windowPeriods' | 'baselineMean' | 'amberAt' | 'redAt'>,
): AlarmBudget {
  requireThresholds(rule);
  const mean = rule.windowPeriods * rule.baselineMean;
  const aYear = PERIODS_A_YEAR[rule.period];
  return {
    amberAYear: aYear * poissonUpperTail(rule.amberAt, mean),
    redAYear: aYear * poissonUpperTail(rule.redAt, mean),
  };
}

/**
 * Returns the lowest thresholds whose false alarms stay within a budget.
 *
 * @param usual  period, windowPeriods, baselineMean as in a rule
 * @param budget false alarms a year that the owner accepts: both > 0, amber ≥ red
 * @throws ReeveError invalid_input — out of range
 * Cost: O(distance between mean and threshold · cost of a tail).
 * @example thresholdsWithin({ period: 'month', windowPeriods: 1, baselineMean: 1 }, { amberAYear: 0.5, redAYear: 0.1 }) // => { amberAt: 4, redAt: 5 }
 */
export function thresholdsWithin(
  usual: Pick<EarlyWarningRule, 'period' | 'windowPeriods' | 'baselineMean'>,
  budget: AlarmBudget,
): Pick<EarlyWarningRule, 'amberAt' | 'redAt'> {
  requireUsual(usual);
  requirePositive(budget.amberAYear, 'The budget of amber alarms');
  requirePositive(budget.redAYear, 'The budget of red alarms');
  if (budget.redAYear > budget.amberAYear) {
    throw new ReeveError('invalid_input', 'There cannot be more red alarms than amber ones.');
  }
  const mean = usual.windowPeriods * usual.baselineMean;
  const lowest = (aYear: number): number => {
    let at = Math.max(1, Math.floor(mean));
    while (PERIODS_A_YEAR[usual.period] * poissonUpperTail(at, mean) > aYear) at += 1;
    return at;
  };
  return { amberAt: lowest(budget.amberAYear), redAt: lowest(budget.redAYear) };
}

/**
 * Rejects a rule that cannot be acted on.
 *
 * @throws ReeveError invalid_input — an empty indicator, source, owner or action; numbers out of range; amber above red
 */
export function requireRule(rule: EarlyWarningRule): void {
  const words: readonly (readonly [string, string])[] = [
    ['indicator', rule.indicator],
    ['source', rule.source],
    ['owner', rule.owner],
    ['action at amber', rule.action.amber],
    ['action at red', rule.action.red],
  ];
  for (const [what, text] of words) {
    if (text.trim() === '') throw new ReeveError('invalid_input', `An early-warning rule must say its ${what}.`);
  }
  requireThresholds(rule);
  requireWhole(rule.reviewAfterPeriods, 'The time to review');
}

function requireThresholds(rule: Parameters<typeof alarmBudget>[0]): void {
  requireUsual(rule);
  requireCount(rule.amberAt, 'The amber threshold');
  requireCount(rule.redAt, 'The red threshold');
  if (rule.amberAt < 1 || rule.redAt < rule.amberAt) {
    throw new ReeveError('invalid_input', 'The thresholds must be 1 or more, amber not above red.');
  }
}

function requireUsual(usual: Pick<EarlyWarningRule, 'windowPeriods' | 'baselineMean'>): void {
  requirePositive(usual.baselineMean, 'The baseline');
  requireWhole(usual.windowPeriods, 'The window');
}

function requireWhole(value: number, what: string): void {
  if (Number.isSafeInteger(value) && value >= 1) return;
  throw new ReeveError('invalid_input', `${what} must be a whole number of periods, 1 or more.`);
}
