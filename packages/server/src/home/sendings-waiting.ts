import type { readHome, ReplyOf } from '@reeve/contract';
import { chaseFromMs } from '@reeve/domain';
import { openDisseminations, staffCards, todayIn, type ActorTx, type StoredDissemination } from '@reeve/store';
import { sentObjects, waitsFor } from '../handling/sent.ts';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];
const READ = 200;

/** Sendings that wait for this person as the second one, and recalls and corrections of the own unit that the recipient has not acknowledged for 72 hours. */
export async function sendingsWaiting(tx: ActorTx): Promise<readonly Item[]> {
  if (!tx.kinds.includes('dissemination')) return [];
  const all = await openDisseminations(tx, READ);
  const toApprove = all.filter((one) => waitsFor(tx, one));
  const late = all.filter((one) => chaseOn(tx, one) !== undefined);
  const unitMates = new Set(
    late.length === 0 ? [] : (await staffCards(tx)).filter((card) => card.unit === tx.unit.name).map((card) => card.id),
  );
  const toChase = late.filter((one) => unitMates.has(one.sent_by));
  const found = await sentObjects(tx, [...toApprove, ...toChase]);
  // Of what was erased a tombstone is left, which has no page.
  const cards = new Map([...found].filter(([, card]) => card.state !== 'erased'));
  const itemsOf = (what: Item['what'], sendings: readonly StoredDissemination[]): readonly Item[] =>
    // One line an object, however many recipients it went to.
    [...new Map(sendings.map((one) => [one.object_id, one])).values()].flatMap((one): readonly Item[] => {
      const card = cards.get(one.object_id);
      if (!card || (card.kind !== 'report' && card.kind !== 'product')) return [];
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
  const ofObject = toChase.filter((one) => cards.has(one.object_id));
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
    // What was erased or restricted has no page any more: the recipient is chased from the list of what was sent.
    ...toChase.filter((one) => !cards.has(one.object_id)).map((one) => itemOfSending(tx, one)),
  ];
}

const itemOfSending = (tx: ActorTx, one: StoredDissemination): Item => ({
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
function recalledAt(one: StoredDissemination): Date | undefined {
  return one.steps.findLast((step) => step.step === one.state)?.at;
}

/** The day from which an unacknowledged recall or correction is chased; undefined before it, and where nothing is outstanding. */
function chaseOn(tx: ActorTx, one: StoredDissemination): string | undefined {
  const at = one.state === 'recalled' || one.state === 'corrected' ? recalledAt(one) : undefined;
  if (at === undefined) return undefined;
  const from = chaseFromMs(at.getTime());
  return from <= tx.now().getTime() ? todayIn(tx.timeZone, new Date(from)) : undefined;
}
