import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { writeCrimeFile } from './crime-file.ts';
import { openDataset, type Dataset } from './dataset.ts';
import { databaseCpuMs, processCpuMs } from './process-cpu.ts';
import { report } from './results.ts';
import { serve } from './served.ts';

/**
 * `reeve import crimes` of a CSV of eight columns into a dedicated server: inspected, previewed, imported and undone,
 * at a tenth of the rows and at all of them. `npm run bench -- import [rows]`. CPU time of the server with its threads,
 * and of the database (Linux), which is hardly affected by the load of the machine.
 */
export async function importCrimes(rows: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  const dataset = await openDataset(0);
  const lines: string[] = [];
  try {
    for (const n of new Set([Math.min(rows, 100_000), rows])) lines.push(await importOf(dataset, n));
  } finally {
    await dataset.close();
  }
  report('import', `Import of a CSV of crimes through a server; load when it began ${load}`, lines);
}

async function importOf(dataset: Dataset, rows: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const superuser = new pg.Client({ connectionString: dataset.superuserUrl });
  await superuser.connect();
  const served = await serve(dataset);
  try {
    const file = join(folder, 'crimes.csv');
    await writeCrimeFile(file, rows);
    const env = { ...process.env, REEVE_URL: served.address, REEVE_TOKEN: served.token };
    const reeve = (...words: readonly string[]): string => {
      const done = spawnSync(process.execPath, ['packages/cli/bin/reeve.mjs', ...words], { env, encoding: 'utf8' });
      if (done.status !== 0) throw new Error(done.stderr);
      return done.stdout;
    };
    const { pid } = served;
    const [serverBefore, databaseBefore] = [processCpuMs(pid), await databaseCpuMs(superuser)];
    const began = performance.now();
    const batch = JSON.parse(reeve('import', 'crimes', file, '--json')) as {
      readonly id: string;
      readonly rowsNew: number;
    }; // printed by the command
    const wall = (performance.now() - began) / 1000;
    const cpu = (processCpuMs(pid) - serverBefore) / 1000;
    const database = ((await databaseCpuMs(superuser)) - databaseBefore) / 1000;
    const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
    reeve('import', 'undo', batch.id, '--reason', 'a benchmark');
    return (
      `${batch.rowsNew} rows: server and its threads ${cpu.toFixed(1)} s of CPU = ${(rows / cpu).toFixed(0)} rows a second of it ` +
      `(aim ≥ 25000), database ${database.toFixed(1)} s, both ${(rows / (cpu + database)).toFixed(0)}; ${wall.toFixed(1)} s wall; server at most ${peakMb.toFixed(0)} MB`
    );
  } finally {
    await served.stop();
    await superuser.end();
    rmSync(folder, { recursive: true });
  }
}
