import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/**
 * The number of each comment of a document in the order they first came before the review: the same for everybody who takes part,
 * and never another one later. What never was before the review has none.
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
