import { confirmTranslation, fillTranslation, readTranslation } from '@reeve/contract';
import {
  behind,
  fillOrder,
  isBehind,
  joinLabels,
  labelKey,
  ReeveError,
  TRANSLATION_STATES,
  type CommentState,
  type TranslationRow,
  type TranslationState,
} from '@reeve/domain';
import {
  blockDigests,
  blocksByIds,
  commentsOnBlocks,
  copyPictures,
  earlierTexts,
  fillBlocks,
  keepRenderings,
  loadRecord,
  lockWorking,
  renderingsOf,
  type ActorTx,
  type StoredBlock,
  type StoredEdition,
} from '@reeve/store';
import { telling } from '../live/telling.ts';
import { handle } from '../call/operation.ts';
import { bodyOf } from './document-row.ts';
import { written } from './edition/written.ts';
import { shownBlock } from './edition/shown-block.ts';
import { alignmentOf, pairOf, type TranslationPair } from './translation-state.ts';

/** Length of a comment shown next to its block; the full text is at its own position. */
const SHOWN_LETTERS = 300;

/** Operations on a translation: read it with its source, fill in missing blocks, confirm that blocks match the source. */
export const translationHandlers = [
  handle(readTranslation, (call) =>
    call.read(async (tx) => {
      const document = await loadRecord(tx, 'document', call.params.id);
      const pair = await pairOf(tx, document);
      const rows = await alignmentOf(tx, pair);
      const { from, limit, state } = call.query;
      const asked = state === undefined ? rows : rows.filter((row) => fits(row.state, state));
      call.consulted({
        action: 'view',
        objectKind: 'edition',
        objectIds: [pair.own.id, pair.from.id],
      });
      return {
        source: {
          id: pair.source.id,
          reference: pair.source.reference,
          title: pair.source.title,
          language: bodyOf(pair.source).language,
          editionId: pair.from.id,
          edition: pair.from.name,
        },
        own: {
          editionId: pair.own.id,
          edition: pair.own.name,
          frozen: pair.own.frozen_at !== null,
          language: bodyOf(document).language,
        },
        counts: countStates(rows),
        behind: behind(rows),
        from,
        blocks: asked.length,
        items: await shownRows(tx, pair, asked.slice(from, from + limit)),
      };
    }),
  ),
  handle(fillTranslation, (call) =>
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
  ),
  handle(confirmTranslation, (call) =>
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
  ),
];

const fits = (state: TranslationState, asked: TranslationState | 'behind'): boolean =>
  asked === 'behind' ? isBehind(state) : state === asked;

function countStates(rows: readonly TranslationRow[]): Record<TranslationState, number> {
  const counts = { missing: 0, untranslated: 0, stale: 0, in_step: 0, gone: 0, own: 0 };
  for (const state of TRANSLATION_STATES) counts[state] = rows.filter((row) => row.state === state).length;
  return counts;
}

interface Confirmed {
  readonly id: string;
  readonly sourceDigest: string;
}

const dropRepeated = (blocks: readonly Confirmed[]): readonly Confirmed[] => [
  ...new Map(blocks.map((block) => [block.id, block])).values(),
];

/** Words are copied only to a document at least as protected as their source, apart from the groups of the two reviews. */
function refuseLower(tx: ActorTx, source: StoredEdition, working: StoredEdition): void {
  const [theirs, own] = [tx.partsOf(source.label_id), tx.partsOf(working.label_id)];
  if (labelKey(joinLabels(own, { ...theirs, compartments: [] })) !== labelKey(own))
    throw new ReeveError(
      'state_forbids',
      'The source is marked higher than this translation. Begin the translation under the marking of its source. Nothing was copied.',
    );
}

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

/** Rows with both texts, the previous source text if it has changed, and the comments on the source. */
async function shownRows(tx: ActorTx, pair: TranslationPair, rows: readonly TranslationRow[]) {
  const ids = rows.map((row) => row.id);
  const byId = async (editionId: string): Promise<ReadonlyMap<string, StoredBlock>> =>
    new Map((await blocksByIds(tx, editionId, ids)).map((block) => [block.id, block]));
  const [theirs, ours] = [await byId(pair.from.id), await byId(pair.own.id)];
  const rendered = await renderingsOf(tx, pair.own.id);
  const changed = rows.flatMap(({ id, state }) => {
    const digest = rendered.get(id);
    return state === 'stale' && digest ? [{ id, digest }] : [];
  });
  const was = await earlierTexts(tx, pair.source.id, changed);
  const comments = await commentsOnBlocks(tx, pair.from, ids);
  return rows.map(({ id, state }) => {
    const [source, own] = [theirs.get(id), ours.get(id)];
    return {
      id,
      state,
      source: source ? shownBlock(source) : null,
      own: own ? shownBlock(own) : null,
      was: was.get(id) ?? null,
      comments: comments
        .filter((comment) => comment.on === id)
        .map((comment) => ({
          id: comment.id,
          reference: comment.reference,
          text: (comment.text === '' ? (comment.proposal ?? '') : comment.text).slice(0, SHOWN_LETTERS),
          state: comment.state as CommentState, // stored only through the machine
        })),
    };
  });
}
