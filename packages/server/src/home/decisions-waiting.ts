import { PRODUCT_RULES, type ProductType } from '@reeve/domain';
import { openItemsQuery, recordsInStatesQuery, type ActorTx, type Together } from '@reeve/store';
import { entryOf, type HomeOf } from './home-entry.ts';

const MOST = 10;
const READ = 50;
const ITEMS = 200;

/** Objects that may need a commander's decision, and the planned meetings. */
export const decisionQueries = (tx: ActorTx) => ({
  undecided: recordsInStatesQuery(tx, 'product', ['approved', 'disseminated'], {
    each: READ,
    uncitedBy: 'decision',
    parts: ['type'],
  }),
  proposed: recordsInStatesQuery(tx, 'requirement', ['proposed'], { each: READ }),
  meetings: recordsInStatesQuery(tx, 'meeting', ['called'], { each: READ, parts: ['heldOn', 'level'] }),
  openItems: openItemsQuery(ITEMS),
});
type Found = Together<ReturnType<typeof decisionQueries>>;

/** A subject profile rests on a decision, the approved nomination, and waits for none. */
function isUndecided({ body }: { readonly body: unknown }): boolean {
  const { type } = body as { readonly type: ProductType }; // written only through its contract
  return PRODUCT_RULES[type].nomination === undefined;
}

/** Items that ask a commander for a decision: approved products without a decision, and requirements that others propose. */
export function decisionsWaiting(of: HomeOf, { undecided, proposed }: Found) {
  const products = undecided.filter(isUndecided).map((row) => ({
    ...entryOf(of, 'product', row),
    why: 'product_to_decide' as const,
    dueOn: row.due_on,
  }));
  const requirements = proposed
    .filter((row) => row.created_by !== of.tx.person.accountId)
    .map((row) => ({
      ...entryOf(of, 'requirement', row),
      why: 'requirement_to_approve' as const,
      dueOn: row.due_on,
    }));
  return [...products, ...requirements].slice(0, MOST);
}

/** The next planned meeting, or the most overdue one. */
export function nextMeeting(of: HomeOf, { meetings, openItems }: Found) {
  const called = meetings.map((row) => ({
    row,
    body: row.body as { heldOn: string; level: string }, // written only through its contract
  }));
  const [next] = called.toSorted((a, b) => (a.body.heldOn < b.body.heldOn ? -1 : 1));
  if (!next) return null;
  const items = openItems.find((one) => one.meeting_id === next.row.id)?.items ?? 0;
  return { ...entryOf(of, 'meeting', next.row), heldOn: next.body.heldOn, level: next.body.level, items };
}
