import type { readHome, ReplyOf } from '@reeve/contract';
import { chaseFromMs } from '@reeve/domain';
import { todayIn, waitingSendingsQuery, type ActorTx, type Together, type WaitingSending } from '@reeve/store';
import { waitsFor } from '../handling/shown-dissemination.ts';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];
const READ = 200;

/** Disseminations that need an act, for posts that see disseminations. */
export const sendingQueries = (tx: ActorTx) => ({
  sendings: tx.kinds.includes('dissemination') ? waitingSendingsQuery(tx, READ) : undefined,
});
type Found = Together<ReturnType<typeof sendingQueries>>;

/** Disseminations that wait for this person as the second one, and recalls and corrections of their unit unacknowledged for 72 hours. */
export function sendingsWaiting(tx: ActorTx, { sendings }: Found): readonly Item[] {
  const toApprove = sendings.filter((one) => waitsFor(tx, one));
  const toChase = sendings.filter((one) => chaseOn(tx, one) !== undefined && one.sender_unit === tx.unit.name);
  // An erased object leaves a tombstone, which has no page.
  const cardOf = ({ card }: WaitingSending) => (card?.state === 'erased' ? null : card);
  const itemsOf = (what: Item['what'], of: readonly WaitingSending[]): readonly Item[] =>
    // One line an object, whatever the number of recipients.
    [...new Map(of.map((one) => [one.object_id, one])).values()].flatMap((one): readonly Item[] => {
      const card = cardOf(one);
      if (!card) return [];
      return [
        {
          stage: 'assess',
          what,
          kind: card.kind,
          id: card.id,
          reference: card.reference,
          title: card.title,
          grade: null,
          urgency: null,
          dueOn: chaseOn(tx, one) ?? null,
          since: (recalledAt(one) ?? one.at).toISOString(),
          reminder: null,
          marking: markingOf(tx.partsOf(one.label_id)),
        },
      ];
    });
  const ofObject = toChase.filter(cardOf);
  return [
    ...itemsOf('approve_dissemination', toApprove),
    ...itemsOf(
      'chase_recall',
      ofObject.filter((one) => one.state === 'recalled'),
    ),
    ...itemsOf(
      'chase_correction',
      ofObject.filter((one) => one.state === 'corrected'),
    ),
    // An erased or restricted object has no page: the recipient is reminded from the list of disseminations.
    ...toChase.filter((one) => !cardOf(one)).map((one) => itemOfSending(tx, one)),
  ];
}

const itemOfSending = (tx: ActorTx, one: WaitingSending): Item => ({
  stage: 'assess',
  what: one.state === 'recalled' ? 'chase_recall' : 'chase_correction',
  kind: 'sending',
  id: one.id,
  reference: one.recipient,
  title: '',
  grade: null,
  urgency: null,
  dueOn: chaseOn(tx, one) ?? null,
  since: (recalledAt(one) ?? one.at).toISOString(),
  reminder: null,
  marking: markingOf(tx.partsOf(one.label_id)),
});

/** When it was recalled, or last corrected. */
function recalledAt(one: WaitingSending): Date | undefined {
  return one.steps.findLast((step) => step.step === one.state)?.at;
}

/** The day from which an unacknowledged recall or correction is chased; undefined before it, and without anything outstanding. */
function chaseOn(tx: ActorTx, one: WaitingSending): string | undefined {
  const at = one.state === 'recalled' || one.state === 'corrected' ? recalledAt(one) : undefined;
  if (at === undefined) return undefined;
  const from = chaseFromMs(at.getTime());
  return from <= tx.now().getTime() ? todayIn(tx.timeZone, new Date(from)) : undefined;
}
