import { listRivals } from '@reeve/contract';
import { blocksByIds, editionsOf, loadRecord, openRivals, staffNames, WORKING } from '@reeve/store';
import { handle } from '../../call/operation.ts';

/** Lists the conflicting texts of blocks that are not settled yet, each next to the present text of its block. */
export const listRivalsHandler = handle(listRivals, (call) =>
  call.read(async (tx) => {
    const document = await loadRecord(tx, 'document', call.params.id);
    const rivals = await openRivals(tx, document.id);
    const working = (await editionsOf(tx, document.id)).find((edition) => edition.name === WORKING);
    const present = working
      ? await blocksByIds(
          tx,
          working.id,
          rivals.map((rival) => rival.block_id),
        )
      : [];
    const names = await staffNames(tx);
    call.consulted({ action: 'view', objectKind: 'document', objectIds: [document.id] });
    return {
      items: rivals.map((rival) => ({
        id: rival.id,
        blockId: rival.block_id,
        text: rival.text,
        by: names.get(rival.written_by) ?? 'system',
        at: rival.written_at.toISOString(),
        present: present.find((block) => block.id === rival.block_id)?.text ?? null,
      })),
    };
  }),
);
