import type { ActorTx } from '../access/actor.ts';
import { blockIndexes } from './block.ts';
import { editionsOf, type StoredEdition } from './edition.ts';

/**
 * Returns the number of blocks before a block in an edition: before the block itself, or before its successor in one of the
 * editions this person may see; undefined if neither exists.
 */
export async function indexNow(tx: ActorTx, edition: StoredEdition, blockId: string): Promise<number | undefined> {
  const redirects = new Map(
    (await editionsOf(tx, edition.document_id)).flatMap(
      (one) => Object.entries(one.redirects as Readonly<Record<string, string>>), // written only by insertEdition
    ),
  );
  const chain = new Set<string>();
  for (let id: string | undefined = blockId; id !== undefined && !chain.has(id); id = redirects.get(id)) chain.add(id);
  const indexes = await blockIndexes(tx, edition.id, [...chain]);
  return [...chain].flatMap((id) => indexes.get(id) ?? [])[0];
}
