import { weekDemand, type DemandCrime } from '@reeve/analysis';
import { wholeTask } from '@reeve/compute';
import { sortEvents, type EventRows } from '@reeve/domain';
import type { StoredArea } from '@reeve/store';
import { areaOfRows, textOf } from '../analysis/event/area-of-rows.ts';
import type { TimePrecision } from '../analysis/event/selected.ts';

/** Crimes of a period, the set of areas as JSON text, and what is counted (`weekDemand`). */
interface WeekGiven {
  readonly rows: EventRows;
  readonly set: string;
  readonly of: Parameters<typeof weekDemand>[1];
}

/** Returns the harm that victims reported in an average week, by area and shift. */
export const weekDemandTask = wholeTask(({ rows, set, of }: WeekGiven) => {
  const areas = JSON.parse(set) as readonly StoredArea[]; // the text of such, from the database
  const table = sortEvents(rows);
  const { type, detection, timePrecision } = table.coded;
  const crimes = Array.from(areaOfRows(table, areas), (area, row): DemandCrime => ({
    area: areas[area]?.code ?? '',
    type: textOf(type, row),
    detection: textOf(detection, row),
    fromMin: table.fromMin[row] ?? 0,
    toMin: table.toMin[row] ?? 0,
    timePrecision: textOf(timePrecision, row) as TimePrecision, // a constraint of the table allows nothing else
  }));
  return weekDemand(crimes, of);
});
