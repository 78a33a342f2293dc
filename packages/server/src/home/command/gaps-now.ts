import { toDayNumber } from '@reeve/domain';
import { recordsInStatesQuery, todayIn, type ActorTx, type Together } from '@reeve/store';
import { entryOf, type HomeOf } from '../home-entry.ts';

const MOST = 5;
const READ = 100;

export const gapQueries = (tx: ActorTx) => ({
  gaps: recordsInStatesQuery(tx, 'gap', ['open', 'being_collected'], { each: READ, parts: ['importance'] }),
});
type Found = Together<ReturnType<typeof gapQueries>>;

/** What is not known, the most important first, then the longest open, with the days since it was opened. */
export function gapsNow(of: HomeOf, { gaps }: Found) {
  const shown = gaps.map((row) => ({
    ...entryOf(of, 'gap', row),
    state: row.state as 'open' | 'being_collected', // as asked for
    importance: (row.body as { readonly importance: number }).importance, // written only through its contract
    days: toDayNumber(of.tx.today) - toDayNumber(todayIn(of.tx.timeZone, row.created_at)),
  }));
  return shown.toSorted((a, b) => b.importance - a.importance || b.days - a.days).slice(0, MOST);
}
