import { planeFor, toPlane, type Plane, type PlanePoints } from '@reeve/analysis';
import { KEY_BYTES, type EventTable } from '@reeve/contract';

/** How finely an event is dated: to the minute, to the day, to the month. The numbers are those of the hour-of-week method. */
export const DATED = { minute: 0, day: 1, month: 2 } as const;

/** Events as they came, with what every pane needs of them worked out once. */
export interface ReadyEvents {
  readonly table: EventTable;
  /** `DATED` of each event. */
  readonly dated: Uint8Array;
  readonly plane: Plane | undefined;
  /** Metres on the plane; NaN where the place is not known. */
  readonly points: PlanePoints;
  /** First and last day something begins, whole days since 1970-01-01; undefined where there is nothing. */
  readonly firstDay: number | undefined;
  readonly lastDay: number | undefined;
}

const DAY_MIN = 1440;
/** Precisions finer than a day; of any other word nothing finer than a day is believed. */
const FINE: readonly string[] = ['minute', 'hour', 'second'];

export function readyEvents(table: EventTable): ReadyEvents {
  const { values, codes } = table.coded.timePrecision;
  const kinds = values.map((word) => (FINE.includes(word) ? DATED.minute : word === 'month' ? DATED.month : DATED.day));
  const dated = new Uint8Array(table.n);
  for (let row = 0; row < table.n; row += 1) dated[row] = kinds[codes[row] ?? -1] ?? DATED.day;
  const plane = planeFor(table.lon, table.lat);
  const nowhere = (): Float64Array => new Float64Array(table.n).fill(Number.NaN);
  const points = plane ? toPlane(table.lon, table.lat, plane) : { xM: nowhere(), yM: nowhere() };
  const dayAt = (row: number): number | undefined =>
    table.n === 0 ? undefined : Math.floor((table.fromMin[row] ?? 0) / DAY_MIN);
  return { table, dated, plane, points, firstDay: dayAt(0), lastDay: dayAt(table.n - 1) };
}

/** A column at some rows, in an array of as many. A loop: `from` with a function takes ten times as long. */
export function atRows<Into extends Float64Array | Uint8Array>(column: Into, rows: Uint32Array, into: Into): Into {
  for (let nth = 0; nth < rows.length; nth += 1) into[nth] = column[rows[nth] ?? 0] ?? 0;
  return into;
}

/** How many of some events have a known place. */
export function countPlaced({ points: { xM } }: ReadyEvents, rows: Uint32Array): number {
  let placed = 0;
  for (let nth = 0; nth < rows.length; nth += 1) if (Number.isFinite(xM[rows[nth] ?? 0])) placed += 1;
  return placed;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The name of an event in an address: its key, the end of its id. */
export function keyAt({ key }: EventTable, row: number): string {
  let text = '';
  for (let byte = KEY_BYTES * row; byte < KEY_BYTES * (row + 1); byte += 1) text += HEX[key[byte] ?? 0] ?? '';
  return text;
}

/** The row of a key; -1 where it is not among the events. */
export function rowOf({ key, n }: EventTable, text: string): number {
  const bytes = text.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  if (bytes.length !== KEY_BYTES) return -1;
  for (let row = 0; row < n; row += 1) if (bytes.every((byte, at) => key[KEY_BYTES * row + at] === byte)) return row;
  return -1;
}
