import { replaceIn, ReeveError } from '@reeve/domain';
import {
  blocksByIds,
  placementsIn,
  saveBlocks,
  type ActorTx,
  type Carry,
  type ResultingChange,
  type StoredComment,
  type StoredEdition,
} from '@reeve/store';

/**
 * Replaces the quoted words of a comment with the proposed ones, in the working draft.
 *
 * @throws ReeveError state_forbids — no change is proposed, the quoted words are no longer there, or table cells would be merged
 */
export async function applyProposal(
  tx: ActorTx,
  working: StoredEdition,
  comment: StoredComment,
  carry: Carry,
): Promise<readonly ResultingChange[]> {
  if (comment.proposal === null)
    throw new ReeveError(
      'state_forbids',
      'This comment proposes no words. Change the text by hand. Nothing was saved.',
    );
  const place = (await placementsIn(tx, working, [comment], carry)).get(comment.id);
  const [block] = place?.range ? await blocksByIds(tx, working.id, [place.blockId]) : [];
  if (!block || !place?.range || place.confidence !== 'sure')
    throw new ReeveError(
      'state_forbids',
      'The quoted words have changed since. Change the text by hand and name the block. Nothing was saved.',
      { because: 'words_changed' },
    );
  const [from, to] = place.range;
  const text = replaceIn(block, from, to, comment.proposal);
  if (text === undefined)
    throw new ReeveError(
      'state_forbids',
      'These words would run cells of the table together. Change the table by hand and name the block. Nothing was saved.',
      { because: 'cells_differ' },
    );
  const { place: _, digest, number: __, clause: ___, fromLine: ____, toLine: _____, ...draft } = block;
  const { saved } = await saveBlocks(tx, working, [{ op: 'put', block: { ...draft, text }, base: digest }]);
  return saved.map((one) => ({ blockId: one.id, digest: one.digest }));
}

/** Returns the present text of blocks of the working draft. @throws ReeveError invalid_input — one is missing */
export async function digestsOf(
  tx: ActorTx,
  working: StoredEdition,
  blockIds: readonly string[],
): Promise<readonly ResultingChange[]> {
  const blocks = await blocksByIds(tx, working.id, blockIds);
  if (blocks.length < new Set(blockIds).size)
    throw new ReeveError('invalid_input', 'The working draft has no such block. Nothing was saved.', {
      fields: ['blockIds'],
    });
  return blocks.map((block) => ({ blockId: block.id, digest: block.digest }));
}
