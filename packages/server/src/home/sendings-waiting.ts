import type { readHome, ReplyOf } from '@reeve/contract';
import { chaseFromMs, mayPerform } from '@reeve/domain';
import { openDisseminations, todayIn, type ActorTx, type StoredDissemination } from '@reeve/store';
import { sentObjects, waitsFor } from '../handling/sent.ts';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];
const READ = 200;

/** Sendings that wait for this person as the second one, and own recalls the recipient has not acknowledged for 72 hours. */
export async function sendingsWaiting(tx: ActorTx): Promise<readonly Item[]> {
  if (!mayPerform(tx.actor.roles, 'disseminate') && !mayPerform(tx.actor.roles, 'approve_dissemination')) return [];
  const all = await openDisseminations(tx, READ);
  const toApprove = all.filter((one) => waitsFor(tx, one));
  const toChase = all.filter((one) => one.sent_by === tx.person.accountId && chaseOn(tx, one) !== undefined);
  const cards = await sentObjects(tx, [...toApprove, ...toChase]);
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
          dueOn: what === 'chase_recall' ? (chaseOn(tx, one) ?? null) : null,
          since: (recalledAt(one) ?? one.at).toISOString(),
          reminder: null,
          marking: markingOf(tx.partsOf(one.label_id)),
        },
      ];
    });
  return [...itemsOf('approve_dissemination', toApprove), ...itemsOf('chase_recall', toChase)];
}

function recalledAt(one: StoredDissemination): Date | undefined {
  return one.steps.find((step) => step.step === 'recalled')?.at;
}

/** The day from which an unacknowledged recall is chased; undefined before it, and where nothing is outstanding. */
function chaseOn(tx: ActorTx, one: StoredDissemination): string | undefined {
  const at = one.state === 'recalled' ? recalledAt(one) : undefined;
  if (at === undefined) return undefined;
  const from = chaseFromMs(at.getTime());
  return from <= tx.now().getTime() ? todayIn(tx.timeZone, new Date(from)) : undefined;
}
