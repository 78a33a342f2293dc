import { isoWeekday, isReeveError, toDayNumber } from '@reeve/domain';
import { expect, test } from 'vitest';
import { CRIME_TYPES } from './crime-type.ts';
import { OFFENCE_TYPES } from './rare-offence.ts';
import { makeCrimes, type Crime, type CrimeOptions } from './crimes.ts';
import { ringHolds } from '../map/geometry.ts';
import { areaOf, rivertonGround, rivertonMap } from '../map/map.ts';
import { CRIMES_FROM, CRIMES_TO, RIVERTON_SEED } from './planted.ts';
import { toPlan } from '../map/projection.ts';
import { makeRandom } from '../random.ts';

const demo = [...makeCrimes({ seed: RIVERTON_SEED })];

const inMap = (codes: readonly string[]): ((crime: Crime) => boolean) => {
  const rings = rivertonMap().areas.flatMap((area) =>
    codes.includes(area.properties.code) ? area.geometry.coordinates : [],
  );
  return (crime) => rings.some((ring) => ringHolds(ring, [crime.lon, crime.lat]));
};

/** Three ways to date a crime whose time is a window. */
const DATINGS: readonly ((crime: Crime) => number)[] = [
  (crime) => crime.fromAt,
  (crime) => (crime.fromAt + crime.toAt) / 2,
  (crime) => crime.toAt,
];

function burglaries(
  crimes: readonly Crime[],
  areas: readonly string[],
  from: string,
  until: string,
): readonly number[] {
  const there = crimes.filter((crime) => crime.type === 'residential_burglary').filter(inMap(areas));
  return DATINGS.map(
    (dated) => there.filter((c) => dated(c) >= toDayNumber(from) * 1440 && dated(c) < toDayNumber(until) * 1440).length,
  );
}
const always = (count: number): readonly number[] => [count, count, count];

for (const options of [
  { seed: RIVERTON_SEED },
  { seed: 'another', count: 2500 },
  { seed: 3, count: 60_000, from: '2024-01-01', to: '2027-01-31' },
] satisfies CrimeOptions[]) {
  test(`the windows of the evaluation have exactly the published counts: seed ${options.seed}`, () => {
    const crimes = [...makeCrimes(options)];
    for (const [areas, before, after] of [
      [['NORRIN-B', 'NORRIN-C'], 250, 160],
      [['NORRIN-E', 'NORRIN-F'], 245, 225],
      [['RING-BC'], 120, 130],
      [['RING-MATCH'], 118, 120],
    ] as const) {
      expect(burglaries(crimes, areas, '2025-09-21', '2026-03-15')).toEqual(always(before));
      expect(burglaries(crimes, areas, '2026-03-15', '2026-09-06')).toEqual(always(after));
    }
  });

  test(`the week of 2 March has 25 and the twelve weeks before it 120: seed ${options.seed}`, () => {
    const crimes = [...makeCrimes(options)];
    const bc = ['NORRIN-B', 'NORRIN-C'];
    expect(burglaries(crimes, bc, '2026-03-02', '2026-03-09')).toEqual(always(25));
    expect(burglaries(crimes, bc, '2025-12-08', '2026-03-02')).toEqual(always(120));
  });
}

test('no other week of the year before the alarm comes near it', () => {
  for (let day = toDayNumber('2025-04-07'); day < toDayNumber('2026-03-02'); day += 7) {
    const week = demo.filter(
      (c) =>
        c.type === 'residential_burglary' &&
        /-[BC]$/.test(c.areaCode) &&
        c.fromAt >= day * 1440 &&
        c.fromAt < (day + 7) * 1440,
    ).length;
    // Poisson z against the mean of ten stays under the watch line of 2.
    expect(2 * (Math.sqrt(week) - Math.sqrt(10))).toBeLessThan(2);
  }
});

test('the same options give the same crimes and another seed gives others', () => {
  const text = (seed: string): string => JSON.stringify([...makeCrimes({ seed, count: 2500 })]);
  expect(text('a')).toBe(text('a'));
  expect(text('a')).not.toBe(text('b'));
});

test('a shorter period has the same planted burglaries', () => {
  const planted = (crimes: Iterable<Crime>): readonly string[] =>
    [...crimes]
      .filter((crime) => crime.type === 'residential_burglary' && /(-[BCEF]|RING-..|RING-MATCH)$/.test(crime.areaCode))
      .map((crime) => crime.street);
  const whole = planted(demo);
  const part = planted(makeCrimes({ seed: RIVERTON_SEED, count: 2500, to: '2026-03-08' }));
  expect(part.length).toBeGreaterThan(1000);
  expect(part.toSorted()).toEqual(whole.slice(0, part.length).toSorted());
});

test('every crime has an ordered window inside the period, a place in its area and a street that exists', () => {
  const streets = new Set(rivertonGround().streets.map((street) => `${street.area} ${street.name}`));
  const types = new Map(OFFENCE_TYPES.map((type) => [type.code, type]));
  expect(demo.length).toBe(30_000);
  expect(new Set(demo.map((crime) => crime.sourceId)).size).toBe(30_000);
  for (const crime of demo) {
    const sound =
      crime.fromAt <= crime.toAt &&
      crime.fromAt >= toDayNumber(CRIMES_FROM) * 1440 &&
      crime.toAt < (toDayNumber(CRIMES_TO) + 1) * 1440 &&
      areaOf([crime.lon, crime.lat]) === crime.areaCode &&
      streets.has(`${crime.areaCode} ${crime.street}`) &&
      types.get(crime.type)?.detection === crime.detection;
    if (!sound) expect.fail(JSON.stringify(crime));
  }
});

test('only crimes that police find proactively are marked so', () => {
  const proactive = new Set(demo.filter((crime) => crime.detection === 'proactive').map((crime) => crime.type));
  expect([...proactive].toSorted()).toEqual([
    'corruption',
    'drink_driving',
    'drug_possession',
    'drug_supply',
    'human_trafficking',
    'migrant_smuggling',
    'money_laundering',
    'weapon_possession',
  ]);
});

test('no common type swamps the others and each occurs', () => {
  for (const { code } of CRIME_TYPES) {
    const share = demo.filter((crime) => crime.type === code).length / demo.length;
    expect(share).toBeGreaterThan(0.002);
    expect(share).toBeLessThan(0.15);
  }
});

/** Pairs closer than 200 m and no more than 14 days apart. */
function closePairs(places: readonly (readonly [number, number])[], days: readonly number[]): number {
  let pairs = 0;
  for (const [i, a] of places.entries()) {
    for (let j = 0; j < i; j += 1) {
      const b = places[j] ?? a;
      if (Math.abs((days[i] ?? 0) - (days[j] ?? 0)) <= 14 && Math.hypot(a[0] - b[0], a[1] - b[1]) <= 200) pairs += 1;
    }
  }
  return pairs;
}

/**
 * Observed close pairs over their mean when the dates are permuted, and how many of the permutations reach the
 * observed.
 */
function nearRepeat(crimes: readonly Crime[], deals: number): { readonly ratio: number; readonly reached: number } {
  const places = crimes.map((crime) => toPlan([crime.lon, crime.lat]));
  const days = crimes.map((crime) => Math.floor(crime.fromAt / 1440));
  const observed = closePairs(places, days);
  const random = makeRandom('deals');
  let [sum, reached] = [0, 0];
  for (let deal = 0; deal < deals; deal += 1) {
    const order = days.map((day) => ({ day, at: random() })).toSorted((a, b) => a.at - b.at);
    const pairs = closePairs(places, order.map(({ day }) => day)); // prettier-ignore
    sum += pairs;
    if (pairs >= observed) reached += 1;
  }
  return { ratio: (observed * deals) / sum, reached };
}

test('in sectors B and C burglaries attract others near them within two weeks', () => {
  const between = (seed: number | string): readonly Crime[] =>
    [...(seed === RIVERTON_SEED ? demo : makeCrimes({ seed, count: 2500 }))].filter(
      (c) =>
        c.type === 'residential_burglary' &&
        /-[BC]$/.test(c.areaCode) &&
        c.fromAt >= toDayNumber('2025-12-08') * 1440 &&
        c.fromAt < toDayNumber('2026-03-09') * 1440,
    );
  for (const seed of ['x', 'y', 'z']) {
    const { ratio, reached } = nearRepeat(between(seed), 99);
    expect(ratio).toBeGreaterThan(1.3);
    expect(reached).toBe(0);
  }
  // The demo says "1.9 times as common as chance would give".
  expect(nearRepeat(between(RIVERTON_SEED), 499).ratio.toFixed(1)).toBe('1.9');
});

test('burglaries of homes peak between 18 and 22 h when their windows are spread over the hours', () => {
  const hours = Array<number>(24).fill(0);
  let [shortest, longest] = [Number.MAX_VALUE, 0];
  for (const { fromAt, toAt, precision } of demo.filter((crime) => crime.type === 'residential_burglary')) {
    const length = toAt - fromAt;
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
    if (length > 1440 || precision === 'day') continue;
    for (let minute = fromAt; minute < Math.max(toAt, fromAt + 1); minute += 1) {
      const hour = Math.floor(minute / 60) % 24;
      hours[hour] = (hours[hour] ?? 0) + 1 / Math.max(1, length);
    }
  }
  const inOrder = [...hours.keys()].toSorted((a, b) => (hours[b] ?? 0) - (hours[a] ?? 0));
  expect(new Set(inOrder.slice(0, 4))).toEqual(new Set([18, 19, 20, 21]));
  expect([shortest, longest > 1440]).toEqual([0, true]);
});

test('bicycles are stolen in summer and assaults occur at the weekend', () => {
  const bicycles = demo.filter((crime) => crime.type === 'bicycle_theft');
  const during = (from: string, until: string): number =>
    bicycles.filter((c) => c.fromAt >= toDayNumber(from) * 1440 && c.fromAt < toDayNumber(until) * 1440).length;
  expect(during('2025-06-01', '2025-09-01')).toBeGreaterThan(1.5 * during('2025-12-01', '2026-03-01'));
  const assaults = demo.filter((crime) => crime.type === 'assault');
  const onWeekend = assaults.filter((crime) => isoWeekday(Math.floor(crime.fromAt / 1440)) >= 6).length;
  expect(onWeekend / assaults.length).toBeGreaterThan(0.36);
});

test('periods that run backwards and counts too small for what is planted are refused', () => {
  for (const options of [
    { seed: 1, from: '2026-02-01', to: '2026-01-31' },
    { seed: 1, to: '2026-02-30' },
    { seed: 1, count: 2000 },
    { seed: 1, count: 2500.5 },
  ]) {
    expect(() => makeCrimes(options).next()).toThrowError(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  }
});
