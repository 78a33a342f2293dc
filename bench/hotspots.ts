import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance, countByCell, dbscan, giStar, type PlanePoints } from '@reeve/analysis';
import { kdeInParallel, WorkerPool } from '@reeve/compute';
import { report } from './results.ts';

const SIDE_M = 25_000;
const WORKERS = 2;

/**
 * Kernel density, DBSCAN and Gi* against R in the same run: `npm run bench -- hotspots [events]`, two or three minutes. Wall
 * time of ours, the median of the warm runs, against the peer's CPU time, its best of three: on a busy machine ours looks
 * worse than it is, so its CPU time over all threads and the load stand beside.
 */
export async function hotspots(most: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hotspots-'));
  const pool = new WorkerPool(WORKERS);
  const lines: string[] = [];
  try {
    for (const n of new Set([100_000, most])) {
      const points = crimeLike(n);
      const file = join(folder, `${n}.f64`);
      writeFileSync(
        file,
        Float64Array.from({ length: 2 * n }, (_, k) => (k % 2 === 0 ? points.xM : points.yM)[k >> 1] ?? 0),
      );
      const grid = { originXM: 0, originYM: 0, cellM: SIDE_M / 512, columns: 512, rows: 512 };
      const surface = await timed(
        () => kdeInParallel(points, grid, { bandwidthM: 794 }, { pool }),
        ({ maximum }) => maximum,
      );
      const density = `quartic density 512 × 512, ${n} events, ${WORKERS} threads`;
      lines.push(compare(density, surface, peer(file, 'quartic'), n < 1e6 ? 0.1 : 0.15));
      const clusters = await timed(
        () => dbscan(points, 100, 10),
        (found) => found.clusters,
      );
      const clustering = `DBSCAN with border events, ${n} events, one thread`;
      lines.push(compare(clustering, clusters, peer(file, 'dbscan'), n < 1e6 ? undefined : 0.15));
      if (n !== 100_000) continue;
      const cells = { originXM: 0, originYM: 0, cellM: SIDE_M / 256, columns: 256, rows: 256 };
      const counts = countByCell(clamped(points), cells);
      const scores = await timed(
        () => giStar(counts),
        ({ z }) => z.reduce((a, b) => Math.max(a, b), 0),
      );
      lines.push(compare('Gi* 256 × 256, one thread', scores, peer(file, 'localG'), 0.03));
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true });
  }
  report('hotspots', 'Hot spots, wall against the CPU of the peer; aims are for the warm median', lines);
}

interface Timed {
  readonly found: number;
  /** With the start of the threads and the compiling of the code. */
  readonly firstMs: number;
  readonly wallMs: number;
  readonly bestMs: number;
  /** Of all threads. */
  readonly cpuMs: number;
  readonly load: number;
}

const WARM_UPS = 10;
const ROUNDS = 9;

async function timed<Result>(
  work: () => Result | Promise<Result>,
  largestOf: (result: Result) => number,
): Promise<Timed> {
  const [load = 0] = loadavg();
  const runs: { readonly found: number; readonly wallMs: number; readonly cpuMs: number }[] = [];
  for (let run = 0; run < WARM_UPS + ROUNDS; run += 1) {
    const [began, before] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const wallMs = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    runs.push({ found: largestOf(result), wallMs, cpuMs: (user + system) / 1000 });
  }
  const warm = runs.slice(WARM_UPS);
  const inOrder = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
  const wall = inOrder(warm.map(({ wallMs }) => wallMs));
  const cpu = inOrder(warm.map(({ cpuMs }) => cpuMs));
  return {
    found: warm[0]?.found ?? 0,
    firstMs: runs[0]?.wallMs ?? 0,
    wallMs: wall[ROUNDS >> 1] ?? 0,
    bestMs: wall[0] ?? 0,
    cpuMs: cpu[ROUNDS >> 1] ?? 0,
    load,
  };
}

interface Peer {
  readonly found: number;
  readonly cpuS: number;
  readonly wallS: number;
  readonly name: string;
}

function peer(file: string, task: string): Peer | undefined {
  const { status, stdout } = spawnSync('Rscript', ['bench/peers/hotspots.R', file, task], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Peer) : undefined; // printed by the script
}

function compare(what: string, ours: Timed, theirs: Peer | undefined, aim: number | undefined): string {
  const own =
    `${what}: ${ours.wallMs.toFixed(1)} ms wall, ${ours.cpuMs.toFixed(1)} ms CPU (medians of ${ROUNDS} after ${WARM_UPS}; ` +
    `best ${ours.bestMs.toFixed(1)} ms, first call ${ours.firstMs.toFixed(1)} ms; load ${ours.load.toFixed(1)})`;
  if (theirs === undefined) return `${own}; R or its package is not installed: no ratio`;
  const [toCpu, toWall] = [ours.wallMs / 1000 / theirs.cpuS, ours.wallMs / 1000 / theirs.wallS];
  return (
    `${own}; R ${theirs.name} ${theirs.cpuS.toFixed(3)} s CPU, ${theirs.wallS.toFixed(3)} s wall; ` +
    `ratio to its CPU ${toCpu.toFixed(3)}${aim === undefined ? '' : ` (aim ≤ ${aim})`}, CPU to CPU ${(ours.cpuMs / 1000 / theirs.cpuS).toFixed(3)}, wall to wall ${toWall.toFixed(3)}; ` +
    `largest: ours ${ours.found.toPrecision(6)}, its ${theirs.found.toPrecision(6)}`
  );
}

/** Three in five in 120 clusters, a quarter anywhere, the rest near an earlier one; to the centimetre. */
function crimeLike(n: number): PlanePoints {
  const next = chance(21, 0);
  const unit = (): number => next() / 2 ** 32;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  const centres = Array.from({ length: 120 }, () => [unit() * SIDE_M, unit() * SIDE_M] as const);
  const points = { xM: new Float64Array(n), yM: new Float64Array(n) };
  for (let i = 0; i < n; i += 1) {
    const kind = unit();
    let [x, y] = [unit() * SIDE_M, unit() * SIDE_M];
    if (kind < 0.6) {
      const [east, north] = centres[Math.floor(unit() * 120)] ?? [0, 0];
      [x, y] = [east + 300 * normal(), north + 300 * normal()];
    } else if (kind >= 0.85 && i > 0) {
      const parent = Math.floor(unit() * i);
      const [away, turn] = [150 * Math.sqrt(unit()), 2 * Math.PI * unit()];
      [x, y] = [(points.xM[parent] ?? 0) + away * Math.cos(turn), (points.yM[parent] ?? 0) + away * Math.sin(turn)];
    }
    points.xM[i] = Math.round(x * 100) / 100;
    points.yM[i] = Math.round(y * 100) / 100;
  }
  return points;
}

/** As the peer counts: what lies beyond the square belongs to its outermost cells. */
function clamped({ xM, yM }: PlanePoints): PlanePoints {
  const inside = (value: number): number => Math.min(Math.max(value, 0), SIDE_M - 0.01);
  return { xM: xM.map(inside), yM: yM.map(inside) };
}
