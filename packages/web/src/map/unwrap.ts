import type { Geometry, Position } from 'geojson';

/**
 * Returns a ring across the antimeridian as a continuous one: each corner is within 180 degrees of the one before, so that the ring leaves
 * the range of −180 to 180 instead of running back across the whole map. Maps that repeat the world draw such rings whole.
 */
export function unwrapRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([lon = 0, lat = 0]) => {
    if (lon - before > 180) turns -= 1;
    if (lon - before < -180) turns += 1;
    before = lon;
    return [lon + 360 * turns, lat];
  });
}

/** A ring around a pole does not close when it is drawn on: it is led along the pole, back to where it began. */
function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || Math.abs((last[0] ?? 0) - (first[0] ?? 0)) < 180) return ring;
  const pole = (first[1] ?? 0) < 0 ? -90 : 90;
  return [...ring, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first];
}

/** A shape of land with every ring unwrapped; what is not a polygon stays as it is. */
export function unwrapShape(shape: Geometry): Geometry {
  const whole = (rings: readonly Position[][]): Position[][] => rings.map((ring) => closed(unwrapRing(ring)));
  if (shape.type === 'Polygon') return { ...shape, coordinates: whole(shape.coordinates) };
  if (shape.type === 'MultiPolygon') return { ...shape, coordinates: shape.coordinates.map(whole) };
  return shape;
}
