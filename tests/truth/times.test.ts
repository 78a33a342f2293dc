import { aoristicProfile, changePoints, countByMonth, countByWeek, monthIndices } from '@reeve/analysis';
import { toDayNumber } from '@reeve/domain';
import { CRIME_TYPES, CRIMES_FROM, CRIMES_TO, RIVERTON_TRUTH } from '@reeve/scenario';
import { beforeAll, expect, test } from 'vitest';
import { crimesUnder, POWER, SEEDS, shareFound, type TypedCrimes } from './riverton.ts';

const { changePoint, season, trueHours, quiet } = RIVERTON_TRUTH;
const rivertons = new Map<string, ReadonlyMap<string, TypedCrimes>>();

beforeAll(() => {
  const types = [changePoint.type, season.type, ...trueHours, quiet.type];
  for (const seed of SEEDS) rivertons.set(seed, crimesUnder(seed, types));
}, 600_000);

function crimesOf(seed: string, type: string): TypedCrimes {
  const crimes = rivertons.get(seed)?.get(type);
  if (!crimes) throw new Error(`no ${type} under ${seed}`);
  return crimes;
}

const period = { fromDay: toDayNumber(CRIMES_FROM), toDay: toDayNumber(CRIMES_TO) + 1 };

test('the change point is found within two weeks of its date, with its size, and none if nothing changed', () => {
  const weekly = (seed: string, type: string) => countByWeek([...crimesOf(seed, type).day], period, 'day');
  const found = (seed: string): boolean => {
    const { firstMonday, counts } = weekly(seed, changePoint.type);
    const trueIndex = (toDayNumber(changePoint.from) - firstMonday) / 7;
    const [point, ...others] = changePoints(counts).points;
    return (
      point !== undefined &&
      others.length === 0 &&
      Math.abs(point.index - trueIndex) <= 2 &&
      point.low <= trueIndex &&
      point.high >= trueIndex &&
      Math.abs(point.after / point.before - changePoint.factor) < 0.4
    );
  };
  expect(shareFound(found)).toBeGreaterThanOrEqual(POWER);
  const silent = (seed: string): boolean => changePoints(weekly(seed, quiet.type).counts).points.length === 0;
  expect(shareFound(silent)).toBeGreaterThanOrEqual(0.9);
});

test('the busiest month is that of the season or an adjacent one, and the indices follow the wave', () => {
  const found = (seed: string): boolean => {
    const indices = monthIndices(countByMonth(crimesOf(seed, season.type).day, period));
    if (!indices) return false;
    const months = indices.months.map(({ month }) => month);
    const measured = indices.months.map(({ index }) => index);
    const wave = months.map((month) => 1 + season.rise * Math.cos((2 * Math.PI * (month - season.peakMonth)) / 12));
    const busiest = months[measured.indexOf(Math.max(...measured))] ?? 0;
    return Math.abs(busiest - season.peakMonth) <= 2 && correlation(measured, wave) > 0.8;
  };
  expect(shareFound(found)).toBeGreaterThanOrEqual(POWER);
});

test.each(trueHours)('the hours of %s are nearer the true ones than the hour of discovery', (type) => {
  const weights = CRIME_TYPES.find(({ code }) => code === type)?.hours ?? [];
  const sum = weights.reduce((a, b) => a + b, 0);
  const truth = weights.map((weight) => weight / sum);
  const found = (seed: string): boolean => {
    const { fromMinute, toMinute } = crimesOf(seed, type);
    const aoristic = aoristicProfile({ fromMinute, toMinute }).hours.map(({ share }) => share);
    const foundOut = Array<number>(24).fill(0);
    for (const minute of toMinute) {
      const hour = Math.floor(minute / 60) % 24;
      foundOut[hour] = (foundOut[hour] ?? 0) + 1 / toMinute.length;
    }
    return correlation(aoristic, truth) > 0.8 && distance(aoristic, truth) < 0.8 * distance(foundOut, truth);
  };
  expect(shareFound(found)).toBeGreaterThanOrEqual(POWER);
});

/** Half the sum of the differences: the share that would have to change hours. */
function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, share, i) => sum + Math.abs(share - (b[i] ?? 0)), 0) / 2;
}

/** Pearson's. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (f: (i: number) => number): number => a.reduce((total, _, i) => total + f(i), 0);
  const da = (i: number): number => (a[i] ?? 0) - ma;
  const db = (i: number): number => (b[i] ?? 0) - mb;
  return sum((i) => da(i) * db(i)) / Math.sqrt(sum((i) => da(i) ** 2) * sum((i) => db(i) ** 2));
}
