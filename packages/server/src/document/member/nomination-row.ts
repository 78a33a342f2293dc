import {
  mayMoveNomination,
  NOMINATION_MACHINE,
  type Capacity,
  type Gender,
  type MemberRole,
  type NominationState,
} from '@reeve/domain';
import { isCore, type ActorTx, type StoredRecord } from '@reeve/store';

/** The body of a nomination. Title and call of the document are copied: a nominee does not see the document yet. */
export interface NominationBody {
  readonly documentId: string;
  readonly documentReference: string;
  readonly documentTitle: string;
  readonly call: { readonly text: string; readonly closesOn: string } | null;
  readonly name: string;
  readonly nominatedBy: string;
  readonly role: MemberRole;
  readonly capacity: Capacity;
  readonly delegation: string;
  readonly expertise: string;
  readonly accountId: string | null;
  readonly gender: Gender | null;
  readonly acknowledged: boolean;
  readonly until: string | null;
  /** The membership in the review after the appointment. */
  readonly memberId: string | null;
}

export const nominationBody = (row: Pick<StoredRecord, 'body'>): NominationBody => row.body as NominationBody; // written only by the nomination handlers
export const nominationState = (row: StoredRecord): NominationState => row.state as NominationState; // stored only through the machine

/** Returns what this person is to a nomination. */
export function nominationActor(tx: ActorTx, body: NominationBody) {
  return { accountId: tx.person.accountId, steers: isCore(tx, body.documentReference) };
}

/** Returns a nomination as lists show it. Remarks on fitness are shown to the nominee and the review lead only. */
export function nominationRow(tx: ActorTx, row: StoredRecord) {
  const body = nominationBody(row);
  const actor = nominationActor(tx, body);
  const mine = body.accountId === actor.accountId;
  const state = nominationState(row);
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    documentId: body.documentId,
    documentTitle: body.documentTitle,
    state,
    name: body.name,
    nominatedBy: body.nominatedBy,
    role: body.role,
    capacity: body.capacity,
    delegation: body.delegation,
    expertise: mine || actor.steers ? body.expertise : null,
    mine,
    hasAccount: body.accountId !== null,
    createdAt: row.created_at.toISOString(),
    actions: NOMINATION_MACHINE[state].map((to) => {
      const verdict = mayMoveNomination(state, to, actor, body.accountId ?? undefined);
      return { to, allowed: verdict.allowed, because: verdict.allowed ? null : verdict.because };
    }),
  };
}
