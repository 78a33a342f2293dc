import { expect, test } from 'vitest';
import { surveySheet, type ColumnSurvey } from './survey-sheet.ts';

const HEADING = ['id', 'from', 'lon', 'place', 'clock', 'seen'];
const rowOf = (nth: number): readonly string[] => [
  `C${nth}`,
  `2023-0${1 + (nth % 9)}-${10 + (nth % 19)} ${10 + (nth % 14)}:${10 + (Math.floor(nth / 14) % 50)}`,
  `-0,${100_000 + nth}`,
  nth % 3 === 0 ? '51.5 N, 0.1 W' : '(51.5, -0.1)',
  nth % 2 === 0 ? '0930' : '21:05',
  nth % 5 === 0 ? 'unknown' : '01/02/2023',
];

async function columnsOf(rows: readonly (readonly string[])[]): Promise<readonly ColumnSurvey[]> {
  const sheet = {
    name: '',
    rows: async function* () {
      yield* [[HEADING, ...rows].map((cells, at) => ({ line: at + 1, cells }))];
    },
  };
  return (await surveySheet({ named: true, system: undefined }, sheet)).columns;
}

test('counts a text as often as cells have it, whether its column has few different texts or very many', async () => {
  const rows = Array.from({ length: 25_000 }, (_, nth) => rowOf(nth));
  const [id, from, lon, place, clock, seen] = await columnsOf(rows);
  expect(id).toMatchObject({ filled: 25_000, numbers: 0, distinct: 20_000, counted: 20_000 });
  expect(from).toMatchObject({ numbers: 0, dates: { yearFirst: 25_000, clocks: 25_000, midnights: 0, firsts: 0 } });
  expect(lon).toMatchObject({ numbers: 25_000, low: -0.124999, high: -0.1, decimals: 6, unknown: 0 });
  expect(place?.places).toMatchObject({ points: 25_000, pointsXy: 0, pointsYx: 8334, degrees: 0 });
  expect(clock).toMatchObject({ clocks: 25_000, clockNumbers: 12_500, numbers: 12_500, distinct: 2 });
  expect(seen).toMatchObject({ unknown: 5000, dates: { numbers: 20_000, firstAbove12: 0, yearFirst: 0 } });
});

test('a place is found in a cell that has a clock or a code after it', async () => {
  const cells = ['A12', '2023-01-01 10:00', 'POINT (-0.1 51.5)', 'Main St 10:30 (51.5, -0.1)', '-0.1 51.5'];
  const [first] = await columnsOf(cells.map((cell) => [cell, 'x', 'x', 'x', 'x', 'x']));
  expect(first?.places).toMatchObject({ points: 3, pointsXy: 1 });
});
