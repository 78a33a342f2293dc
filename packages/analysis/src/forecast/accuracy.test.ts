import { isReeveError } from '@reeve/domain';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accuracyCurve } from './accuracy-curve.ts';
import { predictiveAccuracy, recaptureRate } from './accuracy.ts';
import { wilsonInterval } from '../distribution/wilson.ts';

const isInvalidInput = (error: unknown): boolean => isReeveError(error, 'invalid_input');
const worked = { caught: 30, total: 100, area: 5, studyArea: 100 };

describe('the accuracy of a forecast', () => {
  test('30 of 100 crimes in 5 of 100 km² are a hit rate of 0.30 and a PAI of 6; if 50 was possible, a PEI of 0.60', () => {
    const { hitRate, pai, pei, coverage } = predictiveAccuracy({ ...worked, bestCaught: 50 });
    expect([hitRate, pai, pei, coverage]).toEqual([0.3, 6, 0.6, 0.05]);
  });

  test('PPAI is the hit rate at power 0 and PAI at power 1', () => {
    expect(predictiveAccuracy({ ...worked, alpha: 0 }).ppai).toBeCloseTo(0.3, 14);
    expect(predictiveAccuracy({ ...worked, alpha: 1 }).ppai).toBeCloseTo(6, 13);
    // By hand: 0.3 / √0.05 = 1.34164.
    expect(predictiveAccuracy(worked).ppai).toBeCloseTo(1.3416407864998738, 14);
  });

  test('without the best possible catch there is no PEI', () => {
    expect(predictiveAccuracy(worked).pei).toBeUndefined();
    expect(predictiveAccuracy({ ...worked, caught: 0, bestCaught: 0 }).pei).toBeUndefined();
  });

  // R 4.5 prop.test(…, correct = FALSE)$conf.int.
  test.each([
    [30, 100, 0.218948852949328, 0.395848546333467],
    [0, 10, 0, 0.277532799862889],
    [7, 9, 0.452588969106989, 0.936774892882153],
  ])('the interval of %d of %d is that of prop.test', (part, whole, low, high) => {
    const interval = wilsonInterval(part, whole);
    expect(interval[0]).toBeCloseTo(low, 12);
    expect(interval[1]).toBeCloseTo(high, 12);
    expect(predictiveAccuracy({ caught: part, total: whole, area: 1, studyArea: 2 }).hitRateCi95).toEqual(interval);
  });

  test('RRI compares the same area over time: PAI later over PAI earlier', () => {
    // 40 of 100 earlier, 45 of 150 later, in the same 5 %: PAI 8 and 6.
    expect(recaptureRate({ caught: 40, total: 100 }, { caught: 45, total: 150 })).toBe(0.75);
    expect(recaptureRate({ caught: 0, total: 100 }, { caught: 45, total: 150 })).toBeUndefined();
  });

  test.each([
    ['more caught than there was', { ...worked, caught: 101 }],
    ['no crime', { ...worked, caught: 0, total: 0 }],
    ['an area larger than the study area', { ...worked, area: 101 }],
    ['no area', { ...worked, area: 0 }],
    ['less possible than was caught', { ...worked, bestCaught: 29 }],
    ['a power above 1', { ...worked, alpha: 1.1 }],
    ['a count that is no number', { ...worked, caught: Number.NaN }],
  ])('%s is refused', (_, of) => {
    expect(() => predictiveAccuracy(of)).toThrow(expect.toSatisfy(isInvalidInput));
  });
});

interface PaiVector {
  readonly fn: string;
  readonly obs: readonly number[];
  readonly pred: readonly number[];
  readonly area: readonly number[];
  readonly expect: {
    readonly PEI: readonly number[];
    readonly PAI: readonly number[];
    readonly RRI: readonly number[];
  };
}

/** ptools (A. P. Wheeler, MIT licence), tests of `pai`; its RRI is Σ predicted / Σ observed. */
const PUBLISHED: PaiVector = {
  fn: 'pai',
  obs: [6, 3, 0],
  pred: [3, 2, 1],
  area: [1, 1, 1],
  expect: { PEI: [1, 1, 1], PAI: [2, 1.5, 1], RRI: [0.5, 0.5555556, 0.6666667] },
};

function agrees(vector: PaiVector): void {
  const curve = accuracyCurve(Float64Array.from(vector.pred), Float64Array.from(vector.obs), Float64Array.from(vector.area)); // prettier-ignore
  const rounded = (values: Float64Array): readonly string[] => Array.from(values, (value) => value.toFixed(7));
  const wanted = (values: readonly number[]): readonly string[] => values.map((value) => value.toFixed(7));
  expect(rounded(curve.pai)).toEqual(wanted(vector.expect.PAI));
  expect(rounded(curve.pei)).toEqual(wanted(vector.expect.PEI));
  expect(rounded(curve.calibrationRatio)).toEqual(wanted(vector.expect.RRI));
}

test('the curve gives the published PAI, PEI and calibration ratio', () => agrees(PUBLISHED));

const file = new URL('../../../../../shared/data/stats-golden/vectors.json', import.meta.url);
const present = existsSync(file);
if (!present)
  process.emitWarning('PAI vectors SKIPPED: shared/data/stats-golden/vectors.json is not beside the repository');

test.skipIf(!present)('the curve agrees with every golden vector of PAI', () => {
  const all = JSON.parse(readFileSync(file, 'utf8')) as readonly PaiVector[]; // the shape is that of the file's own notes
  const vectors = all.filter((vector) => vector.fn === 'pai');
  expect(vectors.length).toBeGreaterThan(0);
  for (const vector of vectors) agrees(vector);
});
