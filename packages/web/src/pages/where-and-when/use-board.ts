import { listDataSets } from '@reeve/contract';
import { useDeferredValue, useMemo } from 'react';
import { useReading } from '../../api/query.ts';
import { areaOfStudy } from './area/area-of-study.ts';
import { useAreas } from './area/use-areas.ts';
import { useSurface } from './map/use-surface.ts';
import type { ReadyEvents } from './ready-events.ts';
import { asShown, type Selection } from './selection.ts';
import { useVisits } from './slow/use-visits.ts';
import { monthCounts } from './time/month-counts.ts';
import { useCoverage, useMonthCoverage } from './time/use-coverage.ts';
import { weekAsked, weekCounts } from './time/week-counts.ts';
import { readWeek } from './time/week-coverage.ts';
import { useBoardRows, useSettledRows } from './use-board-rows.ts';
import { useComparison } from './use-comparison.ts';

/** What the panes show of one choice: its events, weeks, areas, and what is compared with them. */
export type BoardOfSelection = ReturnType<typeof useBoard>;

/**
 * Derives the four panes from the choice: each pane's events meet all parts of the choice but its own. Map and weeks follow a
 * brush at once; hours, rows and the sentence follow when there is time.
 */
export function useBoard(ready: ReadyEvents, selection: Selection) {
  const settled = useDeferredValue(selection);
  const shown = useMemo(() => asShown(selection), [selection]);
  const { brush, layer, cellM, isPublic } = shown;
  const { joined, choice: areas, isGone } = useAreas(ready, selection);
  const { rows, anyPeriod, anyArea } = useBoardRows(ready, shown, areas);
  const { rows: laterRows, profile } = useSettledRows(ready, settled, areas);
  const weeks = useMemo(() => weekCounts(ready, anyPeriod), [ready, anyPeriod]);
  const coverage = useCoverage(weeks, selection);
  const months = useMemo(
    () => (weeks && weeks.monthOnly > 0 ? monthCounts(ready, anyPeriod) : undefined),
    [ready, anyPeriod, weeks],
  );
  const ofMonths = useMonthCoverage(months, selection);
  const reading = useMemo(() => {
    const asked = weeks && weekAsked(ready, weeks, brush);
    const week = weeks && asked !== undefined ? (asked - weeks.firstMonday) / 7 : undefined;
    return weeks && readWeek(weeks, coverage.ofWeeks, week);
  }, [ready, weeks, brush, coverage.ofWeeks]);
  const beside = useComparison(shown);
  const dataSets = useReading(listDataSets, {}, { enabled: shown.beside !== '' }).data?.items ?? [];
  const area = useMemo(() => areaOfStudy(ready, cellM), [ready, cellM]);
  const surface = useSurface(ready, layer === 'areas' ? anyArea : rows, area, layer, isPublic, joined);
  const visits = useVisits(ready, anyPeriod, {
    brush: settled.brush,
    type: selection.type,
    isOn: layer === 'clusters' && !isPublic,
  });
  return {
    settled,
    shown,
    type: selection.type,
    areaCodes: selection.areaCodes,
    joined,
    areas,
    isGone,
    rows,
    laterRows,
    profile,
    weeks,
    coverage,
    months,
    ofMonths,
    reading,
    beside,
    besideName: dataSets.find(({ id }) => id === shown.beside)?.name ?? '',
    area,
    surface,
    visits,
  };
}
