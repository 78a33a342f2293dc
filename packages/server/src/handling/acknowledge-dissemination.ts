import { acknowledgeDissemination } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { acknowledgeNotice, addStep, loadDissemination, noticeOf, type ActorTx } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Acknowledges what was sent, recalled or corrected: as the recipient’s own account, or by a record of those who
 * disseminate.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — the record does not state how; state_forbids — there
 * is nothing to acknowledge
 */
export const acknowledgeDisseminationHandler = handle(acknowledgeDissemination, (call) =>
  call.write(async (tx) => {
    const { id } = call.params;
    const notice = await noticeOf(tx, id);
    const of = notice ? await acknowledgeAsPartner(tx, notice) : await noteAcknowledgement(tx, id, call.input.how);
    const at = await addStep(tx, {
      disseminationId: id,
      step: ACKNOWLEDGED[of.of],
      reason: call.input.how,
      under: of.under,
    });
    tx.audit({ action: 'receive', objectKind: 'dissemination', objectIds: [id] });
    return { of: of.of, at: at.toISOString() };
  }),
);

/** The step by which each is acknowledged. */
const ACKNOWLEDGED = {
  sending: 'acknowledged',
  recall: 'recall_acknowledged',
  correction: 'correction_acknowledged',
} as const;

const WHAT = { sent: 'sending', recalled: 'recall', corrected: 'correction' } as const;

interface Acknowledged {
  readonly of: keyof typeof ACKNOWLEDGED;
  readonly under: Parameters<typeof addStep>[1]['under'];
}

/** The recipient's own account acknowledges the last notice it got; the sender finds the acknowledgement in their own file. */
async function acknowledgeAsPartner(
  tx: ActorTx,
  notice: NonNullable<Awaited<ReturnType<typeof noticeOf>>>,
): Promise<Acknowledged> {
  if (!tx.actor.roles.includes('partner'))
    throw new ReeveError('not_permitted', 'Your account is no longer one of a recipient. Nothing was recorded.');
  await acknowledgeNotice(tx, notice);
  const of = WHAT[notice.kind as keyof typeof WHAT]; // held by a constraint
  return { of, under: { senderId: notice.sent_by } };
}

/** Records by hand that the recipient acknowledged, and by which channel. @throws ReeveError not_permitted, state_forbids */
async function noteAcknowledgement(tx: ActorTx, id: string, how: string): Promise<Acknowledged> {
  const stored = await loadDissemination(tx, id);
  if (!mayPerform(tx.actor.roles, 'disseminate'))
    throw new ReeveError('not_permitted', 'Your role cannot record an acknowledgement. Nothing was recorded.');
  if (how.length < 3)
    throw new ReeveError('invalid_input', 'State how the acknowledgement came, in at least three characters.', {
      fields: ['how'],
    });
  const { state } = stored;
  if (state !== 'sent' && state !== 'recalled' && state !== 'corrected')
    throw new ReeveError(
      'state_forbids',
      'There is nothing to acknowledge: it was not sent, or it is acknowledged already.',
    );
  return { of: WHAT[state], under: { labelId: stored.label_id } };
}
