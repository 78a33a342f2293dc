import { sql } from 'kysely';
import type { ActorTx } from '../actor.ts';

/** Comments of a document that stand alike. */
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

/** In whose name something was submitted on an edition, as far as this person sees it. */
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

/** How many comments on these documents this person sees, by what they have come to. One reading, however many there are. */
export async function commentGroups(tx: ActorTx, documentIds: readonly string[]): Promise<readonly CommentGroup[]> {
  const rows = await tx.db
    .selectFrom('comment')
    .select(['document_id as documentId', 'state', 'severity', 'disposition', 'response', 'delegation'])
    .select(sql<boolean>`author_id = ${tx.person.accountId}`.as('own'))
    .select(sql<number>`count(*)::int`.as('comments'))
    .where('agency_id', '=', tx.person.agencyId)
    .where('document_id', '=', sql<string>`any(${[...documentIds]}::uuid[])`)
    .groupBy(['document_id', 'state', 'severity', 'disposition', 'response', 'delegation', sql`7`])
    .execute();
  return rows;
}
