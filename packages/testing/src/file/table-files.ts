import { strToU8, zipSync } from 'fflate';
import { chance, drawBelow } from '@reeve/analysis';
import type { TableSource } from '@reeve/formats';

/** One event of a generated file. */
export interface MadeEvent {
  readonly lon: number;
  readonly lat: number;
  /** `YYYY-MM-DD` and `HH:MM`. */
  readonly date: string;
  readonly time: string;
  readonly type: string;
  readonly area: string;
}

const TYPES = ['Burglary', 'Robbery', 'Theft', 'Criminal damage'];
const AREAS = ['North', 'South', 'Riverside'];
const two = (value: number): string => String(value).padStart(2, '0');

/** Events of the year 2023 around a middle, the same for the same seed. */
export function makeEvents(count: number, seed: number, middle: readonly [number, number] = [-1.2, 52.9]): MadeEvent[] {
  const next = chance(seed, 0);
  return Array.from({ length: count }, () => ({
    lon: middle[0] + (drawBelow(next, 200_000) - 100_000) / 1e6,
    lat: middle[1] + (drawBelow(next, 200_000) - 100_000) / 1e6,
    date: `2023-${two(1 + drawBelow(next, 12))}-${two(1 + drawBelow(next, 28))}`,
    time: `${two(drawBelow(next, 24))}:${two(drawBelow(next, 60))}`,
    type: TYPES[drawBelow(next, TYPES.length)] ?? '',
    area: AREAS[drawBelow(next, AREAS.length)] ?? '',
  }));
}

/** A text of these rows; cells with the delimiter or a quotation mark are quoted. */
export function delimited(rows: readonly (readonly string[])[], delimiter = ','): string {
  const cell = (text: string): string =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
}

/** A text in any encoding that the platform can decode; characters it lacks become `?`. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16be');
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(Array.from(text), (character) => {
    const byte = table.indexOf(character);
    return byte < 0 ? 0x3f : byte;
  });
}

function utf16(text: string, bigEnd: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !bigEnd);
  return new Uint8Array(view.buffer);
}

/** A cell of a made workbook: a text, a number, or a number shown as date. */
export type MadeCell = string | number | { readonly serial: number };

/** Optional features of a made workbook. */
export interface WorkbookShape {
  readonly from1904?: boolean;
  /** Texts inside their cells rather than shared. */
  readonly inline?: boolean;
  /** Number format of dates. */
  readonly dateFormat?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The parts of a workbook as texts by path, so that a test can spoil one before it is zipped. */
export function workbookParts(
  sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
  { from1904 = false, inline = false, dateFormat = 'yyyy-mm-dd hh:mm' }: WorkbookShape = {},
): Record<string, string> {
  const names = Object.keys(sheets);
  const strings: string[] = [];
  const cell = (value: MadeCell, reference: string): string => {
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if (typeof value === 'object') return `<c r="${reference}" s="1"><v>${value.serial}</v></c>`;
    if (value === '') return '';
    if (inline) return `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    return `<c r="${reference}" t="s"><v>${strings.push(value) - 1}</v></c>`;
  };
  const sheet = (rows: readonly (readonly MadeCell[])[]): string =>
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows
      .map(
        (row, y) =>
          `<row r="${y + 1}">${row.map((one, x) => cell(one, `${String.fromCharCode(65 + x)}${y + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const bodies = names.map((name) => sheet(sheets[name] ?? []));
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return {
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      names.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relation('rIdS', 'sharedStrings', 'sharedStrings.xml') +
        relation('rIdF', 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escaped(dateFormat)}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body])),
  };
}

/** Parts as a workbook. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** Events as GeoJSON points. */
export const geoJson = (events: readonly MadeEvent[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: events.map(({ lon, lat, date, time, type, area }) => ({
      type: 'Feature',
      properties: { occurred: `${date}T${time}:00`, type, area },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  });

/** Bytes or a text as a file that is read in pieces. */
export function sourceOf(content: Uint8Array | string, name = 'events.csv', pieceBytes = 10_000): TableSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    },
  };
}
