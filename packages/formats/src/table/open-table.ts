import { ReeveError } from '@reeve/domain';
import { plainBytes } from '../plain-bytes.ts';
import { openDelimited } from './delimited-table.ts';
import { openGeoJson } from './geojson-table.ts';
import type { Table, TableOverrides, TableSource } from './table.ts';
import { openWorkbook } from './workbook-table.ts';

const HEAD_BYTES = 4096;

/**
 * Open any file of rows and columns: delimited text, a workbook (XLSX), GeoJSON; each also compressed with gzip. What it is
 * its first bytes say, not its name.
 *
 * @throws ReeveError invalid_input — it is none of these, empty or damaged
 * @throws ReeveError too_large — opening it would take more memory than a file of events is worth
 */
export async function openTable(source: TableSource, overrides: TableOverrides = {}): Promise<Table> {
  const head = await headOf(source);
  if (head.length === 0) throw new ReeveError('invalid_input', 'The file is empty.');
  if (head[0] === 0x50 && head[1] === 0x4b) return openWorkbook(source);
  const text = new TextDecoder().decode(head);
  // U+001E stands before each feature of a text sequence (RFC 8142).
  if (/^[\uFEFF\s]*\{\s*"/.test(text.replace('\u001E', ''))) return openGeoJson(source, text);
  return openDelimited(source, overrides);
}

async function headOf(source: TableSource): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let filled = 0;
  for await (const piece of plainBytes(source.open())) {
    const part = piece.subarray(0, HEAD_BYTES - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === HEAD_BYTES) break;
  }
  return head.subarray(0, filled);
}
