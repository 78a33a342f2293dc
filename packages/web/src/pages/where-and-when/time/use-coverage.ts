import { mondayOf } from '@reeve/analysis';
import { readCoverage } from '@reeve/contract';
import { fromDayNumber, toDayNumber, type DaySpans } from '@reeve/domain';
import { useMemo } from 'react';
import { useReading } from '../../../api/query.ts';
import { coverageOfMonths, coverageOfWeeks, type Covered } from './week-coverage.ts';
import type { Selection } from '../selection.ts';
import type { Months } from './month-counts.ts';
import type { Weeks } from './week-counts.ts';

/** What the data set covers of the weeks on the screen, for the areas and type that are asked about. */
export interface UsedCoverage {
  /** False while it is unknown or not stated. */
  readonly stated: boolean;
  /** It is not stated; false while it is being read. */
  readonly isUnstated: boolean;
  readonly dataSet: { readonly id: string; readonly name: string } | undefined;
  readonly ofWeeks: readonly Covered[];
  readonly covered: DaySpans;
  readonly uncovered: readonly { readonly from: string; readonly before: string }[];
}

type Asked = Pick<Selection, 'dataSetId' | 'askedAreas' | 'type' | 'from' | 'to'>;

/** Read the coverage of the weeks shown. While it is being read no week counts as covered. */
export function useCoverage(
  weeks: Pick<Weeks, 'firstMonday' | 'counts'> | undefined,
  { dataSetId, askedAreas, type, from, to }: Asked,
): UsedCoverage {
  const first = weeks?.firstMonday;
  const n = weeks?.counts.length ?? 0;
  const query = {
    ...(dataSetId === '' ? {} : { dataSetId }),
    ...(askedAreas.length === 0 ? {} : { areas: [...askedAreas] }),
    ...(type === '' ? {} : { types: type }),
    from: fromDayNumber(first ?? 0),
    to: fromDayNumber((first ?? 0) + 7 * n),
  };
  const { data } = useReading(readCoverage, { query }, { enabled: first !== undefined, keep: true });
  return useMemo(() => {
    // A period that was asked for hides the days outside of it.
    const asked = (span: { from: string; before: string }) => ({
      from: from > span.from ? from : span.from,
      before: to !== '' && to < span.before ? to : span.before,
    });
    const covered: DaySpans = (data?.covered ?? [])
      .map(asked)
      .filter((span) => span.from < span.before)
      .map((span) => [toDayNumber(span.from), toDayNumber(span.before)]);
    return {
      stated: data?.stated ?? false,
      isUnstated: data !== undefined && !data.stated,
      dataSet: data?.dataSet ?? undefined,
      ofWeeks:
        data?.stated && first !== undefined
          ? coverageOfWeeks({ firstMonday: first, counts: new Float64Array(n) }, covered)
          : [],
      covered,
      uncovered: (data?.stated ? data.uncovered : []).map(asked).filter((span) => span.from < span.before),
    };
  }, [data, first, n, from, to]);
}

/** Reads the coverage of the months shown, which end after the last week; none while it is unknown or not stated. */
export function useMonthCoverage(months: Months | undefined, asked: Asked): readonly Covered[] {
  const [first = 0, end = 0] = [months?.starts[0], months?.starts.at(-1)];
  const firstMonday = mondayOf(first);
  const weeks = { firstMonday, counts: new Float64Array(Math.ceil((end - firstMonday) / 7)) };
  const { stated, covered } = useCoverage(months && weeks, asked);
  return useMemo(() => (months && stated ? coverageOfMonths(months, covered) : []), [months, stated, covered]);
}
