import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/trend.json' with { type: 'json' };
import { evaluateRule, openAlerts } from './early-warning-alerts.ts';
import { alarmBudget, type EarlyWarningRule, requireRule, thresholdsWithin } from './early-warning.ts';

const RULE: EarlyWarningRule = {
  indicator: 'Burglary in Riverton',
  source: 'recorded crime, weekly',
  owner: 'Head of analysis',
  action: { amber: 'look at the reports of the week', red: 'put it before the tasking meeting' },
  period: 'week',
  windowPeriods: 2,
  baselineMean: 5,
  amberAt: 16,
  redAt: 20,
  reviewAfterPeriods: 3,
};

describe('the alarm budget', () => {
  test.each(golden.alarms)('agrees with R’s ppois: mean $baselineMean, amber at $amberAt', (one) => {
    const budget = alarmBudget({ period: 'week', ...one });
    expect(budget.amberAYear / one.amberAYear).toBeCloseTo(1, 10);
    expect(budget.redAYear / one.redAYear).toBeCloseTo(1, 10);
  });

  test('thresholds within a budget are the lowest that keep it', () => {
    const means = fc.double({ min: 0.1, max: 60, noNaN: true });
    fc.assert(
      fc.property(means, fc.integer({ min: 1, max: 4 }), (baselineMean, windowPeriods) => {
        const usual = { period: 'week' as const, windowPeriods, baselineMean };
        const { amberAt, redAt } = thresholdsWithin(usual, { amberAYear: 2, redAYear: 0.1 });
        const budget = alarmBudget({ ...usual, amberAt, redAt });
        expect(budget.amberAYear).toBeLessThanOrEqual(2);
        expect(budget.redAYear).toBeLessThanOrEqual(0.1);
        if (amberAt > 1) {
          expect(alarmBudget({ ...usual, amberAt: amberAt - 1, redAt }).amberAYear).toBeGreaterThan(2);
        }
      }),
      { seed: 31 },
    );
  });
});

describe('a rule applied to a series', () => {
  test('opens one alert for one stretch, at its highest level, and closes it at green', () => {
    const { windows, alerts } = evaluateRule(RULE, [5, 5, 12, 9, 4, 5, 5]);
    expect(windows.map((window) => window.level)).toEqual(['green', 'amber', 'red', 'green', 'green', 'green']);
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({ level: 'red', from: 2, to: 3, open: false, reviewDue: false });
    expect(alerts[0]?.action).toBe(RULE.action.red);
    // R 4.5: ppois(20, 10, lower.tail = FALSE)
    expect(alerts[0]?.rarest).toBeCloseTo(0.001588261, 8);
  });

  test('two stretches are two alerts, the last still open and after three periods due for review', () => {
    const { alerts } = evaluateRule(RULE, [5, 12, 5, 2, 9, 8, 9, 9]);
    expect(alerts.map(({ from, to, open, reviewDue }) => [from, to, open, reviewDue])).toEqual([
      [1, 2, false, false],
      [5, 7, true, true],
    ]);
  });

  test('shows the red and the rarest of the open alerts, and the number of the others', () => {
    const open = (indicator: string, last: number) => evaluateRule({ ...RULE, indicator }, [5, last]).alerts;
    const all = [...open('a', 11), ...open('b', 13), ...open('c', 16), ...open('d', 5)];
    const { shown, heldBack } = openAlerts(all, 2);
    expect([shown.map((alert) => alert.indicator), heldBack]).toEqual([['c', 'b'], 1]);
  });

  test.each([
    ['owner', { owner: ' ' }],
    ['action at red', { action: { amber: 'look', red: '' } }],
    ['indicator', { indicator: '' }],
    ['thresholds', { amberAt: 21 }],
    ['window', { windowPeriods: 0 }],
    ['baseline', { baselineMean: 0 }],
    ['review', { reviewAfterPeriods: 0 }],
  ])('a rule without a sound %s is refused', (word, change) => {
    expect(() => requireRule({ ...RULE, ...change })).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input') && error.message.includes(word)),
    );
  });
});
