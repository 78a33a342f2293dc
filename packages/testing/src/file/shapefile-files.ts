import type { MadeEvent } from './table-files.ts';

/** A field of a made dBASE table: name, kind and width. */
type Field = readonly [name: string, kind: 'C' | 'N' | 'D', width: number];

/** A dBASE table of these rows. Texts are UTF-8. */
export function dbase(fields: readonly Field[], rows: readonly (readonly string[])[]): Uint8Array {
  const width = 1 + fields.reduce((sum, [, , length]) => sum + length, 0);
  const head = 32 + fields.length * 32 + 1;
  const bytes = new Uint8Array(head + rows.length * width + 1).fill(0x20);
  const view = new DataView(bytes.buffer);
  bytes.fill(0, 0, head);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, head, true);
  view.setUint16(10, width, true);
  for (const [at, [name, kind, length]] of fields.entries()) {
    bytes.set(new TextEncoder().encode(name), 32 + at * 32);
    bytes[32 + at * 32 + 11] = kind.charCodeAt(0);
    bytes[32 + at * 32 + 16] = length;
  }
  bytes[head - 1] = 0x0d;
  for (const [nth, row] of rows.entries()) {
    let at = head + nth * width + 1;
    for (const [field, [, , length]] of fields.entries()) {
      bytes.set(new TextEncoder().encode(row[field] ?? '').subarray(0, length), at);
      at += length;
    }
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

type Ring = readonly (readonly [number, number])[];

/** A `.shp` of points, or of polygons of rings; undefined is an empty shape. */
export function shapes(all: readonly (readonly [number, number] | readonly Ring[] | undefined)[]): Uint8Array {
  const records = all.map((one) => (one === undefined ? nothing() : isPoint(one) ? point(one) : polygon(one)));
  const bytes = new Uint8Array(100 + records.reduce((sum, { length }) => sum + 8 + length, 0));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, all.some((one) => one && !isPoint(one)) ? 5 : 1, true);
  let at = 100;
  for (const [nth, record] of records.entries()) {
    view.setInt32(at, nth + 1);
    view.setInt32(at + 4, record.length / 2);
    bytes.set(record, at + 8);
    at += 8 + record.length;
  }
  return bytes;
}

const isPoint = (one: readonly [number, number] | readonly Ring[]): one is readonly [number, number] =>
  typeof one[0] === 'number';
const nothing = (): Uint8Array => new Uint8Array(4);

function point([x, y]: readonly [number, number]): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  view.setInt32(0, 1, true);
  view.setFloat64(4, x, true);
  view.setFloat64(12, y, true);
  return new Uint8Array(view.buffer);
}

function polygon(rings: readonly Ring[]): Uint8Array {
  const points = rings.flat();
  const view = new DataView(new ArrayBuffer(44 + rings.length * 4 + points.length * 16));
  view.setInt32(0, 5, true);
  view.setUint32(36, rings.length, true);
  view.setUint32(40, points.length, true);
  let begin = 0;
  for (const [nth, ring] of rings.entries()) {
    view.setUint32(44 + nth * 4, begin, true);
    begin += ring.length;
  }
  for (const [nth, [x, y]] of points.entries()) {
    view.setFloat64(44 + rings.length * 4 + nth * 16, x, true);
    view.setFloat64(44 + rings.length * 4 + nth * 16 + 8, y, true);
  }
  return new Uint8Array(view.buffer);
}

/** As written by ESRI's programs: their own names and no code. */
export const UTM_10_PRJ =
  'PROJCS["NAD_1983_UTM_Zone_10N",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-123.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
export const OREGON_PRJ =
  'PROJCS["NAD_1983_HARN_StatePlane_Oregon_North_FIPS_3601_Feet_Intl",GEOGCS["GCS_North_American_1983_HARN",DATUM["D_North_American_1983_HARN",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",8202099.737532808],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-120.5],PARAMETER["Standard_Parallel_1",44.33333333333334],PARAMETER["Standard_Parallel_2",46.0],PARAMETER["Latitude_Of_Origin",43.66666666666666],UNIT["Foot",0.3048]]';
export const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/** The parts of a shapefile of events: days, clocks and types in its table, degrees in its shapes. */
export function shapefileParts(events: readonly MadeEvent[], name = 'events'): Record<string, Uint8Array> {
  const fields = [
    ['OCC_DATE', 'D', 8],
    ['OCC_TIME', 'C', 5],
    ['OFFENSE', 'C', 40],
  ] as const;
  const rows = events.map((one) => [one.date.replaceAll('-', ''), one.time, one.type]);
  return {
    [`${name}.shp`]: shapes(events.map(({ lon, lat }) => [lon, lat] as const)),
    [`${name}.dbf`]: dbase(fields, rows),
    [`${name}.prj`]: new TextEncoder().encode(WGS84_PRJ),
    [`${name}.cpg`]: new TextEncoder().encode('UTF-8'),
  };
}
