import { knoxTest } from '@reeve/analysis';
import { knoxInParallel, WorkerPool } from '@reeve/compute';
import { knoxEvents } from './knox-events.ts';

/** One measured run in a separate process: `tsx bench/knox/knox-run.ts EVENTS PERMUTATIONS fast|plain WORKERS`. */
export interface KnoxRun {
  readonly wallS: number;
  readonly cpuS: number;
  readonly peakMb: number;
  readonly nearPairs: number;
  /** The whole answer. */
  readonly cells: string;
}

const [n = 0, permutations = 0, how = 'fast', workers = 2] = process.argv
  .slice(2)
  .map((word) => (/^\d+$/.test(word) ? Number(word) : word));
const events = knoxEvents(Number(n));
const options = {
  distancesM: [0, 100, 200, 300, 400],
  days: [0, 7, 14, 28],
  metric: 'euclidean',
  permutations: Number(permutations),
  seed: 1,
} as const;
const pool = new WorkerPool(Number(workers));
if (how === 'fast') await knoxInParallel(knoxEvents(1000), { ...options, permutations: 128 }, { pool });
const began = performance.now();
const cpuBefore = process.cpuUsage();
const { cells, nearPairs } =
  how === 'fast' ? await knoxInParallel(events, options, { pool }) : knoxTest(events, options);
const cpu = process.cpuUsage(cpuBefore);
const run: KnoxRun = {
  wallS: (performance.now() - began) / 1000,
  cpuS: (cpu.user + cpu.system) / 1e6,
  peakMb: process.resourceUsage().maxRSS / 1024,
  nearPairs,
  cells: JSON.stringify(cells),
};
console.log(JSON.stringify(run));
await pool.close();
