import { plainText, type DispositionCode } from '@reeve/domain';
import {
  blockIndexes,
  blocksByIds,
  commentsByIds,
  dispositionsOf,
  editionsOf,
  recordsByIds,
  type ActorTx,
  type ResultingChange,
  type StoredComment,
} from '@reeve/store';

/** Returns what was decided on a comment, where and by whom, and the outcome in the text, as far as this person can see it. */
export async function decisionsOn(tx: ActorTx, comment: StoredComment, names: ReadonlyMap<string, string>) {
  const decided = (await dispositionsOf(tx, [comment.id])).map((one) => ({
    ...one,
    changes: one.changes as readonly ResultingChange[], // written only by insertDisposition
  }));
  if (decided.length === 0) return [];
  const places = await placesOf(
    tx,
    comment.document_id,
    decided.flatMap((one) => one.changes.map((change) => change.blockId)),
  );
  const originals = new Set(
    (
      await commentsByIds(
        tx,
        decided.flatMap((one) => one.duplicate_of ?? []),
      )
    ).map(({ id }) => id),
  );
  const sessionIds = decided.flatMap((one) => one.session_id ?? []);
  const sessions = new Map((await recordsByIds(tx, 'workshop_session', sessionIds)).map((row) => [row.id, row]));
  return decided.map((one) => {
    const session = sessions.get(one.session_id ?? '');
    return {
      id: one.id,
      code: one.code as DispositionCode, // written only from DISPOSITIONS
      reason: one.reason,
      changes: one.changes.map(({ blockId, digest }) => shownChange(blockId, digest, places.get(blockId))),
      duplicateOf: originals.has(one.duplicate_of ?? '') ? one.duplicate_of : null,
      sessionId: one.session_id,
      session: session ? { id: session.id, reference: session.reference, title: session.title } : null,
      by: names.get(one.decided_by) ?? 'system',
      at: one.decided_at.toISOString(),
    };
  });
}

/**
 * A change as this person may see it. The digest of words that they do not read would confirm a guess of them.
 *
 * @param found the block in the latest edition that they can see
 */
function shownChange(
  blockId: string,
  digest: string,
  found: { readonly digest: string; readonly place: Place } | undefined,
) {
  return { blockId, digest: found?.digest === digest ? digest : null, place: found?.place ?? null };
}

interface Place {
  readonly editionId: string;
  readonly index: number;
  readonly number: string;
  readonly text: string;
}

/** Where blocks are in the latest edition that this person can see: for drafters that is the working draft. */
async function placesOf(tx: ActorTx, documentId: string, ids: readonly string[]) {
  const latest = ids.length === 0 ? undefined : (await editionsOf(tx, documentId)).at(-1);
  if (!latest) return new Map<string, never>();
  const indexes = await blockIndexes(tx, latest.id, ids);
  return new Map(
    (await blocksByIds(tx, latest.id, ids)).map((block) => [
      block.id,
      {
        digest: block.digest,
        place: {
          editionId: latest.id,
          index: indexes.get(block.id) ?? 0,
          number: block.number,
          text: plainText(block.text).slice(0, 120),
        },
      },
    ]),
  );
}
