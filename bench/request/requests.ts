import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { connect } from '../../tests/crash/http-client.ts';
import { openDataset, type Dataset } from '../dataset.ts';
import { median } from '../lean-reading.ts';
import { processCpuMs } from '../process-cpu.ts';
import { report } from '../results.ts';
import { freePort } from '../../packages/postgres/src/run/free-port.ts';

/**
 * CPU time of the server and of PostgreSQL for one request, over the data of the benchmark of load, with the client left
 * out. An older checkout in `.cache/bench/before` is measured in turn with this one, over the same database. `npm run
 * bench -- requests [rows]`.
 */
const BEFORE = resolve('.cache/bench/before');
const ROUNDS = 5;
const REQUESTS_A_ROUND = 400;
const CONNECTIONS = 8;
const NS_IN_MS = 1e6;

interface Served {
  readonly address: string;
  readonly token: string;
  cpuMs(): number;
  stop(): Promise<void>;
}

/** Starts the server of a checkout from its bundle, as `npm start` does, and signs a reader in. */
async function start(folder: string, { urls }: Dataset): Promise<Served> {
  const port = await freePort();
  const main = `const { load } = await import('@reeve/launch');
    const { main } = await load('packages/server/src/boot/start.ts');
    await main(process.env, console.log, (code) => process.exit(code));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', main], {
    cwd: folder,
    env: {
      ...process.env,
      PORT: String(port),
      REEVE_DATA: resolve('.cache/bench/requests'),
      REEVE_DATABASE_URL: urls.app,
      REEVE_DOOR_URL: urls.door,
      REEVE_SEARCH_URL: urls.search,
      REEVE_AUDIT_URL: urls.audit,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    output.push(line);
    if (line.includes('Reeve is running at')) break;
  }
  if (child.exitCode !== null) throw new Error(output.join('\n'));
  child.stdout.resume();
  const address = `http://localhost:${port}`;
  // Just after its start a busy machine makes it turn requests away.
  while ((await fetch(`${address}/api/health`)).status !== 200) await delay(200);
  const { token } = await connect(() => address, 'ivo');
  return {
    address,
    token,
    cpuMs: () => processCpuMs(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Returns a count of the CPU time of all processes of a PostgreSQL server, in milliseconds, by the scheduler's count. */
async function databaseClock({ superuserUrl }: Dataset): Promise<() => number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const [, postmaster = ''] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${rows[0]?.pid}/status`, 'utf8')) ?? [];
  await client.end();
  return () => {
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ');
    const ns = children.map((pid) =>
      existsSync(`/proc/${pid}`) ? Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) : 0,
    );
    return ns.reduce((sum, one) => sum + one, 0) / NS_IN_MS;
  };
}

/** Sends a number of requests over a few connections. @throws if an answer is not the expected one */
async function askAll({ address, token }: Served, paths: readonly string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = { authorization: `Bearer ${token}` };
  const ask = (path: string): Promise<void> =>
    new Promise((done, failed) => {
      request(`${address}${path}`, { agent, headers }, (answer) => {
        answer
          .resume()
          .on('end', () => (answer.statusCode === 200 ? done() : failed(new Error(`${path}: ${answer.statusCode}`))));
      })
        .on('error', failed)
        .end();
    });
  const left = Array.from({ length: REQUESTS_A_ROUND }, (_, nth) => paths[nth % paths.length] ?? '').values();
  const one = async (): Promise<void> => {
    for (const path of left) await ask(path);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  agent.destroy();
}

interface Cost {
  readonly server: number[];
  readonly database: number[];
}

/** The cost of one kind of request with each server, in turn, after a round to warm them. */
async function costs(served: readonly Served[], clock: () => number, paths: readonly string[]): Promise<Cost[]> {
  const all = served.map((): Cost => ({ server: [], database: [] }));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [at, one] of served.entries()) {
      const [server, database] = [one.cpuMs(), clock()];
      await askAll(one, paths);
      if (round === 0) continue;
      all[at]?.server.push((one.cpuMs() - server) / REQUESTS_A_ROUND);
      all[at]?.database.push((clock() - database) / REQUESTS_A_ROUND);
    }
  return all;
}

const total = ({ server, database }: Cost): number => median(server) + median(database);
const shown = (cost: Cost): string =>
  `${median(cost.server).toFixed(2)} + ${median(cost.database).toFixed(2)} = ${total(cost).toFixed(2)} ms`;

export async function requests(rows: number): Promise<void> {
  const data = await openDataset(rows);
  const began = loadavg()[0]?.toFixed(1);
  mkdirSync('.cache/bench/requests', { recursive: true });
  const served: Served[] = [];
  try {
    served.push(await start(resolve('.'), data));
    if (existsSync(BEFORE)) served.push(await start(BEFORE, data));
    const clock = await databaseClock(data);
    const kinds: readonly (readonly [string, readonly string[]])[] = [
      ['report by id', data.visibleIds.map((id) => `/api/reports/${id}`)],
      ['first page of reports', ['/api/reports']],
      ['session', ['/api/session']],
      ['home', ['/api/home']],
    ];
    const lines: string[] = [];
    for (const [what, paths] of kinds) {
      const [now, before] = await costs(served, clock, paths);
      if (!now) continue;
      const ratio = before && `; before ${shown(before)}, ratio ${(total(now) / total(before)).toFixed(2)}`;
      lines.push(`${what}: ${shown(now)}${ratio ?? ''}`);
    }
    report(
      'requests',
      `CPU of the server + of PostgreSQL for one request, ${rows} reports under 68 labels, ${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${REQUESTS_A_ROUND} (aim for a report ≤ 1.2 + 0.8 ms); load ${began} when it began`,
      lines,
    );
  } finally {
    for (const one of served) await one.stop();
    await data.close();
  }
}
