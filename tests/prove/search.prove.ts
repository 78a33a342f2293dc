import { createHash } from 'node:crypto';
import { asActor, findCandidates } from '@reeve/store';
import { makeSearchTable, type SearchTable } from '@reeve/testing/database/search-table.ts';
import { acting } from '@reeve/testing/people.ts';
import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { aucOf } from '@reeve/testing/trial/auc.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ENTRIES = 100_000;
const PAIRS = 2000;
/** Fewer pairs than this are inconclusive. */
const LEAST_PAIRS = 300;
/** So few words that each occurs in thousands of hidden entries: any access to those would show. */
const WORDS = 20;
/** How far from chance timing can distinguish hidden from absent. */
const FAR = 0.05;
const TRIES = 3;

const { seed, until } = proofRun();
/**
 * Random words, of letters alone, the hidden and the absent from the same urn: their position in the index reveals
 * nothing.
 */
const urn = (name: string): readonly string[] =>
  Array.from({ length: WORDS }, (_, index) => {
    const digest = createHash('sha256').update(`${seed} ${name} ${index}`).digest('hex').slice(0, 12);
    return `Q${Array.from(digest, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '').join('')}`;
  });
const hiddenWords = urn('hidden');
const absentWords = urn('absent');

let table: SearchTable;
beforeAll(async () => {
  table = await makeSearchTable(ENTRIES, hiddenWords);
}, 600_000);
afterAll(() => table.database.drop());

interface Timed {
  readonly auc: number;
  readonly pairs: number;
  readonly found: number;
}

/** Asks for every pair, in random order, and measures how well the time taken distinguishes them. */
async function measure(login: string, pairs: number, until = Infinity): Promise<Timed> {
  const times = { hidden: [] as number[], absent: [] as number[] };
  let found = 0;
  await asActor(table.store, acting(login), async (tx) => {
    const ask = async (word: string): Promise<number> => {
      const started = performance.now();
      found += (await findCandidates(tx, [word.toLowerCase()], undefined)).length;
      return performance.now() - started;
    };
    for (let warm = 0; warm < 100; warm += 1) await ask(`warm${warm}`);
    for (let nth = 0; nth < pairs && (nth < LEAST_PAIRS || performance.now() < until); nth += 1) {
      const [hidden = '', absent = ''] = [hiddenWords[nth % WORDS], absentWords[nth % WORDS]];
      const coin = createHash('sha256').update(`${seed} coin ${nth}`).digest()[0] ?? 0;
      if (coin % 2 === 0) {
        times.hidden.push(await ask(hidden));
        times.absent.push(await ask(absent));
      } else {
        times.absent.push(await ask(absent));
        times.hidden.push(await ask(hidden));
      }
    }
  });
  return { auc: aucOf(times.hidden, times.absent), pairs: times.hidden.length, found };
}

test('timing does not distinguish a word of hidden rows from a word that is nowhere', async () => {
  // The measurement is sensitive: for a reader who can see the rows, the same words take longer.
  const seen = await measure('vera', 200);
  expect(seen.found).toBeGreaterThan(0);
  expect(seen.auc).toBeGreaterThan(0.5 + FAR);

  const tries: Timed[] = [];
  while (tries.length < TRIES && !tries.some((one) => Math.abs(one.auc - 0.5) <= FAR))
    tries.push(await measure('ivo', PAIRS, performance.now() + (until - performance.now()) / (TRIES - tries.length)));
  const best = Math.min(...tries.map((one) => Math.abs(one.auc - 0.5)));
  console.log(`AUC ${tries.map((one) => one.auc.toFixed(4)).join(', ')}; of what is seen ${seen.auc.toFixed(4)}`);
  tell([
    {
      part: 'search',
      figure: 'pairs of a hidden and an absent word',
      aim: PAIRS,
      seen: tries.at(-1)?.pairs ?? 0,
      failed: best > FAR ? 1 : 0,
    },
  ]);
  expect(tries.map((one) => one.found)).toEqual(tries.map(() => 0));
  expect(best).toBeLessThanOrEqual(FAR);
});
