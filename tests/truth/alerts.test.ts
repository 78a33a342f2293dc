import { printAlerts, tryNullWeeks } from '@reeve/testing/trial/alert-trials.ts';
import { afterAll, describe, expect, test } from 'vitest';

const TRIALS = tryNullWeeks(150, 'alerts 2026');

describe('a week without a change', () => {
  afterAll(() => printAlerts(TRIALS));

  test.each(TRIALS)('is an alert in 1 of 200 weeks and watched in 1 of 20 at most: $kind', (trial) => {
    expect(trial.alerted / trial.weeks).toBeLessThanOrEqual(0.005);
    expect(trial.watched / trial.weeks).toBeLessThanOrEqual(0.05);
  });
});
