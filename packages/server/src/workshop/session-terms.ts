import type { SessionBody } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { commentsByIds, requireColleagues, type ActorTx } from '@reeve/store';

/** A session as the end that papers are attached to. */
export const paperedSession = (id: string, labelId: number) => ({ kind: 'workshop_session' as const, id, labelId });

/**
 * Refuses a session that ends before it begins, whose chair or rapporteur is no colleague, or an agenda with more than submitted comments
 * on its documents.
 *
 * @param before as it was saved last: who keeps a part in it is not asked about again
 * @throws ReeveError invalid_input
 */
export async function refuseFaults(
  tx: ActorTx,
  body: SessionBody,
  documentIds: readonly string[],
  before?: SessionBody,
): Promise<void> {
  if (Date.parse(body.endsAt) <= Date.parse(body.startsAt))
    throw new ReeveError('invalid_input', 'The session ends before it begins. Nothing was saved.', {
      fields: ['endsAt'],
    });
  for (const part of ['chairId', 'rapporteurId'] as const)
    if (body[part] !== before?.[part]) await requireColleagues(tx, [body[part]], part);
  const asked = new Set(body.agenda.flatMap((item) => item.commentIds));
  const there = (await commentsByIds(tx, [...asked])).filter(
    (comment) => documentIds.includes(comment.document_id) && !['draft', 'in_delegation'].includes(comment.state),
  );
  if (there.length < asked.size)
    throw new ReeveError('invalid_input', 'A comment on the agenda is not before this review. Nothing was saved.', {
      fields: ['agenda'],
    });
}
