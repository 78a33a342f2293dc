import { fillTranslation } from '@reeve/contract';
import { behind, fillOrder, joinLabels, labelKey, ReeveError } from '@reeve/domain';
import {
  blockDigests,
  blocksByIds,
  copyPictures,
  fillBlocks,
  keepRenderings,
  lockWorking,
  type ActorTx,
  type StoredEdition,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { written } from '../edition/written.ts';
import { alignmentOf, pairOf } from './translation-state.ts';

/**
 * Copies the source blocks that a translation lacks into its working draft, in their positions, for those who write
 * it.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — the source is marked higher than the translation;
 * not_found — as `pairOf`
 */
export const fillTranslationHandler = handle(fillTranslation, (call) =>
  telling(call, async (tx, tell) => {
    const document = await written(tx, call.params.id);
    const working = await lockWorking(tx, document.id);
    const pair = await pairOf(tx, document);
    refuseLower(tx, pair.from, working);
    const [theirs, ours] = [await blockDigests(tx, pair.from.id), await blockDigests(tx, working.id)];
    const order = fillOrder(theirs, ours);
    const present = new Set(ours.map((block) => block.id));
    const missing = await blocksByIds(
      tx,
      pair.from.id,
      order.filter((id) => !present.has(id)),
    );
    await fillBlocks(tx, working, order, new Map(missing.map((block) => [block.id, block])));
    await copyPictures(
      tx,
      missing.flatMap((block) => block.image?.digest ?? []),
      working.label_id,
    );
    await keepRenderings(
      tx,
      working,
      missing.map(({ id }) => ({ id, sourceDigest: null })),
    );
    tell(document.id, working.label_id);
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'filled' });
    return { filled: missing.length, behind: behind(await alignmentOf(tx, pair)) };
  }),
);

/** Words are copied only to a document at least as protected as their source, apart from the groups of the two reviews. */
function refuseLower(tx: ActorTx, source: StoredEdition, working: StoredEdition): void {
  const [theirs, own] = [tx.partsOf(source.label_id), tx.partsOf(working.label_id)];
  if (labelKey(joinLabels(own, { ...theirs, compartments: [] })) !== labelKey(own))
    throw new ReeveError(
      'state_forbids',
      'The source is marked higher than this translation. Begin the translation under the marking of its source. Nothing was copied.',
    );
}
