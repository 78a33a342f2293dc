import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readCommandHome, readHome, type Operation } from '@reeve/contract';
import { connect } from '../tests/crash/http-client.ts';
import { median } from './lean-reading.ts';
import { processCpuMs } from './process-cpu.ts';
import { report } from './results.ts';
import { freePort } from '../packages/postgres/src/run/free-port.ts';

/**
 * CPU time of the server of `npm start` with the exercise for one home page, by post. An older checkout in
 * `.cache/bench/before` is measured in turn with this one. `npm run bench -- home [rounds]`.
 */
const BEFORE = resolve('.cache/bench/before');
const HOMES_A_ROUND = 100;

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
    cpuMs: () => processCpuMs(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/**
 * Signs a persona in. Returns a measure of one round of a reading, in milliseconds of CPU for one; undefined if they
 * cannot read it.
 */
async function costOf(
  served: Served,
  login: string,
  { path }: Operation,
): Promise<(() => Promise<number>) | undefined> {
  const { token } = await connect(() => served.address, login, login === 'sysadmin' ? 'GEN' : 'P2');
  // Over a persistent connection, like a browser's.
  const read = async (): Promise<number> => {
    const answer = await fetch(`${served.address}${path}`, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    return answer.status;
  };
  if ((await read()) !== 200) return undefined;
  return async () => {
    const before = served.cpuMs();
    for (let nth = 0; nth < HOMES_A_ROUND; nth += 1) await read();
    return (served.cpuMs() - before) / HOMES_A_ROUND;
  };
}

/** One reading of one post, in turn with that of the older checkout. */
async function line(
  what: string,
  rounds: number,
  now: (() => Promise<number>) | undefined,
  older: (() => Promise<number>) | undefined,
): Promise<string> {
  const [ms, olderMs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await now?.(), await older?.()];
    // The first round warms both.
    if (round > 0) ms.push(one ?? Number.NaN);
    if (round > 0) olderMs.push(other ?? Number.NaN);
  }
  const [is, was] = [median(ms), median(olderMs)];
  return `${what}: ${is.toFixed(1)} ms${older ? `; before ${was.toFixed(1)} ms, ratio ${(is / was).toFixed(2)}` : ''}`;
}

export async function home(rounds: number): Promise<void> {
  const now = await start(resolve('.'));
  const older = existsSync(BEFORE) ? await start(BEFORE) : undefined;
  try {
    // A freshly started server takes longer for anything: neither is measured before it has answered some hundreds.
    for (const login of ['ilves', 'novak'])
      await line('', 2, await costOf(now, login, readHome), older && (await costOf(older, login, readHome)));
    const lines: string[] = [];
    for (const [post, login] of POSTS)
      for (const operation of [readHome, readCommandHome]) {
        const cost = await costOf(now, login, operation);
        if (!cost) continue;
        const what = operation === readHome ? post : `${post}, page of those who command`;
        lines.push(await line(what, rounds, cost, older && (await costOf(older, login, operation))));
      }
    report(
      'home',
      `CPU of the server for one home of the exercise, median of ${rounds} rounds of ${HOMES_A_ROUND} (aim ≤ 8 ms)`,
      lines,
    );
  } finally {
    await now.stop();
    await older?.stop();
  }
}
