import { readCoverage, readDataSet, secondCoverage, stateCoverage } from '@reeve/contract';
import { addCrimes } from '@reeve/testing/loop.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'second coverage' });
  await addCrimes(world.store, 'ivo', 'P2', MARKING, 'GAP');
});
afterAll(() => world.close());

test('a correction of coverage counts once a second person confirms it, and keeps that person’s name', async () => {
  const [ivo, mara, dora] = await Promise.all(['ivo', 'mara', 'dora'].map((login) => world.as(login)));
  if (!ivo || !mara || !dora) throw new Error('three logins give three clients');
  const month = { from: '2026-03-01', to: '2026-04-01' };
  const covered = await ivo.call(readCoverage, { query: month });
  expect(covered.uncovered).toEqual([]);
  const set = { params: { id: covered.dataSet?.id ?? '' } };
  const gap = { from: '2026-03-10', before: '2026-03-12' };
  const { id } = await ivo.call(stateCoverage, {
    ...set,
    input: { ...gap, kind: 'gap', areas: [], offenceTypes: [], reason: 'the office moved' },
  });
  expect((await ivo.call(readCoverage, { query: month })).uncovered).toEqual([]);
  const second = { params: { id }, input: {} };
  expect(await ivo.refused(secondCoverage, second)).toBe('not_found');
  await mara.call(secondCoverage, second);
  expect((await ivo.call(readCoverage, { query: month })).uncovered).toEqual([gap]);
  expect(await dora.refused(secondCoverage, second)).toBe('not_found');
  const { statements } = await ivo.call(readDataSet, set);
  expect(statements.find((one) => one.id === id)).toMatchObject({
    ...gap,
    kind: 'gap',
    statedBy: 'Ivo',
    because: 'the office moved',
    createdBy: 'Ivo',
    secondedBy: 'Mara',
    maySecond: false,
  });
});
