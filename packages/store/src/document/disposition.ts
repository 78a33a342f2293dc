import type { DispositionCode, Position } from '@reeve/domain';
import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { DispositionRow, PositionRow } from '../schema/document.ts';
import type { StoredComment } from './comment.ts';

export type StoredDisposition = Selectable<DispositionRow>;

/** A block that changed because of a comment, with the digest of its new text. */
export interface ResultingChange {
  readonly blockId: string;
  readonly digest: string;
}

/** Stores a decision on a comment. An earlier decision is kept. */
export async function insertDisposition(
  tx: ActorTx,
  comment: StoredComment,
  disposition: {
    readonly code: DispositionCode;
    readonly reason: string;
    readonly changes: readonly ResultingChange[];
    readonly duplicateOf: string | undefined;
    readonly sessionId: string | undefined;
    readonly wordingId: string | undefined;
  },
): Promise<string> {
  const id = tx.uuid();
  await tx.db
    .insertInto('disposition')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: comment.label_id,
      comment_id: comment.id,
      code: disposition.code,
      reason: disposition.reason,
      changes: JSON.stringify(disposition.changes),
      duplicate_of: disposition.duplicateOf ?? null,
      session_id: disposition.sessionId ?? null,
      wording_id: disposition.wordingId ?? null,
      decided_by: tx.person.accountId,
      decided_at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
  return id;
}

/** Decisions on these comments, oldest first. */
export async function dispositionsOf(
  tx: ActorTx,
  commentIds: readonly string[],
): Promise<readonly StoredDisposition[]> {
  return tx.db
    .selectFrom('disposition')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`comment_id = any(${[...commentIds]}::uuid[])`)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** The decisions of a session, in order. */
export async function dispositionsInSession(tx: ActorTx, sessionId: string): Promise<readonly StoredDisposition[]> {
  return tx.db
    .selectFrom('disposition')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('session_id', '=', sessionId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Stores a position on a comment or a wording; the last one counts, one per person. */
export async function setPosition(
  tx: ActorTx,
  about: { readonly kind: PositionRow['about_kind']; readonly id: string; readonly labelId: number },
  held: { readonly position: Position; readonly reason: string; readonly delegation: string },
): Promise<void> {
  const at = tx.now();
  await tx.db
    .insertInto('position')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: about.labelId,
      about_kind: about.kind,
      about_id: about.id,
      account_id: tx.person.accountId,
      author_name: tx.name,
      delegation: held.delegation,
      position: held.position,
      reason: held.reason,
      at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['agency_id', 'about_id', 'account_id'])
        .doUpdateSet({ position: held.position, reason: held.reason, at }),
    )
    .execute();
}

/** Positions on these objects, in the order they were stated. */
export async function positionsOn(
  tx: ActorTx,
  aboutIds: readonly string[],
): Promise<readonly Selectable<PositionRow>[]> {
  return tx.db
    .selectFrom('position')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where(sql<boolean>`about_id = any(${[...aboutIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
