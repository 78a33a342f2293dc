import { readFileSync } from 'node:fs';
import { keepBusy } from '@reeve/testing/run/busy-machine.ts';
import { changedSince } from '@reeve/testing/run/git-history.ts';
import { changedFor } from '@reeve/testing/run/proof-state.ts';
import { NO_PROOF, proofRun, readTally, tell, type Figure } from '@reeve/testing/run/tally.ts';
import { runTests } from '@reeve/testing/run/test-run.ts';
import { expect, test } from 'vitest';
import { TIMED } from './timed-files.ts';

const RUNS = 10;
const PROCESSES = 8;
const { until } = proofRun();

const figureOf = (file: string): string => `${file} is green while ${PROCESSES} processes keep the machine busy`;
const lines = readTally(readFileSync('docs/verification.md', 'utf8'));
/** How often a file ran in earlier proofs of the present code: the least run is first. */
function ranBefore(file: string): number {
  const line = lines.find(({ figure }) => figure === figureOf(file));
  return line && changedFor(line, (commit) => changedSince('.', commit)) === 0 ? line.seenOfCode : 0;
}

test('every test with a clock passes on a busy machine', async () => {
  const files = Object.entries(TIMED).toSorted(([a], [b]) => ranBefore(a) - ranBefore(b));
  const figures = files.map(([file]): Figure => {
    return { part: 'busy', figure: figureOf(file), aim: RUNS, seen: 0, failed: 0 };
  });
  tell(figures);
  const red: string[] = [];
  const rest = keepBusy(PROCESSES);
  try {
    for (const [at, [file, project]] of files.entries()) {
      const figure = figures[at];
      for (let nth = ranBefore(file); figure && nth < RUNS && performance.now() < until; nth += 1) {
        const status = await runTests({ project, files: [file], env: NO_PROOF }).ended;
        if (status !== 0) red.push(`npx vitest run --project ${project} ${file}`);
        figures[at] = {
          ...figure,
          seen: (figures[at]?.seen ?? 0) + 1,
          failed: (figures[at]?.failed ?? 0) + Math.sign(status),
        };
        tell(figures);
      }
    }
  } finally {
    rest();
  }
  expect(red).toEqual([]);
});
