import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { readAlone, type Query } from '../database/read-together.ts';

/** Comments of a document in the same state. */
export interface CommentGroup {
  readonly documentId: string;
  readonly state: string;
  readonly severity: string;
  readonly disposition: string | null;
  readonly response: string | null;
  readonly delegation: string;
  /** Written by this person. */
  readonly own: boolean;
  readonly comments: number;
}

/** The bodies that submitted comments on an edition, as far as this person sees them. */
export interface CommentSpeaker {
  readonly accountId: string;
  readonly name: string;
  readonly delegation: string;
}

/** Who has submitted a comment on an edition, each once. */
export async function commentSpeakers(tx: ActorTx, editionId: string): Promise<readonly CommentSpeaker[]> {
  return tx.db
    .selectFrom('comment')
    .select(['author_id as accountId', 'author_name as name', 'delegation'])
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where('edition_id', '=', editionId)
    .where('state', 'not in', ['draft', 'in_delegation', 'withdrawn'])
    .execute();
}

/** Counts the comments on these documents that this person sees, by state. @param documents as a query of their ids */
export function commentGroupsQuery(tx: ActorTx, documents: RawBuilder<string>): Query<CommentGroup> {
  return {
    text: sql<CommentGroup>`
    select document_id as "documentId", state, severity, disposition, response, delegation, author_id = ${tx.person.accountId} as own,
      count(*)::int as comments
    from comment where agency_id = ${tx.person.agencyId} and document_id in ${documents}
    group by document_id, state, severity, disposition, response, delegation, 7`,
    instants: [],
    show: (row) => row,
  };
}

/** Reads `commentGroupsQuery` of one document. */
export const commentGroups = (tx: ActorTx, documentId: string): Promise<readonly CommentGroup[]> =>
  readAlone(tx, commentGroupsQuery(tx, sql`(${documentId}::uuid)`));
