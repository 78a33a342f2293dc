import { zxyToTileId } from 'pmtiles';

/** Lines or a polygon of one layer of a tile, in the 4096 units of a tile. */
export interface TileShape {
  readonly layer: string;
  readonly kind: 'line' | 'polygon';
  readonly corners: readonly (readonly [x: number, y: number])[];
}

/** Numbers as protocol buffers write them: seven bits a byte, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const field = (number: number, bytes: readonly number[]): number[] => [...varint(8 * number + 2), ...varint(bytes.length), ...bytes]; // prettier-ignore
const plain = (number: number, value: number): number[] => [...varint(8 * number), ...varint(value)];

/** A vector tile (Mapbox Vector Tile 2.1). */
export function vectorTile(shapes: readonly TileShape[]): Uint8Array {
  const layers = new Set(shapes.map(({ layer }) => layer));
  return Uint8Array.from(
    [...layers].flatMap((name) =>
      field(3, [
        ...plain(15, 2),
        ...field(1, [...new TextEncoder().encode(name)]),
        ...shapes.filter(({ layer }) => layer === name).flatMap((shape) => field(2, feature(shape))),
        ...plain(5, 4096),
      ]),
    ),
  );
}

function feature({ kind, corners }: TileShape): number[] {
  let [x, y] = [0, 0];
  const steps = corners.map(([toX, toY]) => {
    const step = [...varint(zigzag(toX - x)), ...varint(zigzag(toY - y))];
    [x, y] = [toX, toY];
    return step;
  });
  const [first = [], ...others] = steps;
  const geometry = [
    ...varint(8 + 1), // move to one place
    ...first,
    ...varint(8 * others.length + 2), // lines to the others
    ...others.flat(),
    ...(kind === 'polygon' ? varint(8 + 7) : []),
  ];
  return [...plain(3, kind === 'polygon' ? 3 : 2), ...field(4, geometry)];
}

/**
 * An archive of vector tiles (PMTiles, version 3, nothing compressed), each tile of a zoom the same or different.
 *
 * @param box    west, south, east, north of its coverage, degrees
 * @param layers names of the layers in them
 */
export function pmtilesFile(
  tiles: readonly { readonly z: number; readonly x: number; readonly y: number; readonly bytes: Uint8Array }[],
  box: readonly [number, number, number, number],
  layers: readonly string[],
): Buffer {
  const sorted = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .toSorted((a, b) => a.id - b.id);
  const metadata = Buffer.from(JSON.stringify({ name: 'tests', vector_layers: layers.map((id) => ({ id, fields: {} })) })); // prettier-ignore
  const directory = Buffer.from([
    ...varint(sorted.length),
    ...sorted.flatMap(({ id }, nth) => varint(id - (sorted[nth - 1]?.id ?? 0))),
    ...sorted.flatMap(() => varint(1)),
    ...sorted.flatMap(({ bytes }) => varint(bytes.length)),
    ...sorted.flatMap((_, nth) => varint(nth === 0 ? 1 : 0)), // 0: directly after the one before
  ]);
  const data = Buffer.concat(sorted.map(({ bytes }) => bytes));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 'latin1');
  header[7] = 3;
  const parts = [directory.length, metadata.length, 0, data.length];
  let at = header.length;
  for (const [nth, length] of parts.entries()) {
    header.writeBigUInt64LE(BigInt(at), 8 + 16 * nth);
    header.writeBigUInt64LE(BigInt(length), 16 + 16 * nth);
    at += length;
  }
  for (const place of [72, 80, 88]) header.writeBigUInt64LE(BigInt(sorted.length), place);
  const zooms = sorted.map(({ z }) => z);
  const [NOT_COMPRESSED, VECTOR] = [1, 1];
  header.set([1, NOT_COMPRESSED, NOT_COMPRESSED, VECTOR, Math.min(...zooms), Math.max(...zooms)], 96);
  for (const [nth, degrees] of box.entries()) header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * nth);
  header[118] = Math.min(...zooms);
  header.writeInt32LE(Math.round((box[0] + box[2]) * 5e6), 119);
  header.writeInt32LE(Math.round((box[1] + box[3]) * 5e6), 123);
  return Buffer.concat([header, directory, metadata, data]);
}

/** The tiles of some zooms that a box touches (web Mercator). */
export function tilesOf(
  [west, south, east, north]: readonly [number, number, number, number],
  zooms: readonly number[],
): readonly { readonly z: number; readonly x: number; readonly y: number }[] {
  const column = (lon: number, z: number): number => Math.floor(((lon + 180) / 360) * 2 ** z);
  const row = (lat: number, z: number): number => {
    const turn = (lat * Math.PI) / 180;
    return Math.floor(((1 - Math.asinh(Math.tan(turn)) / Math.PI) / 2) * 2 ** z);
  };
  return zooms.flatMap((z) => {
    const tiles: { z: number; x: number; y: number }[] = [];
    for (let x = column(west, z); x <= column(east, z); x += 1)
      for (let y = row(north, z); y <= row(south, z); y += 1) tiles.push({ z, x, y });
    return tiles;
  });
}
