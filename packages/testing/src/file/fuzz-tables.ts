import { chance, drawBelow, type Chance } from '@reeve/analysis';
import { isReeveError } from '@reeve/domain';
import {
  COMMENT_TABLE_FORMATS,
  guessMapping,
  openTable,
  readCommentTable,
  readCrimesWith,
  readDocx,
  surveySheet,
  watchQuality,
  writeCommentTable,
} from '@reeve/formats';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { shapefileParts } from './shapefile-files.ts';
import { del, docxParts, ins, markOf, para, run, table } from '../document/docx-files.ts';
import { delimited, geoJson, makeEvents, sourceOf, workbookParts, zipped } from './table-files.ts';

export const FUZZED_FORMATS = ['csv', 'xlsx', 'geojson', 'geopackage', 'shapefile', 'docx', 'comments'] as const;
export type FuzzedFormat = (typeof FUZZED_FORMATS)[number];

/** One is made by SQLite and spoiled in ever new places. */
const GEOPACKAGE = new Uint8Array(readFileSync('packages/formats/golden/events.gpkg'));

/** Bytes with a meaning for one of the readers, which break more than others. */
const TELLING = [...new TextEncoder().encode('",;\t\n\r{}[]<>&/\\:0-'), 0x00, 0xff, 0xfe, 0xef, 0x1f, 0x50, 0x80];

/** A sound text of the format, or the parts of a sound archive; small, and different for each seed. */
function soundFile(format: FuzzedFormat, seed: number): Record<string, string | Uint8Array> {
  const events = makeEvents(5 + (seed % 40), seed);
  if (format === 'docx') return draftParts(events.map(({ type, area }) => `${type} in ${area}`));
  if (format === 'comments')
    return commentParts(
      events.map(({ type, area }) => `${type} in ${area}`),
      seed,
    );
  if (format === 'geopackage') return { '': GEOPACKAGE };
  if (format === 'shapefile') return shapefileParts(events);
  if (format === 'geojson') return { '': geoJson(events) };
  if (format === 'csv') {
    const cells = events.map((one) => [one.date, one.time, String(one.lon), String(one.lat), one.type, one.area]);
    const heading = ['date', 'time', 'longitude', 'latitude', 'type', 'area'];
    return { '': delimited([heading, ...cells], [',', ';', '\t'][seed % 3]) };
  }
  const rows = events.map((one) => [{ serial: 45_000 + (seed % 300) }, one.lon, one.lat, one.type, one.area]);
  const sheet = [['date', 'longitude', 'latitude', 'type', 'area'], ...rows];
  return workbookParts({ One: sheet }, { inline: seed % 4 < 2, from1904: seed % 3 === 0 });
}

/** A draft with everything a Word file can contain. */
function draftParts(texts: readonly string[]): Record<string, string | Uint8Array> {
  const body = texts.map((text, at) => {
    const kinds = [
      para(run(text)),
      para(run('a ') + del('A', text) + ins('A', text)),
      para(run(text), markOf(at % 2 === 0 ? 'ins' : 'del', 'B')),
      para(`<w:commentRangeStart w:id="1"/>${run(text, '<w:b/>')}<w:commentRangeEnd w:id="1"/>`),
      table([
        { cells: [para(run(text)), para(run(text))] },
        { cells: [para(run(text))], properties: '<w:ins w:author="A"/>' },
      ]),
      para(`${run(text)}<w:r><w:footnoteReference w:id="1"/></w:r>`),
      para(run(text), '<w:pStyle w:val="H"/>'),
      para(run(text), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
    ];
    return kinds[at % kinds.length] ?? '';
  });
  return docxParts({
    body: body.join(''),
    styles: '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    comments: `<w:comment w:id="1" w:author="C">${para(run('said'))}</w:comment>`,
    footnotes: `<w:footnote w:id="1">${para(run('note'))}</w:footnote>`,
  });
}

/** A comment table in each of its formats. */
function commentParts(texts: readonly string[], seed: number): Record<string, string | Uint8Array> {
  const format = COMMENT_TABLE_FORMATS[seed % 3] ?? 'csv';
  const rows = texts.map((text, at) => [`FR-${at}`, String(at), '7.1', '', 'te', text, `${text}\n"new"`, ''] as const);
  const bytes = writeCommentTable(rows, format, { document: 'D', edition: '1', date: '' });
  return format === 'csv' ? { '': bytes } : unzipSync(bytes);
}

/** A spoiled file of the format: of two archives one is spoiled inside, the other as an archive. */
function spoiledFile(format: FuzzedFormat, seed: number): Uint8Array {
  const [next, sound] = [chance(seed, 1), soundFile(format, seed)];
  const encoder = new TextEncoder();
  const bytesOf = (part: string | Uint8Array = ''): Uint8Array =>
    typeof part === 'string' ? encoder.encode(part) : part;
  if (sound[''] !== undefined) return spoil(bytesOf(sound['']), next);
  if (seed % 2 === 0) return spoil(zipped(sound), next);
  const paths = Object.keys(sound);
  const path = paths[drawBelow(next, paths.length)] ?? '';
  return zipped({ ...sound, [path]: spoil(bytesOf(sound[path]), next) });
}

/** Spoil a file in one place or, every other time, in up to eight: bytes changed, dropped, doubled, moved; the end cut off. */
function spoil(bytes: Uint8Array, next: Chance): Uint8Array {
  let spoiled = bytes.slice();
  const places = 1 + drawBelow(next, 2) * drawBelow(next, 8);
  for (let place = 0; place < places && spoiled.length > 0; place += 1) {
    const at = drawBelow(next, spoiled.length);
    const length = Math.min(1 + drawBelow(next, 40), spoiled.length - at);
    switch (drawBelow(next, 6)) {
      case 0:
        spoiled[at] = drawBelow(next, 256);
        break;
      case 1:
        spoiled[at] = TELLING[drawBelow(next, TELLING.length)] ?? 0;
        break;
      case 2: // dropped
        spoiled = joined(spoiled.subarray(0, at), spoiled.subarray(at + length));
        break;
      case 3: // repeated again and again
        spoiled = joined(
          spoiled.subarray(0, at),
          ...repeated(spoiled.subarray(at, at + length), 1 + drawBelow(next, 30)),
          spoiled.subarray(at),
        );
        break;
      case 4: // cut off
        spoiled = spoiled.slice(0, at);
        break;
      default:
        spoiled.copyWithin(at, drawBelow(next, spoiled.length));
    }
  }
  return spoiled;
}

const repeated = (piece: Uint8Array, times: number): Uint8Array[] => Array.from({ length: times }, () => piece);

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The outcome of a spoiled file: rows, or one sentence. Anything else is a fault of the reader. */
export type FuzzOutcome = { readonly rows: number; readonly rejected: number } | { readonly sentence: string };

/**
 * Reads one spoiled file to its end, as an import does.
 *
 * @throws whatever a reader throws that is no sentence for a person, with the seed to reproduce it
 */
export async function readSpoiled(format: FuzzedFormat, seed: number): Promise<FuzzOutcome> {
  const bytes = spoiledFile(format, seed);
  try {
    if (format === 'docx') return { rows: (await readDocx(bytes)).blocks.length, rejected: 0 };
    if (format === 'comments') return { rows: (await readCommentTable(bytes, 'comments')).length, rejected: 0 };
    const table = await openTable(sourceOf(bytes, `spoiled.${format}`, 1 + (seed % 5000)));
    const [sheet] = table.sheets;
    if (!sheet || table.areas) return { rows: 0, rejected: 0 };
    const { mapping } = guessMapping(await surveySheet(table, sheet), `spoiled.${format}`);
    const quality = watchQuality();
    for await (const { rows, faults } of readCrimesWith(table, mapping)) {
      for (const row of rows) quality.see(row);
      for (const fault of faults) quality.refuse(fault);
    }
    const { rows, rejected } = quality.result();
    return { rows, rejected: rejected.count };
  } catch (error) {
    if (isReeveError(error, 'invalid_input') || isReeveError(error, 'too_large')) return { sentence: error.message };
    throw new Error(`${format}, seed ${seed}: ${String(error)}`, { cause: error });
  }
}
