import { planeFor, toPlane } from './plane.ts';

/** A picture that shows places in true proportion, north at the top. */
export interface PictureFrame {
  readonly heightPx: number;
  readonly pxPerM: number;
  /** Pixels from the left and from the top; outside the picture for a place outside. */
  readonly put: (lon: readonly number[], lat: readonly number[]) => readonly (readonly [x: number, y: number])[];
  /**
   * A boundary as an SVG path, to half a pixel; empty if all of it is outside on one side.
   *
   * @param ring longitude, latitude, longitude, latitude …
   */
  readonly outline: (ring: readonly number[]) => string;
}

/** Room around the outermost places, as a share of the longer side of their box; and its minimum, in metres. */
const ROOM = 0.15;
const LEAST_ROOM_M = 400;

/**
 * Returns the frame that shows some places: of the given width, and at most the given height.
 *
 * @param lon,lat degrees, WGS 84, of equal length; NaN for an unknown place
 * @returns undefined when no place is known
 * Cost: O(n).
 */
export function pictureFrame(
  lon: readonly number[],
  lat: readonly number[],
  { widthPx, mostHeightPx }: { readonly widthPx: number; readonly mostHeightPx: number },
): PictureFrame | undefined {
  const plane = planeFor(lon, lat);
  if (!plane) return undefined;
  const { xM, yM } = toPlane(lon, lat, plane);
  const known = (values: Float64Array): Float64Array => values.filter((value) => !Number.isNaN(value));
  const [west, east] = ends(known(xM));
  const [south, north] = ends(known(yM));
  const roomM = Math.max(LEAST_ROOM_M, ROOM * Math.max(east - west, north - south));
  const [wideM, highM] = [east - west + 2 * roomM, north - south + 2 * roomM];
  const pxPerM = Math.min(widthPx / wideM, mostHeightPx / highM);
  const heightPx = Math.ceil(highM * pxPerM);
  const [leftM, topM] = [(west + east) / 2 - widthPx / pxPerM / 2, (south + north) / 2 + heightPx / pxPerM / 2];
  const put: PictureFrame['put'] = (lons, lats) => {
    const at = toPlane(lons, lats, plane);
    return Array.from(at.xM, (x, i) => [(x - leftM) * pxPerM, (topM - (at.yM[i] ?? Number.NaN)) * pxPerM] as const);
  };
  return {
    heightPx,
    pxPerM,
    put,
    outline: (ring) => {
      const corners = put(
        ring.filter((_, i) => i % 2 === 0),
        ring.filter((_, i) => i % 2 === 1),
      );
      const isOutside =
        corners.every(([x]) => x < 0) ||
        corners.every(([x]) => x > widthPx) ||
        corners.every(([, y]) => y < 0) ||
        corners.every(([, y]) => y > heightPx);
      if (isOutside) return '';
      const steps = corners.map(([x, y]) => `${Math.round(2 * x) / 2},${Math.round(2 * y) / 2}`);
      return `M${steps.filter((step, i) => step !== steps[i - 1]).join('L')}Z`;
    },
  };
}

function ends(values: Float64Array): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** The longest of 1, 2 or 5 times a power of ten metres that is no wider than this on the picture. */
export function scaleBarM(pxPerM: number, mostPx: number): number {
  const mostM = mostPx / pxPerM;
  const power = 10 ** Math.floor(Math.log10(mostM));
  return power * ([5, 2, 1].find((step) => step * power <= mostM) ?? 1);
}
