import { describe, expect, test } from 'vitest';
import type { EventTable } from '@reeve/contract';
import { toDayNumber } from '@reeve/domain';
import { readyEvents } from '../where-and-when/ready-events.ts';
import { countTexts, countWeeks, firstMondayShown, knownCounts, rowsOnStreet, streetName } from './area-counts.ts';

interface Crime {
  readonly on: string;
  readonly type: string;
  readonly street: string;
  readonly precision?: string;
}
const CRIMES: readonly Crime[] = [
  { on: '2026-03-02', type: 'theft', street: 'Ropewalk 14' },
  { on: '2026-03-08', type: 'burglary', street: 'Ropewalk' },
  { on: '2026-03-09', type: 'theft', street: 'Mill Street' },
  { on: '2026-03-31', type: 'theft', street: '', precision: 'month' },
];
function columnOf(texts: readonly string[]) {
  const values = [...new Set(texts)];
  return { values, codes: Uint16Array.from(texts, (text) => values.indexOf(text)) };
}
const events = (() => {
  const minutes = Float64Array.from(CRIMES, ({ on }) => toDayNumber(on) * 1440 + 600);
  const none = columnOf(CRIMES.map(() => ''));
  const nowhere = new Float64Array(CRIMES.length).fill(Number.NaN);
  const table = {
    n: CRIMES.length,
    fromMin: minutes,
    toMin: minutes,
    lon: nowhere,
    lat: nowhere,
    coded: {
      timePrecision: columnOf(CRIMES.map(({ precision = 'minute' }) => precision)),
      placePrecision: none,
      type: columnOf(CRIMES.map(({ type }) => type)),
      areaCode: none,
      areaName: none,
      street: columnOf(CRIMES.map(({ street }) => street)),
      outcome: none,
      detection: none,
    },
  };
  return readyEvents(table as unknown as EventTable); // the columns that are read here
})();
const everyRow = rowsOnStreet(events.table, '');

describe('the page of an area', () => {
  test.each([
    ['Ropewalk 14', 'Ropewalk'],
    ['Ropewalk 14b, Norrin', 'Ropewalk'],
    ['14 Ropewalk', 'Ropewalk'],
    ['Лесная ул., д. 7', 'Лесная ул.'],
    ['On or near Mill Street', 'On or near Mill Street'],
    ['', ''],
  ])('names the street of %j, never the house', (written, street) => {
    expect(streetName(written)).toBe(street);
  });

  test('counts by offence and by street, the most frequent first', () => {
    expect(countTexts(events.table, 'type', everyRow)).toEqual([
      { text: 'theft', count: 3 },
      { text: 'burglary', count: 1 },
    ]);
    expect(countTexts(events.table, 'street', everyRow)).toEqual([
      { text: 'Ropewalk', count: 2 },
      { text: 'Mill Street', count: 1 },
    ]);
  });

  test('narrows to one street, with the houses on it', () => {
    expect([...rowsOnStreet(events.table, 'Ropewalk')]).toEqual([0, 1]);
    expect([...rowsOnStreet(events.table, 'Nowhere')]).toEqual([]);
  });

  test('counts weeks from Monday to Sunday, and no week of what is dated to the month', () => {
    const first = toDayNumber('2026-03-02');
    expect(Array.from(countWeeks(events, everyRow, first).subarray(0, 5))).toEqual([2, 1, 0, 0, 0]);
    expect(firstMondayShown(first + 7 * 51 + 6)).toBe(first);
  });

  test('states zero only for a week that the data set covers wholly', () => {
    expect(knownCounts(Float64Array.of(2, 0, 0, 0, 1), ['whole', 'whole', 'part', 'none', 'none'])).toEqual([
      2,
      0,
      null,
      null,
      1,
    ]);
    expect(knownCounts(Float64Array.of(0, 3), [])).toEqual([null, 3]);
  });
});
