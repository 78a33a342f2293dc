import { suggestComparisons } from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes, crimesOf } from '@reeve/testing/loop.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const WEEKS = 60;
const FIRST = '2024-11-04';
const BEFORE = addDays(FIRST, 7 * WEEKS);
const [PATTERN] = crimesOf('theft', 'SMALL');
if (!PATTERN) throw new Error('there are no crimes');

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'comparisons' });
  const crime = (area: string, week: number, nth: number) => ({
    ...PATTERN,
    source_key: `${area} ${week} ${nth}`,
    area_code: area,
    area_name: area,
    from_at: `${addDays(FIRST, 7 * week)}T20:00`,
    to_at: `${addDays(FIRST, 7 * week)}T21:00`,
  });
  const weeks = Array.from({ length: WEEKS }, (_, week) => week);
  const crimes = [
    // The treated area has a crime a week; one candidate follows it, and 205 areas have more crimes, all in one week.
    ...weeks.map((week) => crime('SMALL', week, 0)),
    ...weeks.map((week) => crime('ALIKE', week, 0)),
    ...weeks.map((week) => crime('ALIKE', week, 1)),
    ...Array.from({ length: 205 }, (_, area) => weeks.map((nth) => crime(`BIG-${area}`, 3, nth))).flat(),
    // After the weeks that are compared.
    ...weeks.flatMap((nth) => [crime('LATE', WEEKS + 1, nth), crime('LATE', WEEKS + 2, nth)]),
  ];
  await addCrimes(world.store, 'ivo', 'P2', MARKING, 'SMALL', crimes);
  // The helper of the tests covers the year 2026 only.
  await asSuperuser(world.database, (client) => client.query('update coverage set from_on = $1', [FIRST]));
}, 60_000);
afterAll(() => world.close());

test('a treated area is counted however many areas have more crimes', async () => {
  const ivo = await world.as('ivo');
  const input = { offenceType: 'theft', treatedAreas: ['SMALL'], beforeFrom: BEFORE };
  const { weeks, because, areas } = await ivo.call(suggestComparisons, { input });
  expect([weeks, because]).toEqual([WEEKS, null]);
  expect(areas[0]?.code).toBe('ALIKE');
});

test('crimes after the weeks that are compared make no area a candidate', async () => {
  const ivo = await world.as('ivo');
  const input = { offenceType: 'theft', treatedAreas: ['SMALL'], beforeFrom: BEFORE };
  const { areas, candidates, leftOut } = await ivo.call(suggestComparisons, { input });
  expect([...areas, ...candidates, ...leftOut].map(({ code }) => code)).not.toContain('LATE');
});

test('an area with another part in the measure is not suggested', async () => {
  const ivo = await world.as('ivo');
  const input = { offenceType: 'theft', treatedAreas: ['SMALL'], usedAreas: ['ALIKE'], beforeFrom: BEFORE };
  const { areas, candidates } = await ivo.call(suggestComparisons, { input });
  expect([...areas, ...candidates].map(({ code }) => code)).not.toContain('ALIKE');
});
