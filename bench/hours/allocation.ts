import { loadavg } from 'node:os';
import { planWeek, type LinearModel, type LinearSolver, type SolveOptions } from '@reeve/analysis';
import { openHighs } from '@reeve/compute';
import { report } from '../results.ts';
import { drawnWeek, WEEK_SIZES, type WeekSize } from './drawn-weeks.ts';
import { nativeVersion, solveNatively } from './native-highs.ts';

const REPETITIONS = 3;
/** The aim is one of the two. */
const MOST_RATIO = 1.5;
const PROVEN_GAP = 0.005;
const PROVEN_WITHIN_S = 1;

/**
 * The model of drawn weeks in WebAssembly against native HiGHS with the same options, and whole plans:
 * `npm run bench -- allocation [weeks of each size]`. CPU and wall of the solve of the duties, medians of 3 after plans that warm the solver.
 */
export async function allocation(weeks: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const solve = await openHighs();
  const version = nativeVersion();
  const cold = coldSolve(solve);
  const lines: string[] = [];
  let [proven, near, either] = [0, 0, 0];
  for (const size of WEEK_SIZES)
    for (let seed = 1; seed <= weeks; seed += 1) {
      const { line, isProven, isNear } = measured(size, seed, solve, version !== undefined);
      lines.push(line);
      proven += Number(isProven);
      near += Number(isNear);
      either += Number(isProven || isNear);
    }
  const aim = `Of ${lines.length} weeks ${proven} have a gap of ${100 * PROVEN_GAP} % proven within ${PROVEN_WITHIN_S} s of CPU by the solve of the duties, ${near} take at most ${MOST_RATIO} times native HiGHS; ${either} have one of the two (aim: all).`;
  const native = version === undefined ? 'Native HiGHS was not measured: there is no `highs` on the PATH (Debian: `apt-get install highs`).' : `Native HiGHS ${version}; HiGHS in WebAssembly 1.15: with another version the search differs too.`; // prettier-ignore
  report('allocation', `Plans of hours, medians of ${REPETITIONS}, one thread; load when it began ${load}`, [aim, native, cold, ...lines]); // prettier-ignore
}

function measured(
  size: WeekSize,
  seed: number,
  solve: LinearSolver,
  hasNative: boolean,
): { readonly line: string; readonly isProven: boolean; readonly isNear: boolean } {
  const week = drawnWeek(size, seed);
  let first: { readonly model: LinearModel; readonly options: SolveOptions } | undefined;
  const whole = timed(() =>
    planWeek(week, (asked, how) => {
      first ??= { model: asked, options: how };
      return solve(asked, how);
    }),
  );
  if (first === undefined) throw new Error('A plan is solved.');
  const { model, options } = first;
  const runs = Array.from({ length: REPETITIONS }, () => timed(() => solve(model, options)));
  const wasm = { cpuS: median(runs.map(({ cpuS }) => cpuS)), wallS: median(runs.map(({ wallS }) => wallS)) };
  const found = runs[0]?.value;
  if (found?.status !== 'solved') throw new Error('A drawn week has a plan.');
  const gap = (found.bound - found.gain) / found.bound;
  const native = hasNative ? Array.from({ length: REPETITIONS }, () => solveNatively(model, options)) : [];
  const nativeCpuS = median(native.map(({ cpuS }) => cpuS));
  const isProven = gap <= PROVEN_GAP && wasm.cpuS <= PROVEN_WITHIN_S;
  const isNear = wasm.cpuS <= MOST_RATIO * nativeCpuS;
  const [one] = native;
  const peer = one === undefined ? '' : `; native ${nativeCpuS.toFixed(2)} s CPU, ${median(native.map(({ wallS }) => wallS)).toFixed(2)} s wall, ${one.gain.toFixed(2)} days, bound ${one.bound.toFixed(2)}; ratio ${(wasm.cpuS / nativeCpuS).toFixed(2)}`; // prettier-ignore
  return {
    isProven,
    isNear,
    line: `${size.areas} areas, ${size.teams} teams, travel ${size.travelHours} h, week ${seed} (${model.columns.length} columns, ${model.rows.length} rows): duties ${wasm.cpuS.toFixed(2)} s CPU, ${wasm.wallS.toFixed(2)} s wall, ${found.gain.toFixed(2)} days, bound ${found.bound.toFixed(2)}, gap ${(100 * gap).toFixed(2)} %${peer}; whole plan, once, ${whole.cpuS.toFixed(2)} s CPU, ${whole.wallS.toFixed(2)} s wall${isProven || isNear ? '' : '; misses the aim'}`, // prettier-ignore
  };
}

/** What compiling costs: the first plan of a process, and the same plan when others have followed. */
function coldSolve(solve: LinearSolver): string {
  const size = WEEK_SIZES[1] ?? { areas: 6, teams: 5, travelHours: 0.5 };
  const plan = (): { readonly cpuS: number; readonly wallS: number } =>
    timed(() => planWeek(drawnWeek(size, 0), solve));
  const first = plan();
  for (const other of WEEK_SIZES.slice(0, 2)) planWeek(drawnWeek(other, 0), solve);
  const later = plan();
  return `The first plan of a process compiles the solver: ${first.cpuS.toFixed(2)} s CPU, ${first.wallS.toFixed(2)} s wall for a plan that later takes ${later.cpuS.toFixed(2)} and ${later.wallS.toFixed(2)}.`;
}

function timed<T>(work: () => T): { readonly value: T; readonly cpuS: number; readonly wallS: number } {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpuS: (user + system) / 1e6, wallS: (performance.now() - began) / 1000 };
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
