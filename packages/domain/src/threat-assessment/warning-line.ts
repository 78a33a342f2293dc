import type { LocalDate } from '../calendar.ts';

/** A warning indicator: something counted again and again, with a line that raises an alert when it is crossed. */
export interface WarningLine {
  readonly direction: 'above' | 'below';
  readonly line: number;
  /** Readings in a row beyond the line that cross it; one alone may be chance. At least 1. */
  readonly times: number;
}

export interface WarningReading {
  readonly on: LocalDate;
  readonly value: number;
}

/** `not_read`: there is no reading, and nothing is known. */
export type WarningStanding =
  | { readonly is: 'not_read' }
  | { readonly is: 'quiet'; readonly latest: WarningReading }
  | { readonly is: 'crossed'; readonly since: LocalDate; readonly readings: readonly number[] };

/** Most readings shown with a crossing. */
const SHOWN = 8;

/**
 * Returns where a warning indicator is now: crossed if its latest readings, at least `times` in a row, are all beyond the
 * line. On the line is not beyond it. Crossed ends with the first reading that is not beyond.
 *
 * @param readings in any order; of two on one day the later in the list counts
 * @returns `since`: the day of the reading with which it was crossed; `readings`: the latest in a row, at most eight
 * @example warningStanding({ direction: 'above', line: 6, times: 2 }, [{ on: '2026-09-05', value: 9 }, { on: '2026-09-12', value: 8 }]) // => { is: 'crossed', since: '2026-09-12', readings: [9, 8] }
 */
export function warningStanding(line: WarningLine, readings: readonly WarningReading[]): WarningStanding {
  const byDay = new Map(readings.map((reading) => [reading.on, reading]));
  const inOrder = [...byDay.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const latest = inOrder.at(-1);
  if (!latest) return { is: 'not_read' };
  const isBeyond = ({ value }: WarningReading): boolean =>
    line.direction === 'above' ? value > line.line : value < line.line;
  const lastInside = inOrder.findLastIndex((reading) => !isBeyond(reading));
  const row = inOrder.slice(lastInside + 1);
  const crossing = row[line.times - 1];
  if (!crossing) return { is: 'quiet', latest };
  return { is: 'crossed', since: crossing.on, readings: row.slice(-SHOWN).map(({ value }) => value) };
}
