import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { decodeEvents, listCrimes, listReports, readCrimeEvents, readHome, type Operation } from '@reeve/contract';
import { urlOf, type Given } from '@reeve/testing/world.ts';
import autocannon from 'autocannon';
import { connect } from '../tests/crash/http-client.ts';
import { median } from './lean-reading.ts';
import { processCpuMs } from './process-cpu.ts';
import { report } from './results.ts';
import { freePort } from '../packages/postgres/src/run/free-port.ts';

/**
 * The transfer from `npm start` with the exercise: bytes of pages and answers, plain and as received by a browser, and
 * the cost of compression. `npm run bench -- wire`.
 */
const DATA = resolve('.cache/bench/wire');
const BROWSER = 'gzip, deflate, br';
const ROUNDS = 8;
const SECONDS = 4;
const HOME = 'src/pages/home/home-page.tsx';
const MAP = 'src/pages/where-and-when/where-and-when-page.tsx';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

interface Served {
  readonly address: string;
  /** Milliseconds of CPU used by the server, without the database; NaN if the system does not report it. */
  cpuMs(): number;
  stop(): Promise<void>;
}

async function start(): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), REEVE_DATA: DATA },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('Reeve is running at')) break;
  child.stdout.resume();
  return {
    address: `http://localhost:${port}`,
    cpuMs: () => processCpuMs(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Bytes of a body as transferred over the connection. */
async function bytesAt(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((done, failed) => {
    request(url, { headers }, (answer) => {
      let bytes = 0;
      answer
        .on('data', (piece: Buffer) => (bytes += piece.length))
        .on('end', () => {
          if (answer.statusCode === 200) done(bytes);
          else failed(new Error(`${url} answered ${answer.statusCode}`));
        });
    })
      .on('error', failed)
      .end();
  });
}

/** The scripts and styles that some modules need before they run. */
function filesOf(names: readonly string[]): ReadonlySet<string> {
  const text = readFileSync('packages/web/dist/.vite/manifest.json', 'utf8');
  const manifest = JSON.parse(text) as Readonly<Record<string, Chunk>>; // written by Vite
  const seen = new Set<string>();
  const left = [...names];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    left.push(...(manifest[name]?.imports ?? []));
  }
  return new Set([...seen].flatMap((name) => [manifest[name]?.file ?? '', ...(manifest[name]?.css ?? [])]));
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

export async function wire(): Promise<void> {
  const load = loadavg()[0] ?? 0;
  const served = await start();
  const { address } = served;
  try {
    const analyst = await connect(() => address, 'okafor');
    const authorization = `Bearer ${analyst.token}`;
    const both = async (url: string): Promise<readonly [plain: number, small: number]> => [
      await bytesAt(url, { authorization }),
      await bytesAt(url, { authorization, 'accept-encoding': BROWSER }),
    ];
    const filesAt = async (files: Iterable<string>): Promise<string> => {
      let [plain, small] = [0, 0];
      for (const file of files) {
        const [a, b] = await both(`${address}/${file}`);
        plain += a;
        small += b;
      }
      return `${kilobytes(plain)} plain, ${kilobytes(small)} as a browser gets them`;
    };
    const answer = async (what: string, operation: Operation, given: Given<Operation> = {}): Promise<string> => {
      const [plain, small] = await both(`${address}${urlOf(operation, given)}`);
      return `${what}: ${kilobytes(plain)} plain, ${kilobytes(small)}`;
    };
    const first = filesOf(['index.html', 'src/shell/app-shell.tsx']);
    const beyond = (page: string): readonly string[] => [...filesOf([page])].filter((file) => !first.has(file));
    const crimes = await fetch(`${address}${urlOf(readCrimeEvents, {})}`, { headers: { authorization } });
    const { n } = decodeEvents(await crimes.arrayBuffer());
    const [plainCrimes, smallCrimes] = await both(`${address}${urlOf(readCrimeEvents, {})}`);

    const { items } = await analyst.call(listReports, { query: { limit: 50 } });
    const paths = items.map(({ id }) => `/api/reports/${id}`);
    const [plainReport, smallReport] = await both(`${address}${paths[0] ?? ''}`);
    const measure = async (
      headers: Readonly<Record<string, string>>,
    ): Promise<readonly [rate: number, cpu: number]> => {
      const before = served.cpuMs();
      const result = await autocannon({
        url: address,
        connections: 8,
        duration: SECONDS,
        headers: { authorization, ...headers },
        requests: paths.map((path) => ({ path })),
      });
      return [result['2xx'] / result.duration, (served.cpuMs() - before) / result['2xx']];
    };
    await measure({});
    const plain: (readonly [number, number])[] = [];
    const small: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const takes = { 'accept-encoding': BROWSER };
      // The order alternates, because the log still numbers what the previous measurement has written.
      if (round % 2 === 0) plain.push(await measure({}));
      small.push(await measure(takes));
      if (round % 2 === 1) plain.push(await measure({}));
    }
    const rates = (of: typeof plain): number => median(of.map(([rate]) => rate));
    const cpu = (of: typeof plain): string => median(of.map(([, ms]) => ms)).toFixed(2);
    report('wire', `Bytes over the wire; load ${load.toFixed(1)} when it began`, [
      `scripts and styles that every page needs: ${await filesAt(first)}`,
      `of the home page on top of them: ${await filesAt(beyond(HOME))}`,
      `of the where-and-when page on top of them: ${await filesAt(beyond(MAP))} (aim ≤ 330 KB)`,
      await answer('answer of the home page', readHome),
      await answer('50 reports', listReports, { query: { limit: 50 } }),
      await answer('200 crimes as a list', listCrimes, { query: { limit: 200 } }),
      `${n} crimes of the map: ${(plainCrimes / n).toFixed(1)} bytes each plain, ${(smallCrimes / n).toFixed(1)} as gzip (aim ≤ 28)`,
      `report by id, ${plainReport} bytes plain and ${smallReport} as gzip: ${rates(plain).toFixed(0)}/s plain, ${rates(small).toFixed(0)}/s as gzip; ` +
        `CPU of the server a request ${cpu(plain)} ms and ${cpu(small)} ms; medians of ${ROUNDS} in turn`,
    ]);
  } finally {
    await served.stop();
  }
}
