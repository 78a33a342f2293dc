import { createHash } from 'node:crypto';
import { handlingDemands, ReeveError, type LabelParts } from '@reeve/domain';
import { ownNotes, type ActorTx } from './actor.ts';

/** The acknowledged object, with the current wording of its conditions. */
export interface Conditioned {
  readonly kind: 'report' | 'product';
  readonly id: string;
  readonly labelId: number;
}

const digestOf = (conditions: string): string => createHash('sha256').update(conditions).digest('hex');

/** True if this person has acknowledged the current wording of an object's conditions. */
export async function hasAcknowledged(tx: ActorTx, of: Conditioned): Promise<boolean> {
  const found = await tx.db
    .selectFrom('acknowledgement')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('object_id', '=', of.id)
    .where('account_id', '=', tx.person.accountId)
    .where('conditions_digest', '=', digestOf(tx.partsOf(of.labelId).conditions))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The action required after reading conditions: acknowledge them (H3, and C for reading), or check each (C for including). */
const asks = (parts: LabelParts, action: 'view' | 'include'): boolean =>
  handlingDemands(action, parts.handling).some((demand) => demand === 'acknowledge' || demand === 'check_conditions');

/** True if its handling code requires an acknowledgement that this person has not given. */
export const isUnacknowledged = async (tx: ActorTx, of: Conditioned): Promise<boolean> =>
  asks(tx.partsOf(of.labelId), 'view') && !(await hasAcknowledged(tx, of));

/**
 * Requires, for an object whose handling code demands it (H3, C), that the person has acknowledged its conditions before
 * they see it or include it in a product.
 * @throws ReeveError acknowledgement_needed
 */
export const requireAcknowledgement = (
  tx: ActorTx,
  of: Conditioned,
  action: 'view' | 'include' = 'view',
): Promise<void> => requireAcknowledgements(tx, [of], action);

/** The same for several objects, in one query; the error names the first that is not acknowledged. */
export async function requireAcknowledgements(
  tx: ActorTx,
  all: readonly Conditioned[],
  action: 'view' | 'include' = 'view',
): Promise<void> {
  const asking = all.filter(({ labelId }) => asks(tx.partsOf(labelId), action));
  if (asking.length === 0) return;
  const given = await tx.db
    .selectFrom('acknowledgement')
    .select(['object_id', 'conditions_digest'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('account_id', '=', tx.person.accountId)
    .where(
      'object_id',
      'in',
      asking.map(({ id }) => id),
    )
    .execute();
  const keyOf = (id: string, digest: string): string => `${id} ${digest}`;
  const acknowledged = new Set(given.map((row) => keyOf(row.object_id, row.conditions_digest)));
  const missing = asking.find(
    ({ id, labelId }) => !acknowledged.has(keyOf(id, digestOf(tx.partsOf(labelId).conditions))),
  );
  if (!missing) return;
  throw new ReeveError(
    'acknowledgement_needed',
    'Its provider has set conditions. Read and acknowledge them first; once for each wording.',
    { kind: missing.kind, id: missing.id },
  );
}

/** Stores that this person has read the conditions. */
export async function insertAcknowledgement(tx: ActorTx, of: Conditioned): Promise<void> {
  if (await hasAcknowledged(tx, of)) return;
  await tx.db
    .insertInto('acknowledgement')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(ownNotes(tx.person.accountId)),
      object_kind: of.kind,
      object_id: of.id,
      account_id: tx.person.accountId,
      conditions_digest: digestOf(tx.partsOf(of.labelId).conditions),
      recorded_at: tx.recordedAt(),
    })
    .execute();
}
