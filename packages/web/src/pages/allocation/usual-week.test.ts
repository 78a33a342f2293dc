import { expect, test } from 'vitest';
import { usualWeek } from './usual-week.ts';

test.each([
  ['2026-11-29', '2026-11-30'], // a Sunday
  ['2026-11-30', '2026-12-07'], // a Monday: its own week has begun
  ['2026-12-01', '2026-12-07'],
])('a plan made on %s is for the week of %s', (today, monday) => {
  expect(usualWeek(today, [], []).weekFrom).toBe(monday);
});

test('the only set of areas is chosen, and the last year that is covered', () => {
  const spans = [
    { from: '2019-01-01', before: '2020-01-01' },
    { from: '2022-01-01', before: '2023-06-01' },
  ];
  expect(usualWeek('2026-12-01', [{ id: 'a' }], spans)).toMatchObject({
    areaSetId: 'a',
    demandFrom: '2022-06-02',
    demandTo: '2023-06-01',
  });
  const short = [{ from: '2023-01-01', before: '2023-03-01' }];
  expect(usualWeek('2026-12-01', [{ id: 'a' }, { id: 'b' }], short)).toMatchObject({
    areaSetId: undefined,
    demandFrom: '2023-01-01',
    demandTo: '2023-03-01',
  });
  expect(usualWeek('2026-12-01', [], [])).toMatchObject({ demandFrom: undefined, demandTo: undefined });
});
