import { approveDissemination } from '@reeve/contract';
import { mayApproveSending, mayPerform, ReeveError, type PolicyActor } from '@reeve/domain';
import {
  addStep,
  loadDissemination,
  loadRecipient,
  wroteReport,
  type ActorTx,
  type StoredDissemination,
  type StoredRecipient,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { copyLabelFor, deliver } from './deliver.ts';
import { loadReleased, type Released } from './released.ts';
import { handlingGrounds, outwardVerdict, receiving, type Recorded } from './send.ts';

/** Why this person cannot be the second person, as a sentence. */
const NOT_SECOND = {
  role: 'Your role cannot approve what is sent. Nothing was sent.',
  proposer: 'You proposed this yourself: another person has to approve it. Nothing was sent.',
  author: 'Authors cannot approve the sending of their own text. Nothing was sent.',
} as const;

/** @throws ReeveError same_person, not_permitted, state_forbids */
function requireSecond(tx: ActorTx, stored: StoredDissemination, authors: readonly string[]): void {
  const actor = { accountId: tx.person.accountId, mayApprove: mayPerform(tx.actor.roles, 'approve_dissemination') };
  const verdict = mayApproveSending(actor, { proposedBy: stored.sent_by, authors });
  if (!verdict.allowed)
    throw new ReeveError(verdict.because === 'role' ? 'not_permitted' : 'same_person', NOT_SECOND[verdict.because]);
  if (stored.state !== 'waiting')
    throw new ReeveError('state_forbids', 'This no longer waits for a second person. Nothing was changed.');
}

const WHY_NOT_NOW = {
  acknowledge: 'Open it and acknowledge its conditions first. Nothing was sent.',
  other:
    'Something has come up against it since it was proposed. Nothing was sent; decline it or have it proposed again.',
} as const;

/** What was recorded with the proposal. */
function recordedFor(stored: StoredDissemination): Recorded {
  const kept = stored.grounds as Partial<Recorded>; // written only by `keep`
  return {
    as: stored.sent_as,
    legalBasis: stored.legal_basis,
    protocol: stored.protocol,
    conditionsMet: stored.conditions_met,
    completeness: stored.completeness,
    necessity: kept.necessity ?? '',
    transferGround: kept.transferGround ?? null,
    supplier: kept.supplier ?? '',
    onwardTransfer: kept.onwardTransfer ?? '',
    treatment: kept.treatment ?? '',
    authorityTold: kept.authorityTold ?? '',
    order: kept.order ?? '',
  };
}

/** Checks that the object is as it was when proposed. @throws ReeveError stale_version, state_forbids */
async function requireAsProposed(
  tx: ActorTx,
  stored: StoredDissemination,
  released: Released,
  recipient: StoredRecipient,
): Promise<void> {
  if (released.version !== stored.object_version)
    throw new ReeveError(
      'stale_version',
      'This was changed after it was proposed. Nothing was sent; propose it again.',
      {
        version: released.version,
      },
    );
  const given = recordedFor(stored);
  const grounds = await handlingGrounds(tx, released, recipient, given);
  // Only the proposer needs the function to disseminate; every other requirement applies to the second person too.
  const asSender: PolicyActor = { ...tx.actor, roles: [...tx.actor.roles, 'head_of_intelligence'] };
  const { verdict } = outwardVerdict(tx, released, recipient, given, grounds, asSender);
  if (!verdict.allowed && receiving(recipient, tx).allowed)
    throw new ReeveError('state_forbids', WHY_NOT_NOW[verdict.because === 'acknowledge' ? 'acknowledge' : 'other'], {
      because: verdict.because,
    });
  if (!receiving(recipient, tx).allowed)
    throw new ReeveError(
      'state_forbids',
      'The recipient has ended, or the agreement it rests on has expired. Nothing was sent.',
      { fields: ['recipientId'] },
    );
  if ((await copyLabelFor(tx, recipient, released)) !== stored.copy_label_id)
    throw new ReeveError(
      'state_forbids',
      'The recipient has another account than when this was proposed. Nothing was sent; propose it again.',
      { fields: ['recipientId'] },
    );
}

/** A second person approves a dissemination, which is then sent, or declines it. */
export const approveDisseminationHandler = handle(approveDissemination, (call) =>
  call.write(async (tx) => {
    const { approved, reason } = call.input;
    const stored = await loadDissemination(tx, call.params.id);
    const kind = stored.object_kind as Released['kind']; // written only from a released object
    const released = await loadReleased(tx, kind, stored.object_id);
    // An author without the raw file is not among the authors they can know.
    const isAuthor = kind === 'report' && (await wroteReport(tx, stored.object_id));
    requireSecond(tx, stored, isAuthor ? [tx.person.accountId] : released.authors);
    const under = { labelId: stored.label_id };
    if (!approved) {
      if (reason.length < 3)
        throw new ReeveError('invalid_input', 'Give the reason for declining, in at least three characters.', {
          fields: ['reason'],
        });
      const at = await addStep(tx, { disseminationId: stored.id, step: 'declined', reason, under });
      tx.audit({ action: 'review', objectKind: 'dissemination', objectIds: [stored.id] });
      return { sent: false, at: at.toISOString() };
    }
    const recipient = await loadRecipient(tx, stored.recipient_id ?? '');
    await requireAsProposed(tx, stored, released, recipient);
    const at = await addStep(tx, { disseminationId: stored.id, step: 'approved', reason, under });
    await deliver(tx, stored, released);
    tx.audit({
      action: 'disseminate',
      objectKind: kind,
      objectIds: [stored.object_id],
      recipients: [stored.recipient],
      handling: released.row.label.handling,
      legalBasis: stored.legal_basis,
    });
    return { sent: true, at: at.toISOString() };
  }),
);
