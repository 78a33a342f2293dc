import type { Measure } from '@reeve/domain';
import { dataSetsQuery, signedPrioritiesQuery, type ActorTx, type Together } from '@reeve/store';
import { entryOf, type HomeOf } from '../home-entry.ts';
import { trendsOf } from '../trend.ts';

const MOST = 20;

/** Signed priorities with their measures, and the data sets that measures count in. */
export const priorityQueries = (tx: ActorTx) => ({
  priorities: signedPrioritiesQuery(tx, MOST),
  dataSets: dataSetsQuery(tx),
});
type Found = Together<ReturnType<typeof priorityQueries>>;

/** The signed priorities, in the order of their codes, each with the trend of its offence. */
export async function prioritiesNow(of: HomeOf, { priorities, dataSets }: Found) {
  const measures = priorities.flatMap(({ measure }): readonly Measure[] => (measure ? [measure] : []));
  const trends = await trendsOf(of, dataSets, measures);
  const shown = priorities.map((row) => {
    const found = row.measure === null ? undefined : trends[measures.indexOf(row.measure)];
    return {
      ...entryOf(of, 'priority', row),
      code: row.code,
      owner: row.owner_id === null ? null : (of.names.get(row.owner_id) ?? null),
      reviewOn: row.review_on,
      ...(found ?? { trend: null, noTrend: 'no_measure' as const }),
    };
  });
  return shown.toSorted((a, b) => a.code.localeCompare(b.code) || (a.reference < b.reference ? -1 : 1));
}
