import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawMutants, tryMutant } from '../need-to-know/mutant-trial.ts';
import { makeWorlds, type Worlds } from '../need-to-know/pair.ts';

const READERS = ['ivo', 'mara', 'dora', 'bela', 'pia'];

let worlds: Worlds;
beforeAll(async () => void (worlds = await makeWorlds('mutants')));
afterAll(() => worlds.close());

test('every policy broken by one change is detected', async () => {
  const { seed, until } = proofRun();
  const survivors: string[] = [];
  let tried = 0;
  let byAnswer = 0;
  for (const mutant of await drawMutants(worlds, seed)) {
    if (performance.now() > until) break;
    const trial = await tryMutant(worlds, mutant, READERS, {
      alwaysDrive: process.env['REEVE_PROVE_ANSWERS'] === 'yes',
    });
    tried += 1;
    if (trial.byAnswer !== undefined) byAnswer += 1;
    if (trial.byAnswer === undefined && trial.byLint === undefined) {
      survivors.push(mutant.name);
      console.log(`survived: ${mutant.name}`);
    }
    tell([
      { part: 'mutants', figure: 'policies broken', aim: 150, seen: tried, failed: survivors.length },
      { part: 'mutants', figure: 'of them noticed by an answer', aim: 1, seen: byAnswer, failed: 0 },
    ]);
  }
  expect(survivors).toEqual([]);
});
