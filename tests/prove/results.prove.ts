import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { printClaims, mostFalseClaims, tryFalls, tryNullWorlds } from '@reeve/testing/trial/claim-trials.ts';
import { expect, test } from 'vitest';

const WORLDS = 2000;
const { seed } = proofRun();

test('a result is beyond chance in no more than one world in twenty without an effect', () => {
  const trials = tryNullWorlds(WORLDS, seed);
  printClaims(trials);
  expect(mostFalseClaims(WORLDS)).toBe(129);
  const failed = trials.filter(({ fewer, more }) => fewer + more > mostFalseClaims(WORLDS));
  tell(
    trials.map((trial) => ({
      part: 'results',
      figure: `worlds without effect, at most 129 of 2 000 claimed: ${trial.kind}`,
      aim: WORLDS,
      seen: trial.worlds,
      failed: failed.includes(trial) ? 1 : 0,
    })),
  );
  expect(failed).toEqual([]);
});

test('a true fall is claimed as often as the power note states', () => {
  const trials = tryFalls(WORLDS, seed);
  printClaims(trials);
  const failed = trials.filter(({ kind, fewer, worlds, promised = 0 }) => {
    const share = fewer / worlds;
    return Math.abs(share - promised) > 0.05 || (kind.startsWith('100 to 40, Poisson') && share < 0.8);
  });
  tell(
    trials.map((trial) => ({
      part: 'results',
      figure: `worlds with a fall, claimed as promised within 5 points: ${trial.kind}`,
      aim: WORLDS,
      seen: trial.worlds,
      failed: failed.includes(trial) ? 1 : 0,
    })),
  );
  expect(failed).toEqual([]);
});
