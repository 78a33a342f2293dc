import { type EarlyWarningRule, requireRule, type WarningLevel } from './early-warning.ts';
import { movingSum } from '../time/moving-sum.ts';
import { poissonUpperTail } from '../distribution/poisson.ts';

/** One window compared with a rule. */
export interface RuleWindow {
  /** Index of the last period of the window. */
  readonly index: number;
  readonly sum: number;
  readonly level: WarningLevel;
}

/** A stretch of windows that were not green. */
export interface Alert {
  readonly indicator: string;
  readonly owner: string;
  /** The rule's action at the highest level reached. */
  readonly action: string;
  readonly level: 'amber' | 'red';
  /** Index of the period that opened it. */
  readonly from: number;
  /** Index of the last period that was not green. */
  readonly to: number;
  /** It has not returned to green by the end of the series. */
  readonly open: boolean;
  /** Open for as long as the rule allows without a review, or longer. */
  readonly reviewDue: boolean;
  /** The probability of its rarest window, if crime went on as usual. */
  readonly rarest: number;
}

/**
 * Applies an early-warning rule to a series.
 *
 * One alert runs from the first window at amber or above to the last before green again: a bad month is one alert to
 * answer, not four.
 *
 * @param rule   checked by `requireRule`
 * @param counts one a period, in order; complete periods only
 * @returns every whole window, and the alerts in the order of time
 * @throws ReeveError invalid_input — a rule out of order, a count that is not a whole number ≥ 0
 * Cost: O(periods + alarms · cost of a tail).
 */
export function evaluateRule(
  rule: EarlyWarningRule,
  counts: readonly number[],
): { readonly windows: readonly RuleWindow[]; readonly alerts: readonly Alert[] } {
  requireRule(rule);
  const mean = rule.windowPeriods * rule.baselineMean;
  const windows = movingSum(counts, rule.windowPeriods).map((sum, i): RuleWindow => {
    const level = sum >= rule.redAt ? 'red' : sum >= rule.amberAt ? 'amber' : 'green';
    return { index: i + rule.windowPeriods - 1, sum, level };
  });
  const alerts: Alert[] = [];
  for (const [i, { index, sum, level }] of windows.entries()) {
    if (level === 'green') continue;
    const running = i > 0 && windows[i - 1]?.level !== 'green' ? alerts.pop() : undefined;
    const from = running?.from ?? index;
    const highest = running?.level === 'red' ? 'red' : level;
    const open = i === windows.length - 1;
    alerts.push({
      indicator: rule.indicator,
      owner: rule.owner,
      action: rule.action[highest],
      level: highest,
      from,
      to: index,
      open,
      reviewDue: open && index - from + 1 >= rule.reviewAfterPeriods,
      rarest: Math.min(running?.rarest ?? 1, poissonUpperTail(sum, mean)),
    });
  }
  return { windows, alerts };
}

/**
 * Returns the open alerts an office can handle, from all its rules: red first, then the least probable.
 *
 * @param alerts of any number of rules; closed ones are left out
 * @param most   how many can be open at once, whole number ≥ 1
 * @returns those shown, and how many more are open, so that none is dropped silently.
 * Cost: O(n log n).
 */
export function openAlerts(
  alerts: readonly Alert[],
  most: number,
): { readonly shown: readonly Alert[]; readonly heldBack: number } {
  const rank = { red: 0, amber: 1 } as const;
  const open = alerts
    .filter((alert) => alert.open)
    .toSorted((a, b) => rank[a.level] - rank[b.level] || a.rarest - b.rarest);
  return { shown: open.slice(0, most), heldBack: Math.max(0, open.length - most) };
}
