import { expect, test } from 'vitest';
import { shortNames } from './sheet-map.ts';

test.each([
  [
    ['Norrin, sector A', 'Norrin, sector B'],
    ['A', 'B'],
  ],
  [
    ['Ward 1', 'Ward 12'],
    ['1', '12'],
  ],
  [
    ['Old Town', 'Old Town East'],
    ['Town', 'Town East'],
  ],
  [
    ['Quay', 'Market'],
    ['Quay', 'Market'],
  ],
  [['Norrin, sector A'], ['Norrin, sector A']],
  [[], []],
])('of %j the map shows %j', (names, short) => {
  expect(shortNames(names)).toEqual(short);
});
