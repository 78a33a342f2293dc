import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import pg from 'pg';
import type { PoolUrls } from '@reeve/store';
import { openDataset, WORDS, type Dataset } from './dataset.ts';
import { median } from './lean-reading.ts';
import { pace } from './pace.ts';
import { databaseCpuMs, processCpuMs } from './process-cpu.ts';
import { report } from './results.ts';
import { serve, type Served } from './served.ts';

interface Measured {
  readonly perSecond: number;
  readonly answered: number;
  readonly p99: number;
  readonly refused: number;
  /** The other responses, and how often. */
  readonly failed: string;
}

async function shoot(
  { address, token }: Served,
  paths: readonly string[],
  how: { readonly seconds: number; readonly connections: number },
): Promise<Measured> {
  const result = await autocannon({
    url: address,
    connections: how.connections,
    duration: how.seconds,
    headers: { authorization: `Bearer ${token}` },
    requests: paths.map((path) => ({ path })),
  });
  return {
    perSecond: result['2xx'] / result.duration,
    answered: result['2xx'],
    p99: result.latency.p99,
    refused: result.statusCodeStats?.['503']?.count ?? 0,
    failed:
      [
        ...Object.entries(result.statusCodeStats ?? {}).filter(([code]) => !['200', '503'].includes(code)),
        ['broken off', { count: result.errors - result.timeouts }] as const,
        ['without an answer for 10 s', { count: result.timeouts }] as const,
      ]
        .filter(([, { count }]) => count)
        .map(([what, { count }]) => `${count} ${what}`)
        .join(', ') || 'none',
  };
}

/** Requests per second when measuring response time rather than capacity. */
const FIXED = 200;
/**
 * Rounds in turn, so that other activity on the machine affects all kinds alike. Neighbours on the same processor change
 * the CPU of one answer by half within a minute: hence many short rounds, of which the median and the best are given.
 */
const ROUNDS = 9;
/** The server's code is compiled while it answers the first thousands of requests. */
const WARM_UPS = 3;
const reading = (data: Dataset): string[] => data.visibleIds.map((id) => `/api/reports/${id}`);
const seeking = (word: string): string[] => [`/api/search?q=${word}&limit=20`];

async function eventsOf(data: Dataset): Promise<number> {
  const client = new pg.Client({ connectionString: data.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ n: string }>(
    'select (select count(*) from audit_journal) + (select count(*) from audit_event) as n',
  );
  await client.end();
  return Number(rows[0]?.n);
}

/** Waits until every recorded event has its number: the measurement then has the machine to itself. */
async function numbered(data: Dataset): Promise<void> {
  const client = new pg.Client({ connectionString: data.superuserUrl });
  await client.connect();
  for (let waited = 0; waited < 120; waited += 1) {
    const { rows } = await client.query<{ n: string }>('select count(*) as n from audit_journal');
    if (rows[0]?.n === '0') break;
    await new Promise((done) => setTimeout(done, 500));
  }
  await client.end();
}

/** Ten times the capacity, then quiet: how many are rejected, how soon it recovers, and what the log has. */
async function overload(data: Dataset, served: Served): Promise<readonly string[]> {
  const before = await eventsOf(data);
  const calm = await pace(served, reading(data), { perSecond: FIXED, seconds: 4 });
  const flood = await shoot(served, reading(data), { seconds: 15, connections: 640 });
  const ended = performance.now();
  let recoveredMs = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 100; tries += 1) {
    const from = performance.now();
    const answer = await fetch(`${served.address}${reading(data)[tries % 50] ?? ''}`, {
      headers: { authorization: `Bearer ${served.token}` },
    });
    await answer.arrayBuffer();
    if (answer.status === 200 && performance.now() - from < Math.max(60, 2 * calm.p99)) {
      recoveredMs = performance.now() - ended;
      break;
    }
  }
  await new Promise((done) => setTimeout(done, 1500));
  const events = (await eventsOf(data)) - before;
  const answered = Math.round(calm.answered + flood.perSecond * 15);
  return [
    `served ${Math.round(flood.perSecond)}/s, turned away ${flood.refused} with Retry-After, other failures ${flood.failed}`,
    `p99 of all answers ${flood.p99} ms (calm ${calm.p99} ms); as before again after ${Math.round(recoveredMs)} ms`,
    `readings answered about ${answered}, events in the log ${events}`,
  ];
}

interface Rate {
  /** Median over the rounds. */
  readonly perSecond: number;
  /** Milliseconds of CPU an answer, round by round. */
  readonly rounds: readonly Cpu[];
}

interface Cpu {
  readonly serverMs: number;
  readonly databaseMs: number;
}

interface Asked {
  readonly served: Served;
  readonly paths: readonly string[];
}

/** Asks each in turn, in rounds after those in which the code is compiled. */
async function inTurn<Kinds extends readonly Asked[]>(
  database: pg.Client,
  kinds: Kinds,
): Promise<{ [At in keyof Kinds]: Rate }> {
  const all = kinds.map(() => [] as (Cpu & { readonly perSecond: number })[]);
  for (let round = -WARM_UPS; round < ROUNDS; round += 1)
    for (const [at, { served, paths }] of kinds.entries()) {
      const before = [processCpuMs(served.pid), await databaseCpuMs(database)] as const;
      const { perSecond, answered } = await shoot(served, paths, { seconds: 3, connections: 16 });
      const serverMs = (processCpuMs(served.pid) - before[0]) / answered;
      const databaseMs = ((await databaseCpuMs(database)) - before[1]) / answered;
      if (round >= 0) all[at]?.push({ perSecond, serverMs, databaseMs });
    }
  return all.map((rounds) => ({ perSecond: median(rounds.map((round) => round.perSecond)), rounds })) as {
    [At in keyof Kinds]: Rate;
  }; // one of each kind
}

/** What two cores would answer if the client had others: in the median and in the best round. */
function withoutClient({ rounds }: Rate): string {
  const rate = ({ serverMs, databaseMs }: Cpu): number => 2000 / (serverMs + databaseMs);
  const sorted = rounds.toSorted((a, b) => rate(a) - rate(b));
  const [middle, best] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  if (!middle || !best) throw new Error('There was no round.');
  const spelled = (cpu: Cpu): string =>
    `${cpu.serverMs.toFixed(2)} ms in the server, ${cpu.databaseMs.toFixed(2)} ms in the database, ${Math.round(rate(cpu))}/s on two cores without the client`;
  return `CPU of a report by id, median of ${sorted.length} rounds: ${spelled(middle)}; the best round: ${spelled(best)} (aims ≤ 1.2 ms in the server, ≥ 1000/s)`;
}

/**
 * The cost of need-to-know and the log, and the behaviour under overload: 1 M reports under 68 labels, client, server
 * and database on the same cores. `npm run bench -- load [rows]`.
 */
export async function load(rows: number): Promise<void> {
  const data = await openDataset(rows);
  const superuser: PoolUrls = {
    app: data.superuserUrl,
    door: data.superuserUrl,
    search: data.superuserUrl,
    audit: data.superuserUrl,
  };
  const database = new pg.Client({ connectionString: data.superuserUrl });
  const lines: string[] = [];
  const began = loadavg()[0]?.toFixed(1);
  try {
    await database.connect();
    const plain = await serve({ urls: superuser }, { guarded: false, audited: false });
    const policyOnly = await serve(data, { audited: false });
    const full = await serve(data);
    const paths = reading(data);
    const [bare, guarded, audited] = await inTurn(database, [
      { served: plain, paths },
      { served: policyOnly, paths },
      { served: full, paths },
    ] as const);
    await plain.stop();
    await policyOnly.stop();
    const afterFlood = await pace(full, paths, { perSecond: FIXED, seconds: 10 });
    await numbered(data);
    const busy = loadavg()[0]?.toFixed(1);
    const fixed = await pace(full, paths, { perSecond: FIXED, seconds: 20 });
    const ratio = (a: Rate, b: Rate): string => (a.perSecond / b.perSecond).toFixed(2);
    lines.push(
      `report by id without policy and log ${Math.round(bare.perSecond)}/s; under policy ${Math.round(guarded.perSecond)}/s; with the log ${Math.round(audited.perSecond)}/s`,
      withoutClient(audited),
      `policy and log against neither: ${ratio(audited, bare)} (aim ≥ 0.25); log against none: ${ratio(audited, guarded)} (aim ≥ 0.6)`,
      `at a fixed ${FIXED}/s, evenly spaced: p50 ${fixed.p50} ms, p99 ${fixed.p99} ms (aim ≤ 60), the longest ${fixed.most} ms, ${fixed.failed} failed; load ${busy} when it began; while the log still numbers a flood: p99 ${afterFlood.p99} ms`,
    );
    const [byId, selective, common, absent] = await inTurn(database, [
      { served: full, paths },
      { served: full, paths: seeking(WORDS.selective) },
      { served: full, paths: seeking(WORDS.everywhere) },
      { served: full, paths: seeking(WORDS.absent) },
    ] as const);
    lines.push(
      `search in the same minute, a selective word ${Math.round(selective.perSecond)}/s = ${ratio(selective, byId)} of reading by id, ${Math.round(byId.perSecond)}/s (aim ≥ 0.25); an absent word ${Math.round(absent.perSecond)}/s`,
      `search, a word in every row ${Math.round(common.perSecond)}/s: ${(selective.perSecond / common.perSecond).toFixed(1)} times the time of a selective one (aim ≤ 3)`,
    );
    lines.push(...(await overload(data, full)));
    await full.stop();
  } finally {
    await database.end();
    await data.close();
  }
  report('load', `${rows} reports under 68 labels; load ${began} when it began`, lines);
}
