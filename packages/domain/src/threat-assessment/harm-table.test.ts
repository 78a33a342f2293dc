import { expect, test } from 'vitest';
import { harmTable, type AreaHarmCount } from './harm-table.ts';

const WEIGHTS = {
  id: 'arithmetic',
  version: 3,
  source: 'domain brief §3.6, arithmetic only',
  days: { robbery: 365, shoplifting: 1, burglary: 273.5 },
};
const row = (area: string, offence: string, count: number, detection: AreaHarmCount['detection'] = 'reported') => ({
  area,
  offence,
  count,
  detection,
});
const everything = { areas: ['a', 'b'], offences: ['robbery', 'shoplifting', 'burglary'], isCovered: () => true };

test('the worked example of the domain brief: 33 crimes of 1 033.5 days, two robberies 6 % of them and 71 % of the harm', () => {
  const cells = [
    row('a', 'robbery', 2),
    row('a', 'shoplifting', 20),
    row('b', 'shoplifting', 10),
    row('b', 'burglary', 1),
  ];
  const table = harmTable(cells, WEIGHTS, everything);
  expect(table).toMatchObject({
    weights: { id: 'arithmetic', version: 3 },
    crimes: 33,
    days: 1033.5,
    leftOut: 0,
    unweighted: [],
    complete: true,
  });
  expect(table.areas.map(({ area, crimes, days }) => [area, crimes, days])).toEqual([
    ['a', 22, 750],
    ['b', 11, 283.5],
  ]);
  const [robbery] = table.offences;
  expect(robbery).toMatchObject({ offence: 'robbery', crimes: 2, daysEach: 365, days: 730 });
  expect(Math.round((100 * 2) / 33)).toBe(6);
  expect(Math.round((100 * 730) / table.days)).toBe(71);
});

test('crimes found by police work are left out, and their number is given', () => {
  const cells = [row('a', 'robbery', 1), row('a', 'shoplifting', 9, 'proactive'), row('a', 'shoplifting', 4)];
  expect(harmTable(cells, WEIGHTS, everything)).toMatchObject({ crimes: 5, days: 369, leftOut: 9 });
});

test('what is not covered is not known, even where crimes are recorded; what is covered without a crime is zero', () => {
  const cells = [row('a', 'robbery', 2), row('b', 'robbery', 5), row('b', 'shoplifting', 3)];
  const table = harmTable(cells, WEIGHTS, {
    ...everything,
    isCovered: (area, offence) => area === 'a' || offence === 'shoplifting',
  });
  expect(table.complete).toBe(false);
  expect(table.days).toBe(733);
  expect(table.offences.find(({ offence }) => offence === 'robbery')).toMatchObject({ crimes: 2, uncovered: ['b'] });
  expect(table.offences.find(({ offence }) => offence === 'burglary')).toMatchObject({ crimes: 0, uncovered: ['b'] });
  expect(table.areas.find(({ area }) => area === 'b')).toMatchObject({
    crimes: 3,
    days: 3,
    uncovered: ['robbery', 'burglary'],
  });
  const none = harmTable(cells, WEIGHTS, { ...everything, isCovered: () => false });
  expect(none.areas.map(({ days }) => days)).toEqual([undefined, undefined]);
  expect(none.offences.every(({ crimes, days }) => crimes === undefined && days === undefined)).toBe(true);
});

test('an offence without a weight is in no sum, and is named with its crimes', () => {
  const cells = [row('a', 'robbery', 1), row('a', 'fraud', 7)];
  const table = harmTable(cells, WEIGHTS, { ...everything, offences: ['robbery', 'fraud'] });
  expect(table).toMatchObject({ crimes: 1, days: 365, unweighted: [{ offence: 'fraud', crimes: 7 }], complete: false });
  expect(table.offences.at(-1)).toMatchObject({ offence: 'fraud', crimes: 7, daysEach: undefined, days: undefined });
});

test('the order of rows does not matter', () => {
  const cells = [row('a', 'robbery', 2), row('b', 'burglary', 3), row('a', 'shoplifting', 5, 'proactive')];
  expect(harmTable(cells.toReversed(), WEIGHTS, everything)).toEqual(harmTable(cells, WEIGHTS, everything));
});
