import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credibilityWeight, RELEVANCE_WEIGHT } from './evidence-weight.ts';
import { hypothesisFaults } from './hypothesis.ts';
import {
  RATING_VALUE,
  RATINGS,
  weighHypotheses,
  type Evidence,
  type RatedCell,
  type Rating,
} from './weigh-hypotheses.ts';

const COLUMNS = ['pair', 'group', 'none', 'trail'];
const HIGH = RELEVANCE_WEIGHT.high;
const MEDIUM = RELEVANCE_WEIGHT.medium;
const A1 = credibilityWeight({ scheme: 'EU_4x4', source: 'A', info: '1' });
const A2 = credibilityWeight({ scheme: 'EU_4x4', source: 'A', info: '2' });
const B2 = credibilityWeight({ scheme: 'EU_4x4', source: 'B', info: '2' });
const X4 = credibilityWeight({ scheme: 'EU_4x4', source: 'X', info: '4' });

/** The worked matrix of the screen design: nine items, four hypotheses, sums stated there as 1.0, 1.66, 4.0 and 3.0. */
const WORKED: readonly (readonly [id: string, weight: number, origin: string, row: string])[] = [
  ['1 plate reads', A1 * HIGH, 'reader', 'CC I I I'],
  ['2 tool marks', A2 * HIGH, 'laboratory', 'C C II I'],
  ['3 near repeats', 1 * HIGH, 'finding 3', 'C C I I'],
  ['4 car park', A1 * HIGH, 'car park', 'I N C C'],
  ['5 seen together', B2 * MEDIUM, 'origin 1', 'C N N N'],
  ['6 calls', A1 * MEDIUM, 'order', 'C N N N'],
  ['7 by the garden', 1 * MEDIUM, 'finding 7', 'C I N N'],
  ['8 watches', X4 * RELEVANCE_WEIGHT.low, 'origin 3', 'C I N N'],
  ['9 first call', X4 * MEDIUM, 'origin 3', 'N N N C'],
];
const evidence = WORKED.map(([id, weight, origin]): Evidence => ({ id, weight, origin }));
const ratings = WORKED.flatMap(([itemId, , , row]) =>
  row
    .split(' ')
    .map((rating, nth): RatedCell => ({ itemId, hypothesisId: COLUMNS[nth] ?? '', rating: rating as Rating })),
);
const weigh = (items: readonly Evidence[] = evidence, cells: readonly RatedCell[] = ratings) => {
  const weighed = weighHypotheses(COLUMNS, items, cells);
  if (!weighed) throw new Error('nothing to compare');
  return weighed;
};

describe('the worked matrix', () => {
  test('sums are those printed in the design', () => {
    expect(weigh().against.map(({ sum }) => Number(sum.toFixed(2)))).toEqual([1, 1.66, 4, 3]);
    expect(weigh()).toMatchObject({ least: ['pair'], next: ['group'], unrated: [] });
  });
  test('exactly the plate reads carry the order', () => {
    const weighed = weigh();
    expect(weighed.carriers).toEqual(['1 plate reads']);
    expect(weighed.rows[0]?.leastWithout).toEqual(['group']);
  });
  test('variance of a row, by hand', () => {
    const [first, , , , fifth] = weigh().rows;
    expect(first?.diagnosticity).toBeCloseTo(((2 + 0.25) ** 2 + 3 * (-1 + 0.25) ** 2) / 4, 12);
    expect(fifth?.diagnosticity).toBeCloseTo(0.1875, 12);
  });
});

describe('what is not known is not neutral', () => {
  test('an item with an empty cell is left out and named', () => {
    const weighed = weigh(
      evidence,
      ratings.filter(({ itemId, hypothesisId }) => itemId !== '4 car park' || hypothesisId !== 'trail'),
    );
    expect(weighed.unrated).toEqual(['4 car park']);
    expect(weighed.against[0]).toEqual({ id: 'pair', sum: 0 });
  });
  test('two hypotheses, or no rated item, compare nothing', () => {
    expect(weighHypotheses(COLUMNS.slice(0, 2), evidence, ratings)).toBeUndefined();
    expect(weighHypotheses(COLUMNS, evidence, [])).toBeUndefined();
  });
});

test('two items of one origin count once, the strongest', () => {
  const doubled = [...evidence, { id: 'copy', weight: 0.5, origin: 'reader' }];
  const copied = COLUMNS.map((hypothesisId): RatedCell => ({ itemId: 'copy', hypothesisId, rating: 'I' }));
  const sums = weigh(doubled, [...ratings, ...copied]).against.map(({ sum }) => Number(sum.toFixed(2)));
  expect(sums).toEqual([1.5, 1.66, 4, 3]);
});

test('weights follow the weaker code, in every scheme', () => {
  expect([A1, A2, B2, X4]).toEqual([1, 1, 0.8, 0.2]);
  expect(credibilityWeight({ scheme: 'EU_4x4', source: 'A', info: '4' })).toBe(0.2);
  expect(credibilityWeight({ scheme: 'EU_4x4', source: 'C', info: '1' })).toBe(0.5);
  // C of 5x5x5 can be B or C of 4x4: the lower counts.
  expect(credibilityWeight({ scheme: 'UK_5x5x5', source: 'C', info: '1' })).toBe(0.5);
  expect(credibilityWeight({ scheme: 'UK_3x5x2', source: '1', info: 'E' })).toBe(0);
  expect(credibilityWeight({ scheme: 'NATO_6x6', source: 'A', info: '4' })).toBe(0);
  expect(credibilityWeight(undefined)).toBe(0.2);
});

test('hypotheses that cannot be compared are refused by name', () => {
  const one = (id: string, kind: 'explanation' | 'null' | 'deception', text = id) => ({ id, kind, text });
  const three = [one('a', 'explanation'), one('b', 'null'), one('c', 'deception')];
  expect(hypothesisFaults(three)).toEqual([]);
  expect(hypothesisFaults(three.slice(0, 2))).toEqual(['too_few', 'no_deception']);
  expect(hypothesisFaults([...three, one('d', 'explanation', ' A ')])).toEqual(['same_text']);
  expect(hypothesisFaults([...three, one('d', 'explanation', '  ')])).toEqual(['no_text']);
  expect(hypothesisFaults('abcdefgh'.split('').map((id) => one(id, id === 'a' ? 'null' : 'deception')))).toEqual([
    'too_many',
  ]);
});

describe('properties', () => {
  const cell = fc.constantFrom(...RATINGS);
  const matrix = fc.array(
    fc.record({
      weight: fc.constantFrom(0.06, 0.2, 0.48, 0.6, 1),
      origin: fc.constantFrom('a', 'b', 'c', 'd'),
      row: fc.tuple(cell, cell, cell, cell),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const readMatrix = (rows: readonly { weight: number; origin: string; row: readonly Rating[] }[]) => ({
    items: rows.map(({ weight, origin }, nth): Evidence => ({ id: `i${nth}`, weight, origin })),
    cells: rows.flatMap(({ row }, nth) =>
      row.map((rating, at): RatedCell => ({ itemId: `i${nth}`, hypothesisId: COLUMNS[at] ?? '', rating })),
    ),
  });
  const RUNS = { numRuns: 300, seed: 20260326 };

  test('the order of items changes no sum; consistency changes none', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const { items, cells } = readMatrix(rows);
        const mild = cells.map((one) => (RATING_VALUE[one.rating] > 0 ? { ...one, rating: 'N' as const } : one));
        const sums = weigh(items, cells).against;
        for (const other of [weigh(items.toReversed(), cells), weigh(items, mild)])
          for (const [nth, { sum }] of other.against.entries()) expect(sum).toBeCloseTo(sums[nth]?.sum ?? 0, 9);
      }),
      RUNS,
    );
  });

  test('leaving an item out is the same as never having had it', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        fc.pre(rows.length > 1);
        const { items, cells } = readMatrix(rows);
        const { rows: weighed, least, carriers } = weigh(items, cells);
        for (const { id, leastWithout } of weighed) {
          const without = weigh(
            items.filter((one) => one.id !== id),
            cells.filter(({ itemId }) => itemId !== id),
          ).least;
          expect(leastWithout).toEqual(without);
          expect(carriers.includes(id)).toBe(JSON.stringify(without) !== JSON.stringify(least));
        }
      }),
      RUNS,
    );
  });
});
