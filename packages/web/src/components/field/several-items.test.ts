import { expect, test } from 'vitest';
import { itemsWith } from './several-items.ts';

test('words are looked for in names and codes, whatever their case', () => {
  const areas = [
    { code: 'NORRIN-B', name: 'Norrin B' },
    { code: 'SUND-J', name: 'Sund J' },
  ];
  expect(itemsWith(areas, 'sund', 9)).toEqual([areas[1]]);
  expect(itemsWith(areas, '-b', 9)).toEqual([areas[0]]);
  expect(itemsWith(areas, '', 1)).toHaveLength(1);
});
