import type { EventTable } from '@reeve/contract';
import type { LonLat } from '../selection.ts';

/** Returns the given row nearest to a place; -1 if none is within `reach` degrees of longitude. */
export function nearestRow({ lon, lat }: EventTable, rows: Uint32Array, [x, y]: LonLat, reach: number): number {
  // A degree of latitude is as long on the map as one of longitude divided by this.
  const narrow = Math.cos((y * Math.PI) / 180);
  let nearest = -1;
  let least = reach * reach;
  for (const row of rows) {
    const [east, north] = [(lon[row] ?? Number.NaN) - x, ((lat[row] ?? Number.NaN) - y) / narrow];
    const square = east * east + north * north;
    if (square <= least) {
      least = square;
      nearest = row;
    }
  }
  return nearest;
}
