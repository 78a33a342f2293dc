import {
  printClaims,
  mostFalseClaims,
  tryFalls,
  tryNullWorlds,
  type ClaimTrial,
} from '@reeve/testing/trial/claim-trials.ts';
import { afterAll, describe, expect, test } from 'vitest';

const SEED = 'claims 2026';
const NULL_TRIALS = tryNullWorlds(200, SEED);
const FALL_TRIALS = tryFalls(1000, SEED);
const claimed = ({ worlds, fewer }: ClaimTrial): number => fewer / worlds;

describe('a result beyond chance', () => {
  afterAll(() => printClaims([...NULL_TRIALS, ...FALL_TRIALS]));

  test('of 200 worlds without an effect, at most 19 give a false claim', () => {
    expect(mostFalseClaims(200)).toBe(19);
  });

  test.each(NULL_TRIALS)('is rarely claimed without an effect: $kind', ({ worlds, fewer, more }) => {
    expect(fewer + more).toBeLessThanOrEqual(mostFalseClaims(worlds));
  });

  test.each(FALL_TRIALS.filter(({ kind }) => kind.startsWith('100 to 40, Poisson')))(
    'is claimed four times in five when crimes fell from $kind',
    (trial) => {
      expect(claimed(trial)).toBeGreaterThanOrEqual(0.8);
    },
  );

  test.each(FALL_TRIALS)('is claimed as often as the power note states: $kind', (trial) => {
    expect(Math.abs(claimed(trial) - (trial.promised ?? 0))).toBeLessThanOrEqual(0.05);
  });
});
