import type { ColumnRole, ThousandsMark } from '@reeve/domain';
import { coordinateSystem, toDegreesFrom, type CoordinateSystem } from '../place/coordinate-system.ts';
import { readDegrees } from '../place/read-degrees.ts';
import { writtenPoint } from '../place/written-point.ts';
import type { FaultCode } from '../crime/row-fault.ts';
import { readNumber } from '../encoding/read-number.ts';
import { isUnknown, known } from './unknown-cell.ts';

/** The place of a row's crime: in degrees of WGS 84, and as in the file. */
export interface MappedPlace {
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

/** The coordinate that cannot be read, and why. */
export interface MappedPlaceFault {
  readonly role: ColumnRole;
  readonly code: FaultCode;
}

/** Degrees to the seventh decimal: a centimetre, finer than any conversion between systems. */
const toCentimetre = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

type Cell = (role: ColumnRole) => string;
type Pair = { readonly x: number; readonly y: number };

/**
 * Reads the place of a row by the columns of its mapping: two columns, or one with both coordinates. Empty, zero or
 * "unknown" in both is no place: undefined.
 *
 * @param code EPSG code
 */
export function placeReader(
  code: number,
  columns: Readonly<Partial<Record<ColumnRole, unknown>>>,
  thousands: ThousandsMark | null,
): (cell: Cell) => MappedPlace | MappedPlaceFault | undefined {
  const system = coordinateSystem(code);
  const convert = toDegreesFrom(system);
  const both = columns.xy === undefined ? (columns.yx === undefined ? undefined : 'yx') : 'xy';
  const pairOf = both === undefined ? twoCells(thousands) : oneCell(both);
  return (cell) => {
    const pair = pairOf(cell);
    if (pair === undefined || 'code' in pair) return pair;
    const { x, y } = pair;
    if (x === 0 && y === 0) return undefined;
    const outside = outsideWorld(system, pair);
    if (outside) return { role: both ?? outside, code: 'coordinate_outside_world' };
    const place = convert(x, y);
    return place
      ? { lon: toCentimetre(place[0]), lat: toCentimetre(place[1]), x, y }
      : { role: both ?? 'x', code: 'coordinate_outside_system' };
  };
}

function twoCells(thousands: ThousandsMark | null): (cell: Cell) => Pair | MappedPlaceFault | undefined {
  const read = (text: string): number | undefined => readNumber(text, thousands) ?? readDegrees(text)?.degrees;
  return (cell) => {
    const [xText, yText] = [known(cell('x')), known(cell('y'))];
    const [x, y] = [read(xText), read(yText)];
    if ((xText === '' || x === 0) && (yText === '' || y === 0)) return undefined;
    if (x === undefined) return { role: 'x', code: xText === '' ? 'coordinate_missing' : 'coordinate_unreadable' };
    if (y === undefined) return { role: 'y', code: yText === '' ? 'coordinate_missing' : 'coordinate_unreadable' };
    return { x, y };
  };
}

function oneCell(role: 'xy' | 'yx'): (cell: Cell) => Pair | MappedPlaceFault | undefined {
  return (cell) => {
    const text = known(cell(role));
    if (text === '' || isUnknown(text.replace(/^POINT\s+/i, ''))) return undefined;
    const point = writtenPoint(text);
    if (!point) return { role, code: 'coordinate_unreadable' };
    const { first, second } = point;
    return role === 'xy' ? { x: first, y: second } : { x: second, y: first };
  };
}

function outsideWorld({ degrees }: CoordinateSystem, { x, y }: Pair): 'x' | 'y' | undefined {
  if (!degrees) return undefined;
  return Math.abs(x) > 180 ? 'x' : Math.abs(y) > 90 ? 'y' : undefined;
}
