import { setTimeout as sleep } from 'node:timers/promises';
import { createReport, importCrimes, listReports, readImportBatch, type ImportBatch } from '@reeve/contract';
import { policeStreetCsv } from '@reeve/scenario';
import { tip } from '@reeve/testing/story.ts';
import type { Answer, Client } from '@reeve/testing/world.ts';
import { pause } from './crash-run.ts';
import type { Installation } from './installation.ts';
import type { SmallDisk } from './small-disk.ts';

const MEGABYTE = 1_048_576;

const codeOf = (answer: Answer): string =>
  answer.status === 200 ? 'done' : (JSON.parse(answer.body) as { code: string }).code; // problem+json

/** A report under a key; authors see all of their own. */
const write = (author: Client, key: string): Promise<Answer> =>
  author.send(createReport, { input: { draft: tip({ subject: key, persons: [], namesNobody: true }) }, key });

async function upload(origin: string, client: Client, word: string, rows: number): Promise<Answer> {
  const body = new FormData();
  body.append('settings', JSON.stringify({ fileName: `${word}.csv` }));
  body.append('file', new Blob([policeStreetCsv({ seed: word, rows })]), 'street.csv');
  const headers = { authorization: `Bearer ${client.token}`, 'idempotency-key': word };
  try {
    const response = await fetch(`${origin}${importCrimes.path}`, { method: 'POST', headers, body });
    return { status: response.status, headers: {}, body: await response.text() };
  } catch {
    return { status: 0, headers: {}, body: '' };
  }
}

/** Number of reports with these keys. */
async function countOf(installation: Installation, keys: readonly string[]): Promise<number> {
  return installation.look(async (db) => {
    const { rows } = await db.query<{ n: number }>(
      `select count(*)::int as n from idempotency i join report r on r.id = (i.reply ->> 'id')::uuid where i.key = any($1)`,
      [keys],
    );
    return rows[0]?.n ?? 0;
  });
}

/**
 * Fills the disk to within the reserve, as another program would: changes and uploads are refused in a sentence,
 * reading continues, and once there is room again the same change is made once, by the same process.
 */
export async function fillToReserve(
  installation: Installation,
  disk: SmallDisk,
  people: { readonly author: Client; readonly importer: Client },
  word: string,
  reserveMb: number,
): Promise<readonly string[]> {
  const { author, importer } = people;
  const faults: string[] = [];
  const expect = (what: string, is: unknown, wanted: unknown): void => {
    if (is !== wanted) faults.push(`${what}: ${String(is)}, expected ${String(wanted)}`);
  };
  expect('with room', codeOf(await write(author, `${word}-before`)), 'done');
  await disk.fill((reserveMb - 4) * MEGABYTE);
  await sleep(300); // the disk's status is cached for a quarter of a second
  const refused = await write(author, `${word}-full`);
  expect('a change on a full disk', codeOf(refused), 'storage_full');
  expect('its status', refused.status, 507);
  if (!/full/.test(refused.body)) faults.push(`no sentence: ${refused.body}`);
  expect('an upload', codeOf(await upload(installation.origin, importer, `${word}-upload`, 100)), 'storage_full');
  for (let turn = 0; turn < 20; turn += 1) expect('reading', (await author.send(listReports)).status, 200);
  await disk.empty();
  await sleep(300);
  expect('the same change with room again', codeOf(await write(author, `${word}-full`)), 'done');
  expect('and once more', codeOf(await write(author, `${word}-full`)), 'done');
  expect('reports', await countOf(installation, [`${word}-before`, `${word}-full`]), 2);
  return faults;
}

/**
 * Fills the disk to its last byte in the middle of imports and changes, with no reserve to stop before: a failed change
 * is reported in a sentence or not answered, the database can stop, and recovers automatically once there is room;
 * nothing that was acknowledged is lost.
 */
export async function fillToTheLast(
  installation: Installation,
  disk: SmallDisk,
  people: { readonly author: Client; readonly importer: Client },
  word: string,
  random: () => number,
): Promise<{ readonly faults: readonly string[]; readonly backMs: number; readonly refusals: readonly string[] }> {
  const { author, importer } = people;
  const faults: string[] = [];
  const acknowledged: string[] = [];
  const refusals = new Set<string>();
  const stop = new AbortController();
  const writer = (async (): Promise<void> => {
    for (let nth = 0; !stop.signal.aborted; nth += 1) {
      const answer = await write(author, `${word}-${nth}`);
      if (answer.status === 200) acknowledged.push(`${word}-${nth}`);
      else if (answer.status !== 0) refusals.add(codeOf(answer));
    }
  })();
  const loader = (async (): Promise<void> => {
    for (let nth = 0; !stop.signal.aborted; nth += 1) {
      const answer = await upload(installation.origin, importer, `${word}-file-${nth}`, 8_000);
      if (answer.status === 200)
        await settle(importer, (JSON.parse(answer.body) as ImportBatch).id, () => stop.signal.aborted);
      else if (answer.status !== 0) refusals.add(codeOf(answer));
    }
  })();
  await pause(random, 100, 1_000);
  await disk.fill(0);
  await pause(random, 1_500, 3_000);
  await disk.empty();
  const begun = performance.now();
  await installation.healthy();
  const backMs = performance.now() - begun;
  stop.abort();
  await Promise.all([writer, loader]);
  for (const code of refusals)
    if (!['storage_full', 'unavailable'].includes(code)) faults.push(`a full disk was answered with ${code}`);
  const there = await countOf(installation, acknowledged);
  if (there !== acknowledged.length)
    faults.push(`K1: ${there} of ${acknowledged.length} acknowledged reports are there`);
  const after = await write(author, `${word}-after`);
  if (after.status !== 200) faults.push(`after there was room again: ${after.status} ${after.body}`);
  return { faults, backMs, refusals: [...refusals].toSorted() };
}

async function settle(client: Client, id: string, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const answer = await client.send(readImportBatch, { params: { id } });
    if (answer.status === 200 && (JSON.parse(answer.body) as ImportBatch).state !== 'loading') return;
    await sleep(50);
  }
}
