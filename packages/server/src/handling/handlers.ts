import {
  acknowledgeConditions,
  closeDisclosureReview,
  disseminate,
  listDisclosureReviews,
  listDisseminations,
  readConditions,
  recordConsent,
} from '@reeve/contract';
import { mayDisseminate, mayPerform, ReeveError, type HandlingGrounds, type ReleaseRefusal } from '@reeve/domain';
import {
  closeDisclosureReview as storeClosing,
  consentsFor,
  disseminationsOf,
  hasAcknowledged,
  insertAcknowledgement,
  insertConsent,
  insertDissemination,
  listDisclosureReviews as storedReviews,
  openDisclosureReview,
  staffNames,
  type ActorTx,
} from '@reeve/store';
import { handle } from '../operation.ts';
import { exportReportsHandler } from './export.ts';
import { loadReleased, type Released } from './released.ts';

const REVIEWS_SHOWN = 200;

/** What has been recorded for one object and one recipient. */
async function groundsFor(
  tx: ActorTx,
  of: Released,
  said: {
    readonly recipient: string;
    readonly legalBasis: string;
    readonly protocol: string;
    readonly conditionsMet: string;
  },
): Promise<HandlingGrounds> {
  const consents = (await consentsFor(tx, of.id)).filter((one) => one.recipient === said.recipient);
  return {
    acknowledged: await hasAcknowledged(tx, of),
    lawChecked: said.legalBasis !== '',
    protocolChecked: said.protocol !== '',
    conditionsChecked: said.conditionsMet !== '',
    judicialConsent: consents.some((one) => one.kind === 'judicial'),
    originatorConsent: consents.some((one) => one.kind === 'pass_on'),
  };
}

/** A refusal never hides: what may help the defence and was blocked goes to a named person. */
async function askDisclosure(
  tx: ActorTx,
  of: Released,
  because: ReleaseRefusal,
  to: { readonly recipient: string; readonly officerId: string | undefined },
): Promise<boolean> {
  if (!of.mayHelpDefence) return false;
  if (to.officerId === undefined)
    throw new ReeveError(
      'invalid_input',
      'This may help the defence and cannot go out as it is: name the disclosure officer who is to look into it. Nothing was sent.',
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

export const handlingHandlers = [
  exportReportsHandler,
  handle(readConditions, (call) =>
    call.read(async (tx) => {
      const released = await loadReleased(tx, call.params.kind, call.params.id);
      const { handling, conditions } = released.row.label;
      call.consulted({ action: 'view', objectKind: call.params.kind, objectIds: [released.id], fieldsShown: ['conditions'] }); // prettier-ignore
      return { codes: [...handling], conditions, acknowledged: await hasAcknowledged(tx, released) };
    }),
  ),
  handle(acknowledgeConditions, (call) =>
    call.write(async (tx) => {
      const released = await loadReleased(tx, call.params.kind, call.params.id);
      await insertAcknowledgement(tx, released);
      tx.record({ action: 'view', objectKind: released.kind, objectIds: [released.id], fieldsShown: ['acknowledgement'] }); // prettier-ignore
      return { acknowledged: true as const };
    }),
  ),
  handle(recordConsent, (call) =>
    call.write(async (tx) => {
      const { input } = call;
      if (!mayPerform(tx.actor.roles, 'disseminate'))
        throw new ReeveError('not_permitted', 'Your role does not record permissions. Nothing was saved.');
      const released = await loadReleased(tx, input.kind, input.id);
      const id = await insertConsent(tx, {
        label_id: released.labelId,
        object_kind: input.kind,
        object_id: input.id,
        kind: input.consent,
        recipient: input.recipient.trim(),
        given_by: input.givenBy.trim(),
        given_reference: input.givenReference.trim(),
      });
      tx.record({ action: 'permission_change', objectKind: input.kind, objectIds: [input.id], recipients: [input.recipient] }); // prettier-ignore
      return { id };
    }),
  ),
  handle(disseminate, (call) =>
    call.write(async (tx) => {
      const { input } = call;
      const recipient = input.recipient.trim();
      const released = await loadReleased(tx, input.kind, input.id);
      if (released.version !== input.version)
        throw new ReeveError(
          'stale_version',
          'Somebody changed this in the meantime. Nothing was sent; look at the present state first.',
          { version: released.version },
        );
      if (!released.finished)
        throw new ReeveError('state_forbids', 'This has not been checked or approved yet. Nothing was sent.');
      const grounds = await groundsFor(tx, released, { ...input, recipient });
      const verdict = mayDisseminate(tx.actor, released.row, input.as, grounds, tx.today);
      const logged = { objectKind: input.kind, objectIds: [input.id], recipients: [recipient] };
      if (!verdict.allowed) {
        const to = { recipient, officerId: input.disclosureOfficerId };
        const disclosureReview = await askDisclosure(tx, released, verdict.because, to);
        tx.record({ action: 'disseminate', ...logged, decision: 'deny', because: verdict.because });
        return { sent: false, disseminationId: null, because: verdict.because, disclosureReview };
      }
      const { label } = released.row;
      const disseminationId = await insertDissemination(tx, {
        label_id: released.labelId,
        object_kind: input.kind,
        object_id: input.id,
        object_version: released.version,
        sent_as: input.as,
        recipient,
        handling: [...label.handling],
        legal_basis: input.legalBasis,
        protocol: input.protocol,
        conditions_met: input.conditionsMet,
      });
      tx.record({ action: 'disseminate', ...logged, handling: label.handling, legalBasis: input.legalBasis });
      return { sent: true, disseminationId, because: null, disclosureReview: false };
    }),
  ),
  handle(listDisseminations, (call) =>
    call.read(async (tx) => {
      const { kind, id } = call.params;
      await loadReleased(tx, kind, id);
      const names = await staffNames(tx);
      const [sent, consents] = [await disseminationsOf(tx, id), await consentsFor(tx, id)];
      call.consulted({ action: 'view', objectKind: kind, objectIds: [id], fieldsShown: ['disseminations'] });
      return {
        disseminations: sent.map((one) => ({
          id: one.id,
          as: one.sent_as,
          recipient: one.recipient,
          legalBasis: one.legal_basis,
          protocol: one.protocol,
          conditionsMet: one.conditions_met,
          sentBy: names.get(one.sent_by) ?? '',
          at: one.at.toISOString(),
        })),
        consents: consents.map((one) => ({
          consent: one.kind,
          recipient: one.recipient,
          givenBy: one.given_by,
          givenReference: one.given_reference,
          recordedBy: names.get(one.recorded_by) ?? '',
          at: one.recorded_at.toISOString(),
        })),
      };
    }),
  ),
  handle(listDisclosureReviews, (call) =>
    call.read(async (tx) => {
      const names = await staffNames(tx);
      const reviews = await storedReviews(tx, REVIEWS_SHOWN);
      call.consulted({ action: 'view', objectKind: 'disclosure_review', objectIds: reviews.map((one) => one.id) });
      return {
        items: reviews.map((one) => ({
          id: one.id,
          reference: one.object_reference,
          because: one.blocked_because as ReleaseRefusal, // written only from a verdict
          recipient: one.recipient,
          originator: one.originator,
          openedBy: names.get(one.opened_by) ?? '',
          openedAt: one.opened_at.toISOString(),
          outcome: one.outcome,
          closedAt: one.closed_at?.toISOString() ?? null,
        })),
      };
    }),
  ),
  handle(closeDisclosureReview, (call) =>
    call.write(async (tx) => {
      const at = await storeClosing(tx, call.params.id, call.input.outcome);
      tx.record({ action: 'review', objectKind: 'disclosure_review', objectIds: [call.params.id] });
      return { closedAt: at.toISOString() };
    }),
  ),
];
