import { saveBlocks, type InputOf } from '@reeve/contract';
import { blocksByIds, editionsOf, lockWorking, saveBlocks as save, WORKING, type ActorTx } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { writtenOnce } from '../../call/write-once.ts';
import { telling } from '../../live/telling.ts';
import { written } from './written.ts';

/** A block that another person changed or removed in the meantime. */
interface Conflict {
  readonly id: string;
  readonly because: 'changed' | 'removed';
}

/** Changes of the working draft. The present text of a block in conflict is read after the change, under the rights of that moment. */
export const saveBlocksHandler = handle(saveBlocks, async (call) => {
  const { changes } = call.input;
  const { stored, isReplay } = await writtenOnce<{
    readonly saved: { readonly id: string; readonly digest: string }[];
    readonly conflicts: Conflict[];
  }>((keep) =>
    telling({ deps: call.deps, write: (work) => call.writeStored(work) }, async (tx, tell) => {
      const document = await written(tx, call.params.id);
      const working = await lockWorking(tx, document.id);
      const done = await save(tx, working, changes);
      tell(document.id, working.label_id);
      tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'text' });
      return keep({
        saved: [...done.saved],
        conflicts: done.conflicts.map(({ id, because }) => ({ id, because })),
      });
    }),
  );
  const { saved, conflicts } = stored;
  if (conflicts.length === 0) return { saved, conflicts: [] };
  if (isReplay) call.consulted({ action: 'view', objectKind: 'document', objectIds: [call.params.id] });
  return { saved, conflicts: await call.read((tx) => withTexts(tx, call.params.id, changes, conflicts)) };
});

/** Conflicts with both texts of each. @throws ReeveError not_found, not_permitted — this person no longer writes the document */
async function withTexts(
  tx: ActorTx,
  documentId: string,
  changes: InputOf<typeof saveBlocks>['changes'],
  conflicts: readonly Conflict[],
) {
  const document = await written(tx, documentId);
  const working = (await editionsOf(tx, document.id)).find(({ name }) => name === WORKING);
  const ids = conflicts.map(({ id }) => id);
  const present = working ? await blocksByIds(tx, working.id, ids) : [];
  return conflicts.map(({ id, because }) => {
    const change = changes.findLast((one) => (one.op === 'put' ? one.block.id : one.id) === id);
    return {
      id,
      because,
      theirs: because === 'removed' ? null : (present.find((block) => block.id === id)?.text ?? null),
      mine: change?.op === 'put' ? change.block.text : '',
    };
  });
}
