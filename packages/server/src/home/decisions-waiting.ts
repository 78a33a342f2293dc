import { citedBy, listRecords, recordsInStates } from '@reeve/store';
import { entryOf, type HomeOf } from './home-entry.ts';

const MOST = 10;

/** What asks a commander for a decision: approved products that nobody decided on, and requirements that others propose. */
export async function decisionsWaiting(of: HomeOf) {
  const { tx } = of;
  const waiting = [];
  for (const row of await recordsInStates(tx, 'product', ['approved', 'disseminated'], { each: 50 }))
    if ((await citedBy(tx, row.id, 'decision')).length === 0)
      waiting.push({ ...entryOf(of, 'product', row), why: 'product_to_decide' as const, dueOn: row.due_on });
  for (const row of await listRecords(tx, 'requirement', { state: 'proposed', limit: 50 }))
    if (row.created_by !== tx.person.accountId)
      waiting.push({ ...entryOf(of, 'requirement', row), why: 'requirement_to_approve' as const, dueOn: row.due_on });
  return waiting.slice(0, MOST);
}

/** The next meeting that was called, or the one that should have been held longest ago. */
export async function nextMeeting(of: HomeOf) {
  const called = (await listRecords(of.tx, 'meeting', { state: 'called', limit: 50 })).map((row) => ({
    row,
    body: row.body as { heldOn: string; level: string }, // written only through its contract
  }));
  const [next] = called.toSorted((a, b) => (a.body.heldOn < b.body.heldOn ? -1 : 1));
  if (!next) return null;
  const open = await listRecords(of.tx, 'agenda_item', { state: 'open', limit: 200 });
  const items = open.filter((row) => (row.body as { meetingId: string }).meetingId === next.row.id).length; // as above
  return { ...entryOf(of, 'meeting', next.row), heldOn: next.body.heldOn, level: next.body.level, items };
}
