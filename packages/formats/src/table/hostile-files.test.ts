/** Files crafted to break their reader, and files broken by accident: a sentence each, and never much memory. */
import { delimited, geoJson, makeEvents, sourceOf, workbookParts, zipped } from '@reeve/testing/file/table-files.ts';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { readCrimesWith } from '../mapping/read-crimes-with.ts';
import { surveySheet } from '../mapping/survey-sheet.ts';
import { openTable } from './open-table.ts';
import { unpackEntry, zipDirectory } from './zip-directory.ts';

/** Reads to the end: lines and codes of the rejected rows, and the number accepted. */
async function readAll(content: Uint8Array | string) {
  const table = await openTable(sourceOf(content));
  const [sheet] = table.sheets;
  if (!sheet) throw new Error('no sheet');
  const { mapping } = guessMapping(await surveySheet(table, sheet), 'events');
  const faults: [line: number, code: string][] = [];
  let taken = 0;
  for await (const batch of readCrimesWith(table, mapping)) {
    taken += batch.rows.length;
    for (const { line, code } of batch.faults) faults.push([line, code]);
  }
  return { taken, faults };
}

const refused = (content: Uint8Array | string, code = 'invalid_input') =>
  expect(readAll(content)).rejects.toMatchObject({ name: 'ReeveError', code, message: expect.stringMatching(/\.$/) });

const EVENTS = makeEvents(30, 5);
const HEADING = ['date', 'time', 'longitude', 'latitude', 'type', 'area'];
const LINES = delimited([
  HEADING,
  ...EVENTS.map((one) => [one.date, one.time, String(one.lon), String(one.lat), one.type, one.area]),
]).split('\n');
/** The text with line `at` replaced, counted from 1. */
const withLine = (at: number, line: string): string => LINES.with(at - 1, line).join('\n');
const CELLS = '2023-05-05,10:00,-1.2,52.9';

describe('texts', () => {
  test.each([
    ['a quotation mark that is never closed', `${CELLS},"Theft,North`, 'quote_not_closed'],
    ['something after a closing quotation mark', `${CELLS},"Theft"s,North`, 'quote_misplaced'],
    ['a cell too few', `${CELLS},Theft`, 'too_few_cells'],
    ['a cell too many', `${CELLS},Theft,North,more`, 'too_many_cells'],
    ['a NUL byte', `${CELLS},The\0ft,North`, 'unreadable_character'],
    ['a cell of ten thousand characters', `${CELLS},${'x'.repeat(10_000)},North`, 'cell_too_long'],
    ['a type longer than any', `${CELLS},${'x'.repeat(600)},North`, 'cell_too_long'],
    ['a place outside the world', '2023-05-05,10:00,-1.2,152.9,Theft,North', 'coordinate_outside_world'],
    ['half a place', '2023-05-05,10:00,,52.9,Theft,North', 'coordinate_missing'],
    ['a day that does not exist', '2023-02-30,10:00,-1.2,52.9,Theft,North', 'date_impossible'],
    ['no day', ',10:00,-1.2,52.9,Theft,North', 'date_missing'],
    ['no type', `${CELLS},,North`, 'type_missing'],
  ])('%s costs its row alone', async (_, line, code) => {
    const text = withLine(20, line);
    // The byte is beyond the head that distinguishes a text from other files.
    const { taken, faults } = await readAll(
      code === 'unreadable_character'
        ? `${LINES[0]}\n${LINES.slice(1, -1).join('\n').concat('\n').repeat(60)}${line}\n`
        : text,
    );
    expect(faults.map(([, found]) => found)).toEqual([code]);
    expect(taken).toBe(code === 'unreadable_character' ? 1800 : 29);
  });

  test.each([
    ['nothing', ''],
    ['empty lines', '\n\n\n'],
    ['a heading alone', 'date,longitude,latitude\n'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0])],
    ['a PDF', '%PDF-1.7'],
    ['an old spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['a page of the web', '<!doctype html><html><body>Not found</body></html>'],
    ['a gzip file cut off', gzipSync(new TextEncoder().encode(LINES.join('\n'))).subarray(0, 200)],
    ['a thousand columns', `${Array.from({ length: 1000 }, (_, at) => `c${at}`).join(',')}\n${'1,'.repeat(999)}1\n`],
  ])('%s is no table of events', async (_, content) => refused(content));

  test('a row of two million characters costs that row', async () => {
    const { taken, faults } = await readAll(withLine(20, `${CELLS},"${'x'.repeat(2_000_000)}`));
    expect(taken).toBeGreaterThan(17);
    expect(faults[0]?.[0]).toBe(20);
  });
});

describe('workbooks', () => {
  const rows = [
    ['date', 'longitude', 'latitude', 'type'],
    ...EVENTS.map((one) => [{ serial: 45_000.5 }, one.lon, one.lat, one.type]),
  ];
  const parts = workbookParts({ One: rows });
  const sound = zipped(parts);
  const sheet = 'xl/worksheets/sheet1.xml';

  test('a sound one is read', async () => expect((await readAll(sound)).taken).toBe(30));

  test.each([
    ['cut off', sound.subarray(0, sound.length - 40)],
    ['any archive', zipSync({ 'a.txt': new Uint8Array(3) })],
    [
      'an entity that refers to a file',
      zipped({ ...parts, [sheet]: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${parts[sheet]}` }),
    ],
    ['XML a hundred thousand deep', zipped({ ...parts, [sheet]: '<a>'.repeat(100_000) })],
    [
      'a cell of three hundred attributes',
      zipped({
        ...parts,
        [sheet]:
          parts[sheet]?.replace('<c ', `<c ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(' ')} `) ?? '',
      }),
    ],
    ['XML that ends too early', zipped({ ...parts, [sheet]: parts[sheet]?.slice(0, 900) ?? '' })],
    [
      'a text of twenty million characters',
      zipped({
        ...parts,
        [sheet]: `<worksheet><sheetData><row><c t="str"><v>${'x'.repeat(20_000_000)}</v></c></row></sheetData></worksheet>`,
      }),
    ],
    [
      'a cell in the last column there is',
      zipped({
        ...parts,
        [sheet]: '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
      }),
    ],
    ['no sheet', zipped({ ...parts, 'xl/workbook.xml': '<workbook><sheets/></workbook>' })],
  ])('%s', async (_, content) => refused(content));

  test('one that is locked with a password', async () => {
    const locked = sound.slice();
    const entry = new DataView(locked.buffer).getUint32(locked.length - 6, true);
    locked[entry + 8] = 1;
    await refused(locked);
  });

  test('an entry is abandoned once it exceeds its unpacking limit', () => {
    const bomb = zipSync({ zeros: new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const entry = zipDirectory(bomb).get('zeros');
    if (!entry) throw new Error('no entry');
    let seen = 0;
    expect(() => {
      for (const piece of unpackEntry(entry, 1_000_000)) seen += piece.length;
    }).toThrow(expect.objectContaining({ code: 'too_large' }));
    expect(seen).toBeLessThanOrEqual(1_000_000);
  });

  test('a hundred million shared texts are refused as too large', { timeout: 120_000 }, async () => {
    const texts = `<sst>${'<si><t>a text of some length that is kept</t></si>'.repeat(1_200_000)}</sst>`;
    await refused(zipped({ ...parts, 'xl/sharedStrings.xml': texts }), 'too_large');
  });

  test('a cell that refers to a missing text is empty', async () => {
    const { taken, faults } = await readAll(
      zipped({ ...parts, 'xl/sharedStrings.xml': parts['xl/sharedStrings.xml']?.replace('<t>Burglary</t>', '') ?? '' }),
    );
    expect(taken + faults.length).toBe(30);
  });
});

describe('GeoJSON', () => {
  const text = geoJson(EVENTS);
  test.each([
    ['cut off', text.slice(0, 900)],
    ['a million deep', `{"type":"FeatureCollection","features":${'['.repeat(1_000_000)}`],
    ['no features', '{"type":"FeatureCollection","features":[]}'],
    ['other JSON', '{"date":"2023-01-01","x":1}'],
    ['a feature that is no JSON', text.replace('"Point"', 'Point')],
    [
      'a feature larger than any',
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"${'x'.repeat(40_000_000)}"}}]}`,
    ],
  ])('%s', async (_, content) => refused(content));

  test('a property nested deeper than any is refused for that', async () => {
    const nested = `${'['.repeat(100)}1${']'.repeat(100)}`;
    const deep = text.replace('"type":"Burglary"', `"type":"Burglary","more":${nested}`);
    await expect(readAll(deep)).rejects.toMatchObject({ message: expect.stringContaining('nested deeper') });
  });

  test('a point that is no pair of numbers is no place', async () => {
    const { taken } = await readAll(text.replace(/"coordinates":\[[^\]]*\]/, '"coordinates":["a",null]'));
    expect(taken).toBe(30);
  });
});
