import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { wilsonInterval } from '@reeve/analysis';
import { proofRun, tell } from '@reeve/testing/run/tally.ts';
import { afterAll, expect, test } from 'vitest';
import { FAULT_KINDS, faultsOf, type Fault } from '../faults/faults-of.ts';
import { FaultyTree } from '../faults/faulty-tree.ts';
import { NearestTests, sourcesIn } from '../faults/nearest-tests.ts';

/** The exercise, and what is made by a program, are no code that decides. */
const LEFT_OUT = /\.test\.ts$|\/(riverton|boot|schema)\/|\/index\.ts$/;
/** At least this share of all faults is noticed, in 95 % of draws. */
const LEAST = 0.8;

interface Placed {
  readonly path: string;
  readonly fault: Fault;
}

/** Reviewed faults that change nothing anyone could see, with the reason: path, kind and the text that the fault takes away or changes. */
const SAME = JSON.parse(readFileSync('tests/faults/same-answers.json', 'utf8')) as readonly {
  readonly path: string;
  readonly kind: string;
  readonly text: string;
  readonly because: string;
}[]; // as in the repository

const tree = new FaultyTree();
afterAll(() => tree.remove());

/** All faults of handlers and store, one of each package and kind in turn, in the order of the seed. */
function drawFaults(seed: string): readonly Placed[] {
  const strata = ['packages/server/src', 'packages/store/src'].flatMap((folder) => {
    const sources = sourcesIn(folder).filter(({ path }) => !LEFT_OUT.test(path));
    const placed = sources.flatMap(({ path, text }) => faultsOf(text).map((fault): Placed => ({ path, fault })));
    return FAULT_KINDS.map((kind) =>
      shuffled(
        placed.filter(({ fault }) => fault.kind === kind),
        seed,
      ),
    );
  });
  const longest = Math.max(...strata.map((one) => one.length));
  return Array.from({ length: longest }, (_, at) => strata.flatMap((one) => one[at] ?? [])).flat();
}

function shuffled(faults: readonly Placed[], seed: string): readonly Placed[] {
  const lot = ({ path, fault }: Placed): string =>
    createHash('sha256').update(`${seed} ${path} ${fault.kind} ${fault.start} ${fault.end}`).digest('hex');
  const lots = new Map(faults.map((one) => [one, lot(one)]));
  return faults.toSorted((a, b) => ((lots.get(a) ?? '') < (lots.get(b) ?? '') ? -1 : 1));
}

test('a fault in a handler or in the store is noticed by the tests nearest to it', async () => {
  const { seed, until } = proofRun();
  const nearest = new NearestTests();
  let [tried, noticed] = [0, 0];
  for (const { path, fault } of drawFaults(seed)) {
    if (performance.now() > until) break;
    const text = readFileSync(path, 'utf8');
    const changed = text.slice(fault.start, fault.end);
    if (SAME.some((one) => one.path === path && one.kind === fault.kind && one.text === changed)) continue;
    const output = await tree.try(path, fault, nearest.of(path, fault.kind));
    tried += 1;
    if (output !== undefined) noticed += 1;
    const line = text.slice(0, fault.start).split('\n').length;
    const [before, after] = [changed, fault.text].map((part) => part.replaceAll(/\s+/g, ' ').slice(0, 160));
    console.log(`${output === undefined ? 'SURVIVED' : 'noticed'} ${fault.kind} ${path}:${line} ${before} → ${after}`);
    tell([
      { part: 'faults', figure: 'faults put into handlers and store', aim: 600, seen: tried, failed: 0 },
      { part: 'faults', figure: 'of them noticed by the nearest tests', aim: 500, seen: noticed, failed: 0 },
    ]);
  }
  const [low, high] = wilsonInterval(noticed, tried);
  console.log(`noticed ${noticed} of ${tried}: 95 % interval ${low.toFixed(3)} to ${high.toFixed(3)}`);
  expect(high).toBeGreaterThanOrEqual(LEAST);
});
