import { ReeveError } from '@reeve/domain';
import type { Feature } from './feature-stream.ts';

type Geometry = NonNullable<Feature['geometry']>;

const KINDS: Readonly<Record<number, string>> = {
  1: 'Point',
  2: 'LineString',
  3: 'Polygon',
  4: 'MultiPoint',
  5: 'MultiLineString',
  6: 'MultiPolygon',
  7: 'GeometryCollection',
};
const MOST_DEPTH = 8;
const [WITH_Z, WITH_M, WITH_SYSTEM] = [0x80000000, 0x40000000, 0x20000000];

const damaged = (): ReeveError => new ReeveError('invalid_input', 'A shape of the file is damaged.');

/**
 * Returns a geometry from well-known binary in its JSON form; heights and measures are left out, and so are curves.
 *
 * Source: OGC 06-103r4, section 8.2, and the older marks of PostGIS for heights.
 *
 * @throws ReeveError invalid_input — it ends too early, or nests deeper than any geometry
 */
export function readWellKnownBinary(bytes: Uint8Array): Geometry | undefined {
  return new Reader(bytes).geometry(0);
}

class Reader {
  readonly #view: DataView;
  #at = 0;
  #little = true;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): Geometry | undefined {
    if (depth > MOST_DEPTH) throw damaged();
    this.#little = this.#byte() === 1;
    const code = this.#count();
    if ((code & WITH_SYSTEM) !== 0) this.#count();
    const iso = Math.floor((code & 0x0fffffff) / 1000);
    const hasZ = (code & WITH_Z) !== 0 || iso === 1 || iso === 3;
    const hasM = (code & WITH_M) !== 0 || iso === 2 || iso === 3;
    const width = 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0);
    const type = KINDS[(code & 0x0fffffff) % 1000];
    switch (type) {
      case 'Point':
        return { type, coordinates: this.#point(width) };
      case 'LineString':
        return { type, coordinates: this.#line(width) };
      case 'Polygon':
        return { type, coordinates: this.#many(4, () => this.#line(width)) };
      case 'MultiPoint':
      case 'MultiLineString':
      case 'MultiPolygon':
        return { type, coordinates: this.#many(5, () => this.geometry(depth + 1)?.coordinates) };
      case 'GeometryCollection':
        return { type, coordinates: undefined, geometries: this.#many(5, () => this.geometry(depth + 1)) };
      case undefined:
      default:
        return undefined;
    }
  }

  #many<T>(leastBytes: number, read: () => T): T[] {
    const count = this.#count();
    if (count * leastBytes > this.#view.byteLength - this.#at) throw damaged();
    return Array.from({ length: count }, read);
  }

  #line(width: number): unknown {
    return this.#many(width * 8, () => this.#point(width));
  }

  /** An empty point contains no numbers. */
  #point(width: number): readonly number[] {
    const at = this.#take(width * 8);
    const pair = [this.#view.getFloat64(at, this.#little), this.#view.getFloat64(at + 8, this.#little)];
    return pair.every(Number.isFinite) ? pair : [];
  }

  #byte(): number {
    return this.#view.getUint8(this.#take(1));
  }

  #count(): number {
    return this.#view.getUint32(this.#take(4), this.#little);
  }

  #take(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#view.byteLength) throw damaged();
    this.#at += bytes;
    return at;
  }
}
