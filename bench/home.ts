import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readCommandHome, readHome } from '@reeve/contract';
import { connect } from '../tests/crash/http-client.ts';
import { median } from './lean-reading.ts';
import { report } from './results.ts';

/**
 * CPU time that the server of `npm start` with the exercise takes for one home, by post. An older checkout in `.cache/bench/before`
 * is measured in turn with this one. `npm run bench -- home [rounds]`.
 */
const BEFORE = resolve('.cache/bench/before');
const HOMES_A_ROUND = 100;
/** A hundredth of a second, as Linux counts in `/proc/<pid>/stat`. */
const TICK_MS = 10;

/** A persona of the exercise for every post. */
const POSTS = [
  ['officer', 'novak'],
  ['supervisor', 'lindqvist'],
  ['source handler', 'ferrante'],
  ['analyst', 'okafor'],
  ['intelligence officer', 'ilves'],
  ['head of intelligence', 'markova'],
  ['commander', 'halden'],
  ['chief', 'thorsby'],
  ['data protection officer', 'marchetti'],
  ['auditor', 'volsky'],
  ['partner', 'valureanu'],
  ['administrator', 'sysadmin'],
] as const;

interface Served {
  readonly address: string;
  cpuMs(): number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  server.close();
  await once(server, 'close');
  return port;
}

async function start(folder: string): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), REEVE_DATA: resolve(folder, '.cache/bench/home') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('Reeve is running at')) break;
  child.stdout.resume();
  return {
    address: `http://localhost:${port}`,
    cpuMs() {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ');
      return (Number(stat[13]) + Number(stat[14])) * TICK_MS;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Signs a persona in. Returns a measure of one round of its homes, in milliseconds of CPU for one. */
async function homesOf(served: Served, login: string): Promise<() => Promise<number>> {
  const client = await connect(() => served.address, login, login === 'sysadmin' ? 'GEN' : 'P2');
  const commands = (await client.send(readCommandHome)).status === 200;
  return async () => {
    const before = served.cpuMs();
    for (let nth = 0; nth < HOMES_A_ROUND; nth += 1) {
      await client.call(readHome);
      if (commands) await client.call(readCommandHome);
    }
    return (served.cpuMs() - before) / HOMES_A_ROUND;
  };
}

export async function home(rounds: number): Promise<void> {
  const now = await start(resolve('.'));
  const older = existsSync(BEFORE) ? await start(BEFORE) : undefined;
  try {
    const lines: string[] = [];
    for (const [post, login] of POSTS) {
      const [homes, olderHomes] = [await homesOf(now, login), older && (await homesOf(older, login))];
      const [ms, olderMs]: [number[], number[]] = [[], []];
      await homes();
      await olderHomes?.();
      for (let round = 0; round < rounds; round += 1) {
        ms.push(await homes());
        if (olderHomes) olderMs.push(await olderHomes());
      }
      const was = median(olderMs);
      const compared = olderHomes ? `; before ${was.toFixed(1)} ms, ratio ${(median(ms) / was).toFixed(2)}` : '';
      lines.push(`${post}: ${median(ms).toFixed(1)} ms${compared}`);
    }
    report(
      'home',
      `CPU of the server for one home, with the page of those who command; median of ${rounds} rounds of ${HOMES_A_ROUND} (aim ≤ 8 ms)`,
      lines,
    );
  } finally {
    await now.stop();
    await older?.stop();
  }
}
