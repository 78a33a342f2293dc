import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LinearModel, SolveOptions } from '@reeve/analysis';
import { lpText } from './lp-text.ts';

/** What the `highs` command found, and what it cost with start and reading the model. */
export interface NativeSolve {
  readonly gain: number;
  readonly bound: number;
  readonly cpuS: number;
  readonly wallS: number;
}

/** The version of the `highs` command on the PATH (Debian: `apt-get install highs`); undefined if there is none. */
export function nativeVersion(): string | undefined {
  return /HiGHS version (\S+)/.exec(spawnSync('highs', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
}

/** Solves a model with native HiGHS, with the seed and the limits of the solver of plans, on one thread. */
export function solveNatively(model: LinearModel, { gap, nodes }: SolveOptions): NativeSolve {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-highs-'));
  try {
    writeFileSync(join(folder, 'week.lp'), lpText(model));
    writeFileSync(join(folder, 'options'), `random_seed = 1\nmip_rel_gap = ${gap}\nmip_max_nodes = ${nodes}\nthreads = 1\nparallel = off\nlog_file = ${folder}/log\n`); // prettier-ignore
    const { stderr } = spawnSync('bash', ['-c', "TIMEFORMAT='%U %S %R'; time highs --options_file options week.lp > out"], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
    const [user = NaN, system = NaN, wallS = NaN] = stderr.trim().split(/\s+/).slice(-3).map(Number);
    const log = readFileSync(join(folder, 'out'), 'utf8');
    const numberOf = (name: string): number => Number(new RegExp(`${name}\\s+(\\S+)`).exec(log)?.[1] ?? NaN);
    return { gain: numberOf('Primal bound'), bound: numberOf('Dual bound'), cpuS: user + system, wallS };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
