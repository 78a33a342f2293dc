import { closesCopy, isRecall, type NoticeGround, type SendingState } from '@reeve/domain';
import { sql } from 'kysely';
import { ownNotes, type ActorTx } from '../access/actor.ts';
import { deleteCopy } from './dissemination-copy.ts';
import { storedDisseminations, type StoredDissemination } from './dissemination-step.ts';

/** States in which a recipient has what was sent and was not asked to destroy it. */
const HELD: readonly SendingState[] = ['sent', 'acknowledged', 'corrected', 'correction_acknowledged'];

interface Held {
  readonly sending: StoredDissemination;
  readonly reference: string;
  readonly partnerAccountId: string | null;
}

/**
 * Informs each recipient of a report or product, and of each product that cites it, of what is about to happen to it: a recall
 * if it is erased or withdrawn, else a correction. Reaches sendings under every label: recipients are informed regardless of who acts.
 * Called before the act, in its transaction, while the product still cites the report.
 * @returns how many sendings were recalled or corrected
 */
export async function informRecipients(tx: ActorTx, objectId: string, ground: NoticeGround): Promise<number> {
  const held = await tx.sweeping(() => heldBy(tx, objectId));
  // Created outside the extended reach: creating a label within it would end that reach.
  const labels = new Map<string, number>();
  for (const { partnerAccountId: id } of held)
    if (id !== null && !labels.has(id)) labels.set(id, await tx.labelFor(ownNotes(id)));
  await tx.sweeping(async () => {
    for (const one of held) await inform(tx, one, ground, labels);
  });
  for (const { sending } of held)
    tx.audit({
      action: 'recall',
      objectKind: sending.object_kind,
      objectIds: [sending.object_id],
      recipients: [sending.recipient],
      because: ground,
    });
  return held.length;
}

async function heldBy(tx: ActorTx, objectId: string): Promise<readonly Held[]> {
  const { rows } = await sql<{ id: string; reference: string | null; partner: string | null }>`
    with recursive resting(id) as (
      select ${objectId}::uuid
      union
      select t.from_id from thread t join resting on resting.id = t.to_id
      where t.agency_id = ${tx.person.agencyId} and t.from_kind in ('statement', 'hypothesis_matrix', 'threat_assessment', 'judgement', 'product'))
    select d.id, coalesce(r.reference, p.reference) as reference, to_whom.partner_account_id as partner
    from dissemination d join resting on resting.id = d.object_id
    left join report r on r.agency_id = d.agency_id and r.id = d.object_id
    left join product p on p.agency_id = d.agency_id and p.id = d.object_id
    left join recipient to_whom on to_whom.agency_id = d.agency_id and to_whom.id = d.recipient_id
    where d.agency_id = ${tx.person.agencyId} order by d.recorded_at, d.id`.execute(tx.db);
  if (rows.length === 0) return [];
  const sendings = await tx.db
    .selectFrom('dissemination')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return (await storedDisseminations(tx, sendings)).flatMap((sending) => {
    const row = rows.find((one) => one.id === sending.id);
    if (!row || !HELD.includes(sending.state)) return [];
    return [{ sending, reference: row.reference ?? '', partnerAccountId: row.partner }];
  });
}

async function inform(
  tx: ActorTx,
  { sending, reference, partnerAccountId }: Held,
  ground: NoticeGround,
  labels: ReadonlyMap<string, number>,
): Promise<void> {
  const kind = isRecall(ground) ? 'recalled' : 'corrected';
  const agency_id = tx.person.agencyId;
  await tx.db
    .insertInto('dissemination_step')
    .values({
      agency_id,
      id: tx.uuid(),
      label_id: sending.label_id,
      dissemination_id: sending.id,
      step: kind,
      reason: '',
      ground,
      by_partner: false,
      done_by: tx.person.accountId,
      at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
  if (closesCopy(ground)) await deleteCopy(tx, sending);
  const labelId = partnerAccountId === null ? undefined : labels.get(partnerAccountId);
  if (labelId === undefined) return;
  await tx.db
    .insertInto('dissemination_notice')
    .values({
      agency_id,
      id: tx.uuid(),
      label_id: labelId,
      dissemination_id: sending.id,
      kind,
      object_kind: sending.object_kind,
      object_reference: reference,
      reason: '',
      ground,
      sent_by: sending.sent_by,
      at: tx.now(),
    })
    .execute();
}
