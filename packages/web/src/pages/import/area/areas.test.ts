import { expect, test } from 'vitest';
import { areasByName } from './areas.ts';

test('areas are in the order of their names, those that only a code names last', () => {
  const areas = [
    { code: 'E01013810', name: 'E01013810' },
    { code: 'W2', name: 'Radford' },
    { code: 'E01013809', name: '' },
    { code: 'W9', name: 'Bulwell' },
    { code: 'W1', name: 'Radford' },
  ];
  expect(areasByName(areas).map(({ code }) => code)).toEqual(['W9', 'W1', 'W2', 'E01013809', 'E01013810']);
});
