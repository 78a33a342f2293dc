import { joinToAreas, type NamedArea } from '@reeve/analysis';
import type { CodedColumn, EventColumns } from '@reeve/domain';
import type { StoredArea } from '@reeve/store';

/** Returns the rings of an area in the form of the methods. */
export function shapeOf({ code, name, polygons }: StoredArea): NamedArea {
  const rings = polygons.flat().map((flat) => ({
    xM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner] ?? Number.NaN),
    yM: Float64Array.from({ length: flat.length / 2 }, (_, corner) => flat[2 * corner + 1] ?? Number.NaN),
  }));
  return { code, name, rings };
}

/** Returns the text of a row. */
export const textOf = ({ values, codes }: CodedColumn, row: number): string => values[codes[row] ?? -1] ?? '';

/** Returns for each crime the number of its area, −1 for none: the whole set decides, so that each is in the same area as on the map. */
export function areaOfRows({ lon, lat, coded }: EventColumns, areas: readonly StoredArea[]): Int32Array {
  const placed = {
    x: lon,
    y: lat,
    codeOf: (row: number) => textOf(coded.areaCode, row),
    nameOf: (row: number) => textOf(coded.areaName, row),
  };
  return joinToAreas(placed, areas.map(shapeOf));
}
