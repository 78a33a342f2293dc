import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { writeCrimeFile } from './crime-file.ts';
import { openDataset, type Dataset } from './dataset.ts';
import { report } from './results.ts';

/** A hundredth of a second, as Linux counts in `/proc/<pid>/stat`. */
const TICKS_A_SECOND = 100;

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
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/serve.ts', JSON.stringify({ urls: dataset.urls, guarded: true, audited: true })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const first = await once(createInterface({ input: server.stdout }), 'line');
    const { address, token } = JSON.parse(String(first[0])) as { readonly address: string; readonly token: string }; // printed by serve.ts
    const file = join(folder, 'crimes.csv');
    await writeCrimeFile(file, rows);
    const env = { ...process.env, REEVE_URL: address, REEVE_TOKEN: token };
    const reeve = (...words: readonly string[]): string => {
      const done = spawnSync(process.execPath, ['packages/cli/bin/reeve.mjs', ...words], { env, encoding: 'utf8' });
      if (done.status !== 0) throw new Error(done.stderr);
      return done.stdout;
    };
    const pid = server.pid ?? 0;
    const [serverBefore, databaseBefore] = [cpuSeconds(pid), await databaseSeconds(superuser)];
    const began = performance.now();
    const batch = JSON.parse(reeve('import', 'crimes', file, '--json')) as {
      readonly id: string;
      readonly rowsNew: number;
    }; // printed by the command
    const wall = (performance.now() - began) / 1000;
    const cpu = cpuSeconds(pid) - serverBefore;
    const database = (await databaseSeconds(superuser)) - databaseBefore;
    const peakMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
    reeve('import', 'undo', batch.id, '--reason', 'a benchmark');
    return (
      `${batch.rowsNew} rows: server and its threads ${cpu.toFixed(1)} s of CPU = ${(rows / cpu).toFixed(0)} rows a second of it ` +
      `(aim ≥ 25000), database ${database.toFixed(1)} s, both ${(rows / (cpu + database)).toFixed(0)}; ${wall.toFixed(1)} s wall; server at most ${peakMb.toFixed(0)} MB`
    );
  } finally {
    server.kill('SIGTERM');
    await superuser.end();
    rmSync(folder, { recursive: true });
  }
}

/** CPU seconds of a process with all its threads. */
function cpuSeconds(pid: number): number {
  const [user = 0, system = 0] =
    readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ').slice(11, 13).map(Number) ?? [];
  return (user + system) / TICKS_A_SECOND;
}

/** CPU seconds of a server's database connections. */
async function databaseSeconds(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and application_name = 'reeve'`,
  );
  return rows.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
}
