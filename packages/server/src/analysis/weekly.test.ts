import { readAnalysisRun, runWeeklyCount } from '@reeve/contract';
import { addCrimes, crimesOf } from '@reeve/testing/loop.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'weekly' });
  ivo = await world.as('ivo');
  const crimes = crimesOf('burglary_WEEKLY', 'WEEKLY');
  // As from a file without area names.
  const nowhere = crimes.map((crime) => ({
    ...crime,
    source_key: `n${crime.source_key}`,
    area_code: '',
    area_name: '',
  }));
  await addCrimes(world.store, 'ivo', 'P2', MARKING, 'WEEKLY', [...crimes, ...nowhere]);
}, 60_000);
afterAll(() => world.close());

const ask = (areas: readonly string[]) => ({
  input: { offenceType: 'burglary_WEEKLY', areas: [...areas], weekOf: '2026-04-15', baselineWeeks: 12 },
});

test('counts a week in the chosen areas and in no other', async () => {
  const { id } = await ivo.call(runWeeklyCount, ask(['WEEKLY-T']));
  const { result } = await ivo.call(readAnalysisRun, { params: { id } });
  expect(result).toMatchObject({ observed: 20, mean: 8 });
});

test('shows an area without crimes as empty, also where there are crimes without an area', async () => {
  const answer = await ivo.send(runWeeklyCount, ask(['ELSEWHERE']));
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('There are no crimes of this type in these areas that you may see. Nothing was run.');
});
