import { toDayNumber } from '@reeve/domain';
import { expect, test } from 'vitest';
import { CRIME_TYPES } from './crime-type.ts';
import { makeCrimes, type Crime } from './crimes.ts';
import { distanceM } from '../map/geometry.ts';
import { RIVERTON_SEED } from './planted.ts';
import { toPlan } from '../map/projection.ts';
import { RIVERTON_TRUTH } from './truth.ts';

const crimes = [...makeCrimes({ seed: RIVERTON_SEED })];
const ofType = (type: string): readonly Crime[] => crimes.filter((crime) => crime.type === type);
const { hotSpots, nearRepeat, changePoint, season, concentration, quiet, trueHours } = RIVERTON_TRUTH;

test('every type in the truth is one of the agency’s, and none has two truths that affect its places or days', () => {
  const codes = new Set(CRIME_TYPES.map(({ code }) => code));
  const touched = [hotSpots.type, nearRepeat.type, changePoint.type, season.type, concentration.type, quiet.type];
  for (const type of [...touched, ...trueHours, changePoint.instead]) expect(codes).toContain(type);
  expect(new Set(touched).size).toBe(touched.length);
  // The story uses residential burglaries, whose counts are planted.
  expect(touched).not.toContain('residential_burglary');
});

test('each hot spot has its share of the crimes of its type, and a little more by chance', () => {
  const there = ofType(hotSpots.type);
  for (const { at, radiusM, share } of hotSpots.spots) {
    // If only the street of a crime is known it is moved by up to 50 m.
    const inside = there.filter(({ lon, lat }) => distanceM(toPlan([lon, lat]), at) <= radiusM + 50).length;
    expect(inside / there.length).toBeGreaterThan(share * 0.75);
    expect(inside / there.length).toBeLessThan(share * 1.5);
  }
});

test('from its date on the changed type is multiplied by its factor, and the total number of crimes is unchanged', () => {
  const perDay = (type: string, from: string, until: string): number =>
    ofType(type).filter((c) => c.fromAt >= toDayNumber(from) * 1440 && c.fromAt < toDayNumber(until) * 1440).length /
    (toDayNumber(until) - toDayNumber(from));
  const ratio = perDay(changePoint.type, changePoint.from, '2026-09-26') / perDay(changePoint.type, '2025-04-01', changePoint.from); // prettier-ignore
  expect(Math.abs(ratio - changePoint.factor)).toBeLessThan(0.25);
  expect(crimes).toHaveLength(30_000);
});

test('followers occur near an earlier crime of their type within days, far more often than others do', () => {
  const shareFollowed = (type: string): number => {
    const there = ofType(type).map(({ lon, lat, fromAt, toAt }) => ({
      at: toPlan([lon, lat]),
      day: (fromAt + toAt) / 2880,
    }));
    const followed = there.filter((one) =>
      there.some(
        (other) =>
          other !== one && one.day - other.day >= 0 && one.day - other.day < 14 && distanceM(one.at, other.at) < 200,
      ),
    );
    return followed.length / there.length;
  };
  expect(shareFollowed(nearRepeat.type)).toBeGreaterThan(0.9 * nearRepeat.followerShare);
  expect(shareFollowed(quiet.type)).toBeLessThan(0.4 * nearRepeat.followerShare);
});

test('a few addresses have their share of the crimes of their type', () => {
  const known = ofType(concentration.type).filter(({ placePrecision }) => placePrecision === 'exact');
  const counts = new Map<string, number>();
  for (const { lon, lat } of known) counts.set(`${lon} ${lat}`, (counts.get(`${lon} ${lat}`) ?? 0) + 1);
  const top = [...counts.values()].toSorted((a, b) => b - a).slice(0, concentration.addresses);
  expect(top.reduce((a, b) => a + b, 0) / known.length).toBeCloseTo(concentration.share, 1);
});
