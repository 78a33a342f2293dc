import { isoWeekday, measureFaults, readableOn, toDayNumber } from '@reeve/domain';
import { expect, test } from 'vitest';
import { makeCrimes, type Crime } from '../crime/crimes.ts';
import { EXERCISE_TODAY, RECORDED_WITHIN_DAYS, RIVERTON_SEED } from '../crime/planted.ts';
import { RIVERTON_TRUTH } from '../crime/truth.ts';
import { distanceM } from '../map/geometry.ts';
import { rivertonGround } from '../map/map.ts';
import { areaOf } from '../map/map.ts';
import { toPlan } from '../map/projection.ts';
import { operationCrimes, recordedCrimes } from './operation-crimes.ts';
import { operationDays } from './operation-days.ts';
import { isOfOperations, OPERATION_CRIMES_FROM, STRATA, trueRate } from './operation-rate.ts';
import { OPERATIONS } from './operations.ts';
import type { Operation } from './operation.ts';

const areasOf = (one: Operation) => [
  ...one.treatedAreas,
  ...one.comparisonAreas,
  ...one.displacementAreas,
  ...one.displacementComparisonAreas,
];
const [firstDay, lastDay] = [toDayNumber(OPERATION_CRIMES_FROM), toDayNumber('2026-09-26')];
const crimes = operationCrimes(RIVERTON_SEED);

test.each(OPERATIONS)('$key has a measure that can be registered, read before the exercise, and its crimes', (one) => {
  expect(measureFaults({ ...one, maturityDays: RECORDED_WITHIN_DAYS })).toEqual([]);
  expect(readableOn({ ...one, maturityDays: RECORDED_WITHIN_DAYS }) < EXERCISE_TODAY).toBe(true);
  for (const day of [one.beforeFrom, one.startsOn, one.afterTo]) expect(isoWeekday(toDayNumber(day))).toBe(1);
  // Enough earlier weeks for a claim, and for one of an area chosen at its peak the same weeks of a year before.
  expect(toDayNumber(one.beforeFrom) - firstDay).toBeGreaterThanOrEqual(2 * 364);
  for (const areaCode of areasOf(one)) expect(isOfOperations({ type: one.offenceType, areaCode })).toBe(true);
});

test('four operations worked, four did nothing, one moved crimes and one made it worse', () => {
  const moved = OPERATIONS.filter(({ truth }) => truth.moved > 0);
  const worked = OPERATIONS.filter(({ truth }) => truth.treated < 1 && truth.moved === 0);
  const nothing = OPERATIONS.filter(({ truth }) => truth.treated === 1 && truth.nearby === 1);
  const worse = OPERATIONS.filter(({ truth }) => truth.treated > 1);
  expect([worked, nothing, moved, worse].map((list) => list.length)).toEqual([4, 4, 1, 1]);
  expect(new Set(OPERATIONS.map(({ key }) => key)).size).toBe(10);
});

test('no area takes part in two operations on one offence', () => {
  const parts = OPERATIONS.flatMap((one) => areasOf(one).map((area) => `${one.offenceType} ${area}`));
  expect(new Set(parts).size).toBe(parts.length);
  expect(STRATA.map(({ type, area }) => `${type.code} ${area}`).toSorted()).toEqual(parts.toSorted());
});

test('the story of the burglaries, the hot spots of damage and the quiet offence have no crime of the operations', () => {
  const { operation, hotSpots, changePoint, season, quiet } = RIVERTON_TRUTH;
  const codes = STRATA.map(({ type }) => type.code);
  for (const type of [operation.type, changePoint.type, changePoint.instead, quiet.type])
    expect(codes).not.toContain(type);
  expect(season.type).toBe('bicycle_theft'); // its season is that of its type, here as elsewhere
  const ground = rivertonGround().map.areas.filter(({ properties: { code } }) =>
    isOfOperations({ type: hotSpots.type, areaCode: code }),
  );
  expect(ground.length).toBe(5);
  for (const { lon, lat } of crimes.filter(({ type }) => type === hotSpots.type))
    for (const { at, radiusM } of hotSpots.spots) expect(distanceM(toPlan([lon, lat]), at)).toBeGreaterThan(radiusM);
});

test('an operation changes the true rate from its start to its end, and nothing before or after', () => {
  const rate = (type: string, area: string, day: string): number => {
    const stratum = STRATA.find((one) => one.type.code === type && one.area === area);
    if (!stratum) throw new Error('no such stratum');
    const usual = trueRate(stratum, toDayNumber('2024-01-01'));
    return trueRate(stratum, toDayNumber(day)) / usual;
  };
  // The season is common to the areas, so it cancels.
  const damage = (day: string): readonly number[] => {
    const [treated, next, apart] = ['NORRIN-D', 'RING-BC', 'RING-MATCH'].map((area) =>
      rate('criminal_damage', area, day),
    );
    return [treated, next].map((one) => (one ?? 0) / (apart ?? 1));
  };
  const close = (numbers: readonly number[]) => numbers.map((one) => expect.closeTo(one, 10));
  expect(damage('2025-11-30')).toEqual(close([1, 1]));
  // 55 % of 5 a week are 2.75, which are added to 4.
  expect(damage('2025-12-01')).toEqual(close([0.45, 6.75 / 4]));
  expect(damage('2026-04-19')).toEqual(close([0.45, 6.75 / 4]));
  expect(damage('2026-04-20')).toEqual(close([1, 1]));
  // The peak of the winter ends with the start, although nothing was done.
  const cars = (day: string): number =>
    rate('theft_from_vehicle', 'NORRIN-E', day) / rate('theft_from_vehicle', 'SUND-J', day);
  expect(['2025-11-17', '2025-11-24', '2026-01-26', '2026-02-02'].map(cars)).toEqual(
    [1, 2, 2, 1].map((n) => expect.closeTo(n, 10)),
  );
});

test('the crimes are those of the days that were drawn, each in its area, week and street', () => {
  const key = (type: string, area: string, day: number): string => `${type} ${area} ${Math.floor((day + 3) / 7)}`;
  const drawn = operationDays(String(RIVERTON_SEED)).map(({ stratum, day }) =>
    key(stratum.type.code, stratum.area, day),
  );
  expect(crimes.map((one) => key(one.type, one.areaCode, Math.floor(one.fromAt / 1440))).toSorted()).toEqual(
    drawn.toSorted(),
  );
  const sound = ({ fromAt, toAt, lon, lat, areaCode }: Crime): boolean =>
    fromAt <= toAt && fromAt >= firstDay * 1440 && toAt < (lastDay + 1) * 1440 && areaOf([lon, lat]) === areaCode;
  expect(crimes.filter((one) => !sound(one))).toEqual([]);
  expect(new Set(crimes.map(({ sourceId }) => sourceId)).size).toBe(crimes.length);
});

test('the total of an offence in an area is a Poisson count of its true rate', () => {
  for (const stratum of STRATA) {
    let expected = 0;
    for (let day = firstDay; day <= lastDay; day += 1) expected += trueRate(stratum, day);
    const { length } = crimes.filter(({ type, areaCode }) => type === stratum.type.code && areaCode === stratum.area);
    // Four standard deviations, for 33 areas.
    expect(Math.abs(length - expected), `${stratum.type.code} ${stratum.area}`).toBeLessThan(4 * Math.sqrt(expected));
  }
});

test('in the demo they replace the crimes of their offences and areas, and every other crime is unchanged', () => {
  const all = recordedCrimes({ seed: RIVERTON_SEED });
  const others = [...makeCrimes({ seed: RIVERTON_SEED })].filter((one) => !isOfOperations(one));
  expect(all.slice(0, others.length)).toEqual(others);
  expect(all.slice(others.length)).toEqual(crimes);
  expect([others.length, crimes.length]).toEqual([22_971, 23_610]);
  expect(others.filter(({ type }) => type === 'residential_burglary')).toEqual(
    [...makeCrimes({ seed: RIVERTON_SEED })].filter(({ type }) => type === 'residential_burglary'),
  );
});
