import { alarmBudget, type EarlyWarningRule, evaluateRule } from '@reeve/analysis';

/** The result of an early-warning rule on a series, as lines of text. */
export function ruleLines(
  rule: EarlyWarningRule,
  counts: readonly number[],
  nameOf: (index: number) => string,
): readonly string[] {
  const { amberAYear, redAYear } = alarmBudget(rule);
  const { alerts } = evaluateRule(rule, counts);
  return [
    '',
    `${rule.indicator}: amber from ${rule.amberAt}, red from ${rule.redAt} in ${rule.windowPeriods} ${rule.period}${rule.windowPeriods === 1 ? '' : 's'}; usual ${rule.baselineMean} a ${rule.period} (${rule.source}).`,
    `False alarms a year if nothing changes: ${amberAYear.toFixed(2)} amber or red, ${redAYear.toFixed(2)} red.`,
    ...(alerts.length === 0 ? ['No alert.'] : []),
    ...alerts.map(
      (alert) =>
        `${alert.level} ${nameOf(alert.from)}${alert.to === alert.from ? '' : ` to ${nameOf(alert.to)}`}${alert.open ? ', open' : ''}${alert.reviewDue ? ', review due' : ''}: ${alert.owner}: ${alert.action}.`,
    ),
  ];
}
