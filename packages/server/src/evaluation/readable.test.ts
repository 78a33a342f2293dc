import { expect, test } from 'vitest';
import { sameDaysTogether } from './readable.ts';

test('areas that lack the same days are named together, in the order of the measure', () => {
  const autumn = '2026-11-03 to 2026-11-29';
  expect(
    sameDaysTogether([
      { name: 'Bulwell', days: autumn },
      { name: 'Sherwood', days: '2027-02-21 to 2027-02-28' },
      { name: 'Basford', days: autumn },
    ]),
  ).toEqual([`Bulwell, Basford ${autumn}`, 'Sherwood 2027-02-21 to 2027-02-28']);
  expect(sameDaysTogether([])).toEqual([]);
});
