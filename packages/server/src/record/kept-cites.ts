import type { ThreadEnd } from '@reeve/domain';
import { citesOf, type ActorTx, type StoredRecord } from '@reeve/store';

/**
 * What a record cites as a whole, in addition to its parts: the requirement or priority it serves.
 *
 * @param ofParts ids that its parts cite
 */
export async function keptCites(
  tx: ActorTx,
  row: StoredRecord,
  ofParts: ReadonlySet<string>,
): Promise<readonly ThreadEnd[]> {
  const cites = await citesOf(tx, row.id);
  return cites.filter(({ id }) => !ofParts.has(id)).map(({ kind, id }) => ({ kind, id }));
}
