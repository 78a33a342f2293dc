import { createHash } from 'node:crypto';
import { ANSWERS_SEARCHED, proofRun, tell } from '@reeve/testing/run/tally.ts';
import { expect, test } from 'vitest';
import * as domain from '@reeve/domain';
import { compare, VERBS, type Verb } from '../need-to-know/agreement.ts';
import { decideWorld } from '../need-to-know/decisions.ts';
import { makeWorlds } from '../need-to-know/pair.ts';
// With every slip in the policy's source; a landing draws a quarter of them.
import '../oracle.test.ts';

const RULE_DECISIONS = 200_000;
/** Seeds that differ in any letter decide other cases. */
const numberOf = (seed: string): number => createHash('sha256').update(seed).digest().readInt32BE();

test('policy, server and oracle make the same decisions', async () => {
  const { seed, until } = proofRun();
  const mismatches: string[] = [];
  let ruled = 0;
  for (const verb of Object.keys(VERBS) as Verb[]) {
    const { decisions, differs } = compare(domain, verb, RULE_DECISIONS, numberOf(seed));
    ruled += decisions;
    if (differs) mismatches.push(`${verb}: ${JSON.stringify(differs)}`);
  }
  tell([
    {
      part: 'decisions',
      figure: 'rules of the domain against the oracle',
      aim: 100_000,
      seen: ruled,
      failed: mismatches.length,
    },
  ]);
  let made = 0;
  let allowed = 0;
  let searched = 0;
  const worlds = await makeWorlds(`decisions ${seed}`);
  for (let nth = 0; performance.now() < until; nth += 1) {
    const decisions = await decideWorld(worlds, { people: 24, records: 150 }, `${seed} ${nth}`);
    made += decisions.made;
    allowed += decisions.allowed;
    searched += decisions.searched;
    mismatches.push(...decisions.mismatches);
    const failed = mismatches.length;
    tell([
      { part: 'decisions', figure: 'answers of the server against the oracle', aim: 100_000, seen: made, failed },
      { part: 'decisions', figure: 'of them allowed', aim: 1000, seen: allowed, failed: 0 },
      { part: 'canaries', figure: ANSWERS_SEARCHED, aim: 1_000_000, seen: searched, failed },
    ]);
  }
  await worlds.close();
  for (const mismatch of mismatches) console.log(mismatch);
  expect(mismatches).toEqual([]);
});
