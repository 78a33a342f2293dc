import type { PlanPoint } from './geometry.ts';

/** Longitude and latitude in degrees (WGS 84), in this order, as in GeoJSON. */
export type LonLat = readonly [lon: number, lat: number];

/**
 * The origin of the plan: in the middle of the North Atlantic, more than 600 km from any land, so that no picture of
 * Riverton can be taken for a real place.
 */
export const DATUM: LonLat = [-38, 33.5];

/** Metres in a degree at the datum's latitude: the series for the WGS 84 ellipsoid, good to centimetres. */
const PHI = (DATUM[1] * Math.PI) / 180;
const METRES_PER_DEGREE_LAT = 111_132.92 - 559.82 * Math.cos(2 * PHI) + 1.175 * Math.cos(4 * PHI);
const METRES_PER_DEGREE_LON = 111_412.84 * Math.cos(PHI) - 93.5 * Math.cos(3 * PHI) + 0.118 * Math.cos(5 * PHI);

/** The plan is drawn square and rotated by this much, so that borders and streets do not follow the compass. */
const TURN = (8 * Math.PI) / 180;

/**
 * A point of the plan as longitude and latitude, rounded to 6 decimals (about 0.1 m).
 *
 * A flat map about the datum: over the island's 10 km, distances on the ground differ from the plan's by less than 0.1
 * %.
 */
export function toLonLat([eastM, northM]: PlanPoint): LonLat {
  const x = eastM * Math.cos(TURN) - northM * Math.sin(TURN);
  const y = eastM * Math.sin(TURN) + northM * Math.cos(TURN);
  return [round6(DATUM[0] + x / METRES_PER_DEGREE_LON), round6(DATUM[1] + y / METRES_PER_DEGREE_LAT)];
}

/** The point of the plan at a longitude and latitude; the inverse of `toLonLat` up to its rounding. */
export function toPlan([lon, lat]: LonLat): PlanPoint {
  const x = (lon - DATUM[0]) * METRES_PER_DEGREE_LON;
  const y = (lat - DATUM[1]) * METRES_PER_DEGREE_LAT;
  return [x * Math.cos(TURN) + y * Math.sin(TURN), y * Math.cos(TURN) - x * Math.sin(TURN)];
}

function round6(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
