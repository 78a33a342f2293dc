import {
  importText,
  listCrimes,
  previewImport,
  readBlocks,
  readImportBatch,
  uploadImport,
  type ImportBatchInFull,
  type ImportUpload,
} from '@reeve/contract';
import { policeStreetCsv } from '@reeve/scenario';
import { docxFile, para, run } from '@reeve/testing/document/docx-files.ts';
import { carried } from '@reeve/testing/document/review-files.ts';
import { walkReview } from '@reeve/testing/document/review.ts';
import { delimited, makeEvents } from '@reeve/testing/file/table-files.ts';
import { upload } from '@reeve/testing/file/upload.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TASK_LIMITS, makeTaskThreads } from './task-threads.ts';

/** Far below what the long files here need, and above the short ones. */
const LITTLE_MS = 60;
const threads = makeTaskThreads({
  ...TASK_LIMITS,
  cpuMs: { ...TASK_LIMITS.cpuMs, 'read-crimes': LITTLE_MS, 'preview-crimes': LITTLE_MS, 'read-draft': LITTLE_MS },
});

let world: World;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'task-limits', taskThreads: threads });
  ivo = await world.as('ivo');
});
afterAll(async () => {
  await world.close();
  for (const pool of Object.values(threads)) await pool.close();
});

async function imported(fileName: string, rows: number): Promise<ImportBatchInFull> {
  const answer = await upload(world, 'ivo', { fileName }, policeStreetCsv({ seed: fileName, rows }));
  const { id } = answer.json<{ readonly id: string }>();
  for (;;) {
    const batch = await ivo.call(readImportBatch, { params: { id } });
    if (batch.state !== 'loading') return batch;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('an import over its limit fails with a sentence and stores no row; the next one is read', async () => {
  const failed = await imported('long.csv', 150_000);
  expect(failed).toMatchObject({ state: 'failed', rowsNew: 0, failure: expect.stringMatching(/longer than .*\.$/) });
  expect((await ivo.call(listCrimes, { query: { batchId: failed.id } })).items).toEqual([]);
  const next = await imported('short.csv', 20);
  expect(next).toMatchObject({ state: 'loaded', rowsRead: 20 });
});

test('refuses a preview over its limit with its reason', async () => {
  const events = makeEvents(150_000, 3).map((one) => [one.date, one.time, `${one.lon}`, `${one.lat}`, one.type]);
  const content = delimited([['date', 'time', 'longitude', 'latitude', 'type'], ...events]);
  const left = (await upload(world, 'ivo', { fileName: 'events.csv' }, content, uploadImport)).json<ImportUpload>();
  const mapping = left.sheets[0]?.mapping ?? null;
  const answer = await ivo.send(previewImport, { params: { id: left.id }, input: { mapping } });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({ code: 'too_large', detail: { because: 'file_work' } });
});

test('refuses a draft over its limit, and keeps the existing draft', async () => {
  const dora = await world.as('dora');
  const ids = await walkReview(dora, ivo, { word: 'Quay', mandate: [] });
  const text = async () => (await dora.call(readBlocks, { params: { id: ids.working } })).items;
  const before = await text();
  const body = Array.from({ length: 20_000 }, (_, at) => para(run(`Paragraph ${at} ${'word '.repeat(20)}`))).join('');
  const given = { params: { id: ids.document }, input: { file: carried(docxFile({ body })) } };
  expect(await dora.refused(importText, given)).toBe('too_large');
  expect(await text()).toEqual(before);
});
