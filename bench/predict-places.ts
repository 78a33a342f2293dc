import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCrimeFile } from './crime-file.ts';
import { report } from './results.ts';

const ROUNDS = 3;

/**
 * `reeve analyse predict-places` of a file, three methods and six test periods, as a separate process from its start to
 * its end: `npm run bench -- predict-places [events]`. CPU time of the whole process, which is hardly affected by the
 * load of the machine.
 */
export async function predictPlaces(events: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const folder = mkdtempSync(join(tmpdir(), 'predict-places-'));
  try {
    const file = join(folder, 'crimes.csv');
    await writeCrimeFile(file, events);
    const seconds = Array.from({ length: ROUNDS }, () => cpuSecondsOf(file)).toSorted((a, b) => a - b);
    const median = seconds[ROUNDS >> 1] ?? 0;
    report('predict-places', `Back-test of forecasts on the command line; load when it began ${load}`, [
      `${events} events, 3 methods, 6 folds, whole process: ${median.toFixed(2)} s of CPU, median of ${ROUNDS} (aim ≤ 12 for 1000000)`,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** User and system time of the child, as the shell counts it. */
function cpuSecondsOf(file: string): number {
  const command = 'node packages/cli/bin/reeve.mjs analyse predict-places "$0" --json >/dev/null && times';
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const spent =
    stdout
      .trim()
      .split('\n')
      .at(-1)
      ?.matchAll(/(\d+)m([\d.]+)s/g) ?? [];
  return [...spent].reduce((sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds), 0);
}
