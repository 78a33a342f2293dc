import type { Dissemination } from '@reeve/contract';
import {
  mayPerform,
  titleIn,
  type NoticeGround,
  type Language,
  type RecipientKind,
  type SecondPersonReason,
  type Titled,
  type TransferGround,
} from '@reeve/domain';
import { readCodeLists, staffNames, type ActorTx, type StoredDissemination } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';

/** Texts of the reply from the agency's lists are in the reader's language. */
interface Wording {
  readonly names: ReadonlyMap<string, string>;
  readonly legalBases: readonly Titled[];
  readonly language: Language;
}

/** Returns the names and legal bases that a reply needs. */
export async function wordingFor(tx: ActorTx, language: Language): Promise<Wording> {
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

/** Returns a dissemination as its lists show it. */
export function shown(tx: ActorTx, one: StoredDissemination, { names, legalBases, language }: Wording): Dissemination {
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
