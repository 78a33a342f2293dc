import { ReeveError } from '@reeve/domain';

/** Points on one plane, in metres. The two arrays have equal length; a point without a place is NaN in both. */
export interface PlanePoints {
  readonly xM: Float64Array;
  readonly yM: Float64Array;
}

/** A plane laid on the globe: metres east and north of its origin. */
export interface Plane {
  /** Degrees, WGS 84. */
  readonly lon: number;
  readonly lat: number;
}

/**
 * Returns the plane that fits some places: its meridian and parallel run through the middle of their box, rounded to a
 * tenth of a degree, so that a few more places next month do not move it and cells stay in place.
 *
 * @returns undefined when no place is known
 * Cost: O(n).
 */
export function planeFor(lon: ArrayLike<number>, lat: ArrayLike<number>): Plane | undefined {
  const middle = (values: ArrayLike<number>): number => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] ?? Number.NaN;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    return Math.round(((low + high) / 2) * 10) / 10;
  };
  const plane = { lon: middle(lon), lat: middle(lat) };
  return Number.isFinite(plane.lon) && Number.isFinite(plane.lat) ? plane : undefined;
}

/**
 * Projects places to a plane: transverse Mercator on the ellipsoid of WGS 84, scale 1 on the plane's meridian.
 *
 * Lengths are exact on the meridian and 0.03 % too long 160 km from it, 0.12 % at 320 km: enough for a city or a
 * region, not for a continent.
 * Method: Krüger's series to the sixth order of the third flattening, good to a hundredth of a millimetre within 3 000
 * km.
 * Source: C. F. F. Karney (2011), Transverse Mercator with an accuracy of a few nanometers, Journal of Geodesy 85,
 * 475–485, equations 7–9, 11 and 35.
 *
 * @param lon,lat degrees, WGS 84, of equal length; NaN for an unknown place
 * @returns metres east and north of the plane's origin; NaN for an unknown place
 * Cost: O(n), about 0.3 µs a place.
 */
export function toPlane(lon: ArrayLike<number>, lat: ArrayLike<number>, plane: Plane): PlanePoints {
  if (lon.length !== lat.length)
    throw new ReeveError('invalid_input', 'There must be as many longitudes as latitudes.');
  const xM = new Float64Array(lon.length);
  const yM = new Float64Array(lon.length);
  const into = new Float64Array(2);
  const originM = northOf(plane, into);
  for (let i = 0; i < lon.length; i += 1) {
    project(((lon[i] ?? Number.NaN) - plane.lon) * DEGREE, (lat[i] ?? Number.NaN) * DEGREE, into);
    xM[i] = into[0] ?? 0;
    yM[i] = (into[1] ?? 0) - originM;
  }
  return { xM, yM };
}

/**
 * Returns the coordinates of points of a plane: the inverse of `toPlane`, for cells and rings shown on a map.
 *
 * Source: as `toPlane`, equations 15, 18, 19–21 and 36.
 *
 * @returns degrees, WGS 84, within a nanodegree of the input of `toPlane`.
 * Cost: O(n).
 */
export function fromPlane(
  points: PlanePoints,
  plane: Plane,
): { readonly lon: Float64Array; readonly lat: Float64Array } {
  const { xM, yM } = points;
  const lon = new Float64Array(xM.length);
  const lat = new Float64Array(xM.length);
  const originM = northOf(plane, new Float64Array(2));
  for (let i = 0; i < xM.length; i += 1) {
    const xi = ((yM[i] ?? Number.NaN) + originM) / RECTIFYING_RADIUS_M;
    const eta = (xM[i] ?? Number.NaN) / RECTIFYING_RADIUS_M;
    let [xi0, eta0] = [xi, eta];
    for (const [order, beta] of BETA.entries()) {
      const k = 2 * (order + 1);
      xi0 -= beta * Math.sin(k * xi) * Math.cosh(k * eta);
      eta0 -= beta * Math.cos(k * xi) * Math.sinh(k * eta);
    }
    lon[i] = plane.lon + Math.atan2(Math.sinh(eta0), Math.cos(xi0)) / DEGREE;
    lat[i] = Math.atan(geographicTangent(Math.sin(xi0) / Math.hypot(Math.sinh(eta0), Math.cos(xi0)))) / DEGREE;
  }
  return { lon, lat };
}

const DEGREE = Math.PI / 180;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
/** The third flattening. */
const n = FLATTENING / (2 - FLATTENING);
const RECTIFYING_RADIUS_M = (6_378_137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);
const ALPHA = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4 - (127 / 288) * n ** 5 + (7891 / 37800) * n ** 6,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4 + (281 / 630) * n ** 5 - (1983433 / 1935360) * n ** 6,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4 + (15061 / 26880) * n ** 5 + (167603 / 181440) * n ** 6,
  (49561 / 161280) * n ** 4 - (179 / 168) * n ** 5 + (6601661 / 7257600) * n ** 6,
  (34729 / 80640) * n ** 5 - (3418889 / 1995840) * n ** 6,
  (212378941 / 319334400) * n ** 6,
];
const BETA = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4 - (81 / 512) * n ** 5 + (96199 / 604800) * n ** 6,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4 + (46 / 105) * n ** 5 - (1118711 / 3870720) * n ** 6,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4 - (209 / 4480) * n ** 5 + (5569 / 90720) * n ** 6,
  (4397 / 161280) * n ** 4 - (11 / 504) * n ** 5 - (830251 / 7257600) * n ** 6,
  (4583 / 161280) * n ** 5 - (108847 / 3991680) * n ** 6,
  (20648693 / 638668800) * n ** 6,
];

/** Metres of the plane's origin north of the equator. */
function northOf({ lat }: Plane, into: Float64Array): number {
  project(0, lat * DEGREE, into);
  return into[1] ?? 0;
}

/**
 * Metres east and north of the meridian's intersection with the equator, written into an array: a pair per place would
 * be much garbage to collect.
 */
function project(lambda: number, phi: number, into: Float64Array): void {
  const tau = Math.tan(phi);
  const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / Math.sqrt(1 + tau * tau)));
  const tau0 = tau * Math.sqrt(1 + sigma * sigma) - sigma * Math.sqrt(1 + tau * tau);
  const xi0 = Math.atan2(tau0, Math.cos(lambda));
  const eta0 = Math.asinh(Math.sin(lambda) / Math.hypot(tau0, Math.cos(lambda)));
  let [xi, eta] = [xi0, eta0];
  for (let order = 0; order < ALPHA.length; order += 1) {
    const alpha = ALPHA[order] ?? 0;
    const k = 2 * (order + 1);
    xi += alpha * Math.sin(k * xi0) * Math.cosh(k * eta0);
    eta += alpha * Math.cos(k * xi0) * Math.sinh(k * eta0);
  }
  into[0] = RECTIFYING_RADIUS_M * eta;
  into[1] = RECTIFYING_RADIUS_M * xi;
}

/** The tangent of the latitude whose conformal latitude has this tangent, by Newton's method (Karney's equations 19–21). */
function geographicTangent(tau0: number): number {
  let tau = tau0;
  for (let round = 0; round < 4; round += 1) {
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tau) / Math.sqrt(1 + tau * tau)));
    const reached = tau * Math.sqrt(1 + sigma * sigma) - sigma * Math.sqrt(1 + tau * tau);
    const e2 = ECCENTRICITY * ECCENTRICITY;
    tau +=
      ((tau0 - reached) / Math.sqrt(1 + reached * reached)) *
      ((1 + (1 - e2) * tau * tau) / ((1 - e2) * Math.sqrt(1 + tau * tau)));
  }
  return tau;
}
