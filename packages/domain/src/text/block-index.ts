import { collapse, countWords, wordsOf } from './block-words.ts';

/** A block of a text under review: its id stays the same as long as the engine can match it, its number does not. */
export interface TextBlock {
  readonly id: string;
  readonly text: string;
}

/** The blocks of one edition, indexed once for all comparisons. */
export interface BlockIndex {
  readonly blocks: readonly TextBlock[];
  /** The text of each block with white space collapsed. */
  readonly texts: readonly string[];
  /** How often each word occurs in each block. */
  readonly words: readonly ReadonlyMap<string, number>[];
  /** The blocks that contain a word, in order. */
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** How informative a word in a block is: more if few blocks contain it (inverse document frequency, in nats). */
  readonly telling: ReadonlyMap<string, number>;
}

/**
 * Indexes the blocks of an edition.
 *
 * Cost: O(words).
 */
export function indexBlocks(blocks: readonly TextBlock[]): BlockIndex {
  const words = blocks.map((block) => countWords(wordsOf(block.text)));
  const holders = new Map<string, number[]>();
  for (const [index, counts] of words.entries()) {
    for (const word of counts.keys()) {
      const known = holders.get(word);
      if (known) known.push(index);
      else holders.set(word, [index]);
    }
  }
  const telling = new Map([...holders].map(([word, held]) => [word, rarity(blocks.length, held.length)]));
  return { blocks, texts: blocks.map((block) => collapse(block.text)), words, holders, telling };
}

/** Returns the information of a word that no block of an edition contains. */
export function mostTelling({ blocks }: BlockIndex): number {
  return rarity(blocks.length, 0);
}

const rarity = (blocks: number, holding: number): number => Math.log((blocks + 1) / (holding + 0.5));
