import { ReeveError, sendingStateOf, type SendingState, type SendingStep } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import { ownNotes, type ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import type { DisseminationNoticeRow, DisseminationRow, DisseminationStepRow } from '../schema/recipient.ts';

export interface StoredStep extends Selectable<DisseminationStepRow> {
  readonly step: SendingStep;
}
export type StoredNotice = Selectable<DisseminationNoticeRow>;

/** A sending with its steps, as far as this person may see it. */
export interface StoredDissemination extends Selectable<DisseminationRow> {
  readonly steps: readonly StoredStep[];
  readonly state: SendingState;
}

/** These sendings, each with its steps in order. */
export async function storedDisseminations(
  tx: ActorTx,
  rows: readonly Selectable<DisseminationRow>[],
): Promise<readonly StoredDissemination[]> {
  if (rows.length === 0) return [];
  const found = await tx.db
    .selectFrom('dissemination_step')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(
      'dissemination_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const all = found as readonly StoredStep[]; // held by a constraint
  return rows.map((row) =>
    withSteps(
      row,
      all.filter((one) => one.dissemination_id === row.id),
    ),
  );
}

/** A sending with its steps in order. */
export function withSteps<Row extends Pick<Selectable<DisseminationRow>, 'second_person'>>(
  row: Row,
  steps: readonly StoredStep[],
): Row & { readonly steps: readonly StoredStep[]; readonly state: SendingState } {
  const isSecondNeeded = row.second_person.length > 0;
  return {
    ...row,
    steps,
    state: sendingStateOf(
      isSecondNeeded,
      steps.map((one) => one.step),
    ),
  };
}

/** The newest sendings this person may see, with their steps. */
export async function listDisseminations(tx: ActorTx, limit: number): Promise<readonly StoredDissemination[]> {
  const rows = await tx.db
    .selectFrom('dissemination')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return storedDisseminations(tx, rows);
}

/** One sending this person may see. @throws ReeveError not_found */
export async function loadDissemination(tx: ActorTx, id: string): Promise<StoredDissemination> {
  const rows = await tx.db
    .selectFrom('dissemination')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
  const [found] = await storedDisseminations(tx, rows);
  if (!found) throw new ReeveError('not_found', 'There is no such sending that you may see.');
  return found;
}

/**
 * Records a step of a sending under the label of the object or, from a partner's account, in the file of the sender. The
 * second person's decision and the recall are recorded once.
 */
export async function addStep(
  tx: ActorTx,
  of: {
    readonly disseminationId: string;
    readonly step: SendingStep;
    readonly reason: string;
    readonly under: { readonly labelId: number } | { readonly senderId: string };
  },
): Promise<Date> {
  if (of.step === 'approved') byPerson(tx, 'N6');
  const isPartner = 'senderId' in of.under;
  const at = tx.now();
  await tx.db
    .insertInto('dissemination_step')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: 'senderId' in of.under ? await tx.labelFor(ownNotes(of.under.senderId)) : of.under.labelId,
      dissemination_id: of.disseminationId,
      step: of.step,
      reason: of.reason,
      ground: null,
      by_partner: isPartner,
      done_by: tx.person.accountId,
      at,
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return at;
}

/** Stores a notice of a sending or a recall in the file of the recipient's account. */
export async function insertNotice(
  tx: ActorTx,
  partnerAccountId: string,
  notice: Omit<StoredNotice, 'agency_id' | 'id' | 'label_id' | 'at' | 'acknowledged_at' | 'ground'>,
): Promise<void> {
  await tx.db
    .insertInto('dissemination_notice')
    .values({
      ...notice,
      ground: null,
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(ownNotes(partnerAccountId)),
      at: tx.now(),
    })
    .execute();
}

/** Order of notices at the same time: sending, correction, recall. */
const LAST_FIRST = sql`array_position(array['recalled', 'corrected', 'sent'], kind)`;

/** The notices in this person's own file, newest first; no one sees another's. */
export async function listNotices(tx: ActorTx, limit: number): Promise<readonly StoredNotice[]> {
  return tx.db
    .selectFrom('dissemination_notice')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('at', 'desc')
    .orderBy(LAST_FIRST)
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** The newest notice of a sending in this person's own file; undefined if there is none. */
export async function noticeOf(tx: ActorTx, disseminationId: string): Promise<StoredNotice | undefined> {
  const notices = await tx.db
    .selectFrom('dissemination_notice')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('dissemination_id', '=', disseminationId)
    .orderBy('at', 'desc')
    .orderBy(LAST_FIRST)
    .limit(1)
    .execute();
  return notices[0];
}

/** Marks a notice in this person's own file as acknowledged; once. @throws ReeveError state_forbids */
export async function acknowledgeNotice(tx: ActorTx, notice: StoredNotice): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('dissemination_notice')
    .set({ acknowledged_at: tx.now() })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', notice.id)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new ReeveError('state_forbids', 'You have acknowledged this already. Nothing was changed.');
}

/** True if this person has acknowledged a notice of a sending, of any kind. */
export async function isAcknowledged(tx: ActorTx, disseminationId: string): Promise<boolean> {
  const acknowledged = await tx.db
    .selectFrom('dissemination_notice')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('dissemination_id', '=', disseminationId)
    .where('acknowledged_at', 'is not', null)
    .limit(1)
    .execute();
  return acknowledged.length > 0;
}
