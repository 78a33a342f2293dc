import { bestFollowed, followEditions, type FollowedEditions } from './anchor-follow.ts';
import { areTheVeryWords, bestQuoteMatch, quotePlace, type QuotePlace, type Range } from './quote-match.ts';
import type { BlockIndex } from './block-index.ts';
import type { BlockFate } from './block-match.ts';
import { collapse, countWords, shareKept, wordsOf } from './block-words.ts';
import { ReeveError } from '../error.ts';

/** The subject of a comment: some words of one block of one frozen edition. */
export interface Anchor {
  /** Index of the block in its edition. */
  readonly block: number;
  /** The words themselves; the whole text of the block if the comment is about all of it. */
  readonly quote: string;
  /** Character of the block's text at which they begin; by default their first occurrence. */
  readonly from?: number;
}

/**
 * Where a comment is in a later edition.
 *
 * `placed`: its words are there, or its block is, changed. `moved`: the same, at another position. `orphaned`: its text
 * is gone; `block` is then the one before it (−1: the beginning), and the comment is shown next to the text. No comment
 * is ever left out.
 */
export interface Placement {
  readonly state: 'placed' | 'moved' | 'orphaned';
  readonly block: number;
  /** Characters `[from, to)` of the quote in that block; undefined if its words were changed. */
  readonly range: Range | undefined;
  /**
   * `sure` only on the exact words of the quote, or on a quote too long for a chance match; if they are gone, only on a
   * block that shares most content words with the old one, and clearly more than any other (`bestFollowed`).
   */
  readonly confidence: 'sure' | 'unsure';
}

/** A block that keeps less of the old one than this is not confidently the same, even if it contains the quote. */
export const SAME_BLOCK = 0.6;
/** A quote of this many words that occurs once is no coincidence. */
const TELLING_QUOTE = 5;

/**
 * Carries comments from one edition into a later one. Every anchor gets a placement: none is lost.
 *
 * A quote found in exactly one block of the later edition is placed there; one found in several is placed in the block
 * that keeps most of its old block and of the surrounding words; one found nowhere follows its block.
 *
 * @returns placements[i] is that of anchors[i]
 * Cost: that of `followBlocks`, and O(characters of the later edition) for each quote.
 */
export function carryAnchors(anchors: readonly Anchor[], earlier: BlockIndex, later: BlockIndex): readonly Placement[] {
  const editions = followEditions(earlier, later);
  return anchors.map((anchor) => {
    const fate = editions.fates[anchor.block];
    const block = earlier.blocks[anchor.block];
    if (!fate || !block)
      throw new ReeveError('invalid_input', 'A comment points at a block that its edition does not have.');
    const quote = collapse(anchor.quote);
    const old = quote === '' ? undefined : quotePlace(quote, block.text, anchor.from);
    return (old && placeOnWords(old, quote, block.text, fate, later)) ?? placeOnBlock(anchor, fate, editions);
  });
}

/** Returns the placement of a quote by its words; undefined if they occur nowhere. */
function placeOnWords(
  old: QuotePlace,
  quote: string,
  oldText: string,
  fate: BlockFate,
  later: BlockIndex,
): Placement | undefined {
  const oldWords = countWords(wordsOf(oldText));
  const hits = later.texts.flatMap((text, index) => {
    const match = text.includes(quote) ? bestQuoteMatch(old, later.blocks[index]?.text ?? '') : undefined;
    if (!match) return [];
    const kept = shareKept(oldWords, later.words[index] ?? new Map<string, number>());
    const rank = fate.to.includes(index) ? fate.to.indexOf(index) : later.blocks.length;
    return [{ index, standing: match, kept, rank, away: Math.abs(index - fate.after) }];
  });
  const [best] = hits.toSorted(
    (a, b) =>
      tenths(b.kept + b.standing.shared) - tenths(a.kept + a.standing.shared) || a.rank - b.rank || a.away - b.away,
  );
  if (!best) return undefined;
  const isTelling = hits.length === 1 && old.words >= TELLING_QUOTE;
  const isSame = best.kept >= SAME_BLOCK && areTheVeryWords(old, best.standing);
  return {
    state: fate.moved && best.index === fate.to[0] ? 'moved' : 'placed',
    block: best.index,
    range: best.standing.range,
    confidence: isSame || isTelling ? 'sure' : 'unsure',
  };
}

/** Returns the placement of a comment whose words occur nowhere any more: that of its block. */
function placeOnBlock(anchor: Anchor, fate: BlockFate, editions: FollowedEditions): Placement {
  const best = bestFollowed(anchor.block, anchor.quote, editions);
  if (!best) return { state: 'orphaned', block: fate.after, range: undefined, confidence: 'unsure' };
  return {
    state: fate.moved && best.index === fate.to[0] ? 'moved' : 'placed',
    block: best.index,
    range: undefined,
    confidence: best.isSame ? 'sure' : 'unsure',
  };
}

/** In steps coarse enough that noise does not decide. */
const tenths = (share: number): number => Math.round(10 * share);
