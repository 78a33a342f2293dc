/** Points in a picture, with what it shows. */
export interface PlacedPoints {
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** A round length, and how long it is drawn. */
  readonly barM: number;
  readonly barPx: number;
}

const M_PER_DEGREE = 111_195;
const MARGIN_PX = 24;
/** A single point is shown as the middle of so much. */
const LEAST_DEGREES = 0.002;

/**
 * Put points into a picture, north up; a degree of longitude is as much shorter as it is in the middle of them.
 *
 * @param points longitude and latitude in degrees
 * @returns undefined where there are none
 */
export function placed(
  points: readonly (readonly [lon: number, lat: number])[],
  width: number,
  height: number,
): PlacedPoints | undefined {
  if (points.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const shrink = Math.max(0.01, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const perDegree = Math.min(
    (width - 2 * MARGIN_PX) / Math.max((east - west) * shrink, LEAST_DEGREES),
    (height - 2 * MARGIN_PX) / Math.max(north - south, LEAST_DEGREES),
  );
  const [middleLon, middleLat] = [(west + east) / 2, (south + north) / 2];
  const dots = points.map(
    ([lon, lat]) =>
      [
        Math.round((width / 2 + (lon - middleLon) * shrink * perDegree) * 10) / 10,
        Math.round((height / 2 - (lat - middleLat) * perDegree) * 10) / 10,
      ] as const,
  );
  const metresPerPx = M_PER_DEGREE / perDegree;
  const barM = roundBelow(metresPerPx * width * 0.3);
  return { dots, west, south, east, north, barM, barPx: Math.round(barM / metresPerPx) };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above a length. */
function roundBelow(lengthM: number): number {
  const power = 10 ** Math.floor(Math.log10(lengthM));
  return (lengthM >= 5 * power ? 5 : lengthM >= 2 * power ? 2 : 1) * power;
}
