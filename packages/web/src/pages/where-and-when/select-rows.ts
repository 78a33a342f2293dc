import { isInsideRing, toPlane } from '@reeve/analysis';
import type { AreaChoice } from './area/area-choice.ts';
import { DATED, rowOf, type ReadyEvents } from './ready-events.ts';
import type { Brush, Selection, Shape } from './selection.ts';

/** One bit for each part of the choice that an event meets. */
export const MEETS = { brush: 1, shape: 2, hours: 4, rows: 8, areas: 16 } as const;
export type Part = keyof typeof MEETS;
const ALL = 31;
const DAY_MIN = 1440;

/** What events are held against. */
export interface Chosen extends Pick<Selection, 'brush' | 'shape' | 'hours' | 'rows'> {
  /** None: everywhere. */
  readonly areas?: AreaChoice | undefined;
}

/** Which parts of the choice each event meets; a pane shows what meets all parts but its own. */
export class Meeting {
  readonly bits: Uint8Array;
  readonly #ready: ReadyEvents;
  #done: Partial<Chosen> = {};
  /** The parts that leave some events out. */
  #narrowed = 0;

  constructor(ready: ReadyEvents) {
    this.#ready = ready;
    this.bits = new Uint8Array(ready.table.n).fill(ALL);
  }

  /** Look again at the parts that have changed since the last time. */
  update(selection: Chosen): void {
    const { brush, shape, hours, rows, areas } = selection;
    const before = this.#done;
    if (before.brush !== brush) this.#mark(MEETS.brush, brush && inBrush(this.#ready, brush));
    if (before.shape !== shape) this.#mark(MEETS.shape, shape && inShape(this.#ready, shape));
    if (before.hours !== hours) this.#mark(MEETS.hours, hours.length > 0 ? inHours(this.#ready, hours) : undefined);
    if (before.rows !== rows) this.#mark(MEETS.rows, rows.length > 0 ? amongRows(this.#ready, rows) : undefined);
    if (before.areas !== areas) this.#mark(MEETS.areas, areas && ((row) => areas.chosen.has(areas.areaOf[row] ?? -1)));
    this.#done = { brush, shape, hours, rows, areas };
  }

  /** The events that meet every part, or every part but one, in their order. */
  rows(but?: Part): Uint32Array {
    const { bits } = this;
    const free = but === undefined ? 0 : MEETS[but];
    const n = bits.length;
    const rows = new Uint32Array(n);
    let count = 0;
    for (let row = 0; row < n; row += 1)
      if (((bits[row] ?? 0) | free) === ALL) {
        rows[count] = row;
        count += 1;
      }
    return rows.slice(0, count);
  }

  #mark(bit: number, is: ((row: number) => boolean) | undefined): void {
    const { bits } = this;
    if (is === undefined && (this.#narrowed & bit) === 0) return;
    this.#narrowed = is === undefined ? this.#narrowed & ~bit : this.#narrowed | bit;
    for (let row = 0; row < bits.length; row += 1) {
      const others = (bits[row] ?? 0) & ~bit;
      bits[row] = is === undefined || is(row) ? others | bit : others;
    }
  }
}

/** A window is kept whole: it is in the period when any of it is. */
function inBrush({ table: { fromMin, toMin } }: ReadyEvents, { fromDay, toDay }: Brush): (row: number) => boolean {
  const [begin, end] = [fromDay * DAY_MIN, toDay * DAY_MIN];
  return (row) => {
    const from = fromMin[row] ?? 0;
    return from < end && (from >= begin || (toMin[row] ?? 0) > begin);
  };
}

function inShape(ready: ReadyEvents, shape: Shape): (row: number) => boolean {
  const { xM, yM } = ready.points;
  if (!ready.plane) return () => false;
  const corners = shape.kind === 'ring' ? shape.ring : [shape.at];
  const ring = toPlane(
    corners.map(([lon]) => lon),
    corners.map(([, lat]) => lat),
    ready.plane,
  );
  if (shape.kind === 'circle') {
    const [x, y, reach] = [ring.xM[0] ?? Number.NaN, ring.yM[0] ?? Number.NaN, shape.radiusM * shape.radiusM];
    return (row) => ((xM[row] ?? 0) - x) ** 2 + ((yM[row] ?? 0) - y) ** 2 <= reach;
  }
  const [west, east] = [Math.min(...ring.xM), Math.max(...ring.xM)];
  const [south, north] = [Math.min(...ring.yM), Math.max(...ring.yM)];
  return (row) => {
    const [x, y] = [xM[row] ?? Number.NaN, yM[row] ?? Number.NaN];
    if (!(x >= west && x <= east && y >= south && y <= north)) return false;
    return isInsideRing(ring, x, y);
  };
}

/** Longer windows say nothing of the hour and are not in the calendar. */
const LONGEST_MIN = DAY_MIN;
/** 1970-01-01 was a Thursday. */
const THURSDAY_HOURS = 3 * 24;

/** Whether any hour that an event may have happened in is among those chosen. */
function inHours(
  { table: { fromMin, toMin }, dated }: ReadyEvents,
  hours: readonly number[],
): (row: number) => boolean {
  const chosen = new Uint8Array(168);
  for (const hour of hours) chosen[hour] = 1;
  return (row) => {
    const [from, to] = [fromMin[row] ?? 0, toMin[row] ?? 0];
    if (dated[row] !== DATED.minute || to < from || to - from > LONGEST_MIN) return false;
    const first = Math.floor(from / 60);
    const last = to > from ? Math.ceil(to / 60) - 1 : first;
    for (let hour = first; hour <= last; hour += 1)
      if (chosen[(((hour + THURSDAY_HOURS) % 168) + 168) % 168] === 1) return true;
    return false;
  };
}

function amongRows({ table }: ReadyEvents, ids: readonly string[]): (row: number) => boolean {
  const rows = new Set(ids.map((id) => rowOf(table, id)));
  return (row) => rows.has(row);
}
