import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { printAlerts, tryNullWeeks } from '@reeve/testing/trial/alert-trials.ts';
import { expect, test } from 'vitest';

const SERIES = 1000;
const { seed } = proofRun();

test('a week without a change is an alert in 1 of 200 weeks and watched in 1 of 20 at most', () => {
  const trials = tryNullWeeks(SERIES, seed);
  printAlerts(trials);
  const failed = trials.filter(({ weeks, watched, alerted }) => alerted > 0.005 * weeks || watched > 0.05 * weeks);
  tell(
    trials.map((trial) => ({
      part: 'alerts',
      figure: `weeks without change, alert in 0.5 %, watched in 5 % at most: ${trial.kind}`,
      aim: SERIES * 52,
      seen: trial.weeks,
      failed: failed.includes(trial) ? 1 : 0,
    })),
  );
  expect(failed).toEqual([]);
});
