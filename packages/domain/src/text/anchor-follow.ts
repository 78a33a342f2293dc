import type { BlockIndex } from './block-index.ts';
import { contentWords, countOf, likeness } from './block-likeness.ts';
import { followBlocks, type BlockFate } from './block-match.ts';
import { countWords, shareKept, wordsOf } from './block-words.ts';

/** Two editions, and the fate of each earlier block in the later. */
export interface FollowedEditions {
  readonly earlier: BlockIndex;
  readonly later: BlockIndex;
  readonly fates: readonly BlockFate[];
  /** For each block of the later edition, the earlier blocks that can have become it. */
  readonly origins: ReadonlyMap<number, readonly number[]>;
}

/** Follows every block of an edition into a later one. Cost: that of `followBlocks`. */
export function followEditions(earlier: BlockIndex, later: BlockIndex): FollowedEditions {
  const fates = followBlocks(earlier, later);
  const origins = new Map<number, number[]>();
  for (const [from, { to }] of fates.entries()) {
    for (const index of to) {
      const known = origins.get(index);
      if (known) known.push(from);
      else origins.set(index, [from]);
    }
  }
  return { earlier, later, fates, origins };
}

/** The block that a comment follows when its words are gone. */
export interface Followed {
  /** In the later edition. */
  readonly index: number;
  /** True if it is certainly the old block. */
  readonly isSame: boolean;
}

/** Blocks that share less than this of their content words are not confidently the same. */
const SAME_CONTENT = 0.55;
/** Fewer content words than this occur in many a block by chance. */
const LEAST_SHARED = 4;
/** Nor is a block that is not more like the old one than every other by this much. */
const CLEARLY_MORE = 0.2;

/**
 * Returns the block that an old one became, for a comment whose words are gone: the most similar block; of the parts of
 * a split block, the one with most of the quoted words. Undefined if the old block is gone.
 *
 * It is certainly the same if its text is the same, or if most of the content words of both are shared, no other block
 * of the later edition is nearly as like the old one, and no other block of the earlier edition is as like the new one.
 *
 * Cost: O(words of the candidates), at most fourteen.
 */
export function bestFollowed(block: number, quote: string, editions: FollowedEditions): Followed | undefined {
  const { earlier, later, origins } = editions;
  const old = contentOf(earlier, block);
  const quoted = contentWords(countWords(wordsOf(quote)));
  const candidates = candidatesFor(block, editions).map((index) => {
    const words = contentOf(later, index);
    return { index, words, alike: likeness(old, words), said: shareKept(quoted, words) };
  });
  const [best] = candidates.toSorted((a, b) => tenths(b.alike + b.said) - tenths(a.alike + a.said));
  if (!best) return undefined;
  const { index, words, alike } = best;
  if (earlier.texts[block] === later.texts[index]) return { index, isSame: true };
  const isEnough = alike >= SAME_CONTENT && shareKept(old, words) * countOf(old) >= LEAST_SHARED;
  const isAlone = candidates.every((other) => other === best || alike - other.alike >= CLEARLY_MORE);
  const rivals = (origins.get(index) ?? []).filter((origin) => origin !== block);
  const isOwn = rivals.every((rival) => likeness(contentOf(earlier, rival), words) < alike);
  return { index, isSame: isEnough && isAlone && isOwn };
}

/**
 * Blocks that keep much of an old one. A small part of a split block keeps too little of it but is next to the rest.
 */
function candidatesFor(block: number, { later, fates }: FollowedEditions): readonly number[] {
  const to = fates[block]?.to ?? [];
  const [most] = to;
  if (most === undefined) return [];
  return [...new Set([...to, most - 1, most + 1])].filter((index) => later.blocks[index] !== undefined);
}

function contentOf(edition: BlockIndex, index: number): ReadonlyMap<string, number> {
  return contentWords(edition.words[index] ?? new Map<string, number>());
}

/** In steps coarse enough that noise does not decide. */
const tenths = (share: number): number => Math.round(10 * share);
