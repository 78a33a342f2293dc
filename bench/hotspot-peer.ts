import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance, type PlanePoints } from '@reeve/analysis';

/** Side of the square that the events lie in. */
export const SIDE_M = 25_000;

/** Runs some work over places that a peer reads from a file. */
export async function withFile(n: number, work: (points: PlanePoints, file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hotspots-'));
  try {
    const points = crimeLike(n);
    const file = join(folder, `${n}.f64`);
    const interleaved = Float64Array.from(
      { length: 2 * n },
      (_, k) => (k % 2 === 0 ? points.xM : points.yM)[k >> 1] ?? 0,
    );
    writeFileSync(file, interleaved);
    await work(points, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
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

/** Time of the warm runs of some work. */
export async function timed<Result>(
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

/** R's cost for the same task over the places of a file, if it is installed with the package. */
export function peer(file: string, task: string): Peer | undefined {
  const { status, stdout } = spawnSync('Rscript', ['bench/peers/hotspots.R', file, task], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Peer) : undefined; // printed by the script
}

/** One line of results: ours, the peer's, and their ratio. */
export function compare(what: string, ours: Timed, theirs: Peer | undefined, aim: number | undefined): string {
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
