import { readTranslation } from '@reeve/contract';
import {
  behind,
  isBehind,
  TRANSLATION_STATES,
  type CommentState,
  type TranslationRow,
  type TranslationState,
} from '@reeve/domain';
import {
  blocksByIds,
  commentsOnBlocks,
  earlierTexts,
  loadRecord,
  renderingsOf,
  type ActorTx,
  type StoredBlock,
} from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { bodyOf } from '../document-row.ts';
import { shownBlock } from '../edition/shown-block.ts';
import { alignmentOf, pairOf, type TranslationPair } from './translation-state.ts';

/** Length of a comment shown next to its block; the full text is at its own position. */
const SHOWN_LETTERS = 300;

/**
 * Shows a translation next to its source, a number of blocks from the nth, with the state of each block and the
 * comments on its source.
 *
 * @throws ReeveError not_found, state_forbids — as `pairOf`
 */
export const readTranslationHandler = handle(readTranslation, (call) =>
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
);

const fits = (state: TranslationState, asked: TranslationState | 'behind'): boolean =>
  asked === 'behind' ? isBehind(state) : state === asked;

function countStates(rows: readonly TranslationRow[]): Record<TranslationState, number> {
  const counts = { missing: 0, untranslated: 0, stale: 0, in_step: 0, gone: 0, own: 0 };
  for (const state of TRANSLATION_STATES) counts[state] = rows.filter((row) => row.state === state).length;
  return counts;
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
