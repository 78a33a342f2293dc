import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eTest } from './distribution/e-test.ts';
import { type BeforeAfter, weightedDisplacementDifference } from './results/results.ts';

/** Vectors of the R package ptools and the Python package crimepy (A. P. Wheeler, MIT). */
interface Vector {
  readonly fn: string;
  readonly control: BeforeAfter;
  readonly treated: BeforeAfter;
  readonly disp_control?: BeforeAfter;
  readonly disp_treated?: BeforeAfter;
  readonly time_weights?: BeforeAfter;
  readonly alpha?: number;
  readonly k1: number;
  readonly k2: number;
  readonly expect: Readonly<Record<string, number>>;
}

const published = new URL('../golden/published-results.json', import.meta.url);

test('agrees with the published vectors for the WDD and the e-test', () => {
  const { vectors } = JSON.parse(readFileSync(published, 'utf8')) as { readonly vectors: readonly Vector[] }; // written alongside this test
  expect(vectors).toHaveLength(6);
  agrees(vectors);
});

/** Further cases, stored outside the repository. */
const file = new URL('../../../../shared/data/stats-golden/vectors.json', import.meta.url);
const present = existsSync(file);
if (!present)
  process.emitWarning('golden vectors SKIPPED: shared/data/stats-golden/vectors.json is not beside the repository');

test.skipIf(!present)('agrees with every golden vector for the WDD and the e-test', () => {
  agrees(JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[]); // the shape is that of the file's own notes
});

function agrees(vectors: readonly Vector[]): void {
  const wdd = vectors.filter((vector) => vector.fn === 'wdd');
  const pairs = vectors.filter((vector) => vector.fn === 'e_test');
  expect(wdd.length).toBeGreaterThan(0);
  expect(pairs.length).toBeGreaterThan(0);

  for (const vector of wdd) {
    const {
      wdd: estimate,
      se,
      z,
    } = weightedDisplacementDifference(
      {
        treated: vector.treated,
        control: vector.control,
        ...(vector.disp_treated && { displacement: vector.disp_treated }),
        ...(vector.disp_control && { displacementControl: vector.disp_control }),
      },
      vector.time_weights && { beforeLengthRatio: vector.time_weights[0] / vector.time_weights[1] },
    );
    // scipy 1.17.1 norm.ppf(0.95) and norm.ppf(0.975): the vectors' own default is a 90 % interval.
    const margin = (vector.alpha === 0.05 ? 1.959963984540054 : 1.6448536269514722) * se;
    const ours: Readonly<Record<string, number>> = {
      Est_Total: estimate,
      Est_Local: estimate,
      SE_Total: se,
      SE_Local: se,
      SE_Total_squared: se ** 2,
      Z: z,
      LowCI: estimate - margin,
      HighCI: estimate + margin,
    };
    for (const [key, value] of Object.entries(vector.expect)) {
      expect((ours[key] ?? Number.NaN).toFixed(decimalsOf(value)), key).toBe(value.toFixed(decimalsOf(value)));
    }
  }
  for (const {
    k1,
    k2,
    expect: { p = Number.NaN },
  } of pairs) {
    expect(eTest(k1, k2).toFixed(decimalsOf(p))).toBe(p.toFixed(decimalsOf(p)));
  }
}

/** Published values are rounded, each to a different number of decimals. */
function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
