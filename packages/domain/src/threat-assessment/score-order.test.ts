import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crimeAreaUnit } from './assessed-unit.ts';
import type { UnitScore } from './interval-score.ts';
import { groupByOverlap, mayPlaceAbove, orderFaults, scoresOverlap } from './score-order.ts';

/** A crime area with a score from `low` to `high` of 60 points. */
function area(name: string, low: number, high: number, version = 1): UnitScore {
  const verdict = crimeAreaUnit({ id: name, name });
  if (!verdict.allowed) throw new Error('refused');
  return {
    unit: verdict.unit,
    template: { id: 'crime_area', version },
    points: low,
    unknownPoints: high - low,
    mostPoints: 60,
    low: low / 60,
    high: high / 60,
    coverage: 1 - (high - low) / 60,
    score: low / 60,
  };
}
const names = (groups: readonly (readonly UnitScore[])[]): readonly (readonly string[])[] =>
  groups.map((group) => group.map(({ unit }) => unit.name));
const anyAreas = fc
  .array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 9 })
  .map((ends) => ends.map(([a, b], place) => area(`area ${place}`, Math.min(a, b), Math.max(a, b))));

describe('groups', () => {
  // The areas of the drawn screen: 0.62 to 0.72, 0.47 to 0.67, 0.53 to 0.63, 0.55 to 0.80, 0.42, 0.37.
  const drawn = [
    area('Theft from vehicles', 22, 22),
    area('Synthetic drugs', 33, 48),
    area('Serious injury on the roads', 25, 25),
    area('Residential burglary', 32, 38),
    area('Fraud against older people', 28, 40),
    area('Domestic violence', 37, 43),
  ];

  test('are the four that overlap, by name, and those below', () => {
    expect(names(groupByOverlap(drawn))).toEqual([
      ['Domestic violence', 'Fraud against older people', 'Residential burglary', 'Synthetic drugs'],
      ['Serious injury on the roads'],
      ['Theft from vehicles'],
    ]);
  });

  test('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(anyAreas, fc.nat(), (areas, by) => {
        const turned = areas.map((_, place) => areas[(place + by) % areas.length] as UnitScore); // within the list
        expect(groupByOverlap(turned)).toEqual(groupByOverlap(areas));
        expect(groupByOverlap(areas.toReversed())).toEqual(groupByOverlap(areas));
      }),
      { seed: 31 },
    );
  });

  test('are the sets joined by chains of overlap, as found by joining pairs, and each is wholly above the next', () => {
    fc.assert(
      fc.property(anyAreas, (areas) => {
        const sets = areas.map((one) => new Set([one.unit.id]));
        for (const [i, a] of areas.entries())
          for (const [j, b] of areas.entries()) {
            // Plain fractions, not the exact comparison under test.
            const [one, other] = [sets[i], sets[j]];
            if (!one || !other || !(a.low <= b.high && b.low <= a.high)) continue;
            for (const id of other) one.add(id);
            for (const [k, set] of sets.entries()) if ([...set].some((id) => one.has(id))) sets[k] = one;
          }
        const joined = [...new Set(sets)].map((set) => [...set].toSorted().join()).toSorted();
        const groups = groupByOverlap(areas);
        expect(groups.map((group) => group.map(({ unit }) => unit.id).join()).toSorted()).toEqual(joined);
        for (const [place, group] of groups.entries())
          for (const below of groups[place + 1] ?? [])
            for (const above of group) expect(mayPlaceAbove(above, below)).toEqual({ allowed: true });
      }),
      { seed: 32 },
    );
  });

  test('sort names as the language of the reader does, and equal names by id', () => {
    expect(names(groupByOverlap([area('Zoll', 1, 9), area('Äcker', 1, 9)], 'de'))).toEqual([['Äcker', 'Zoll']]);
  });

  test('are refused over two versions of a template', () => {
    expect(() => groupByOverlap([area('a', 1, 2), area('b', 1, 2, 2)])).toThrow(
      expect.objectContaining({ code: 'invalid_input' }) as Error,
    );
  });
});

describe('an order', () => {
  const high = area('high', 40, 50);
  const middle = area('middle', 35, 45);
  const low = area('low', 10, 20);

  test('needs a written judgement where intervals overlap', () => {
    expect(mayPlaceAbove(high, middle)).toEqual({ allowed: false, because: 'intervals_overlap' });
    const judgement = { order: ['high', 'middle'], reason: 'More people were hurt in each case.' };
    expect(mayPlaceAbove(high, middle, [judgement])).toEqual({ allowed: true });
    // The judgement states one direction, and states it in a sentence.
    expect(mayPlaceAbove(middle, high, [judgement])).toEqual({ allowed: false, because: 'intervals_overlap' });
    expect(mayPlaceAbove(high, middle, [{ ...judgement, reason: 'Obvious.' }])).toMatchObject({ allowed: false });
    expect(mayPlaceAbove(high, middle, [{ ...judgement, order: ['middle'] }])).toMatchObject({ allowed: false });
  });

  test('follows the intervals that are apart; against them it needs a judgement too', () => {
    expect(mayPlaceAbove(high, low)).toEqual({ allowed: true });
    expect(mayPlaceAbove(low, high)).toEqual({ allowed: false, because: 'wholly_below' });
    expect(mayPlaceAbove(low, high, [{ order: ['low', 'high'], reason: 'Two murders are not in the data.' }])).toEqual({
      allowed: true,
    });
  });

  test('of two units whose intervals touch, or of equal scores, is refused', () => {
    expect(scoresOverlap(area('a', 30, 40), area('b', 40, 50))).toBe(true);
    expect(scoresOverlap(area('a', 30, 39), area('b', 40, 50))).toBe(false);
    expect(mayPlaceAbove(area('a', 30, 30), area('b', 30, 30))).toMatchObject({ because: 'intervals_overlap' });
    // A third of 60 and of 3 points are the same score.
    expect(scoresOverlap(area('a', 20, 20), { ...area('b', 1, 1), mostPoints: 3 })).toBe(true);
  });

  test('over two templates is refused, judgement or not', () => {
    const reason = 'Both scales look the same.';
    expect(mayPlaceAbove(high, area('new', 1, 2, 2), [{ order: ['high', 'new'], reason }])).toEqual({
      allowed: false,
      because: 'another_template',
    });
  });

  test('lists every pair that nothing supports; one judgement covers all pairs of its order', () => {
    expect(orderFaults([high, low, middle])).toEqual([
      { above: 'high', below: 'middle', because: 'intervals_overlap' },
      { above: 'low', below: 'middle', because: 'wholly_below' },
    ]);
    const judgement = { order: ['high', 'low', 'middle'], reason: 'The dark figure of low is large.' };
    expect(orderFaults([high, low, middle], [judgement])).toEqual([]);
  });
});
