import { describe, expect, test } from 'vitest';
import { fitModel, type TrainingData, type TrainingSession } from './fit-model.ts';
import type { LinkageRules } from './linkage-records.ts';

const LAMBDA = 0.002;
const PAIRS = 50_000_000;
const M = [
  [0.8, 0.15, 0.05],
  [0.7, 0.2, 0.1],
  [0.9, 0.1],
];
const U = [
  [0.002, 0.008, 0.99],
  [0.01, 0.03, 0.96],
  [0.004, 0.996],
];
/** Share of pairs with both values known, by comparison. */
const KNOWN = [0.8, 1, 0.9];

const rules: LinkageRules = {
  comparisons: [
    { column: 'a', kind: 'text', similar: [0.9] },
    { column: 'b', kind: 'text', similar: [0.9] },
    { column: 'c', kind: 'exact' },
  ],
  blocking: [[{ column: 'a' }], [{ column: 'b' }], [{ column: 'c' }]],
};
const levels = M.map((own) => own.length);

/** The expected numbers of pairs of a rule on comparison `k`, by pattern. */
function session(k: number): TrainingSession {
  const patterns = new Map<number, number>();
  const add = (count: number, shares: readonly (readonly number[])[]): void => {
    const walk = (at: number, pattern: number, left: number): void => {
      const own = shares[at];
      if (own === undefined) {
        patterns.set(pattern, (patterns.get(pattern) ?? 0) + left);
        return;
      }
      const base = own.length + 1;
      if (at === k) return walk(at + 1, pattern * base + 1, left * (KNOWN[at] ?? 1) * (own[0] ?? 0));
      const known = KNOWN[at] ?? 1;
      if (known < 1) walk(at + 1, pattern * base, left * (1 - known));
      own.forEach((share, level) => walk(at + 1, pattern * base + level + 1, left * known * share));
    };
    walk(0, 0, count);
  };
  add(LAMBDA * PAIRS, M);
  add((1 - LAMBDA) * PAIRS, U);
  return {
    rule: rules.blocking[k] ?? [],
    patterns,
    pairs: [...patterns.values()].reduce((sum, count) => sum + count, 0),
  };
}

const mixture = (k: number): readonly number[] =>
  (M[k] ?? []).map((m, level) => LAMBDA * m + (1 - LAMBDA) * (U[k]?.[level] ?? 0));
const data: TrainingData = {
  rules,
  levels,
  equal: levels.map((_, k) => ({ known: KNOWN[k] ?? 1, equal: mixture(k)[0] })),
  random: levels.map((_, k) => Float64Array.from(mixture(k), (share) => 1e6 * share)),
  sessions: [session(0), session(1), session(2)],
  pairsInAll: PAIRS,
};

describe('the parameters of a linkage', () => {
  const { lambda, comparisons, warnings } = fitModel(data);

  test('are those of pairs whose numbers are exactly expected', () => {
    expect(warnings).toEqual([]);
    expect(Math.abs(lambda / LAMBDA - 1)).toBeLessThan(0.03);
    M.forEach((own, k) =>
      own.forEach((m, level) => expect(Math.abs((comparisons[k]?.m[level] ?? 0) - m)).toBeLessThan(0.01)),
    );
  });

  test('have a u without the matches among the random pairs', () => {
    // Counted with them, u of equality on the first is 0.0036 and not 0.002.
    U.forEach((own, k) => expect(Math.abs((comparisons[k]?.u[0] ?? 0) / (own[0] ?? 1) - 1)).toBeLessThan(0.05));
  });

  test('are presets, with a warning, where no rule leaves a column free or none is of whole columns', () => {
    const one = fitModel({ ...data, sessions: [{ ...session(0), rule: [{ column: 'a', first: 2 }] }] });
    expect(one.warnings).toEqual([{ kind: 'm_not_estimated', column: 'a' }, { kind: 'lambda_not_estimated' }]);
    expect(one.lambda).toBe(1e-4);
    expect(one.comparisons[0]?.m.reduce((sum, m) => sum + m, 0)).toBeCloseTo(1, 12);
  });
});
