import { aoristicProfile, zoneTransitions, type AoristicProfile, type ZoneTransition } from '@reeve/analysis';
import { useMemo } from 'react';
import { useSession } from '../../api/session.ts';
import type { AreaChoice } from './area/area-choice.ts';
import { atRows, type ReadyEvents } from './ready-events.ts';
import { Meeting } from './select-rows.ts';
import type { Selection } from './selection.ts';

/** Events by the parts of the choice that they meet: each pane shows what meets all parts but its own. */
export interface BoardRows {
  /** They meet every part. */
  readonly rows: Uint32Array;
  /** Of any period. */
  readonly anyPeriod: Uint32Array;
  /** Of any area, while areas are counted in; else those that meet every part. */
  readonly anyArea: Uint32Array;
}

/** Events that meet the choice as it is on the screen: map and weeks follow a brush at once. */
export function useBoardRows(ready: ReadyEvents, shown: Selection, areas: AreaChoice | undefined): BoardRows {
  const meeting = useMemo(() => new Meeting(ready), [ready]);
  const { brush, shape, hours, rows: single, layer } = shown;
  const rows = useMemo(() => {
    meeting.update({ brush, shape, hours, rows: single, areas });
    return meeting.rows();
  }, [meeting, brush, shape, hours, single, areas]);
  const anyPeriod = useMemo(() => {
    meeting.update({ brush, shape, hours, rows: single, areas });
    return meeting.rows('brush');
    // The period is the one part that does not count here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [meeting, shape, hours, single, areas]);
  const anyArea = useMemo(() => {
    if (layer !== 'areas') return rows;
    meeting.update({ brush, shape, hours, rows: single, areas });
    return meeting.rows('areas');
  }, [meeting, brush, shape, hours, single, areas, layer, rows]);
  return { rows, anyPeriod, anyArea };
}

/** Events that meet the choice when there was time for it, and their hours of the week, of any hour. */
export function useSettledRows(
  ready: ReadyEvents,
  settled: Selection,
  areas: AreaChoice | undefined,
): { readonly rows: Uint32Array; readonly profile: AoristicProfile } {
  const meeting = useMemo(() => new Meeting(ready), [ready]);
  const { timeZone } = useSession().clock;
  const transitions = useMemo(() => transitionsOf(ready, timeZone), [ready, timeZone]);
  const rows = useMemo(() => {
    meeting.update({ ...settled, areas });
    return meeting.rows();
  }, [meeting, settled, areas]);
  const profile = useMemo(() => {
    meeting.update({ ...settled, areas });
    const anyHour = meeting.rows('hours');
    const { table, dated } = ready;
    return aoristicProfile(
      {
        fromMinute: atRows(table.fromMin, anyHour, new Float64Array(anyHour.length)),
        toMinute: atRows(table.toMin, anyHour, new Float64Array(anyHour.length)),
        precision: atRows(dated, anyHour, new Uint8Array(anyHour.length)),
      },
      { transitions },
    );
  }, [meeting, settled, areas, ready, transitions]);
  return { rows, profile };
}

/** A century of changes of the clock is looked up at most: one wrong date must not hold the page up. */
const MOST_MINUTES = 100 * 365.25 * 1440;

function transitionsOf({ table }: ReadyEvents, timeZone: string): readonly ZoneTransition[] {
  const first = table.fromMin[0];
  if (first === undefined) return [];
  const last = table.toMin.reduce((latest, minute) => (minute > latest ? minute : latest), first);
  return zoneTransitions(timeZone, first, Math.min(last, first + MOST_MINUTES));
}
