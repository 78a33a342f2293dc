import { type KnoxEvents, mayTestNearRepeat, type NearRepeatRefusal } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { GivenOptions } from '../../command.ts';
import type { EventFile } from '../event-file.ts';

const MINUTES_PER_DAY = 1440;

/** Events with a location and a day, with their rows in the file. */
export interface KeptEvents {
  readonly events: KnoxEvents;
  readonly rows: readonly number[];
  readonly leftOut: { readonly otherKind: number; readonly noPlace: number; readonly noDay: number };
  readonly notes: readonly string[];
}

/** Returns the usable events of a file, of the requested kind, and what was omitted. */
export function keepEvents(file: EventFile, options: GivenOptions): KeptEvents {
  const kind = String(options.get('kind') ?? '').toLowerCase();
  const { xM, yM } = file.points;
  const rows: number[] = [];
  const leftOut = { otherKind: 0, noPlace: 0, noDay: 0 };
  let longWindows = 0;
  for (let i = 0; i < xM.length; i += 1) {
    const [from, to] = [file.fromMinute[i] ?? Number.NaN, file.toMinute[i] ?? Number.NaN];
    if (!(file.type[i] ?? '').toLowerCase().includes(kind)) leftOut.otherKind += 1;
    else if (Number.isNaN((xM[i] ?? Number.NaN) + (yM[i] ?? Number.NaN))) leftOut.noPlace += 1;
    else if (Number.isNaN(from)) leftOut.noDay += 1;
    else {
      rows.push(i);
      if (to - from > MINUTES_PER_DAY) longWindows += 1;
    }
  }
  return {
    events: {
      points: {
        xM: Float64Array.from(rows, (i) => xM[i] ?? 0),
        yM: Float64Array.from(rows, (i) => yM[i] ?? 0),
      },
      day: Int32Array.from(rows, (i) => Math.floor((file.fromMinute[i] ?? 0) / MINUTES_PER_DAY)),
    },
    rows,
    leftOut,
    notes: [
      ...(leftOut.noPlace > 0 ? [`Left out without a place: ${leftOut.noPlace}.`] : []),
      ...(leftOut.noDay > 0 ? [`Left out without a date: ${leftOut.noDay}.`] : []),
      ...(longWindows > 0 ? [`Windows longer than a day, counted on the day they begin: ${longWindows}.`] : []),
    ],
  };
}

const REFUSALS: Readonly<Record<NearRepeatRefusal, string>> = {
  months_only: 'The file knows only the month of most crimes, and a near repeat is a matter of days.',
  no_times: 'The file has no dates, so there are no days between crimes.',
  areas_only: 'The file knows no places finer than an area, so there are no distances between crimes.',
  no_places: 'The file has no coordinates, so there are no distances between crimes.',
};

/** @throws ReeveError invalid_input — the file’s times or places are too coarse for a near-repeat test */
export function requirePrecision({ timePrecision, placePrecision }: EventFile): void {
  const verdict = mayTestNearRepeat({ datedTo: timePrecision, placePrecision });
  if (!verdict.allowed) throw new ReeveError('invalid_input', REFUSALS[verdict.because]);
}
