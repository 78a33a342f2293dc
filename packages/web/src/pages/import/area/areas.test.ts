import { expect, test } from 'vitest';
import { areasByName } from './areas.ts';

test('lists areas by their names, two of one name by their codes', () => {
  const areas = [
    { code: 'E1', name: 'Norrin 2' },
    { code: 'E3', name: 'Aston' },
    { code: 'E2', name: 'Aston' },
  ];
  expect(areasByName(areas).map(({ code }) => code)).toEqual(['E2', 'E3', 'E1']);
});
