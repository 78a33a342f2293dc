import { expect, test } from 'vitest';
import { areasWith, uniqueAreas } from './unique-areas.ts';

test('a code that is named differently stands once, an empty name is replaced by a later one or the code', () => {
  const areas = [
    { code: 'E2', name: '' },
    { code: 'E1', name: 'Norrin 2' },
    { code: 'E1', name: 'Norrin 7' },
    { code: 'E2', name: 'Aston' },
    { code: 'E3', name: '' },
  ];
  expect(uniqueAreas(areas)).toEqual([
    { code: 'E2', name: 'Aston' },
    { code: 'E3', name: 'E3' },
    { code: 'E1', name: 'Norrin 2' },
  ]);
});

test('words are looked for in names and codes, whatever their case', () => {
  const areas = [
    { code: 'NORRIN-B', name: 'Norrin B' },
    { code: 'SUND-J', name: 'Sund J' },
  ];
  expect(areasWith(areas, 'sund', 9)).toEqual([areas[1]]);
  expect(areasWith(areas, '-b', 9)).toEqual([areas[0]]);
  expect(areasWith(areas, '', 1)).toHaveLength(1);
});
