import { expect, test } from 'vitest';
import { areasByName, areasWith } from './areas.ts';

test('areas stand by their names, two of one name by their codes', () => {
  const areas = [
    { code: 'E1', name: 'Norrin 2' },
    { code: 'E3', name: 'Aston' },
    { code: 'E2', name: 'Aston' },
  ];
  expect(areasByName(areas).map(({ code }) => code)).toEqual(['E2', 'E3', 'E1']);
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
