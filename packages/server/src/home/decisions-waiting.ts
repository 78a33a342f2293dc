import { PRODUCT_RULES, STRATEGY_SIGNER, type ObjectKind, type ProductType } from '@reeve/domain';
import { openItemsQuery, recordsInStatesQuery, type ActorTx, type RecordInState, type Together } from '@reeve/store';
import { entryOf, type HomeOf } from './home-entry.ts';
import { plansToAdopt } from './records-waiting.ts';

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
  plans: recordsInStatesQuery(tx, 'allocation_plan', ['proposed'], { each: READ, parts: ['weekFrom'] }),
  drafts: tx.actor.roles.includes(STRATEGY_SIGNER)
    ? recordsInStatesQuery(tx, 'control_strategy', ['draft'], { each: READ })
    : undefined,
  meetings: recordsInStatesQuery(tx, 'meeting', ['called'], { each: READ, parts: ['heldOn', 'level'] }),
  openItems: openItemsQuery(ITEMS),
});
type Found = Together<ReturnType<typeof decisionQueries>>;

/** A subject profile rests on a decision, the approved nomination, and waits for none. */
function isUndecided({ body }: { readonly body: unknown }): boolean {
  const { type } = body as { readonly type: ProductType }; // written only through its contract
  return PRODUCT_RULES[type].nomination === undefined;
}

/**
 * Items that ask a commander for a decision: strategies to sign, plans of hours to adopt, approved products without a
 * decision, and requirements that others propose.
 */
export function decisionsWaiting(of: HomeOf, { undecided, proposed, plans, drafts }: Found) {
  const waiting = <W extends string>(why: W, kind: ObjectKind, rows: readonly RecordInState[]) =>
    rows.map((row) => ({ ...entryOf(of, kind, row), why, dueOn: row.due_on }));
  return [
    ...waiting('strategy_to_sign', 'control_strategy', drafts),
    ...waiting('plan_to_adopt', 'allocation_plan', plansToAdopt(of.tx, plans)),
    ...waiting('product_to_decide', 'product', undecided.filter(isUndecided)),
    ...waiting(
      'requirement_to_approve',
      'requirement',
      proposed.filter((row) => row.created_by !== of.tx.person.accountId),
    ),
  ].slice(0, MOST);
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
