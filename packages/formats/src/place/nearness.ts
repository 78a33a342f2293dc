/** A rectangle in degrees of WGS 84; it does not cross the date line. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Beyond this distance from all of an agency's areas, a place is probably wrong. */
export const FAR_KM = 100;

const EARTH_KM = 6371;
const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Returns kilometres from a place to the nearest of some boxes; 0 inside one, Infinity without any. The distance is
 * that to the nearest corner or edge by longitude and latitude, on a sphere: accurate within 1 % for the distances it
 * is used for.
 */
export function kmToNearest(boxes: readonly Box[], lon: number, lat: number): number {
  let nearest = Infinity;
  for (const { west, south, east, north } of boxes) {
    const toLon = Math.min(Math.max(lon, west), east);
    const toLat = Math.min(Math.max(lat, south), north);
    if (toLon === lon && toLat === lat) return 0;
    const km = kmBetween(lon, lat, toLon, toLat);
    if (km < nearest) nearest = km;
  }
  return nearest;
}

/** Great-circle distance. */
export function kmBetween(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const half = (a: number, b: number): number => Math.sin(toRadians(b - a) / 2) ** 2;
  const h = half(lat1, lat2) + Math.cos(toRadians(lat1)) * Math.cos(toRadians(lat2)) * half(lon1, lon2);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const CELL_DEGREES = 0.5;
/** A box with sides above this is kept; smaller ones are joined by cells. */
const LARGE_DEGREES = 2;

/**
 * Returns fewer boxes that cover the same areas: small ones are joined if they share a cell of half a degree.
 *
 * @param boxes thousands, as the areas of an agency are
 */
export function joinBoxes(boxes: readonly Box[]): readonly Box[] {
  const joined = new Map<string, Box>();
  for (const box of boxes) {
    const isLarge = box.east - box.west > LARGE_DEGREES || box.north - box.south > LARGE_DEGREES;
    const key = isLarge
      ? `${box.west} ${box.south} ${box.east} ${box.north}`
      : `${Math.floor((box.west + box.east) / 2 / CELL_DEGREES)},${Math.floor((box.south + box.north) / 2 / CELL_DEGREES)}`;
    const before = joined.get(key) ?? box;
    joined.set(key, {
      west: Math.min(before.west, box.west),
      south: Math.min(before.south, box.south),
      east: Math.max(before.east, box.east),
      north: Math.max(before.north, box.north),
    });
  }
  return [...joined.values()];
}
