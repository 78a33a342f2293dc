import type { FeatureCollection, Position } from 'geojson';
import type { Bounds } from '../../../../map/map-view.tsx';

function positionsIn(value: unknown): readonly Position[] {
  if (!Array.isArray(value)) return [];
  if (typeof value[0] === 'number') return [value as Position]; // GeoJSON: an array of numbers is a position
  return value.flatMap(positionsIn);
}

/** What the agency's own map covers; `undefined` where it has drawn nothing. */
export function groundBounds(drawn: readonly FeatureCollection[]): Bounds | undefined {
  const positions = drawn.flatMap(({ features }) =>
    features.flatMap(({ geometry }) => ('coordinates' in geometry ? positionsIn(geometry.coordinates) : [])),
  );
  if (positions.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude = 0, latitude = 0] of positions) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
