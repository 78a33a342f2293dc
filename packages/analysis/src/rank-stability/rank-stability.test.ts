import {
  ASSESSMENT_TEMPLATES,
  crimeAreaUnit,
  INDICATOR_VALUES,
  intervalScore,
  networkUnit,
  type AssessmentTemplate,
  type ComparableUnit,
  type Confidence,
  type IndicatorValue,
} from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/rank-stability.json' with { type: 'json' };
import { orderChanges, type OrderChange } from './order-changes.ts';
import { exactRankStability } from './rank-stability-exact.ts';
import { rankStability } from './rank-stability.ts';
import type { ConfidentValue, GradedUnit } from './tried-grades.ts';

const invalid = expect.objectContaining({ code: 'invalid_input' }) as Error;
const letters = 'abcdefghijklmn';

function area(id: string): ComparableUnit {
  const verdict = crimeAreaUnit({ id, name: `Area ${id}` });
  if (!verdict.allowed) throw new Error('refused');
  return verdict.unit;
}
const templateOf = (weights: readonly number[]): AssessmentTemplate => ({
  id: 'small',
  version: 1,
  unit: 'crime_area',
  indicators: weights.map((weight, i) => ({ id: letters.charAt(i), weight })),
});
const graded = (id: string, values: readonly ConfidentValue[]): GradedUnit => ({
  unit: area(id),
  values: Object.fromEntries(values.map((value, i) => [letters.charAt(i), value])),
});

const cases = golden.cases.map((one) => ({
  template: templateOf(one.weights),
  units: one.units.map((values, i) =>
    graded(
      `u${i}`,
      values.map(([value, confidence]) => ({
        value: value as IndicatorValue, // as the script writes them
        confidence: (confidence ?? undefined) as Confidence | undefined,
      })),
    ),
  ),
  top: one.top,
  inTop: one.inTop,
  above: one.above as Readonly<Record<string, number>>,
  equal: one.equal as Readonly<Record<string, number>>,
}));

describe('the exact shares', () => {
  test.each(cases)('are those of every combination listed in Python, %#', ({ template, units, top, inTop }) => {
    const found = exactRankStability(template, units, top);
    expect(found?.units.map(({ unit }) => unit.id)).toEqual(units.map(({ unit }) => unit.id));
    for (const [i, { share }] of (found?.units ?? []).entries()) expect(share).toBeCloseTo(inTop[i] ?? -1, 12);
  });

  test('are not enumerated if there are too many weights', () => {
    const template = templateOf(Array.from({ length: 10 }, () => 2));
    const units = ['p', 'q'].map((id) => graded(id, []));
    expect(3 ** 10).toBeGreaterThan(20_000);
    expect(exactRankStability(template, units, 1)).toBeUndefined();
    expect(exactRankStability(templateOf([2, 2, 2, 2, 2, 2, 2, 2, 2]), units, 1)?.units[0]?.share).toBeCloseTo(0.5, 10);
  });
});

describe('the drawn shares', () => {
  // Hoeffding: a mean of n values in 0 … 1 is off by √(ln(2m/δ)/2n) or more in any of m comparisons with a chance below δ.
  const DRAWS = 20_000;
  const comparisons = cases.reduce((sum, { units }) => sum + units.length + units.length * (units.length - 1), 0);
  const bound = Math.sqrt(Math.log((2 * comparisons) / 1e-6) / (2 * DRAWS));

  test.each(cases)('are within the Monte Carlo bound of every combination, %#', (one) => {
    expect(bound).toBeLessThan(0.023);
    const found = rankStability(one.template, one.units, { top: one.top, draws: DRAWS, seed: 5 });
    for (const [i, { share }] of found.units.entries())
      expect(Math.abs(share - (one.inTop[i] ?? -1))).toBeLessThan(bound);
    let pair = 0;
    for (const key of Object.keys(one.above)) {
      const drawn = found.pairs[pair];
      pair += 1;
      expect(`u${key.replace(' ', ' u')}`).toBe(`${drawn?.first.id} ${drawn?.second.id}`);
      expect(Math.abs((drawn?.share ?? -1) - (one.above[key] ?? -1))).toBeLessThan(bound);
      expect(Math.abs((drawn?.equal ?? -1) - (one.equal[key] ?? -1))).toBeLessThan(bound);
    }
    expect(found.units.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(one.top, 9);
  });

  test('differ from the exact ones as their standard error states: 1.96 errors in 95 of 100 seeds', () => {
    const { template, units, top, inTop } = cases[1] ?? expect.unreachable();
    let near = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const [first] = rankStability(template, units, { top, draws: 500, seed }).units;
      near += Number(Math.abs((first?.share ?? 9) - (inTop[0] ?? 0)) <= 1.96 * (first?.error ?? 0));
    }
    // 380 expected, standard deviation 4.4: four of them either way.
    expect(Math.abs(near - 380)).toBeLessThan(18);
    // Of a pair, each draw is 0 or 1: the error has a formula of its own.
    for (const { share, error } of rankStability(template, units, { top, draws: 500, seed: 3 }).pairs)
      expect(error).toBeCloseTo(Math.sqrt((share * (1 - share)) / 499), 12);
  });

  test('are the same for a seed, and for any order of units and indicators', () => {
    const { template, units, top } = cases[1] ?? expect.unreachable();
    const options = { top, draws: 300, seed: 8 };
    const found = rankStability(template, units, options);
    expect(rankStability(template, units, options)).toEqual(found);
    const turned = { ...template, indicators: template.indicators.toReversed() };
    expect(rankStability(turned, units.toReversed(), options)).toEqual(found);
    expect(rankStability(template, units, { ...options, seed: 9 })).not.toEqual(found);
  });

  test('of units that never change places have no error, but an interval with a width', () => {
    const sure = [
      graded('p', [{ value: 'high', confidence: 'high' }]),
      graded('q', [{ value: 'nil', confidence: 'high' }]),
    ];
    const found = rankStability(templateOf([2]), sure, { top: 1, draws: 1000, seed: 1 });
    expect(found.units.map(({ share, error }) => [share, error])).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(found.units[1]?.interval[1]).toBeGreaterThan(0.003);
    expect(found.pairs).toMatchObject([{ share: 1, equal: 0, error: 0 }]);
  });

  test('of equal units share the places, whatever their number', () => {
    const same = ['p', 'q', 'r'].map((id) => graded(id, [{ value: 'low', confidence: 'high' }]));
    const still = { high: 0, moderate: 0, low: 0 };
    const found = rankStability(templateOf([1]), same, { top: 2, draws: 100, seed: 1, stepChances: still });
    for (const { share } of found.units) expect(share).toBeCloseTo(2 / 3, 12);
    expect(found.pairs.map(({ share, equal }) => [share, equal])).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  test('rise, or stay, when a value rises', () => {
    const template = templateOf([3, 1]);
    const units = (value: IndicatorValue) => [
      graded('p', [{ value, confidence: 'moderate' }, { value: 'unknown' }]),
      graded('q', [
        { value: 'medium', confidence: 'low' },
        { value: 'low', confidence: 'low' },
      ]),
      graded('r', [{ value: 'unknown' }, { value: 'medium', confidence: 'low' }]),
    ];
    const shares = (['nil', 'low', 'medium', 'high'] as const).map(
      (value) => exactRankStability(template, units(value), 1)?.units[0]?.share ?? -1,
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(new Set(shares).size).toBe(4);
  });
});

describe('refused', () => {
  const template = templateOf([2, 1]);
  const units = ['p', 'q'].map((id) => graded(id, [{ value: 'low', confidence: 'low' }]));
  const options = { top: 1, seed: 1 };
  test.each([
    ['a top of nothing', () => rankStability(template, units, { ...options, top: 0 })],
    ['a top that leaves none out', () => rankStability(template, units, { ...options, top: 2 })],
    ['too few draws', () => rankStability(template, units, { ...options, draws: 99 })],
    ['a seed that is no word', () => rankStability(template, units, { ...options, seed: -1 })],
    ['one unit', () => rankStability(template, units.slice(1), options)],
    ['a unit twice', () => rankStability(template, [...units, ...units], options)],
    ['a template of networks', () => rankStability(ASSESSMENT_TEMPLATES.network, units, options)],
    ['a template without weights', () => rankStability({ ...template, indicators: [] }, units, options)],
    [
      'a known value without confidence',
      () => rankStability(template, [graded('z', [{ value: 'low' }]), ...units], options),
    ],
    [
      'a value of no indicator',
      () => orderChanges(template, [{ unit: area('z'), values: { z: { value: 'low' } } }, ...units]),
    ],
    [
      'a chance above 1',
      () => rankStability(template, units, { ...options, stepChances: { high: 0, moderate: 0, low: 1.5 } }),
    ],
  ])('%s', (_, run) => {
    expect(run).toThrow(invalid);
  });

  test('persons: no type takes one, and a group of two is no unit', () => {
    // @ts-expect-error a person is no network and no crime area
    const person: GradedUnit = { unit: { kind: 'person', id: 'EN-7K3QM', name: 'A person' }, values: {} };
    expect(() => rankStability(template, [person, ...units], options)).toThrow(invalid);
    // @ts-expect-error an object of the right shape is none either: only the domain's constructors make units
    const shaped: GradedUnit = { unit: { kind: 'crime_area', id: 'EN-7K3QM', name: 'A person' }, values: {} };
    expect(shaped.values).toEqual({});
    expect(networkUnit({ id: 'n-2', name: 'Pair', knownMembers: 2 })).toMatchObject({ allowed: false });
  });
});

describe('what would change the order', () => {
  const known = (value: IndicatorValue): ConfidentValue => ({ value, confidence: 'moderate' });

  test('is the smallest step of a value, an unknown or a weight, by hand', () => {
    // Middles on weights 3 and 1: p 3·2 + 1·1 = 7, q 3·1 + 1·1.5 + … = 4.5; p leads by 2.5.
    const units = [graded('p', [known('medium'), known('low')]), graded('q', [known('low'), { value: 'unknown' }])];
    const [found, ...rest] = orderChanges(templateOf([3, 1]), units);
    expect(rest).toEqual([]);
    expect([found?.above.id, found?.below.id, found?.equal]).toEqual(['p', 'q', false]);
    expect(found?.changes.map(({ kind, steps }) => [kind, steps])).toEqual([
      ['value', 1], // p's first indicator to low: 4 against 4.5
      ['value', 1], // q's first indicator to medium: 7 against 7.5
    ]);
    expect(found?.changes).toMatchObject([
      { indicator: 'a', unit: { id: 'p' }, from: 'medium', to: 'low' },
      { indicator: 'a', unit: { id: 'q' }, from: 'low', to: 'medium' },
    ]);
    // Neither weight can: at 1, p still leads, 3 against 2.5.
  });

  test('of equal middles is nothing: there is no order', () => {
    const units = ['q', 'p'].map((id) => graded(id, [known('low')]));
    expect(orderChanges(templateOf([2]), units)).toMatchObject([
      { above: { id: 'p' }, below: { id: 'q' }, equal: true, changes: [] },
    ]);
  });

  /** Every single change, tried by scoring again with the domain's own score. */
  function changesByTrial(
    weights: readonly number[],
    all: readonly (readonly IndicatorValue[])[],
    i: number,
    j: number,
  ) {
    const middle = (tried: readonly number[], values: readonly IndicatorValue[]): number => {
      const { low, high } = intervalScore(tried.map((weight, at) => ({ weight, value: values[at] })));
      return low + high;
    };
    const points = { nil: 0, low: 1, medium: 2, high: 3, unknown: 1.5 };
    const exchanges = (tried: readonly number[], a: readonly IndicatorValue[], b: readonly IndicatorValue[]): boolean =>
      middle(tried, a) < middle(tried, b) - 1e-9;
    const [a, b] = [all[i] ?? [], all[j] ?? []];
    const least = new Map<string, number>();
    const note = (key: string, steps: number): void => {
      least.set(key, Math.min(steps, least.get(key) ?? Infinity));
    };
    for (const at of weights.keys()) {
      for (const value of ['nil', 'low', 'medium', 'high'] as const) {
        const put = (values: readonly IndicatorValue[]) => values.map((one, place) => (place === at ? value : one));
        if (exchanges(weights, put(a), b))
          note(`${letters.charAt(at)} u${i}`, Math.abs(points[value] - points[a[at] ?? 'nil']));
        if (exchanges(weights, a, put(b)))
          note(`${letters.charAt(at)} u${j}`, Math.abs(points[value] - points[b[at] ?? 'nil']));
      }
      for (const weight of [1, 2, 3])
        if (
          exchanges(
            weights.map((one, place) => (place === at ? weight : one)),
            a,
            b,
          )
        )
          note(`${letters.charAt(at)} weight`, Math.abs(weight - (weights[at] ?? 0)));
    }
    return Object.fromEntries([...least].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }
  const keyOf = (change: OrderChange): string => `${change.indicator} ${'unit' in change ? change.unit.id : 'weight'}`;

  test('is what trying every single change finds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((indicators) =>
          fc.tuple(
            fc.array(fc.constantFrom(1, 2, 3), { minLength: indicators, maxLength: indicators }),
            fc.array(fc.array(fc.constantFrom(...INDICATOR_VALUES), { minLength: indicators, maxLength: indicators }), {
              minLength: 2,
              maxLength: 4,
            }),
          ),
        ),
        ([weights, all]) => {
          const units = all.map((values, i) =>
            graded(
              `u${i}`,
              values.map((value) => ({ value, confidence: 'low' as const })),
            ),
          );
          for (const { above, below, equal, changes } of orderChanges(templateOf(weights), units)) {
            if (equal) continue;
            const [i, j] = [above, below].map(({ id }) => Number(id.slice(1))) as [number, number]; // two of them
            const found = changes.map((change) => [keyOf(change), change.steps] as const);
            expect(Object.fromEntries(found.toSorted(([one], [other]) => (one < other ? -1 : 1)))).toEqual(
              changesByTrial(weights, all, i, j),
            );
            const steps = changes.map((change) => change.steps);
            expect(steps).toEqual(steps.toSorted((one, other) => one - other));
          }
        },
      ),
      { seed: 61, numRuns: 300 },
    );
  });
});
