import { ReeveError } from '@reeve/domain';
import { plainBytes } from '../encoding/plain-bytes.ts';
import { openDelimited } from './delimited-table.ts';
import type { Feature } from './feature-stream.ts';
import { featureTable } from './feature-table.ts';
import { openGeoJson, readGeoJson } from './geojson-table.ts';
import { readGeoPackage, type FeatureFile } from './geopackage.ts';
import { holdsShapefile, readShapefiles } from './shapefile.ts';
import { isSqlite } from './sqlite-file.ts';
import type { Table, TableOverrides, TableSource } from './table.ts';
import { wholeFile } from './whole-file.ts';
import { openWorkbook } from './workbook-table.ts';
import { zipDirectory } from './zip-directory.ts';

const HEAD_BYTES = 4096;

/**
 * Opens any file of rows and columns: delimited text, a workbook (XLSX), GeoJSON, a GeoPackage, a zipped shapefile;
 * each also compressed with gzip. Its first bytes determine the format, not its name.
 *
 * @throws ReeveError invalid_input — it is none of these, empty or damaged
 * @throws ReeveError too_large — opening it would exceed the memory limit
 */
export async function openTable(source: TableSource, overrides: TableOverrides = {}): Promise<Table> {
  const head = await headOf(source);
  if (head.length === 0) throw new ReeveError('invalid_input', 'The file is empty.');
  if (isSqlite(head)) return openFeatures('geopackage', readGeoPackage(await wholeFile(source)));
  if (isZip(head)) {
    const entries = zipDirectory(await wholeFile(source));
    return holdsShapefile(entries) ? openFeatures('shapefile', readShapefiles(entries)) : openWorkbook(entries);
  }
  const text = new TextDecoder().decode(head);
  // U+001E precedes each feature of a text sequence (RFC 8142).
  if (/^[\uFEFF\s]*\{\s*"/.test(text.replace('\u001E', ''))) return openGeoJson(source, text);
  return openDelimited(source, overrides);
}

const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b;

const openFeatures = (format: Table['format'], { layers, system }: FeatureFile): Promise<Table> =>
  featureTable(format, layers, system);

/**
 * The features of a GeoJSON file, a GeoPackage or a zipped shapefile, some at a time, layer after layer.
 *
 * @throws ReeveError invalid_input — it is none of these, or damaged
 */
export async function* readFeatures(source: TableSource): AsyncGenerator<readonly Feature[], void> {
  const head = await headOf(source);
  if (!isSqlite(head) && !isZip(head)) {
    yield* readGeoJson(source);
    return;
  }
  const bytes = await wholeFile(source);
  const { layers } = isSqlite(head) ? readGeoPackage(bytes) : readShapefiles(zipDirectory(bytes));
  for (const { features } of layers) yield* features();
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
