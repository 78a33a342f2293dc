import {
  acknowledgeDissemination,
  listDisseminations,
  listSent,
  recallDissemination,
  type Dissemination,
} from '@reeve/contract';
import {
  mayPerform,
  mayReadRecipients,
  ReeveError,
  titleIn,
  type FunctionName,
  type NoticeGround,
  type Language,
  type RecipientKind,
  type SecondPersonReason,
  type Titled,
  type TransferGround,
} from '@reeve/domain';
import {
  acknowledgeNotice,
  addStep,
  consentsFor,
  deleteCopy,
  disseminationsOf,
  insertNotice,
  listDisseminations as storedSendings,
  loadDissemination,
  loadRecipient,
  noticeOf,
  objectCards,
  readCodeLists,
  staffNames,
  type ActorTx,
  type ObjectCard,
  type StoredDissemination,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { markingOf } from '../marking.ts';
import { handle } from '../call/operation.ts';
import { loadReleased, type Released } from './released.ts';

const SHOWN = 200;

/** Texts of the reply from the agency's lists are in the reader's language. */
interface Wording {
  readonly names: ReadonlyMap<string, string>;
  readonly legalBases: readonly Titled[];
  readonly language: Language;
}
async function wordingFor(tx: ActorTx, language: Language): Promise<Wording> {
  const { legalBases } = codeListsOf(await readCodeLists(tx));
  return { names: await staffNames(tx), legalBases, language };
}

interface KeptGrounds {
  readonly necessity?: string;
  readonly transferGround?: TransferGround | null;
  readonly supplier?: string;
  readonly onwardTransfer?: string;
  readonly treatment?: string;
  readonly authorityTold?: string;
  readonly order?: string;
}

function shown(tx: ActorTx, one: StoredDissemination, { names, legalBases, language }: Wording): Dissemination {
  const grounds = one.grounds as KeptGrounds; // written only from the contract's input
  const basis = legalBases.find(({ code }) => code === one.legal_basis);
  return {
    id: one.id,
    as: one.sent_as,
    recipient: one.recipient,
    recipientId: one.recipient_id,
    recipientKind: one.recipient_kind as RecipientKind | null, // copied from the register
    legalBasis: one.legal_basis,
    legalBasisTitle: basis ? titleIn(language, basis) : '',
    protocol: one.protocol,
    conditionsMet: one.conditions_met,
    grades: one.grades,
    asOf: one.as_of,
    completeness: one.completeness,
    necessity: grounds.necessity ?? '',
    transferGround: grounds.transferGround ?? null,
    supplier: grounds.supplier ?? '',
    onwardTransfer: grounds.onwardTransfer ?? '',
    treatment: grounds.treatment ?? '',
    authorityTold: grounds.authorityTold ?? '',
    order: grounds.order ?? '',
    secondPerson: one.second_person as SecondPersonReason[], // written only from a verdict
    state: one.state,
    steps: one.steps.map((step) => ({
      step: step.step,
      reason: step.reason,
      ground: step.ground as NoticeGround | null, // held by a constraint
      by: names.get(step.done_by) ?? '',
      byPartner: step.by_partner,
      at: step.at.toISOString(),
    })),
    mayApprove: waitsFor(tx, one),
    sentBy: names.get(one.sent_by) ?? '',
    at: one.at.toISOString(),
  };
}

/** True if a proposal waits for a second person and this person could be it, as far as is known without opening the object. */
export function waitsFor(tx: ActorTx, one: StoredDissemination): boolean {
  return (
    one.state === 'waiting' &&
    one.sent_by !== tx.person.accountId &&
    mayPerform(tx.actor.roles, 'approve_dissemination')
  );
}

function requireFunction(tx: ActorTx, name: FunctionName, message: string): void {
  if (!mayPerform(tx.actor.roles, name)) throw new ReeveError('not_permitted', message);
}

/** Where a report or product can be opened, for those the reader can open. */
export async function sentObjects(
  tx: ActorTx,
  sendings: readonly StoredDissemination[],
): Promise<ReadonlyMap<string, ObjectCard>> {
  const cards: ObjectCard[] = [];
  for (const kind of ['report', 'product'] as const) {
    const ids = sendings.filter((one) => one.object_kind === kind).map((one) => one.object_id);
    cards.push(...(await objectCards(tx, kind, [...new Set(ids)])));
  }
  return new Map(cards.map((card) => [card.id, card]));
}

export const sentHandlers = [
  handle(listDisseminations, (call) =>
    call.read(async (tx) => {
      const { kind, id } = call.params;
      const { personal } = await loadReleased(tx, kind, id);
      const wording = await wordingFor(tx, call.language);
      const [sent, consents] = [await disseminationsOf(tx, id), await consentsFor(tx, id)];
      call.consulted({ action: 'view', objectKind: kind, objectIds: [id], fieldsShown: ['disseminations'] });
      return {
        disseminations: sent.map((one) => shown(tx, one, wording)),
        consents: consents.map((one) => ({
          consent: one.kind,
          recipient: one.recipient,
          givenBy: one.given_by,
          givenReference: one.given_reference,
          recordedBy: wording.names.get(one.recorded_by) ?? '',
          at: one.recorded_at.toISOString(),
        })),
        personal,
      };
    }),
  ),
  handle(listSent, (call) =>
    call.read(async (tx) => {
      if (!mayReadRecipients(tx.actor.roles))
        throw new ReeveError('not_permitted', 'Your role does not read what was sent to recipients.');
      const sent = await storedSendings(tx, SHOWN);
      const [cards, wording] = [await sentObjects(tx, sent), await wordingFor(tx, call.language)];
      call.consulted({
        action: 'view',
        objectKind: 'dissemination',
        objectIds: sent.map((one) => one.id),
        fieldsShown: ['disseminations'],
        resultCount: sent.length,
      });
      return {
        items: sent.map((one) => {
          const card = cards.get(one.object_id);
          const kind = one.object_kind as Released['kind']; // written only from a released object
          return {
            ...shown(tx, one, wording),
            object: { kind, id: one.object_id, reference: card?.reference ?? null, title: card?.title ?? null },
            marking: markingOf(tx.partsOf(one.label_id)),
          };
        }),
      };
    }),
  ),
  handle(recallDissemination, (call) =>
    call.write(async (tx) => {
      requireFunction(tx, 'disseminate', 'Your role cannot recall what was sent. Nothing was changed.');
      const stored = await loadDissemination(tx, call.params.id);
      if (!['sent', 'acknowledged', 'corrected', 'correction_acknowledged'].includes(stored.state))
        throw new ReeveError('state_forbids', 'Only what was sent and not yet recalled can be recalled.');
      const { reason } = call.input;
      const under = { labelId: stored.label_id };
      const at = await addStep(tx, { disseminationId: stored.id, step: 'recalled', reason, under });
      await deleteCopy(tx, stored);
      await notifyRecall(tx, stored, reason);
      tx.audit({
        action: 'recall',
        objectKind: stored.object_kind,
        objectIds: [stored.object_id],
        recipients: [stored.recipient],
      });
      return { at: at.toISOString() };
    }),
  ),
  handle(acknowledgeDissemination, (call) =>
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
  ),
];

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
  requireFunction(tx, 'disseminate', 'Your role cannot record an acknowledgement. Nothing was recorded.');
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

async function notifyRecall(tx: ActorTx, stored: StoredDissemination, reason: string): Promise<void> {
  if (stored.recipient_id === null) return;
  const { partner_account_id } = await loadRecipient(tx, stored.recipient_id);
  if (partner_account_id === null) return;
  const card = (await sentObjects(tx, [stored])).get(stored.object_id);
  await insertNotice(tx, partner_account_id, {
    dissemination_id: stored.id,
    kind: 'recalled',
    object_kind: stored.object_kind,
    object_reference: card?.reference ?? '',
    reason,
    sent_by: stored.sent_by,
  });
}
