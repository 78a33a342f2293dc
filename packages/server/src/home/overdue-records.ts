import { toDayNumber } from '@reeve/domain';
import { recordsInStates, type RecordKind } from '@reeve/store';
import { entryOf, type HomeOf } from './home-entry.ts';

const MOST = 12;

/** States in which something with a due date is still to be done. */
const OPEN: readonly (readonly [RecordKind, readonly string[]])[] = [
  ['task', ['assigned', 'accepted', 'in_progress', 'blocked']],
  ['requirement', ['approved', 'tasked', 'partially_answered']],
  ['collection_task', ['assigned', 'accepted', 'in_progress']],
];

/** Tasks and questions whose day has passed, the longest overdue first, with whose they are. */
export async function overdueRecords(of: HomeOf) {
  const { tx, names } = of;
  const overdue = [];
  for (const [kind, states] of OPEN) {
    for (const row of await recordsInStates(tx, kind, states, { each: 100 })) {
      if (row.due_on === null || row.due_on >= tx.today) continue;
      overdue.push({
        ...entryOf(of, kind, row),
        owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? null),
        dueOn: row.due_on,
        days: toDayNumber(tx.today) - toDayNumber(row.due_on),
      });
    }
  }
  return overdue.toSorted((a, b) => b.days - a.days || (a.reference < b.reference ? -1 : 1)).slice(0, MOST);
}
