import { listReports, type EventTable, type ReportRow } from '@reeve/contract';
import { fromDayNumber } from '@reeve/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useReading } from '../../api/query.ts';
import type { ReadyArea } from './area/area-choice.ts';
import { readEvents } from './read-events.ts';
import { BESIDE_REPORTS, type LonLat, type Selection } from './selection.ts';

/** The overlay on the events of the question, never counted. */
export type AreaComparison =
  | { readonly of: 'reports'; readonly reports: readonly ReportRow[]; readonly isCut: boolean }
  | { readonly of: 'events'; readonly dataSetId: string; readonly table: EventTable };

/** More reports than this are not listed. */
const MOST_REPORTS = 200;

/** The reports, or the events of another data set, of the period that is asked about; undefined while they are read. */
export function useComparison({ beside, from, to, brush }: Selection): {
  readonly shown: AreaComparison | undefined;
  readonly error: unknown;
} {
  const [first, before] = brush ? [fromDayNumber(brush.fromDay), fromDayNumber(brush.toDay)] : [from, to];
  const period = { ...(first ? { from: first } : {}), ...(before ? { before } : {}) };
  const isReports = beside === BESIDE_REPORTS;
  const reports = useReading(
    listReports,
    { query: { placed: 'yes', limit: MOST_REPORTS, ...period } },
    { enabled: isReports, keep: true },
  );
  const events = useQuery({
    queryKey: ['readCrimeEvents', 'beside', beside, first, before],
    queryFn: (context) =>
      readEvents(
        { dataSetId: beside, ...(first ? { from: first } : {}), ...(before ? { to: before } : {}) },
        context,
        'beside',
      ),
    structuralSharing: false,
    gcTime: 0,
    enabled: beside !== '' && !isReports,
  });
  const { data } = reports;
  const shown = useMemo((): AreaComparison | undefined => {
    if (isReports) return data && { of: 'reports', reports: data.items, isCut: data.next !== null };
    return events.data && { of: 'events', dataSetId: beside, table: events.data };
  }, [isReports, data, events.data, beside]);
  return { shown: beside === '' ? undefined : shown, error: isReports ? reports.error : events.error };
}

/** Positions of reports on the map: the middle of the area they name, with their number. */
export function reportPlaces(
  reports: readonly Pick<ReportRow, 'areaCode'>[],
  areas: readonly Pick<ReadyArea, 'code' | 'polygons'>[],
): readonly { readonly at: LonLat; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { areaCode } of reports) if (areaCode !== null) counts.set(areaCode, (counts.get(areaCode) ?? 0) + 1);
  return areas.flatMap(({ code, polygons }) => {
    const count = counts.get(code);
    const at = middleOf(polygons);
    return count === undefined || !at ? [] : [{ at, count }];
  });
}

/** The middle of an area's box: the place for its name. */
function middleOf(polygons: ReadyArea['polygons']): LonLat | undefined {
  const flat = polygons.flat(2);
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [lon, lat] = [flat[at] ?? Number.NaN, flat[at + 1] ?? Number.NaN];
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return Number.isFinite(west) ? [(west + east) / 2, (south + north) / 2] : undefined;
}
