import { disseminate, type InputOf } from '@reeve/contract';
import {
  isFromOutside,
  mayDisseminate,
  mayReceive,
  maySend,
  ReeveError,
  type HandlingGrounds,
  type OutwardRefusal,
  type PolicyActor,
  type RecipientKind,
  type SendingGround,
  type SendingVerdict,
  type Verdict,
} from '@reeve/domain';
import {
  activeRoles,
  consentsFor,
  hasAcknowledged,
  insertDissemination,
  loadDissemination,
  loadRecipient,
  openDisclosureReview,
  readCodeLists,
  type ActorTx,
  type StoredRecipient,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { copyLabelFor, deliver } from './deliver.ts';
import { loadReleased, type Released } from './released.ts';

type Sending = InputOf<typeof disseminate>;
/** What was recorded for a dissemination, whatever the object and the recipient. */
export type Recorded = Omit<Sending, 'kind' | 'id' | 'version' | 'recipientId' | 'disclosureOfficerId'>;

/** The legal basis must be one of the agency's own list, never text. @throws ReeveError invalid_input */
async function requireListedBasis(tx: ActorTx, code: string): Promise<void> {
  if (code === '') return;
  const { legalBases } = codeListsOf(await readCodeLists(tx));
  if (legalBases.some((basis) => basis.code === code)) return;
  throw new ReeveError(
    'invalid_input',
    'The legal basis is not in your agency’s list. Choose one from the list; nothing was sent.',
    { fields: ['legalBasis'] },
  );
}

/** What has been recorded for the handling codes of one object and one recipient. */
export async function handlingGrounds(
  tx: ActorTx,
  of: Released,
  recipient: StoredRecipient,
  given: Recorded,
): Promise<HandlingGrounds> {
  // A permission from before the register names its recipient in words.
  const consents = (await consentsFor(tx, of.id)).filter(
    (one) => one.recipient_id === recipient.id || (one.recipient_id === null && one.recipient === recipient.name),
  );
  return {
    acknowledged: await hasAcknowledged(tx, of),
    lawChecked: given.legalBasis !== '',
    protocolChecked: given.protocol !== '',
    conditionsChecked: given.conditionsMet !== '',
    judicialConsent: consents.some((one) => one.kind === 'judicial'),
    originatorConsent: consents.some((one) => one.kind === 'pass_on'),
  };
}

/** The grounds that the sender has recorded for the kind of recipient. */
function groundsGiven(given: Recorded): ReadonlySet<SendingGround> {
  const values: Readonly<Record<SendingGround, string | null>> = {
    legal_basis: given.legalBasis,
    completeness: given.completeness,
    necessity: given.necessity,
    transfer_ground: given.transferGround,
    supplier: given.supplier,
    onward_transfer: given.onwardTransfer,
    treatment: given.treatment,
    authority_told: given.authorityTold,
    order: given.order,
  };
  // Object.entries returns the keys of the record.
  const named = Object.entries(values) as [SendingGround, string | null][];
  return new Set(named.filter(([, value]) => (value ?? '') !== '').map(([ground]) => ground));
}

/** Checks marking, recipient and kind in this order: the first refusal is the reason. */
export function outwardVerdict(
  tx: ActorTx,
  released: Released,
  recipient: StoredRecipient,
  given: Recorded,
  grounds: HandlingGrounds,
  actor: PolicyActor = tx.actor,
): { readonly verdict: Verdict<OutwardRefusal>; readonly sending: SendingVerdict } {
  const sending = maySend({
    kind: recipient.kind as RecipientKind, // held by a constraint
    object: released.kind,
    personal: released.personal,
    grounds: groundsGiven(given),
  });
  const steps = [
    mayDisseminate(actor, released.row, given.as, grounds, tx.today),
    receiving(recipient, tx),
  ] satisfies Verdict<OutwardRefusal>[];
  return { verdict: steps.find((one) => !one.allowed) ?? sending, sending };
}

export function receiving(recipient: StoredRecipient, tx: ActorTx): Verdict<OutwardRefusal> {
  return mayReceive({ endedAt: recipient.ended_at, validUntil: recipient.valid_until }, tx.today);
}

/** A refusal never hides: a blocked object that may help the defence goes to a named person. */
async function askDisclosure(
  tx: ActorTx,
  of: Released,
  because: OutwardRefusal,
  to: { readonly recipient: string; readonly officerId: string | undefined },
): Promise<boolean> {
  if (!of.mayHelpDefence) return false;
  if (to.officerId === undefined)
    throw new ReeveError(
      'invalid_input',
      'This may help the defence and cannot go out as it is: name the disclosure officer who is to look into it. Nothing was sent.',
      { fields: ['disclosureOfficerId'] },
    );
  if (to.officerId === tx.person.accountId)
    throw new ReeveError(
      'same_person',
      'You send this, so another person is the disclosure officer who reviews what was blocked. Nothing was sent.',
      { fields: ['disclosureOfficerId'] },
    );
  const roles = await activeRoles(tx, to.officerId);
  if (!roles || isFromOutside(roles))
    throw new ReeveError(
      'invalid_input',
      'The disclosure officer is a colleague with an active account: a review of anyone else is read by nobody. Nothing was sent.',
      { fields: ['disclosureOfficerId'] },
    );
  await openDisclosureReview(tx, to.officerId, {
    object_kind: of.kind,
    object_id: of.id,
    object_reference: of.reference,
    blocked_because: because,
    recipient: to.recipient,
    originator: of.originator,
  });
  return true;
}

/** Records the dissemination, or its proposal, with everything sent with it. @returns its id */
async function keep(
  tx: ActorTx,
  released: Released,
  recipient: StoredRecipient,
  given: Recorded,
  secondPerson: SendingVerdict['secondPerson'],
): Promise<string> {
  const { necessity, transferGround, supplier, onwardTransfer, treatment, authorityTold, order } = given;
  return insertDissemination(tx, {
    label_id: released.labelId,
    object_kind: released.kind,
    object_id: released.id,
    object_version: released.version,
    sent_as: given.as,
    recipient: recipient.name,
    recipient_id: recipient.id,
    recipient_kind: recipient.kind,
    handling: [...released.row.label.handling],
    legal_basis: given.legalBasis,
    protocol: given.protocol,
    conditions_met: given.conditionsMet,
    grades: [...released.grades],
    as_of: released.asOf,
    completeness: given.completeness,
    grounds: JSON.stringify({ necessity, transferGround, supplier, onwardTransfer, treatment, authorityTold, order }),
    second_person: [...secondPerson],
    copy_label_id: await copyLabelFor(tx, recipient, released),
  });
}

const STALE = 'Another person changed this in the meantime. Nothing was sent; look at the present state first.';

/** Sends an object to a recipient of the register, or proposes it to a second person. */
export const disseminateHandler = handle(disseminate, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    const released = await loadReleased(tx, input.kind, input.id);
    if (released.version !== input.version) throw new ReeveError('stale_version', STALE, { version: released.version });
    if (!released.finished)
      throw new ReeveError('state_forbids', 'This has not been checked or approved yet. Nothing was sent.');
    const recipient = await loadRecipient(tx, input.recipientId);
    await requireListedBasis(tx, input.legalBasis);
    const grounds = await handlingGrounds(tx, released, recipient, input);
    const { verdict, sending } = outwardVerdict(tx, released, recipient, input, grounds);
    const logged = { objectKind: input.kind, objectIds: [input.id], recipients: [recipient.name] };
    const { missing, secondPerson } = { missing: [...sending.missing], secondPerson: [...sending.secondPerson] };
    if (!verdict.allowed) {
      const to = { recipient: recipient.name, officerId: input.disclosureOfficerId };
      const disclosureReview = await askDisclosure(tx, released, verdict.because, to);
      tx.audit({ action: 'disseminate', ...logged, decision: 'deny', because: verdict.because });
      return {
        sent: false,
        disseminationId: null,
        because: verdict.because,
        missing,
        secondPerson,
        disclosureReview,
      };
    }
    const id = await keep(tx, released, recipient, input, secondPerson);
    const sent = secondPerson.length === 0;
    if (sent) await deliver(tx, await loadDissemination(tx, id), released);
    const { handling } = released.row.label;
    if (sent) tx.audit({ action: 'disseminate', ...logged, handling, legalBasis: input.legalBasis });
    // Nothing has left yet: a proposal is no disclosure.
    else tx.audit({ action: 'create', objectKind: 'dissemination', objectIds: [id], recipients: logged.recipients });
    return { sent, disseminationId: id, because: null, missing, secondPerson, disclosureReview: false };
  }),
);
