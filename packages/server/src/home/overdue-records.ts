import { toDayNumber } from '@reeve/domain';
import { recordsInStatesQuery, type ActorTx, type RecordInState, type RecordKind, type Together } from '@reeve/store';
import { entryOf, type HomeOf } from './home-entry.ts';

const MOST = 12;

/** Overdue records in states that still require an act. */
export function overdueQueries(tx: ActorTx) {
  const overdue = (kind: RecordKind, states: readonly string[]) =>
    recordsInStatesQuery(tx, kind, states, { each: 100, dueBefore: tx.today });
  return {
    lateTasks: overdue('task', ['assigned', 'accepted', 'in_progress', 'blocked']),
    lateRequirements: overdue('requirement', ['approved', 'tasked', 'partially_answered']),
    lateCollections: overdue('collection_task', ['assigned', 'accepted', 'in_progress']),
  };
}
type Found = Together<ReturnType<typeof overdueQueries>>;

/** Overdue tasks and requirements, the longest overdue first, with their owners. */
export function overdueRecords(of: HomeOf, { lateTasks, lateRequirements, lateCollections }: Found) {
  const { tx, names } = of;
  const late = (kind: RecordKind, rows: readonly RecordInState[]) =>
    rows.flatMap((row) => {
      if (row.due_on === null) return [];
      const owner = row.owner_id === null ? null : (names.get(row.owner_id) ?? null);
      const days = toDayNumber(tx.today) - toDayNumber(row.due_on);
      return [{ ...entryOf(of, kind, row), owner, dueOn: row.due_on, days }];
    });
  return [
    ...late('task', lateTasks),
    ...late('requirement', lateRequirements),
    ...late('collection_task', lateCollections),
  ]
    .toSorted((a, b) => b.days - a.days || (a.reference < b.reference ? -1 : 1))
    .slice(0, MOST);
}
