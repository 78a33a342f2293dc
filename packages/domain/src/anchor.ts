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
  readonly range: readonly [number, number] | undefined;
  /** `sure` only where most of the old block is still there, or its quote is, long enough to be no chance. */
  readonly confidence: 'sure' | 'unsure';
}

/** A block that keeps less of the old one than this is not called the same with confidence. */
const SAME_BLOCK = 0.6;
/** A quote of this many words that occurs once is no chance. */
const TELLING_QUOTE = 5;
/** Of several places where a quote stands, the right one shares at least this much of the words around it. */
const SAME_SURROUNDINGS = 0.5;
/** Words on either side of a quote that are its surroundings. */
const SURROUNDING_WORDS = 8;

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
  const around = surroundingsOf(oldText, rangeOf(quote, oldText, anchor.from));
  const hits = quote === '' ? [] : later.texts.flatMap((text, index) => (text.includes(quote) ? [index] : []));
  const [best] = (hits.length > 0 ? hits : fate.to)
    .map((index) => {
      const words = later.words[index] ?? new Map<string, number>();
      const stands = hits.length > 0 ? bestStanding(quote, later.blocks[index]?.text ?? '', around) : undefined;
      return {
        index,
        range: stands?.range,
        around: stands?.shared ?? 0,
        kept: shareKept(oldWords, words),
        // Of the parts of a block that was split, the one that holds the commented words.
        said: stands ? 1 : shareKept(quoteWords, words),
        rank: fate.to.includes(index) ? fate.to.indexOf(index) : later.blocks.length,
        away: Math.abs(index - fate.after),
      };
    })
    .toSorted((a, b) => tenths(b) - tenths(a) || a.rank - b.rank || a.away - b.away);
  if (!best) return { state: 'orphaned', block: fate.after, range: undefined, confidence: 'unsure' };
  const isAmong = hits.length > 1 && best.around < SAME_SURROUNDINGS;
  const isTelling = hits.length === 1 && wordsOf(quote).length >= TELLING_QUOTE;
  return {
    state: fate.moved && best.index === fate.to[0] ? 'moved' : 'placed',
    block: best.index,
    range: best.range,
    confidence: (best.kept >= SAME_BLOCK && !isAmong) || isTelling ? 'sure' : 'unsure',
  };
}

/** What speaks for a block, in steps coarse enough that noise does not decide. */
const tenths = (one: { readonly kept: number; readonly said: number; readonly around: number }): number =>
  Math.round(10 * (one.kept + one.said + one.around));

type Range = readonly [number, number];
interface Surroundings {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

function surroundingsOf(text: string, range: Range | undefined): Surroundings {
  if (!range) return { before: [], behind: [] };
  return {
    before: wordsOf(text.slice(0, range[0])).slice(-SURROUNDING_WORDS),
    behind: wordsOf(text.slice(range[1])).slice(0, SURROUNDING_WORDS),
  };
}

/** Of the places where a quote stands in a text, the one whose surroundings are most like the old ones. */
function bestStanding(quote: string, text: string, old: Surroundings): { range: Range; shared: number } | undefined {
  const standings = [...text.matchAll(patternOf(quote))].map((found): { range: Range; shared: number } => {
    const range = [found.index, found.index + found[0].length] as const;
    return { range, shared: shareOfSurroundings(old, surroundingsOf(text, range)) };
  });
  return standings.toSorted((a, b) => b.shared - a.shared)[0];
}

/** [0, 1]; 1 where the old quote was all of its block, so that nothing stood around it to be lost. */
function shareOfSurroundings(old: Surroundings, now: Surroundings): number {
  const all = old.before.length + old.behind.length;
  if (all === 0) return 1;
  const shared = (a: readonly string[], b: readonly string[]): number =>
    shareKept(countWords(a), countWords(b)) * a.length;
  return (shared(old.before, now.before) + shared(old.behind, now.behind)) / all;
}

/** Where a quote stands in a text, whatever the white space in either: at or after `from`, else the first place. */
function rangeOf(quote: string, text: string, from = 0): Range | undefined {
  if (quote === '') return undefined;
  const found = [...text.matchAll(patternOf(quote))];
  const one = found.find((match) => match.index >= from) ?? found[0];
  return one && [one.index, one.index + one[0].length];
}

function patternOf(quote: string): RegExp {
  const pattern = quote.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
  return new RegExp(pattern, 'gu');
}
