import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
import { interleave } from '../need-to-know/interleave.ts';
import { makeWorlds } from '../need-to-know/pair.ts';

test('no connection carries one reader’s rights to another', async () => {
  const { seed, until } = proofRun();
  const worlds = await makeWorlds(`interleave ${seed}`);
  const bleeds: string[] = [];
  let answered = 0;
  for (let nth = 0; performance.now() < until; nth += 1) {
    const round = await interleave(worlds, 2500, `${seed} ${nth}`);
    answered += round.answered;
    bleeds.push(...round.bleeds);
    if (round.naked > 0) bleeds.push(`${round.naked} rows shown to nobody`);
    tell([
      { part: 'interleave', figure: 'answers among one another', aim: 10_000, seen: answered, failed: bleeds.length },
    ]);
  }
  await worlds.close();
  for (const bleed of bleeds) console.log(bleed);
  expect(bleeds).toEqual([]);
});
