import { recordsOfMeetings, tasksOrderedBy, type ActorTx, type StoredRecord } from '@reeve/store';
import { meetingBody } from './body.ts';

/** States in which a task is finished. */
const FINISHED: readonly string[] = ['done', 'evaluated', 'cancelled'];

/** A meeting of the series, as a link. */
export function meetingLink(row: StoredRecord) {
  return { id: row.id, reference: row.reference, title: row.title, heldOn: meetingBody(row).heldOn };
}

/**
 * Returns what the series has ordered: every adopted decision of the meeting before, and earlier ones with a task that is not finished.
 * The newest meeting first.
 */
export async function earlierActions(tx: ActorTx, before: readonly StoredRecord[], names: ReadonlyMap<string, string>) {
  const decisions = (
    await recordsOfMeetings(
      tx,
      'decision',
      before.map(({ id }) => id),
    )
  ).filter(({ state }) => state === 'adopted');
  const tasks = await tasksOrderedBy(
    tx,
    decisions.map(({ id }) => id),
  );
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return before.flatMap((held, nth) =>
    decisions
      .filter((row) => (row.body as { readonly meetingId: string }).meetingId === held.id) // written only through its contract
      .flatMap((row) => {
        const ordered = tasks.filter((task) => task.decision_id === row.id);
        if (nth > 0 && ordered.every(({ state }) => FINISHED.includes(state))) return [];
        return [
          {
            id: row.id,
            reference: row.reference,
            title: row.title,
            owner: nameOf(row.owner_id),
            dueOn: row.due_on,
            meeting: meetingLink(held),
            tasks: ordered.map((task) => ({
              id: task.id,
              reference: task.reference,
              title: task.title,
              state: task.state,
              owner: nameOf(task.owner_id),
              dueOn: task.due_on,
              isLate: task.due_on !== null && task.due_on < tx.today && !FINISHED.includes(task.state),
            })),
          },
        ];
      }),
  );
}
