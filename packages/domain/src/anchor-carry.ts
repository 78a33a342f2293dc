import { carryAnchors, type Anchor, type Placement } from './anchor.ts';
import { indexBlocks, type TextBlock } from './block-index.ts';
import { collapse } from './block-words.ts';
import { longestRising } from './longest-rising.ts';

/**
 * Carry comments into a later edition of the same document, whose blocks keep their ids. A quote that stands once, as it was, in
 * the block with its id is there; every other is looked for in the whole text (`carryAnchors`).
 *
 * @returns placements[i] is that of anchors[i]
 * Cost: O(blocks + characters of the commented blocks), and that of `carryAnchors` only where some quote has changed.
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
    const range = index === undefined ? undefined : onlyStanding(anchor.quote, later[index]?.text ?? '');
    if (index === undefined || !range) return undefined;
    return { state: inPlace.has(anchor.block) ? 'placed' : 'moved', block: index, range, confidence: 'sure' };
  });
  const changed = anchors.filter((_, i) => known[i] === undefined);
  const found = changed.length === 0 ? [] : carryAnchors(changed, indexBlocks(earlier), indexBlocks(later));
  let next = 0;
  return known.map((placement) => placement ?? found[next++] ?? LOST);
}

/** What cannot happen: `carryAnchors` places every anchor. */
const LOST: Placement = { state: 'orphaned', block: -1, range: undefined, confidence: 'unsure' };

/** Where a quote stands letter for letter, if it does once and is more than a word. */
function onlyStanding(quote: string, text: string): readonly [number, number] | undefined {
  if (collapse(quote).length < 3) return undefined;
  const from = text.indexOf(quote);
  return from < 0 || text.includes(quote, from + 1) ? undefined : [from, from + quote.length];
}
