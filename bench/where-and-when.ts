import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { readCrimeEvents, setPurpose, signInAsPersona, type Operation } from '@reeve/contract';
import { launchBrowser } from '@reeve/testing/browser/browser.ts';
import pg from 'pg';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../scripts/build-web.ts';
import { writeCrimeFile } from './crime-file.ts';
import { openDataset } from './dataset.ts';
import { median } from './lean-reading.ts';
import { databaseCpuMs, processCpuMs } from './process-cpu.ts';
import { report } from './results.ts';
import { serve, type Served } from './served.ts';

/**
 * “Where and when” in a browser on this machine, over a server with this many crimes: from opening the address of the
 * page, with a filter, to all of them drawn. Every round is a new browser context, so scripts are fetched again.
 * `npm run bench -- where-and-when [rows]`.
 */
const ROUNDS = 5;
const FOLDER = resolve('.cache/bench');
const WEB = resolve('packages/web/dist');
/** All crimes of the file, which begin in these four years. */
const PAGE = '/where-and-when?from=2022-01-01&to=2026-01-01';

interface Round {
  readonly drawnMs: number;
  /** Request of the crimes, its first and last byte. */
  readonly askedMs: number;
  readonly firstByteMs: number;
  readonly lastByteMs: number;
  readonly bytes: number;
  readonly serverMs: number;
  readonly databaseMs: number;
}

/** Imports the crimes, once for all runs. */
async function fill({ address, token }: Served, rows: number): Promise<void> {
  const mark = `${FOLDER}/imported-${rows}`;
  if (existsSync(mark)) return;
  const folder = `${FOLDER}/crimes-${rows}`;
  mkdirSync(folder, { recursive: true });
  await writeCrimeFile(`${folder}/crimes.csv`, rows);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['packages/cli/bin/reeve.mjs', 'import', 'crimes', `${folder}/crimes.csv`, '--json'],
    { env: { ...process.env, REEVE_URL: address, REEVE_TOKEN: token }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  rmSync(folder, { recursive: true });
  writeFileSync(mark, '');
}

/** Signs an analyst in; the cookie stays with the context. */
async function signIn({ request }: BrowserContext, address: string): Promise<void> {
  const ask = async ({ method, path }: Operation, data: object, csrf = ''): Promise<unknown> => {
    const headers = { 'x-reeve-csrf': csrf, 'idempotency-key': randomUUID() };
    const reply = await request.fetch(address + path, { method, headers, data });
    if (!reply.ok()) throw new Error(await reply.text());
    return reply.json();
  };
  const { session } = (await ask(signInAsPersona, { login: 'ivo' })) as { session: { csrf: string } }; // as its contract
  await ask(setPurpose, { purpose: 'P2', justification: 'a benchmark', caseRef: null }, session.csrf);
}

/** Milliseconds from the beginning of the navigation until the map states that it has drawn so many. */
async function whenDrawn(page: Page, rows: number): Promise<number> {
  const at = await page.waitForFunction(
    (wanted) => {
      const isDrawn = document.querySelector<HTMLElement>('.map-frame')?.dataset['drawn'] === wanted;
      return isDrawn ? performance.now() : undefined;
    },
    `points ${rows}`,
    { timeout: 120_000 },
  );
  return Number(await at.jsonValue());
}

async function roundOf(browser: Browser, served: Served, database: pg.Client, rows: number): Promise<Round> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    await signIn(context, served.address);
    const page = await context.newPage();
    const before = [processCpuMs(served.pid), await databaseCpuMs(database)] as const;
    await page.goto(served.address + PAGE, { waitUntil: 'commit' });
    const drawnMs = await whenDrawn(page, rows);
    const [crimes] = await page.evaluate(
      (path) =>
        performance
          .getEntriesByType('resource')
          .map((entry) => entry.toJSON() as PerformanceResourceTiming)
          .filter(({ name }) => name.includes(path)),
      readCrimeEvents.path,
    );
    if (!crimes) throw new Error('the page did not ask for crimes');
    return {
      drawnMs,
      askedMs: crimes.requestStart,
      firstByteMs: crimes.responseStart,
      lastByteMs: crimes.responseEnd,
      bytes: crimes.transferSize,
      serverMs: processCpuMs(served.pid) - before[0],
      databaseMs: (await databaseCpuMs(database)) - before[1],
    };
  } finally {
    await context.close();
  }
}

export async function whereAndWhen(rows: number): Promise<void> {
  const load = loadavg()[0]?.toFixed(1);
  await buildWeb(console.log);
  const dataset = await openDataset(0, `crimes-${rows}`);
  const database = new pg.Client({ connectionString: dataset.superuserUrl });
  const rounds: Round[] = [];
  try {
    await database.connect();
    const served = await serve(dataset, { webFolder: WEB });
    const browser = await launchBrowser({ withCard: true });
    try {
      await fill(served, rows);
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await roundOf(browser, served, database, rows));
    } finally {
      await browser.close();
      await served.stop();
    }
  } finally {
    await database.end();
    await dataset.close();
  }
  const drawn = rounds.map(({ drawnMs }) => drawnMs);
  const middle = (of: keyof Round): string => (median(rounds.map((round) => round[of])) / 1000).toFixed(2);
  report('where-and-when', `“Where and when” in a browser with emulated graphics; load when it began ${load}`, [
    `${rows} crimes drawn ${middle('drawnMs')} s after the page is opened (median of ${ROUNDS}; ` +
      `${drawn.map((ms) => (ms / 1000).toFixed(2)).join(', ')}; aim ≤ 5 s for a million)`,
    `crimes requested after ${middle('askedMs')} s, first byte after ${middle('firstByteMs')} s, last byte after ${middle('lastByteMs')} s, ` +
      `${(median(rounds.map(({ bytes }) => bytes)) / 1e6).toFixed(1)} MB; CPU of a load: server ${middle('serverMs')} s, database ${middle('databaseMs')} s`,
  ]);
}
