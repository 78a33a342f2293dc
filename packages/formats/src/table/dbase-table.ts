import { ReeveError, type TextEncoding } from '@reeve/domain';
import { guessSingleByte } from '../encoding/single-byte-encoding.ts';

/** The rows of a dBASE file, in order; undefined for one that is marked as deleted. */
export interface DbaseTable {
  readonly count: number;
  readonly rowAt: (nth: number) => Readonly<Record<string, string>> | undefined;
}

interface DbaseField {
  readonly name: string;
  readonly kind: string;
  readonly at: number;
  readonly length: number;
}

/** Code pages by the number in the header, as ESRI writes them. */
const CODE_PAGES: Readonly<Record<number, TextEncoding>> = {
  0x03: 'windows-1252',
  0x57: 'windows-1252',
  0x26: 'ibm866',
  0x65: 'ibm866',
  0xc8: 'windows-1250',
  0xc9: 'windows-1251',
};
const [HEADER_BYTES, FIELD_BYTES, END_OF_FIELDS, DELETED] = [32, 32, 0x0d, 0x2a];
const SAMPLE_BYTES = 1_000_000;

const damaged = (): ReeveError =>
  new ReeveError('invalid_input', 'The table (.dbf) of the shapefile is damaged or was cut off.');

/**
 * Opens a dBASE table. Dates are returned as ISO 8601, everything else unchanged.
 *
 * @param page the encoding named in a `.cpg` file next to it; `''` without one
 * @throws ReeveError invalid_input — the table is damaged
 */
export function readDbase(bytes: Uint8Array, page: string): DbaseTable {
  if (bytes.length < HEADER_BYTES) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [stated, head, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (head < HEADER_BYTES || width < 1 || head > bytes.length) throw damaged();
  const count = Math.min(stated, Math.floor((bytes.length - head) / width));
  const decoder = decoderFor(bytes.subarray(head), page, bytes[29] ?? 0);
  const fields = fieldsIn(bytes.subarray(0, head), decoder).filter(({ at, length }) => at + length <= width);
  return {
    count,
    rowAt(nth) {
      const row = bytes.subarray(head + nth * width, head + (nth + 1) * width);
      if (row.length < width || row[0] === DELETED) return undefined;
      return Object.fromEntries(fields.map((field) => [field.name, cellOf(row, field, decoder)]));
    },
  };
}

function fieldsIn(head: Uint8Array, decoder: TextDecoder): readonly DbaseField[] {
  const fields: DbaseField[] = [];
  let at = 1; // after the mark of deletion
  for (let begin = HEADER_BYTES; begin + FIELD_BYTES <= head.length; begin += FIELD_BYTES) {
    if (head[begin] === END_OF_FIELDS) break;
    const name = decoder
      .decode(head.subarray(begin, begin + 11))
      .replace(/\0.*$/s, '')
      .trim();
    const length = head[begin + 16] ?? 0;
    fields.push({ name, kind: String.fromCharCode(head[begin + 11] ?? 0), at, length });
    at += length;
  }
  return fields;
}

function cellOf(row: Uint8Array, { kind, at, length }: DbaseField, decoder: TextDecoder): string {
  const text = decoder
    .decode(row.subarray(at, at + length))
    .replaceAll('\0', ' ')
    .trim();
  // A number that is not known is written as asterisks.
  if (/^\*+$/.test(text)) return '';
  const [, year, month, day] = kind === 'D' ? (/^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []) : [];
  if (year !== undefined) return year === '0000' ? '' : `${year}-${month}-${day}`;
  return kind === 'L' && text === '?' ? '' : text;
}

function decoderFor(rows: Uint8Array, page: string, mark: number): TextDecoder {
  const named = /utf-?8|65001/i.test(page) ? 'utf-8' : /(?:125[0-2]|866)/.exec(page)?.[0];
  if (named === '866') return new TextDecoder('ibm866');
  if (named !== undefined) return new TextDecoder(named === 'utf-8' ? named : `windows-${named}`);
  const sample = rows.subarray(0, SAMPLE_BYTES);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder(CODE_PAGES[mark] ?? guessSingleByte(sample.filter((byte) => byte >= 0x20)));
  }
}
