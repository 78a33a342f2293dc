import { joinToAreas, toPlane, type NamedArea } from '@reeve/analysis';
import type { Area, AreaSetInFull } from '@reeve/contract';
import type { ReadyEvents } from '../ready-events.ts';

/** A set of areas with what the panes need of it worked out once. */
export interface ReadyAreas {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly ReadyArea[];
}
export interface ReadyArea extends NamedArea {
  readonly polygons: Area['polygons'];
}

/** The areas events are chosen by: each event's area, and which areas are meant. */
export interface AreaChoice {
  /** Number of the area of each event; −1 for none. */
  readonly areaOf: Int32Array;
  readonly chosen: ReadonlySet<number>;
}

export function readyAreas({ id, name, areas }: AreaSetInFull): ReadyAreas {
  return {
    id,
    name,
    areas: areas.map(({ code, name: called, polygons }) => ({
      code,
      name: called,
      polygons,
      rings: polygons.flat().map((flat) => ({
        xM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner] ?? Number.NaN),
        yM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner + 1] ?? Number.NaN),
      })),
    })),
  };
}

/** The area of each event: by its place, and where none is known by its code or name. */
export function areaOfEach({ table }: ReadyEvents, { areas }: ReadyAreas): Int32Array {
  const { areaCode, areaName } = table.coded;
  return joinToAreas(
    {
      x: table.lon,
      y: table.lat,
      codeOf: (row) => areaCode.values[areaCode.codes[row] ?? -1] ?? '',
      nameOf: (row) => areaName.values[areaName.codes[row] ?? -1] ?? '',
    },
    areas,
  );
}

/** The numbers of some codes; those the set does not have are left out. */
export function numbersOf({ areas }: ReadyAreas, codes: readonly string[]): ReadonlySet<number> {
  const wanted = new Set(codes);
  return new Set(areas.flatMap(({ code }, nth) => (wanted.has(code) ? [nth] : [])));
}

/** Square metres of an area, its holes taken off (shoelace over the rings on a plane of its own). */
export function sizeM2({ polygons }: Pick<ReadyArea, 'polygons'>): number {
  const ringM2 = (flat: readonly number[]): number => {
    const corners = Array.from({ length: flat.length / 2 }, (_, k) => k);
    const plane = { lon: flat[0] ?? 0, lat: flat[1] ?? 0 };
    const { xM, yM } = toPlane(
      corners.map((k) => flat[2 * k] ?? Number.NaN),
      corners.map((k) => flat[2 * k + 1] ?? Number.NaN),
      plane,
    );
    const twice = corners.reduce((sum, k) => {
      const next = (k + 1) % corners.length;
      return sum + (xM[k] ?? 0) * (yM[next] ?? 0) - (xM[next] ?? 0) * (yM[k] ?? 0);
    }, 0);
    return Math.abs(twice) / 2;
  };
  return polygons.reduce(
    (sum, [outer = [], ...holes]) => sum + ringM2(outer) - holes.reduce((all, hole) => all + ringM2(hole), 0),
    0,
  );
}
