import type { readAreaSet, ReplyOf } from '@reeve/contract';

/** Areas with their boundaries, to be drawn without a map behind them. */
export type Boundaries = ReplyOf<typeof readAreaSet>['areas'];

export const WIDTH = 400;
export const HEIGHT = 300;
const MARGIN = 8;

/** Where a place is in the picture. */
export type Place = (lon: number, lat: number) => readonly [x: number, y: number];

/** A projection in which all areas fit: degrees of longitude are shortened by the latitude in the middle. */
export function frameOf(areas: Boundaries): Place {
  const corners = areas.flatMap(({ polygons }) => polygons.flat());
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of corners)
    for (let corner = 0; corner + 1 < ring.length; corner += 2) {
      const [lon, lat] = [ring[corner] ?? 0, ring[corner + 1] ?? 0];
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [wide, high] = [Math.max((east - west) * narrow, 1e-9), Math.max(north - south, 1e-9)];
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
  const left = (WIDTH - wide * scale) / 2;
  const top = (HEIGHT - high * scale) / 2;
  return (lon, lat) => [left + (lon - west) * narrow * scale, top + (north - lat) * scale];
}

/** The outline of an area, its holes left out. */
export const pathOf = (polygons: Boundaries[number]['polygons'], place: Place): string =>
  polygons
    .flat()
    .map((ring) => ringPath(ring, place))
    .join(' ');

function ringPath(ring: readonly number[], place: Place): string {
  const points: string[] = [];
  for (let corner = 0; corner + 1 < ring.length; corner += 2)
    points.push(
      place(ring[corner] ?? 0, ring[corner + 1] ?? 0)
        .map((value) => value.toFixed(1))
        .join(' '),
    );
  return `M${points.join('L')}Z`;
}

/** The mean of the corners of a ring: where a name fits. */
export function middleOf(ring: readonly number[], place: Place): readonly [x: number, y: number] {
  let [lon, lat] = [0, 0];
  const count = Math.max(ring.length / 2, 1);
  for (let corner = 0; corner + 1 < ring.length; corner += 2) {
    lon += (ring[corner] ?? 0) / count;
    lat += (ring[corner + 1] ?? 0) / count;
  }
  return place(lon, lat);
}
