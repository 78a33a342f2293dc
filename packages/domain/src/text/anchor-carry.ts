import { areTheVeryWords, bestQuoteMatch, quotePlace } from './quote-match.ts';
import { carryAnchors, SAME_BLOCK, type Anchor, type Placement } from './anchor.ts';
import { indexBlocks, type TextBlock } from './block-index.ts';
import { collapse, countWords, shareKept, wordsOf } from './block-words.ts';
import { longestRising } from './longest-rising.ts';

/**
 * Carries comments into a later edition of the same document, whose blocks keep their ids. A quote is in the block with
 * its id if that block is unchanged, or keeps most of its words and the exact words of the quote; every other quote is
 * searched for in the whole text (`carryAnchors`). An id alone is no proof: a rewritten block keeps its id.
 *
 * @returns placements[i] is that of anchors[i].
 * Cost: O(blocks + characters of the commented blocks), and that of `carryAnchors` only if a quote is not found this
 *          way.
 */
export function carryByIds(
  anchors: readonly Anchor[],
  earlier: readonly TextBlock[],
  later: readonly TextBlock[],
): readonly Placement[] {
  const at = new Map(later.map((block, index) => [block.id, index]));
  const partners = earlier.map((block) => at.get(block.id));
  const inPlace = longestRising(partners);
  const known = anchors.map((anchor): Placement | undefined => {
    const index = partners[anchor.block];
    const [old, now] = [earlier[anchor.block], index === undefined ? undefined : later[index]];
    const range = old && now && rangeInSame(anchor, old.text, now.text);
    if (index === undefined || !range) return undefined;
    return { state: inPlace.has(anchor.block) ? 'placed' : 'moved', block: index, range, confidence: 'sure' };
  });
  const changed = anchors.filter((_, i) => known[i] === undefined);
  const found = changed.length === 0 ? [] : carryAnchors(changed, indexBlocks(earlier), indexBlocks(later));
  let next = 0;
  return known.map((placement) => placement ?? found[next++] ?? LOST);
}

/** Cannot happen: `carryAnchors` places every anchor. */
const LOST: Placement = { state: 'orphaned', block: -1, range: undefined, confidence: 'unsure' };

/**
 * Returns the range of a quote in the block with its id, if that is still the same block and these are the exact words.
 */
function rangeInSame(anchor: Anchor, old: string, now: string): Placement['range'] {
  const quote = collapse(anchor.quote);
  if (quote === '') return undefined;
  const place = quotePlace(quote, old, anchor.from);
  if (old === now) return place.range;
  const match = bestQuoteMatch(place, now);
  if (!match || !areTheVeryWords(place, match)) return undefined;
  return shareKept(countWords(wordsOf(old)), countWords(wordsOf(now))) < SAME_BLOCK ? undefined : match.range;
}
