import { areTheVeryWords, bestStanding, quotePlace, type Range } from './anchor-standing.ts';
import type { BlockIndex } from './block-index.ts';
import { followBlocks, type BlockFate } from './block-match.ts';
import { collapse, countWords, shareKept, wordsOf } from './block-words.ts';
import { ReeveError } from './error.ts';

/** What a comment is about: some words of one block of one frozen edition. */
export interface Anchor {
  /** Index of the block in its edition. */
  readonly block: number;
  /** The words themselves; the whole text of the block when the comment is about all of it. */
  readonly quote: string;
  /** Character of the block's text at which they begin; the first place where they stand, unless told. */
  readonly from?: number;
}

/**
 * Where a comment stands in a later edition.
 *
 * `placed`: its words stand there, or the block that held them does, changed. `moved`: the same, at another place of the
 * text. `orphaned`: its text is gone; `block` is then the one it stood after (−1: the beginning), where it is shown beside
 * the text. Nothing is ever left out.
 */
export interface Placement {
  readonly state: 'placed' | 'moved' | 'orphaned';
  readonly block: number;
  /** Characters of that block, `[from, to)`, where the quote stands; undefined where its words were changed. */
  readonly range: Range | undefined;
  /** `sure` only where most of the old block is still there, with the very words of the quote if it stands; or the quote is long enough to be no chance. */
  readonly confidence: 'sure' | 'unsure';
}

/** A block that keeps less of the old one than this is not called the same with confidence. */
export const SAME_BLOCK = 0.6;
/** A quote of this many words that occurs once is no chance. */
const TELLING_QUOTE = 5;

/**
 * Carry comments from one edition into a later one. Every anchor gets a placement: none is lost.
 *
 * A quote that stands in exactly one block of the later edition is there; one that stands in several is in the one that
 * keeps most of its old block and of the words around it; one that stands nowhere follows its block.
 *
 * @returns placements[i] is that of anchors[i]
 * Cost: that of `followBlocks`, and O(characters of the later edition) for each quote.
 */
export function carryAnchors(anchors: readonly Anchor[], earlier: BlockIndex, later: BlockIndex): readonly Placement[] {
  const fates = followBlocks(earlier, later);
  return anchors.map((anchor) => {
    const fate = fates[anchor.block];
    const block = earlier.blocks[anchor.block];
    if (!fate || !block)
      throw new ReeveError('invalid_input', 'A comment points at a block that its edition does not have.');
    return place(anchor, block.text, fate, later);
  });
}

function place(anchor: Anchor, oldText: string, fate: BlockFate, later: BlockIndex): Placement {
  const quote = collapse(anchor.quote);
  const [quoteWords, oldWords] = [countWords(wordsOf(quote)), countWords(wordsOf(oldText))];
  const old = quote === '' ? undefined : quotePlace(quote, oldText, anchor.from);
  const hits = later.texts.flatMap((text, index) => {
    const standing = old && text.includes(quote) ? bestStanding(old, later.blocks[index]?.text ?? '') : undefined;
    return standing ? [{ index, standing }] : [];
  });
  const places = hits.length > 0 ? hits : fate.to.map((index) => ({ index, standing: undefined }));
  const [best] = places
    .map(({ index, standing }) => {
      const words = later.words[index] ?? new Map<string, number>();
      return {
        index,
        standing,
        around: standing?.shared ?? 0,
        kept: shareKept(oldWords, words),
        // Of the parts of a block that was split, the one that holds the commented words.
        said: standing ? 1 : shareKept(quoteWords, words),
        rank: fate.to.includes(index) ? fate.to.indexOf(index) : later.blocks.length,
        away: Math.abs(index - fate.after),
      };
    })
    .toSorted((a, b) => tenths(b) - tenths(a) || a.rank - b.rank || a.away - b.away);
  if (!best) return { state: 'orphaned', block: fate.after, range: undefined, confidence: 'unsure' };
  const isTelling = hits.length === 1 && wordsOf(quote).length >= TELLING_QUOTE;
  const isSame = best.kept >= SAME_BLOCK && (!old || !best.standing || areTheVeryWords(old, best.standing));
  return {
    state: fate.moved && best.index === fate.to[0] ? 'moved' : 'placed',
    block: best.index,
    range: best.standing?.range,
    confidence: isSame || isTelling ? 'sure' : 'unsure',
  };
}

/** What speaks for a block, in steps coarse enough that noise does not decide. */
const tenths = (one: { readonly kept: number; readonly said: number; readonly around: number }): number =>
  Math.round(10 * (one.kept + one.said + one.around));
