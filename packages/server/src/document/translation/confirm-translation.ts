import { confirmTranslation } from '@reeve/contract';
import { behind, ReeveError } from '@reeve/domain';
import { blocksByIds, keepRenderings, lockWorking, type ActorTx } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { written } from '../edition/written.ts';
import { alignmentOf, pairOf, type TranslationPair } from './translation-state.ts';

/**
 * Confirms that blocks of a translation match their source, for those who write it, as they have seen the source.
 *
 * @throws ReeveError not_permitted — for others; stale_version — the source has changed; invalid_input — a block is
 * missing on either side; not_found, state_forbids — as `pairOf`
 */
export const confirmTranslationHandler = handle(confirmTranslation, (call) =>
  telling(call, async (tx, tell) => {
    const document = await written(tx, call.params.id);
    const working = await lockWorking(tx, document.id);
    const pair = await pairOf(tx, document);
    await refuseUnseen(tx, pair, call.input.blocks);
    await keepRenderings(tx, working, dropRepeated(call.input.blocks));
    tell(document.id, working.label_id);
    tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'translated' });
    return { behind: behind(await alignmentOf(tx, pair)) };
  }),
);

interface Confirmed {
  readonly id: string;
  readonly sourceDigest: string;
}

const dropRepeated = (blocks: readonly Confirmed[]): readonly Confirmed[] => [
  ...new Map(blocks.map((block) => [block.id, block])).values(),
];

/** A translator can confirm only the source text they have seen. */
async function refuseUnseen(tx: ActorTx, pair: TranslationPair, blocks: readonly Confirmed[]): Promise<void> {
  const ids = blocks.map((block) => block.id);
  const [theirs, ours] = [await blocksByIds(tx, pair.from.id, ids), await blocksByIds(tx, pair.own.id, ids)];
  const present = new Map(theirs.map((block) => [block.id, block.digest]));
  const translated = new Set(ours.map((block) => block.id));
  if (ids.some((id) => !present.has(id) || !translated.has(id)))
    throw new ReeveError('invalid_input', 'Source and translation do not both have this block. Nothing was saved.', {
      fields: ['blocks'],
    });
  const changed = blocks.filter((block) => present.get(block.id) !== block.sourceDigest).map((block) => block.id);
  if (changed.length > 0)
    throw new ReeveError(
      'stale_version',
      'The source has changed since you looked at it. Nothing of yours was lost; look at what it says now first.',
      { blocks: changed },
    );
}
