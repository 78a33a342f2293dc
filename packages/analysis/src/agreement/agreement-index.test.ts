import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementIndex, type AnswerSheet, type AskedAttribute } from './agreement-index.ts';
import { fleissKappa, pairAgreement } from './fleiss-kappa.ts';

interface Golden {
  readonly tolerance: number;
  readonly fleiss: readonly {
    readonly table: readonly (readonly number[])[];
    readonly observed: number;
    readonly byChance: number;
    readonly kappa: number;
  }[];
  readonly index: readonly {
    readonly attribute: readonly string[];
    readonly answers: readonly number[];
    readonly sheets: readonly (readonly number[])[];
    readonly byAttribute: readonly number[];
    readonly observed: number;
    readonly byChance: number;
    readonly kappa: number;
  }[];
}
const golden = JSON.parse(readFileSync(new URL('../../golden/agreement.json', import.meta.url), 'utf8')) as Golden; // written by the script it names

/** Fleiss (1971), table 1: thirty patients, six psychiatrists each, five diagnoses. */
const DIAGNOSES = (
  '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 ' +
  '00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006'
)
  .split(' ')
  .map((row) => Array.from(row, Number));

describe('Fleiss’ kappa', () => {
  test('gives the published figures of 1971', () => {
    const used = [0, 1, 2, 3, 4].map((category) => DIAGNOSES.reduce((sum, row) => sum + (row[category] ?? 0), 0));
    expect(used).toEqual([26, 26, 30, 55, 43]);
    const { observed, byChance, kappa } = fleissKappa(DIAGNOSES);
    expect(observed).toBeCloseTo(0.5556, 4);
    expect(byChance).toBeCloseTo(0.22, 3); // published as 0.2201, from shares rounded to three places
    expect(kappa).toBeCloseTo(0.43, 3);
  });

  test('agrees with every pair listed in R', () => {
    for (const { table, ...expected } of golden.fleiss) {
      const found = fleissKappa(table);
      for (const part of ['observed', 'byChance', 'kappa'] as const)
        expect(Math.abs((found[part] ?? NaN) - expected[part])).toBeLessThan(golden.tolerance);
    }
  });

  test('of one question alone is −1/(people − 1) whatever the answers: why the index does not use it', () => {
    for (const row of [
      [3, 1],
      [2, 2],
      [2, 1, 1],
    ])
      expect(fleissKappa([row]).kappa).toBeCloseTo(-1 / 3, 12);
  });

  test('has no value when only one category was ever used, and rejects tables with unequal rows', () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]).kappa,
    ).toBeUndefined();
    for (const table of [
      [],
      [[1, 0]],
      [
        [2, 0],
        [1, 0],
      ],
      [[2, 0], [2]],
    ])
      expect(() => fleissKappa(table)).toThrow(expect.objectContaining({ code: 'invalid_input' }) as Error);
    expect(() => pairAgreement([-1, 2])).toThrow(expect.objectContaining({ code: 'invalid_input' }) as Error);
  });
});

/** A case of the golden file in the form of the index. */
function caseOf({ attribute, answers, sheets }: Golden['index'][number]): {
  readonly attributes: readonly AskedAttribute[];
  readonly sheets: readonly AnswerSheet[];
} {
  const names = [...new Set(attribute)];
  const placesOf = (name: string): number[] => attribute.flatMap((one, place) => (one === name ? [place] : []));
  return {
    attributes: names.map((name) => ({ name, answers: placesOf(name).map((place) => answers[place] ?? 0) })),
    sheets: sheets.map((row) =>
      names.map((name) => placesOf(name).map((place) => ((row[place] ?? -1) < 0 ? undefined : row[place]))),
    ),
  };
}

const ATTRIBUTES: readonly AskedAttribute[] = [
  { name: 'genus', answers: [6] },
  { name: 'focus', answers: [2, 2, 2] },
  { name: 'rights', answers: [3] },
];
const answer = (count: number) => fc.option(fc.nat(count - 1), { nil: undefined, freq: 9 });
const sheet: fc.Arbitrary<AnswerSheet> = fc.tuple(
  ...ATTRIBUTES.map(({ answers }) => fc.tuple(...answers.map((count) => answer(count)))),
);

describe('the agreement index', () => {
  test('agrees with every pair of sheets listed in R, with answers left open', () => {
    for (const one of golden.index) {
      const { attributes, sheets } = caseOf(one);
      const found = agreementIndex(attributes, sheets, { draws: 100 });
      for (const part of ['observed', 'byChance', 'kappa'] as const)
        expect(Math.abs(found[part] - one[part])).toBeLessThan(golden.tolerance);
      for (const [place, { observed }] of found.attributes.entries())
        expect(observed).toBeCloseTo(one.byAttribute[place] ?? NaN, 12);
    }
  });

  test('by hand: four sheets on one choice of four, three in agreement', () => {
    const found = agreementIndex([{ name: 'genus', answers: [4] }], [[[0]], [[0]], [[0]], [[3]]]);
    // 3 of 6 pairs agree; chance 1/4: (1/2 − 1/4) / (3/4).
    expect(found).toMatchObject({ sheets: 4, observed: 0.5, byChance: 0.25, interval: undefined });
    expect(found.kappa).toBeCloseTo(1 / 3, 12);
  });

  test('is 1 with an interval of one point when all agree', () => {
    const same = Array.from({ length: 6 }, () => [[2], [1, 0, 1], [0]]);
    expect(agreementIndex(ATTRIBUTES, same)).toMatchObject({ observed: 1, kappa: 1, interval: [1, 1] });
  });

  test('is invariant under reordering, and kappa stays within its bounds', () => {
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 2, maxLength: 9 }), (sheets) => {
        fc.pre(sheets.filter((one) => one[0]?.[0] !== undefined).length >= 2);
        const found = agreementIndex(ATTRIBUTES, sheets, { draws: 100 });
        const turned = agreementIndex(ATTRIBUTES, sheets.toReversed(), { draws: 100 });
        expect(turned.kappa).toBeCloseTo(found.kappa, 10);
        expect(found.kappa).toBeLessThanOrEqual(1);
        expect(found.observed).toBeGreaterThanOrEqual(0);
        if (found.interval) expect(found.interval[0]).toBeLessThanOrEqual(found.interval[1]);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test('more agreement with the most common answer never lowers the index', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8 }), (most, others) => {
        fc.pre(most >= others && most + others >= 2);
        const of = (same: number): number =>
          agreementIndex(
            [{ name: 'x', answers: [3] }],
            [...Array.from({ length: same }, () => [[0]]), ...Array.from({ length: others }, () => [[1]])],
            { draws: 100 },
          ).kappa;
        expect(of(most + 1)).toBeGreaterThanOrEqual(of(most) - 1e-12);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  test('the interval covers the index and is the same for the same seed', () => {
    const { attributes, sheets } = caseOf(golden.index[1] as Golden['index'][number]); // there are three
    const found = agreementIndex(attributes, sheets, { seed: 4 });
    expect(found.interval?.[0]).toBeLessThan(found.kappa);
    expect(found.interval?.[1]).toBeGreaterThan(found.kappa);
    expect(agreementIndex(attributes, sheets, { seed: 4 }).interval).toEqual(found.interval);
  });

  test.each([
    ['one sheet', [[[0], [0, 0, 0], [0]]]],
    [
      'an answer that is not offered',
      [
        [[6], [0, 0, 0], [0]],
        [[0], [0, 0, 0], [0]],
      ],
    ],
    [
      'a question left out',
      [
        [[0], [0, 0], [0]],
        [[0], [0, 0, 0], [0]],
      ],
    ],
  ])('%s is refused', (_, sheets) => {
    expect(() => agreementIndex(ATTRIBUTES, sheets)).toThrow(
      expect.objectContaining({ code: 'invalid_input' }) as Error,
    );
  });
});
