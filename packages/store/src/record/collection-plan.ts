import { authorityStanding, ReeveError, type TaskAuthority } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { recordsByIds, type StoredRecord } from './record.ts';

/** The sub-questions of these requirements that this person may see, the oldest first, each with the one it serves. */
export async function subQuestionsOf(
  tx: ActorTx,
  requirementIds: readonly string[],
): Promise<readonly { readonly row: StoredRecord; readonly parentId: string }[]> {
  return (await servingOf(tx, 'requirement', requirementIds)).map(({ row, servedId }) => ({ row, parentId: servedId }));
}

/** The collection tasks of these requirements that this person may see, the oldest first, each with the one it serves. */
export async function tasksOf(
  tx: ActorTx,
  requirementIds: readonly string[],
): Promise<readonly { readonly row: StoredRecord; readonly questionId: string }[]> {
  return (await servingOf(tx, 'collection_task', requirementIds)).map(({ row, servedId }) => ({
    row,
    questionId: servedId,
  }));
}

/** The records of a kind that serve these requirements, the oldest first. */
async function servingOf(
  tx: ActorTx,
  kind: 'requirement' | 'collection_task',
  requirementIds: readonly string[],
): Promise<readonly { readonly row: StoredRecord; readonly servedId: string }[]> {
  if (requirementIds.length === 0) return [];
  const edges = await tx.db
    .selectFrom('thread')
    .select(['from_id', 'to_id'])
    .where('to_id', 'in', [...requirementIds])
    .where('from_kind', '=', kind)
    .where('relation', '=', 'serves')
    .execute();
  const served = new Map(edges.map((edge) => [edge.from_id, edge.to_id]));
  const rows = (await recordsByIds(tx, kind, [...served.keys()])).toReversed();
  return rows.flatMap((row) => {
    const servedId = served.get(row.id);
    return servedId === undefined ? [] : [{ row, servedId }];
  });
}

/**
 * Refuses to cite a collection task whose authority has ended: what comes after its last day was not collected under it.
 *
 * @throws ReeveError state_forbids; not_found — a task this person may not see
 */
export async function requireCurrentAuthority(tx: ActorTx, taskId: string): Promise<void> {
  const [task] = await recordsByIds(tx, 'collection_task', [taskId]);
  if (!task) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  // Written only through its contract.
  const authority = task.body as TaskAuthority;
  if (authorityStanding(authority, tx.today) === 'ended')
    throw new ReeveError(
      'state_forbids',
      `The authority of collection task ${task.reference} ended on ${authority.authorityUntil}, so nothing new can rest on it. Remove the task or ask for a new authority. Nothing was sent; the text is kept.`,
      { because: 'authority_ended' },
    );
}
