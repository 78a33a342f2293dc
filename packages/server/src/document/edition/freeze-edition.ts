import { freezeEdition } from '@reeve/contract';
import { proposeEdition, ReeveError, type DocumentStage } from '@reeve/domain';
import { editionsOf, freezeEdition as freeze } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { comparisonsOf } from '../comment/carry.ts';
import { steered } from '../steered.ts';

/**
 * Freezes the working draft into an edition that no longer changes, for a person who leads the review.
 *
 * @throws ReeveError not_permitted — for others; conflict — the document has an edition of this name
 */
export const freezeEditionHandler = handle(freezeEdition, (call) =>
  telling(call, async (tx, tell) => {
    const document = await steered(tx, call.params.id);
    const before = (await editionsOf(tx, document.id)).map((edition) => edition.name);
    const stage = document.state as DocumentStage; // stored only through the machine
    const name = call.input.name ?? proposeEdition(stage, before);
    if (before.includes(name))
      throw new ReeveError('conflict', `There is an edition ${name} already. Nothing was frozen.`, {
        fields: ['name'],
      });
    const edition = await freeze(tx, document, { stage, name, summary: call.input.summary }, comparisonsOf(call));
    tell(document.id, edition.label_id);
    tx.audit({ action: 'create', objectKind: 'edition', objectIds: [edition.id] });
    return { id: edition.id, name, digest: edition.digest ?? '' };
  }),
);
