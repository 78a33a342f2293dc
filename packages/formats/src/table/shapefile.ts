import { ReeveError } from '@reeve/domain';
import { systemOfWkt } from '../place/system-of-wkt.ts';
import { readDbase } from './dbase-table.ts';
import type { Feature } from './feature-stream.ts';
import type { FeatureLayer } from './feature-table.ts';
import type { FeatureFile } from './geopackage.ts';
import { readShapes } from './shape-geometry.ts';
import { joinPieces } from './whole-file.ts';
import { unpackEntry, type ZipEntry } from './zip-directory.ts';

/** The parts of a shapefile are unpacked into memory, up to this size each. */
const PART_BYTES = 400_000_000;
const TEXT_BYTES = 100_000;
const FEATURES_AT_ONCE = 500;

/** True if a ZIP archive contains a shapefile. */
export const holdsShapefile = (entries: ReadonlyMap<string, ZipEntry>): boolean =>
  [...entries.keys()].some((name) => /\.shp$/i.test(name));

/**
 * Returns the layers of a ZIP archive of shapefiles: `.shp`, `.dbf` and, if present, `.prj` and `.cpg`.
 *
 * @throws ReeveError invalid_input — a part is missing or damaged; too_large — a part exceeds its unpacking limit
 */
export function readShapefiles(entries: ReadonlyMap<string, ZipEntry>): FeatureFile {
  const shapes = [...entries.values()].filter(({ name }) => /\.shp$/i.test(name) && !name.startsWith('__MACOSX/'));
  const partOf = (shp: ZipEntry, ending: string): ZipEntry | undefined => {
    const wanted = shp.name.slice(0, -3).toLowerCase() + ending;
    return [...entries.values()].find(({ name }) => name.toLowerCase() === wanted);
  };
  const systems = new Set<number | undefined>();
  const layers = shapes.map((shp): FeatureLayer => {
    const dbf = partOf(shp, 'dbf');
    if (!dbf)
      throw new ReeveError(
        'invalid_input',
        'The archive has a shapefile without its table (.dbf). Pack all its parts together.',
      );
    systems.add(systemOfWkt(textIn(partOf(shp, 'prj'))));
    const page = textIn(partOf(shp, 'cpg'));
    const name = shapes.length === 1 ? '' : (shp.name.split('/').at(-1) ?? '').slice(0, -4);
    return { name, features: () => featuresOf(shp, dbf, page) };
  });
  const [system, another] = [...systems];
  return { layers, system: another === undefined ? system : undefined };
}

const bytesIn = (entry: ZipEntry, most: number): Uint8Array => joinPieces([...unpackEntry(entry, most)]);
const textIn = (entry: ZipEntry | undefined): string =>
  entry ? new TextDecoder().decode(bytesIn(entry, TEXT_BYTES)).trim() : '';

/** Handing features over is asynchronous for every kind of file, though the bytes are there already. */
async function* featuresOf(shp: ZipEntry, dbf: ZipEntry, page: string): AsyncGenerator<readonly Feature[], void> {
  const table = readDbase(bytesIn(dbf, PART_BYTES), page);
  let [nth, some]: [number, Feature[]] = [0, []];
  for (const geometry of readShapes(bytesIn(shp, PART_BYTES))) {
    const properties = nth < table.count ? table.rowAt(nth) : undefined;
    nth += 1;
    if (properties) some.push({ properties, geometry });
    if (some.length < FEATURES_AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
