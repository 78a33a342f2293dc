import { placesWithin, type DocumentBlock } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { blockDigest, blocksOf, type StoredBlock } from './block.ts';
import type { StoredEdition } from './edition.ts';
import { writeBlocks } from './save-blocks.ts';

/**
 * Inserts any number of new blocks into the working edition, which is locked.
 *
 * @param order ids of all blocks in their new order; existing blocks keep their present order
 */
export async function fillBlocks(
  tx: ActorTx,
  working: StoredEdition,
  order: readonly string[],
  added: ReadonlyMap<string, DocumentBlock>,
): Promise<void> {
  const before = await blocksOf(tx, working.id);
  const present = new Map(before.map((block) => [block.id, block]));
  const blocks: StoredBlock[] = [];
  let run: DocumentBlock[] = [];
  const place = (after: StoredBlock | undefined): void => {
    const places = placesWithin(blocks.at(-1)?.place ?? '', after?.place, run.length);
    for (const [i, block] of run.entries())
      blocks.push({
        ...block,
        place: places[i] ?? '',
        digest: blockDigest(block),
        number: '',
        clause: '',
        fromLine: 0,
        toLine: 0,
      });
    run = [];
    if (after) blocks.push(after);
  };
  for (const id of order) {
    const [there, fresh] = [present.get(id), added.get(id)];
    if (there) place(there);
    else if (fresh) run.push(fresh);
  }
  place(undefined);
  await writeBlocks(tx, working, before, blocks, { touched: new Set(), removed: new Set() });
}
