import { coordinateSystem, toDegreesFrom } from '../place/coordinate-system.ts';
import type { FaultCode } from '../row-fault.ts';
import { readNumber } from '../table/read-number.ts';

/** Where a row's crime happened: in degrees of WGS 84, and as the file has it. */
export interface MappedPlace {
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

/** Which coordinate cannot be read, and why. */
export interface MappedPlaceFault {
  readonly axis: 'x' | 'y';
  readonly code: FaultCode;
}

/** Degrees to the seventh decimal: a centimetre, finer than any conversion between systems. */
const toCentimetre = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** What programs write for "unknown". */
const UNKNOWN = /^(?:n\/?a|#n\/a|null|none|nan|-+|\.|\?)$/i;

/** A cell of a column of numbers, dates or flags; what programs write for "unknown" is empty. */
export const known = (text: string): string => (UNKNOWN.test(text) ? '' : text);

/**
 * Reads pairs of coordinates of a system. Both empty, or both zero, is no place: undefined.
 *
 * @param code EPSG code
 */
export function placeReader(
  code: number,
): (xText: string, yText: string) => MappedPlace | MappedPlaceFault | undefined {
  const system = coordinateSystem(code);
  const convert = toDegreesFrom(system);
  return (xText, yText) => {
    const [xKnown, yKnown] = [known(xText), known(yText)];
    if (xKnown === '' && yKnown === '') return undefined;
    const [x, y] = [readNumber(xKnown), readNumber(yKnown)];
    if (x === undefined) return { axis: 'x', code: xKnown === '' ? 'coordinate_missing' : 'coordinate_unreadable' };
    if (y === undefined) return { axis: 'y', code: yKnown === '' ? 'coordinate_missing' : 'coordinate_unreadable' };
    if (x === 0 && y === 0) return undefined;
    if (system.degrees && Math.abs(x) > 180) return { axis: 'x', code: 'coordinate_outside_world' };
    if (system.degrees && Math.abs(y) > 90) return { axis: 'y', code: 'coordinate_outside_world' };
    const place = convert(x, y);
    return place
      ? { lon: toCentimetre(place[0]), lat: toCentimetre(place[1]), x, y }
      : { axis: 'x', code: 'coordinate_outside_system' };
  };
}
