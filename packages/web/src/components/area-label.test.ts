import { expect, test } from 'vitest';
import { frameOf, type Boundaries } from './area-frame.ts';
import { distinctNames, labelsThatFit, largestRing } from './area-label.ts';

/** A square of a city of 25, each with a long name, as wards have them. */
const wards: Boundaries = Array.from({ length: 25 }, (_, at) => {
  const [lon, lat] = [(at % 5) / 10, Math.floor(at / 5) / 10];
  const ring = [lon, lat, lon + 0.1, lat, lon + 0.1, lat + 0.1, lon, lat + 0.1];
  return {
    code: `E050122${70 + at}`,
    name: at % 2 === 0 ? `Ward ${at}` : `Ward of the river and the hill ${at}`,
    polygons: [[ring]],
  };
});
const labels = wards.map(({ code, name, polygons }, at) => ({
  code,
  weight: at,
  ring: largestRing(polygons),
  ways: [[`${name} ${at}`, `${at}+0+2`], [`${at}`]],
}));

test('labels never cover each other; every area keeps its number, some their name', () => {
  const placed = labelsThatFit(labels, frameOf(wards));
  expect(placed).toHaveLength(25);
  expect(placed.find(({ code }) => code === 'E05012294')?.lines).toEqual(['Ward 24 24', '24+0+2']);
  expect(placed.find(({ code }) => code === 'E05012293')?.lines).toEqual(['23']);
  // Letters of 11 px: about 6 wide, 11 high.
  const boxes = placed.map(({ x, y, lines }) => [
    x,
    y,
    Math.max(...lines.map((line) => line.length)) * 6,
    lines.length,
  ]);
  for (const [at, [x = 0, y = 0, wide = 0, lines = 0]] of boxes.entries())
    for (const [u = 0, v = 0, width = 0, rows = 0] of boxes.slice(at + 1))
      expect(Math.abs(x - u) >= (wide + width) / 2 || v - 11 >= y + 14 * (lines - 1) || y - 11 >= v + 14 * (rows - 1)).toBe(true); // prettier-ignore
});

test('an area of several parts is named on its largest one, however many corners an island has', () => {
  const island = Array.from({ length: 40 }, (_, at) => 0.001 * at);
  const main = [5, 5, 6, 5, 6, 6, 5, 6];
  expect(largestRing([[island], [main]])).toBe(main);
});

test.each([
  ['a shared beginning', ['Norrin, sector A', 'Norrin, sector B'], ['A', 'B']],
  ['words that end the name of one of them', ['Old town', 'Old town west'], ['town', 'town west']],
  ['different beginnings', ['Norrin, sector A', 'Sund, sector A'], ['Norrin, sector A', 'Sund, sector A']],
  ['one name alone', ['Norrin, sector A'], ['Norrin, sector A']],
  ['none', [], []],
])('names on a map, given %s', (_, names, shown) => {
  expect(distinctNames(names)).toEqual(shown);
});
