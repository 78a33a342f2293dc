import { visitList, type KnoxResult, type NearRepeatReach, type Visit } from '@reeve/analysis';
import { useMemo } from 'react';
import { DATED, type ReadyEvents } from '../ready-events.ts';
import type { Brush } from '../selection.ts';
import type { SlowQuestion } from './slow-work.ts';
import { useSlow } from './use-slow.ts';

/** An address to visit, as an event that happened there. */
export interface PlacedVisit extends Visit {
  readonly row: number;
}

export type Visits =
  /** No one type of crime is chosen, or there are too few crimes with a day and a place to be tested. */
  | { readonly state: 'no type' | 'too few' | 'working' | 'refused' }
  /** Nearest and soonest is no more than chance: a list would rest on nothing. */
  | { readonly state: 'by chance'; readonly knox: KnoxResult; readonly asOf: number }
  | {
      readonly state: 'list';
      readonly knox: KnoxResult;
      readonly reach: NearRepeatReach;
      readonly visits: readonly PlacedVisit[];
      readonly asOf: number;
    };

const FEWEST = 20;
/** Above so many crimes fewer permutations do: what is asked is whether p is .05 or less. */
const MANY = 10_000;

/**
 * Returns the addresses worth a visit as of the last day of the period: near recent crimes, within the distance and time for which the Knox
 * test finds repeats among all selected crimes up to that day.
 *
 * @param rows of the selection whatever the period, in the order of their days
 * @param type the one selected type of crime; '' for none
 * @param isOn true if the list is visible
 */
export function useVisits(
  ready: ReadyEvents,
  rows: Uint32Array,
  { brush, type, isOn }: { readonly brush: Brush | undefined; readonly type: string; readonly isOn: boolean },
): Visits {
  const { table, points, dated, lastDay = 0 } = ready;
  const asOf = brush ? Math.min(brush.toDay - 1, lastDay) : lastDay;
  const isAsked = isOn && type !== '';
  const tested = useMemo(() => {
    if (!isAsked) return undefined;
    const kept = rows.filter((row) => {
      const day = Math.floor((table.fromMin[row] ?? 0) / 1440);
      return dated[row] !== DATED.month && Number.isFinite(points.xM[row]) && day <= asOf;
    });
    return {
      kept,
      points: {
        xM: Float64Array.from(kept, (row) => points.xM[row] ?? 0),
        yM: Float64Array.from(kept, (row) => points.yM[row] ?? 0),
      },
      day: Int32Array.from(kept, (row) => Math.floor((table.fromMin[row] ?? 0) / 1440)),
    };
  }, [isAsked, rows, table, points, dated, asOf]);
  const question = useMemo(
    (): Extract<SlowQuestion, { ask: 'reach' }> | undefined =>
      tested && tested.kept.length >= FEWEST
        ? {
            ask: 'reach',
            points: tested.points,
            day: tested.day,
            permutations: tested.kept.length > MANY ? 199 : 999,
          }
        : undefined,
    [tested],
  );
  const slow = useSlow(question);
  return useMemo((): Visits => {
    if (!tested) return { state: 'no type' };
    if (!question) return { state: 'too few' };
    if (slow.state !== 'done') return { state: slow.state === 'refused' ? 'refused' : 'working' };
    const { knox, reach } = slow.answer;
    if (!reach) return { state: 'by chance', knox, asOf };
    // Where it has happened lately: every address of the past near a recent crime would be most of a town.
    const recent = [...tested.day.keys()].filter((i) => (tested.day[i] ?? 0) > asOf - reach.withinDays);
    const points = {
      xM: Float64Array.from(recent, (i) => tested.points.xM[i] ?? 0),
      yM: Float64Array.from(recent, (i) => tested.points.yM[i] ?? 0),
    };
    const list = visitList({ points, day: Int32Array.from(recent, (i) => tested.day[i] ?? 0) }, { ...reach, asOf });
    const visits = list.map((visit) => ({ ...visit, row: tested.kept[recent[visit.address] ?? 0] ?? 0 }));
    return { state: 'list', knox, reach, visits, asOf };
  }, [tested, question, slow, asOf]);
}
