import { plainBytes } from '../encoding/plain-bytes.ts';
import { coordinateSystems } from '../place/coordinate-system.ts';
import { FeatureCutter, type Feature } from './feature-stream.ts';
import { featureTable } from './feature-table.ts';
import type { Table, TableSource } from './table.ts';

const PIECE_BYTES = 65_536;

/** Yields the features of a GeoJSON file in batches. @throws ReeveError invalid_input — it is not GeoJSON or damaged */
export async function* readGeoJson(source: TableSource): AsyncGenerator<readonly Feature[], void> {
  const cutter = new FeatureCutter();
  const decoder = new TextDecoder();
  for await (const chunk of plainBytes(source.open())) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const features = cutter.push(decoder.decode(chunk.subarray(at, at + PIECE_BYTES), { stream: true }));
      if (features.length > 0) yield features;
    }
  }
  const last = cutter.push(decoder.decode());
  cutter.end();
  if (last.length > 0) yield last;
}

/**
 * Opens GeoJSON as a table (`featureTable`).
 *
 * @param head the beginning of the file, where an older file names its coordinate system
 * @throws ReeveError invalid_input — it is not GeoJSON, damaged, or has no features
 */
export async function openGeoJson(source: TableSource, head: string): Promise<Table> {
  return featureTable('geojson', [{ name: '', features: () => readGeoJson(source) }], systemIn(head));
}

/** `"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}`, as files before RFC 7946 have it. */
function systemIn(head: string): number | undefined {
  const [, code] = /"crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"[^"]*EPSG:+(\d{4,6})"/.exec(head) ?? [];
  return code !== undefined && coordinateSystems().has(Number(code)) ? Number(code) : undefined;
}
