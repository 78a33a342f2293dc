import { readBlocks } from '@reeve/contract';
import { blocksOf, indexNow, loadEdition } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { shownBlock } from './shown-block.ts';

/** Shows blocks of an edition from the nth, or from a block or its successor; none if neither is left. */
export const readBlocksHandler = handle(readBlocks, (call) =>
  call.read(async (tx) => {
    const edition = await loadEdition(tx, call.params.id);
    const { block, limit } = call.query;
    const from = block === undefined ? call.query.from : await indexNow(tx, edition, block);
    call.consulted({ action: 'view', objectKind: 'edition', objectIds: [edition.id] });
    if (from === undefined) return { from: 0, items: [] };
    return { from, items: (await blocksOf(tx, edition.id, { from, limit })).map(shownBlock) };
  }),
);
