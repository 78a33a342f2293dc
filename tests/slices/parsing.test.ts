/**
 * No file is parsed on the thread that answers requests: while files of every format, ordinary and hostile, are
 * imported through the public routes, that thread never computes for 50 ms at a stretch.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  commitAreas,
  commitImport,
  importComments,
  importCrimes,
  importText,
  previewImport,
  readImportBatch,
  saveBlocks,
  uploadImport,
  type ImportUpload,
  type Operation,
} from '@reeve/contract';
import { policeStreetCsv } from '@reeve/scenario';
import { readDocx } from '@reeve/formats';
import { docxFile, para, run } from '@reeve/testing/document/docx-files.ts';
import { walkReview, type ReviewIds } from '@reeve/testing/document/review.ts';
import { delimited, geoJson, makeEvents, workbookParts, zipped } from '@reeve/testing/file/table-files.ts';
import { OtherThread, type Sending, type Sent } from '@reeve/testing/other-thread.ts';
import { countsThreads, longestSliceMs, SLICE_ERROR_MS } from '@reeve/testing/run/longest-slice.ts';
import { makeWorld, urlOf, type Client, type Given, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MOST_MS = 50 + SLICE_ERROR_MS;

let world: World;
let ivo: Client;
let dora: Client;
let ids: ReviewIds;
let origin: string;
let folder: string;
const client = new OtherThread();

beforeAll(async () => {
  world = await makeWorld({ seed: 'parsing' });
  [ivo, dora] = [await world.as('ivo'), await world.as('dora')];
  ids = await walkReview(dora, ivo, { word: 'Quay', mandate: [] });
  origin = await world.app.listen({ host: '127.0.0.1', port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'reeve-test-slices-'));
});
afterAll(async () => {
  await client.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** A file on the disk, and how it is sent. */
async function prepared<O extends Operation>(
  who: Client,
  operation: O,
  given: Given<O>,
  { content, as, fileName }: { readonly content: string | Uint8Array } & Pick<Sending, 'as' | 'fileName'>,
): Promise<Sending> {
  const path = join(folder, `${operation.name}-${fileName}`);
  await writeFile(path, content);
  const headers = { authorization: `Bearer ${who.token}` };
  return { url: origin + urlOf(operation, given), method: operation.method, headers, path, as, fileName };
}

async function sent(sending: Sending, status = 200): Promise<Sent> {
  const answer = await client.send(sending);
  if (answer.status !== status)
    throw new Error(`${sending.url} answered ${answer.status} ${answer.body.slice(0, 300)}`);
  return answer;
}

async function loaded(id: string): Promise<string> {
  for (;;) {
    const { state } = await ivo.call(readImportBatch, { params: { id } });
    if (state !== 'loading') return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Uploads a file, previews it, and imports it: the whole path of a file of crimes. */
async function wholeWay(leaving: Sending, rows: number): Promise<void> {
  const left = JSON.parse((await sent(leaving)).body) as ImportUpload; // parsed through the contract by the server
  const guessed = left.sheets[0]?.mapping ?? null;
  const mapping = guessed && { ...guessed, types: { ...guessed.types, all: 'Theft' } };
  const params = { id: left.id };
  const preview = await ivo.call(previewImport, { params, input: { mapping } });
  expect(preview.rowsRead).toBe(rows);
  const { id } = await ivo.call(commitImport, { params, input: { mapping } });
  expect(await loaded(id)).toBe('loaded');
}

const HEADING = ['date', 'time', 'longitude', 'latitude', 'type', 'area'];
const csv = (rows: number, seed: number): string =>
  delimited([
    HEADING,
    ...makeEvents(rows, seed).map((one) => [one.date, one.time, `${one.lon}`, `${one.lat}`, one.type, one.area]),
  ]);
const workbook = (rows: number, seed: number): Uint8Array =>
  zipped(
    workbookParts({
      One: [
        ['date', 'longitude', 'latitude', 'type'],
        ...makeEvents(rows, seed).map((one, at) => [{ serial: 45_000 + at / 1440 }, one.lon, one.lat, one.type]),
      ],
    }),
  );
/** Rows that pack to almost nothing. */
const crowdedWorkbook = (rows: number): Uint8Array =>
  zipped({
    ...workbookParts({ One: [['date', 'longitude', 'latitude', 'type']] }),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row><c><v>45000.5</v></c><c><v>-1.2</v></c><c><v>52.9</v></c><c t="str"><v>Theft</v></c></row>'.repeat(rows)}</sheetData></worksheet>`,
  });
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
const boundary = (corners: number, areas = 1): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: areas }, (_, area) => ({
      type: 'Feature',
      properties: { code: `A${area}`, name: `Area ${area}` },
      geometry: {
        type: 'Polygon',
        coordinates: [
          Array.from({ length: corners }, (__, at) => {
            const turn = (2 * Math.PI * (at % (corners - 1))) / (corners - 1);
            return [round(area / 1000 + Math.cos(turn)), round(50 + Math.sin(turn))];
          }),
        ],
      },
    })),
  });
const wordFile = (paragraphs: number): Uint8Array =>
  docxFile({
    body: Array.from({ length: paragraphs }, (_, at) => para(run(`Paragraph ${at}: ${'word '.repeat(40)}`))).join(''),
  });
const attributes = Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ');

describe.skipIf(!countsThreads)('the server’s thread (skipped if the system does not count a thread’s CPU)', () => {
  // Everything loaded once has been loaded, and earlier files were no longer than these.
  beforeAll(async () => {
    await wholeWay(
      await prepared(ivo, uploadImport, {}, { content: csv(3000, 1), as: 'form', fileName: 'w.csv' }),
      3000,
    );
    await wholeWay(
      await prepared(ivo, uploadImport, {}, { content: geoJson(makeEvents(3000, 2)), as: 'form', fileName: 'w.json' }),
      3000,
    );
    const params = { id: ids.document };
    await sent(
      await prepared(dora, importText, { params }, { content: wordFile(300), as: 'carried', fileName: 'w.docx' }),
    );
  }, 120_000);

  test('is seen to compute for longer when a file is parsed on it', async () => {
    const bytes = wordFile(6000);
    expect(await longestSliceMs(async () => readDocx(bytes))).toBeGreaterThan(MOST_MS * 2);
  });

  test.each([
    ['a text with commas', 'a.csv', () => csv(30_000, 11), 30_000],
    ['a text compressed with gzip', 'b.csv.gz', () => gzipSync(csv(30_000, 12)), 30_000],
    ['a workbook', 'c.xlsx', () => workbook(20_000, 13), 20_000],
    ['GeoJSON', 'd.geojson', () => geoJson(makeEvents(20_000, 14)), 20_000],
  ])('stays free while %s is inspected, previewed and imported', async (_, fileName, make, rows) => {
    const leaving = await prepared(ivo, uploadImport, {}, { content: make(), as: 'form', fileName });
    expect(await longestSliceMs(() => wholeWay(leaving, rows))).toBeLessThan(MOST_MS);
  });

  test('stays free while a file of a known layout is imported directly', async () => {
    const content = policeStreetCsv({ seed: 'slices', rows: 30_000 });
    const leaving = await prepared(ivo, importCrimes, {}, { content, as: 'form', fileName: '2024-01-street.csv' });
    const slice = await longestSliceMs(async () => {
      const { id } = JSON.parse((await sent(leaving)).body) as { readonly id: string }; // as above
      expect(await loaded(id)).toBe('loaded');
    });
    expect(slice).toBeLessThan(MOST_MS);
  });

  test('stays free while a workbook of 400,000 rows in few bytes is inspected and previewed', async () => {
    const content = crowdedWorkbook(400_000);
    const leaving = await prepared(ivo, uploadImport, {}, { content, as: 'form', fileName: 'e.xlsx' });
    const slice = await longestSliceMs(async () => {
      const left = JSON.parse((await sent(leaving)).body) as ImportUpload; // as above
      expect(left.sheets[0]?.rows).toBeGreaterThan(390_000);
      const guessed = left.sheets[0]?.mapping;
      await ivo.send(previewImport, { params: { id: left.id }, input: { mapping: guessed ?? null } });
    });
    expect(slice).toBeLessThan(MOST_MS);
  });

  test.each([
    ['one area of 999,000 corners', 'f.geojson', () => boundary(999_000)],
    ['ten thousand areas', 'g.geojson', () => boundary(20, 10_000)],
  ])('stays free while %s is imported', async (_, fileName, make) => {
    const leaving = await prepared(ivo, uploadImport, {}, { content: make(), as: 'form', fileName });
    const slice = await longestSliceMs(async () => {
      const { id } = JSON.parse((await sent(leaving)).body) as ImportUpload; // as above
      const input = { name: fileName, source: '', code: 'code', areaName: 'name' };
      await ivo.call(commitAreas, { params: { id }, input });
    });
    expect(slice).toBeLessThan(MOST_MS);
  });

  test.each([
    ['a text cut off in its compressed form', 'h.csv.gz', () => gzipSync(csv(60_000, 15)).subarray(0, 500_000)],
    [
      'GeoJSON of one endless feature',
      'i.geojson',
      () => `{"type":"FeatureCollection","features":[${'['.repeat(9_000_000)}`,
    ],
    ['a line of twenty million letters', 'j.csv', () => `date,type\n2023-01-01,"${'x'.repeat(20_000_000)}`],
    [
      'a workbook with a cell of 200,000 attributes',
      'k.xlsx',
      () =>
        zipped({
          ...workbookParts({ One: [['date']] }),
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c ${attributes}/></row></sheetData></worksheet>`,
        }),
    ],
  ])('stays free while %s is refused', async (_, fileName, make) => {
    const leaving = await prepared(ivo, uploadImport, {}, { content: make(), as: 'form', fileName });
    let status = 0;
    const slice = await longestSliceMs(async () => ({ status } = await client.send(leaving)));
    expect(status).not.toBe(500);
    expect(slice).toBeLessThan(MOST_MS);
  });

  test.each([
    ['a Word file', 'l.docx', () => wordFile(6000), 200],
    [
      'Markdown',
      'm.md',
      () => Array.from({ length: 6000 }, (_, at) => `Paragraph ${at} ${'word '.repeat(40)}\n\n`).join(''),
      200,
    ],
    [
      'a Word file with an element of 200,000 attributes',
      'n.docx',
      () => docxFile({ body: para(run('x').replace('<w:t', `<w:t ${attributes}`)) }),
      422,
    ],
    ['a Word file of a million paragraphs', 'o.docx', () => docxFile({ body: '<w:p/>'.repeat(1_000_000) }), 413],
    ['thirty megabytes of a text', 'p.md', () => 'word word word\n'.repeat(1_900_000), 413],
  ])('stays free while %s becomes a draft, or does not', async (_, fileName, make, status) => {
    const params = { id: ids.document };
    const sending = await prepared(dora, importText, { params }, { content: make(), as: 'carried', fileName });
    const slice = await longestSliceMs(() => sent(sending, status));
    expect(slice).toBeLessThan(MOST_MS);
  });

  test.each([
    [
      'a comment table',
      'q.csv',
      () =>
        delimited([
          [
            'MB/NC',
            'Line number',
            'Clause/Subclause',
            'Paragraph/Figure/Table',
            'Type of comment',
            'Comments',
            'Proposed change',
            'Observations of the secretariat',
          ],
          ...Array.from({ length: 1000 }, (_, at) => ['P1', '', '', '', 'ge', `Comment ${at}`, '', '']),
        ]),
      200,
    ],
    [
      'a comment table with a cell of 200,000 attributes',
      'r.docx',
      () => docxFile({ body: `<w:tbl ${attributes}/>` }),
      422,
    ],
  ])('stays free while %s is read', async (_, fileName, make, status) => {
    const params = { id: ids.edition };
    const sending = await prepared(dora, importComments, { params }, { content: make(), as: 'carried', fileName });
    expect(await longestSliceMs(() => sent(sending, status))).toBeLessThan(MOST_MS);
  });

  test.each([
    ['two megabytes of empty lists', () => `{"changes":[${'[],'.repeat(690_000)}[]]}`],
    ['two megabytes of one text', () => JSON.stringify({ changes: [{ op: 'put', block: 'x'.repeat(2_000_000) }] })],
    ['two megabytes of brackets', () => '['.repeat(2_000_000)],
  ])('stays free while %s in the content of a request are refused', async (_, make) => {
    const params = { id: ids.document };
    const sending = await prepared(
      dora,
      saveBlocks,
      { params },
      { content: make(), as: 'raw', fileName: 'content.json' },
    );
    let status = 0;
    const slice = await longestSliceMs(async () => ({ status } = await client.send(sending)));
    expect([413, 422]).toContain(status);
    expect(slice).toBeLessThan(MOST_MS);
  });
});
