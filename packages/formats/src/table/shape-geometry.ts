import { ReeveError } from '@reeve/domain';
import type { Feature } from './feature-stream.ts';

const [FILE_CODE, HEADER_BYTES] = [9994, 100];

const damaged = (): ReeveError =>
  new ReeveError('invalid_input', 'The shapes (.shp) of the shapefile are damaged or were cut off.');

type Ring = readonly (readonly [x: number, y: number])[];

/**
 * The geometries of a `.shp` file, in order: points and polygons; lines and patches have none.
 *
 * Source: ESRI Shapefile Technical Description, July 1998.
 *
 * @throws ReeveError invalid_input — the file is damaged
 */
export function* readShapes(bytes: Uint8Array): Generator<Feature['geometry'], void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) throw damaged();
  for (let at = HEADER_BYTES; at + 8 <= bytes.length;) {
    const length = view.getInt32(at + 4) * 2;
    if (length < 4 || at + 8 + length > bytes.length) throw damaged();
    yield geometryIn(new DataView(bytes.buffer, bytes.byteOffset + at + 8, length));
    at += 8 + length;
  }
}

function geometryIn(record: DataView): Feature['geometry'] {
  const kind = record.getInt32(0, true) % 10;
  if (kind === 1) {
    const [point] = pointsIn(record, 4, 1);
    return point && { type: 'Point', coordinates: point };
  }
  if (kind === 8) return { type: 'MultiPoint', coordinates: pointsIn(record, 40, countAt(record, 36)) };
  if (kind !== 5) return undefined;
  const [parts, points] = [countAt(record, 36), countAt(record, 40)];
  if (44 + parts * 4 + points * 16 > record.byteLength) throw damaged();
  const all = pointsIn(record, 44 + parts * 4, points);
  const begins = Array.from({ length: parts }, (_, nth) => countAt(record, 44 + nth * 4));
  return {
    type: 'MultiPolygon',
    coordinates: polygonsOf(begins.map((begin, nth) => all.slice(begin, begins[nth + 1]))),
  };
}

function countAt(record: DataView, at: number): number {
  if (at + 4 > record.byteLength) throw damaged();
  return record.getUint32(at, true);
}

function pointsIn(record: DataView, at: number, count: number): Ring {
  if (at + count * 16 > record.byteLength) throw damaged();
  return Array.from({ length: count }, (_, nth) => [
    record.getFloat64(at + nth * 16, true),
    record.getFloat64(at + nth * 16 + 8, true),
  ]);
}

/** Rings that run clockwise are outer ones; each other is a hole in the outer one around it. */
function polygonsOf(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const polygons = rings.filter((ring) => turn(ring) <= 0).map((outer) => [outer]);
  for (const hole of rings.filter((ring) => turn(ring) > 0)) {
    const around = polygons.find(([outer]) => outer && hole[0] && isWithin(hole[0], outer));
    if (around) around.push(hole);
    else polygons.push([hole]);
  }
  return polygons;
}

/** Twice the area within a ring; negative if it runs clockwise. */
function turn(ring: Ring): number {
  let sum = 0;
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum;
}

function isWithin([x, y]: readonly [number, number], ring: Ring): boolean {
  let inside = false;
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring.at(at - 1) ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
