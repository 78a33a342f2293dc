import { MASK } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';

/**
 * Removes the names of unverified mentions from titles of cited reports. Such a report is cited only because it may help the defence:
 * other people mentioned in it are not repeated in the citation.
 */
export async function maskMentions<C extends { readonly kind: string; readonly id: string; readonly title: string }>(
  tx: ActorTx,
  cards: readonly C[],
): Promise<readonly C[]> {
  const reports = cards.filter(({ kind }) => kind === 'report').map(({ id }) => id);
  if (reports.length === 0) return cards;
  const mentioned = await tx.db
    .selectFrom('person_involvement')
    .select(['report_id', 'name'])
    .where('agency_id', '=', tx.person.agencyId)
    .where('report_id', 'in', reports)
    .where('category', '=', 'u_unverified_mention')
    .execute();
  // Longer names first, so that no part of one remains.
  const longestFirst = mentioned.toSorted((a, b) => b.name.length - a.name.length);
  return cards.map((card) => ({
    ...card,
    title: longestFirst
      .filter(({ report_id: id, name }) => id === card.id && name.trim() !== '')
      .reduce((title, { name }) => title.replaceAll(name.trim(), MASK), card.title),
  }));
}
