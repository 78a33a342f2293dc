import { ReeveError, relationOf, type ObjectKind, type ThreadEnd } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { objectCard } from '../record/object.ts';
import { citesOf } from '../record/record.ts';
import { insertEdge } from '../thread/thread.ts';

/**
 * Replaces those papers of a workshop or session, of these kinds, that this person sees; papers they do not see stay. Papers do
 * not affect its label: each is listed for everyone who may see it.
 *
 * @throws ReeveError invalid_input — another kind; not_found — a paper that this person may not see
 */
export async function replacePapers(
  tx: ActorTx,
  from: ThreadEnd & { readonly labelId: number },
  kinds: readonly ObjectKind[],
  papers: readonly ThreadEnd[],
): Promise<void> {
  const wanted = new Map(papers.map((paper) => [paper.id, paper]));
  const present = (await citesOf(tx, from.id)).filter((card) => kinds.includes(card.kind));
  const gone = present.filter((card) => !wanted.has(card.id)).map((card) => card.id);
  if (gone.length > 0)
    await tx.db
      .deleteFrom('thread')
      .where('agency_id', '=', tx.person.agencyId)
      .where('from_id', '=', from.id)
      .where('to_id', 'in', gone)
      .execute();
  for (const { kind, id } of wanted.values()) {
    if (present.some((card) => card.id === id)) continue;
    const relation = kinds.includes(kind) ? relationOf(from.kind, kind) : undefined;
    if (relation === undefined)
      throw new ReeveError('invalid_input', `A ${kind.replaceAll('_', ' ')} is no paper here. Nothing was saved.`, {
        fields: ['cites'],
      });
    await insertEdge(tx, from, relation, await objectCard(tx, kind, id));
  }
}
