import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KnoxEvents, knoxTest } from '@reeve/analysis';
import { knoxInParallel, WorkerPool } from '@reeve/compute';
import { knoxEvents } from './knox-events.ts';
import type { KnoxRun } from './knox-run.ts';
import { report } from '../results.ts';

const PERMUTATIONS = 999;
const WORKERS = 2;
/** The peer takes a second or more for each permutation: it runs fewer, and its time is scaled in proportion. */
const PEER_PERMUTATIONS = 99;

/**
 * The Knox test on two threads against R's surveillance::knox at 5 000 events, and against its own plain twin at many:
 * `npm run bench -- knox [events]`. The plain twin takes a minute or two at 100 000.
 */
export async function knox(events: number): Promise<void> {
  const busy = `load when it began ${loadavg()[0]?.toFixed(1)}`;
  report('knox', `Knox test, ${PERMUTATIONS} permutations, ${WORKERS} threads, wall; ${busy}`, [
    ...(await againstR(5000)),
    ...againstPlainTwin(events),
  ]);
}

async function againstR(n: number): Promise<readonly string[]> {
  const events = knoxEvents(n);
  const options = {
    distancesM: [0, 200, Infinity],
    days: [0, 14, Infinity],
    metric: 'euclidean',
    permutations: PERMUTATIONS,
    seed: 1,
  } as const;
  const pool = new WorkerPool(WORKERS);
  const ms: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    const began = performance.now();
    await knoxInParallel(events, options, { pool });
    ms.push(performance.now() - began);
  }
  await pool.close();
  const [coldMs = 0, ...warmMs] = ms;
  const medianMs = warmMs.toSorted((a, b) => a - b)[2] ?? 0;
  const [cell] = knoxTest(events, { ...options, permutations: 1 }).cells;
  const own = `${n} events, 2 × 2 bands: ${medianMs.toFixed(0)} ms (median of five; ${coldMs.toFixed(0)} ms with the start of the threads)`;
  const peer = surveillance(events);
  if (peer === undefined) return [own, 'R surveillance is not installed: no ratio'];
  const same = peer.observed === cell?.observed ? 'same' : `DIFFERENT: ${peer.observed}, ours ${cell?.observed}`;
  const scaledS = (peer.cpuS * PERMUTATIONS) / PEER_PERMUTATIONS;
  return [
    own,
    `R surveillance::knox ${peer.version}: ${peer.cpuS.toFixed(1)} s CPU, ${peer.wallS.toFixed(1)} s wall for ${PEER_PERMUTATIONS} permutations, in proportion ${scaledS.toFixed(0)} s CPU for ${PERMUTATIONS}; observed pairs ${same}; ratio to its CPU ${(medianMs / 1000 / scaledS).toFixed(5)} (aim ≤ 0.003)`,
  ];
}

interface Peer {
  readonly observed: number;
  readonly cpuS: number;
  readonly wallS: number;
  readonly version: string;
}

/** Its closeness is “at most”: 13 days are fewer than 14, and no two of these places are exactly 200 m apart. */
function surveillance({ points, day }: KnoxEvents): Peer | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'knox-'));
  try {
    const file = join(folder, 'events.f64');
    const rows = Float64Array.from({ length: 3 * day.length }, (_, k) => {
      const i = Math.floor(k / 3);
      return [points.xM[i], points.yM[i], day[i]][k % 3] ?? 0;
    });
    writeFileSync(file, rows);
    const { status, stdout } = spawnSync(
      'Rscript',
      ['bench/peers/knox.R', file, '200', '13', String(PEER_PERMUTATIONS)],
      {
        encoding: 'utf8',
      },
    );
    return status === 0 ? (JSON.parse(stdout) as Peer) : undefined; // printed by the script
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function againstPlainTwin(n: number): readonly string[] {
  const runs = [1, 2, 3].map(() => measure(n, 'fast')).toSorted((a, b) => a.wallS - b.wallS);
  const fast = runs[1] ?? measure(n, 'fast');
  const twin = measure(n, 'plain');
  const same = fast.cells === twin.cells ? 'same answer to the last bit' : 'DIFFERENT ANSWERS';
  return [
    `${n} events, 4 × 3 bands, ${(fast.nearPairs / 1e6).toFixed(1)} M pairs nearer than 400 m: ${fast.wallS.toFixed(2)} s (median of three; ${fast.cpuS.toFixed(2)} s CPU), peak ${fast.peakMb.toFixed(0)} MB (aim ≤ 350)`,
    `its plain twin on one thread: ${twin.wallS.toFixed(1)} s wall, ${twin.cpuS.toFixed(1)} s CPU; ${same}; ratio to its CPU ${(fast.wallS / twin.cpuS).toFixed(4)} (aim ≤ 0.05)`,
  ];
}

function measure(n: number, how: 'fast' | 'plain'): KnoxRun {
  const args = ['--import', 'tsx', 'bench/knox/knox-run.ts', String(n), String(PERMUTATIONS), how, String(WORKERS)];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`bench/knox/knox-run.ts ended with ${status}`);
  return JSON.parse(stdout) as KnoxRun; // printed by knox-run.ts
}
