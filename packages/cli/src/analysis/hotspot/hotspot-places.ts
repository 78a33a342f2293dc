import { fromPlane, type Plane, planeFor, type PlanePoints, toPlane } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { GivenOptions } from '../../command.ts';
import type { EventFile } from '../event-file.ts';

/** The events with a location, projected. */
export interface Located {
  readonly points: PlanePoints;
  /** The row of each event in the file. */
  readonly rows: readonly number[];
  /** Absent if the file's coordinates are not on the globe. */
  readonly plane: Plane | undefined;
  readonly leftOut: number;
  readonly notes: readonly string[];
}

/**
 * Projects the file's locations around their centre, so that cells can be mapped back exactly.
 *
 * @throws ReeveError invalid_input — no event has a location
 */
export function locate(file: EventFile, options: GivenOptions): Located {
  const kind = options.get('kind');
  const wanted = typeof kind === 'string' ? kind.toLowerCase() : '';
  const plane = planeFor(file.lon, file.lat);
  const all = plane === undefined ? file.points : toPlane(file.lon, file.lat, plane);
  const rows: number[] = [];
  let others = 0;
  for (let i = 0; i < all.xM.length; i += 1) {
    if (!(file.type[i] ?? '').toLowerCase().includes(wanted)) others += 1;
    else if (!Number.isNaN((all.xM[i] ?? Number.NaN) + (all.yM[i] ?? Number.NaN))) rows.push(i);
  }
  if (rows.length === 0) throw new ReeveError('invalid_input', 'No event of the file has a place.');
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (i) => values[i] ?? 0);
  const leftOut = all.xM.length - others - rows.length;
  return {
    points: { xM: pick(all.xM), yM: pick(all.yM) },
    rows,
    plane,
    leftOut,
    notes: leftOut > 0 ? [`Left out without a place: ${leftOut}.`] : [],
  };
}

/** Unprojects a point to degrees, to a tenth of a metre. @throws ReeveError invalid_input — not on the globe */
export function degreesOf(xM: number, yM: number, plane: Plane | undefined): readonly [number, number] {
  if (plane === undefined) {
    throw new ReeveError('invalid_input', 'The coordinate system is not known: give --crs, or write a .csv file.');
  }
  const { lon, lat } = fromPlane({ xM: Float64Array.of(xM), yM: Float64Array.of(yM) }, plane);
  return [Number((lon[0] ?? 0).toFixed(6)), Number((lat[0] ?? 0).toFixed(6))];
}
