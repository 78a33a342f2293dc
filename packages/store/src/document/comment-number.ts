import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/**
 * Numbers the comments of a document in order of first submission to the review: the same for all participants,
 * and permanent. A comment never submitted has none.
 */
export async function commentNumbers(tx: ActorTx, documentId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db
    .selectFrom('transition')
    .innerJoin('comment', (join) =>
      join.onRef('comment.id', '=', 'transition.object_id').onRef('comment.agency_id', '=', 'transition.agency_id'),
    )
    .select('comment.id')
    .where('comment.agency_id', '=', tx.person.agencyId)
    .where('comment.document_id', '=', documentId)
    .where('transition.to_state', '=', 'submitted')
    .groupBy('comment.id')
    .orderBy(sql`min(transition.recorded_at)`)
    .orderBy('comment.id')
    .execute();
  return new Map(rows.map((row, index) => [row.id, index + 1]));
}
