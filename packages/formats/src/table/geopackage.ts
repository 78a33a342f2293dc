import { ReeveError } from '@reeve/domain';
import { coordinateSystems } from '../place/coordinate-system.ts';
import type { Feature } from './feature-stream.ts';
import type { FeatureLayer } from './feature-table.ts';
import { SqliteFile, type SqliteValue } from './sqlite-file.ts';
import { sqliteTables, type SqliteTable } from './sqlite-tables.ts';
import { readWellKnownBinary } from './well-known-binary.ts';

/** The layers of a file of features, and their common system. */
export interface FeatureFile {
  readonly layers: readonly FeatureLayer[];
  /** EPSG code; undefined if the file names no known one, or several. */
  readonly system: number | undefined;
}

const FEATURES_AT_ONCE = 500;

/**
 * The layers of a GeoPackage: its tables of features and of attributes.
 *
 * Source: OGC GeoPackage Encoding Standard 12-128r19, sections 1.1.2, 2.1.3, 2.1.5.
 *
 * @throws ReeveError invalid_input — it is another database, or damaged
 */
export function readGeoPackage(bytes: Uint8Array): FeatureFile {
  const tables = sqliteTables(new SqliteFile(bytes));
  const [contents, geometries] = [tables.get('gpkg_contents'), tables.get('gpkg_geometry_columns')];
  if (!contents)
    throw new ReeveError('invalid_input', 'This database is no GeoPackage. Export the layer as GeoPackage or CSV.');
  const shapes = new Map([...(geometries?.rows() ?? [])].map((row) => [row['table_name'], row]));
  const layers: FeatureLayer[] = [];
  const systems = new Set<number | undefined>();
  for (const { table_name: name, data_type: kind } of contents.rows()) {
    const table = typeof name === 'string' ? tables.get(name) : undefined;
    if (!table || (kind !== 'features' && kind !== 'attributes')) continue;
    const shape = shapes.get(table.name);
    const column = typeof shape?.['column_name'] === 'string' ? shape['column_name'] : undefined;
    if (shape) systems.add(systemOf(tables, shape['srs_id'] ?? null));
    layers.push({ name: table.name, features: () => featuresOf(table, column) });
  }
  const [system, another] = [...systems];
  return { layers, system: another === undefined && systems.size === 1 ? system : undefined };
}

/** Handing features over is asynchronous for every kind of file, though the bytes are there already. */
async function* featuresOf(table: SqliteTable, column: string | undefined): AsyncGenerator<readonly Feature[], void> {
  let some: Feature[] = [];
  for (const row of table.rows()) {
    const properties = Object.entries(row).filter(([name, value]) => name !== column && !(value instanceof Uint8Array));
    some.push({
      properties: Object.fromEntries(properties),
      geometry: geometryOf(column === undefined ? null : (row[column] ?? null)),
    });
    if (some.length < FEATURES_AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Bytes of the rectangle that can precede a geometry, by its kind. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

function geometryOf(blob: SqliteValue): Feature['geometry'] {
  if (!(blob instanceof Uint8Array) || blob[0] !== 0x47 || blob[1] !== 0x50) return undefined;
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  return envelope === undefined ? undefined : readWellKnownBinary(blob.subarray(8 + envelope));
}

function systemOf(tables: ReadonlyMap<string, SqliteTable>, id: SqliteValue): number | undefined {
  for (const row of tables.get('gpkg_spatial_ref_sys')?.rows() ?? []) {
    if (row['srs_id'] !== id) continue;
    const code = row['organization_coordsys_id'];
    const isEpsg = typeof row['organization'] === 'string' && row['organization'].toUpperCase() === 'EPSG';
    return isEpsg && typeof code === 'number' && coordinateSystems().has(code) ? code : undefined;
  }
  return undefined;
}
