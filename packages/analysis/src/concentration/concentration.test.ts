import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/concentration.json' with { type: 'json' };
import { concentrationByChance } from './concentration-chance.ts';
import { concentrationSentence } from './concentration-sentence.ts';
import { concentration } from './concentration.ts';
import { gini } from './gini.ts';
import { lorenzCurve } from './lorenz.ts';
import { placesOfKeys, placesOfPoints } from './repeat-places.ts';

const manyCounts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });

describe('Gini', () => {
  test.each(golden.cases)('agrees with the mean difference of all pairs in R: $gini', (one) => {
    const found = gini(one.counts);
    expect(found?.gini).toBeCloseTo(one.gini, 12);
    expect(found?.generalised).toBeCloseTo(one.generalised, 12);
  });

  test('is twice the area between the Lorenz curve and the diagonal', () => {
    fc.assert(
      fc.property(manyCounts, fc.nat({ max: 50 }), (counts, empty) => {
        const places = counts.length + empty;
        const curve = lorenzCurve(counts, places);
        let area = 0;
        for (let i = 1; i < (curve?.placeShare.length ?? 0); i += 1) {
          const width = (curve?.placeShare[i] ?? 0) - (curve?.placeShare[i - 1] ?? 0);
          area += (width * ((curve?.crimeShare[i] ?? 0) + (curve?.crimeShare[i - 1] ?? 0))) / 2;
        }
        const found = gini(counts, places);
        if (found === undefined) expect(curve).toBeUndefined();
        else expect(found.gini).toBeCloseTo(1 - 2 * area, 10);
      }),
      { seed: 51 },
    );
  });

  test('places without crime, given as a number or as zeros, are the same', () => {
    fc.assert(
      fc.property(manyCounts, fc.nat({ max: 30 }), (counts, empty) => {
        const zeros = [...counts, ...Array<number>(empty).fill(0)];
        const byNumber = gini(counts, zeros.length);
        expect(byNumber?.gini ?? -1).toBeCloseTo(gini(zeros)?.gini ?? -1, 12);
      }),
      { seed: 52 },
    );
  });

  test('one crime each is no concentration, however many places stay empty; the plain coefficient claims otherwise', () => {
    expect(gini([1, 1, 1, 1], 100)?.generalised).toBeCloseTo(0, 12);
    expect(gini([1, 1, 1, 1], 100)?.gini).toBeCloseTo(0.96, 12);
  });
});

describe('concentration', () => {
  test.each(golden.cases)('the busiest fifth and the places for 80 % agree with R', (one) => {
    const found = concentration(one.counts, { places: one.counts.length });
    expect(found.top[3]?.crimeShare).toBeCloseTo(one.top20, 12);
    expect(found.placesFor[2]?.places).toBe(one.placesFor80);
  });

  test.each(golden.chance)(
    'by chance alone the share of $busiest of $places places agrees with a simulation in R',
    (one) => {
      expect(Math.abs(concentrationByChance(one.crimes, one.places)(one.busiest) - one.share)).toBeLessThan(0.01);
    },
  );

  test('the repeat table adds up to all crimes and all places with one', () => {
    fc.assert(
      fc.property(manyCounts, (counts) => {
        const found = concentration(counts);
        expect(found.repeats.reduce((sum, row) => sum + row.crimes, 0)).toBe(found.n);
        expect(found.repeats.reduce((sum, row) => sum + row.places, 0)).toBe(found.placesWithCrime);
        const repeated = counts.filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
        expect(found.repeatCrimeShare * found.n).toBeCloseTo(repeated, 9);
      }),
      { seed: 53 },
    );
  });

  test('the busiest places have most, and more places never less', () => {
    fc.assert(
      fc.property(manyCounts, (counts) => {
        const { top } = concentration(counts, { topShares: [0.1, 0.3, 0.6, 1] });
        for (let i = 1; i < top.length; i += 1) {
          expect(top[i]?.crimeShare).toBeGreaterThanOrEqual(top[i - 1]?.crimeShare ?? 0);
        }
        const slow = counts.toSorted((a, b) => b - a).slice(0, top[1]?.places);
        expect(top[1]?.crimes).toBe(slow.reduce((sum, count) => sum + count, 0));
      }),
      { seed: 54 },
    );
  });

  test('warns of snapped places, of an unknown number of places without crime, and of one dominant place', () => {
    expect(concentration([3, 1]).warnings).toEqual(['few_events', 'places_without_crime_unknown']);
    expect(concentration([3, 1], { placePrecision: 'block' }).warnings[0]).toBe('snapped_places');
    expect(concentration([300, ...Array<number>(900).fill(1)], { places: 5000 }).warnings).toEqual([
      'one_place_stands_out',
      'fewer_crimes_than_places',
    ]);
  });

  test('without any crime there is nothing to share, and no number is made up', () => {
    const found = concentration([], { places: 10 });
    expect([found.n, found.gini, found.lorenz, found.top[0]?.crimeShare, found.placesFor[0]?.places]).toEqual([
      0,
      undefined,
      undefined,
      0,
      0,
    ]);
    expect(concentration([]).placesFor[0]?.placeShare).toBe(0);
  });

  test('is stated in a sentence, compared with chance where the empty places are known', () => {
    const counts = [20, 10, 5, 5, ...Array<number>(10).fill(1)];
    expect(concentrationSentence(concentration(counts, { places: 100 }))).toBe(
      'Crimes: 50; places: 100. The busiest 10% of the places hold 92% of the crimes; chance alone would put 41% there. 80% of the crimes lie at 4% of the places.',
    );
    expect(concentrationSentence(concentration(counts))).toBe(
      'Crimes: 50; places with a crime: 14. The busiest 20% of these places hold 70% of the crimes. 80% of the crimes lie at 28.6% of the places.',
    );
  });

  test('counts that are not counts, and fewer places than counts, are refused', () => {
    for (const call of [
      () => concentration([1.5]),
      () => concentration([-1]),
      () => concentration([1, 2], { places: 1 }),
      () => gini([Number.NaN]),
    ]) {
      expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
    }
  });
});

describe('events by place', () => {
  test('points within the same metre are one place, across zero too', () => {
    const points = { xM: Float64Array.of(-0.4, 0.4, -1.2, 600_000.2), yM: Float64Array.of(0, 0.3, 0, 5_000_000) };
    const found = placesOfPoints(points);
    expect([...found.placeOf]).toEqual([0, 0, 1, 2]);
    expect([...found.firstEvent]).toEqual([0, 2, 3]);
    expect([...placesOfPoints(points, 10).counts]).toEqual([3, 1]);
  });

  test('no two spots share a key', () => {
    const coordinate = fc.integer({ min: -30_000_000, max: 30_000_000 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(coordinate, coordinate), { selector: String, maxLength: 30 }), (spots) => {
        const points = { xM: Float64Array.from(spots, ([x]) => x), yM: Float64Array.from(spots, ([, y]) => y) };
        expect(placesOfPoints(points).counts.length).toBe(spots.length);
      }),
      { seed: 55 },
    );
  });

  test('addresses are distinguished by their text', () => {
    expect([...placesOfKeys(['Quay 1', 'quay 1', 'Quay 1']).counts]).toEqual([2, 1]);
  });

  test('unknown places are refused', () => {
    expect(() => placesOfPoints({ xM: Float64Array.of(Number.NaN), yM: Float64Array.of(0) })).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
