import { mostTelling, type BlockIndex } from './block-index.ts';
import { shareKept } from './block-words.ts';
import { longestRising } from './longest-rising.ts';

/** The fate of a block of the earlier edition. */
export interface BlockFate {
  /** Indices in the later edition of the blocks with its text, the largest share first; empty when it is gone. */
  readonly to: readonly number[];
  /** [0, 1] for each of `to`: the share of its words that this block keeps. */
  readonly kept: readonly number[];
  /** It is no longer between its old neighbours. */
  readonly moved: boolean;
  /** Index in the later edition of the block it would follow; −1 for the beginning. */
  readonly after: number;
}

/** Less of a block's information than this, found in another, is chance and not a trace. */
const LEAST_TRACE = 0.4;
/** Candidates compared for one block. */
const MOST_CANDIDATES = 12;
/** Words by which candidates are found: its rarest. */
const TELLING_WORDS = 16;

/**
 * Follows every block of one edition into a later one, through edits, moves, splits and merges.
 *
 * Blocks that kept their id or their whole text are paired first, repeated texts in order; for the others, the search
 * takes blocks that keep most of their words from those that share their rarest words, and on a tie the one nearest the
 * old position.
 *
 * @returns fates[i] is that of earlier[i].
 * Cost: about O(words) for editions that resemble each other; a block is compared with at most a dozen others.
 */
export function followBlocks(earlier: BlockIndex, later: BlockIndex): readonly BlockFate[] {
  const sure = pairSure(earlier.texts, later.texts);
  const places = expectedPlaces(sure, later.blocks.length);
  const idAt = new Map(later.blocks.map((block, index) => [block.id, index]));
  const fates = earlier.blocks.map(({ id }, i): Omit<BlockFate, 'moved'> => {
    const words = earlier.words[i] ?? NO_WORDS;
    const place = places[i] ?? 0;
    const [paired, sameId] = [sure[i], idAt.get(id)];
    if (paired !== undefined) return { to: [paired], kept: [1], after: paired - 1 };
    const candidates = new Set(tellingCandidates(words, later, place));
    if (sameId !== undefined) candidates.add(sameId);
    const found = [...candidates]
      .map((index) => ({ index, kept: shareKept(words, later.words[index] ?? NO_WORDS) }))
      .filter((one) => one.index === sameId || traceIn(words, one.index, earlier, later) >= LEAST_TRACE)
      .toSorted(
        (a, b) =>
          // Small differences are noise; then the id speaks, then the place.
          tenths(b.kept) - tenths(a.kept) ||
          Number(b.index === sameId) - Number(a.index === sameId) ||
          Math.abs(a.index - place) - Math.abs(b.index - place) ||
          a.index - b.index,
      );
    return { to: found.map((one) => one.index), kept: found.map((one) => one.kept), after: Math.ceil(place) - 1 };
  });
  const inPlace = longestRising(fates.map((fate) => fate.to[0]));
  return fates.map((fate, i) => ({ ...fate, moved: fate.to.length > 0 && !inPlace.has(i) }));
}

const tenths = (share: number): number => Math.round(share * 10);

const NO_WORDS: ReadonlyMap<string, number> = new Map();

/** The share of a block's information found in another: its words weighted by their rarity in both editions. */
function traceIn(words: ReadonlyMap<string, number>, at: number, earlier: BlockIndex, later: BlockIndex): number {
  const there = later.words[at] ?? NO_WORDS;
  let [all, found] = [0, 0];
  for (const [word, count] of words) {
    const weight = Math.min(earlier.telling.get(word) ?? 0, later.telling.get(word) ?? mostTelling(later));
    all += weight * count;
    found += weight * Math.min(count, there.get(word) ?? 0);
  }
  return all <= 0 ? 0 : found / all;
}

/**
 * Pairs of blocks with the same text: those that occur once in each, and those that occur several times, in order,
 * between them.
 */
function pairSure(earlier: readonly string[], later: readonly string[]): readonly (number | undefined)[] {
  const [whereEarlier, whereLater] = [placesOf(earlier), placesOf(later)];
  const pairs: (number | undefined)[] = earlier.map(() => undefined);
  for (const [text, from] of whereEarlier) {
    const to = whereLater.get(text);
    const [only] = from;
    if (to?.length === 1 && from.length === 1 && only !== undefined) pairs[only] = to[0];
  }
  // A text that is repeated belongs to the one between the same neighbours.
  const places = expectedPlaces(pairs, later.length);
  for (const [text, from] of whereEarlier) {
    const to = whereLater.get(text);
    if (!to || (to.length === 1 && from.length === 1)) continue;
    const free = new Set(to);
    const wishes = from
      .flatMap((i) => to.map((j) => ({ i, j, away: Math.abs(j - (places[i] ?? 0)) })))
      .toSorted((a, b) => a.away - b.away || a.i - b.i || a.j - b.j);
    for (const { i, j } of wishes) {
      if (pairs[i] !== undefined || !free.has(j)) continue;
      pairs[i] = j;
      free.delete(j);
    }
  }
  return pairs;
}

function placesOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  }
  return places;
}

/**
 * Returns, for every block, its expected position in the later edition by its nearest paired neighbours that are in
 * order.
 */
function expectedPlaces(pairs: readonly (number | undefined)[], laterCount: number): readonly number[] {
  const steady = longestRising(pairs);
  const places: number[] = pairs.map(() => 0);
  let [lastI, lastJ] = [-1, -1];
  const fill = (nextI: number, nextJ: number): void => {
    for (let i = lastI + 1; i < nextI; i += 1) {
      places[i] = lastJ + ((i - lastI) * (nextJ - lastJ)) / (nextI - lastI);
    }
  };
  for (const [i, j] of pairs.entries()) {
    if (j === undefined || !steady.has(i)) continue;
    fill(i, j);
    places[i] = j;
    [lastI, lastJ] = [i, j];
  }
  fill(pairs.length, laterCount);
  return places;
}

/** Returns blocks that share the rarest words of this one, the most shared first, the nearest first on a tie. */
function tellingCandidates(
  words: ReadonlyMap<string, number>,
  { holders }: BlockIndex,
  place: number,
): readonly number[] {
  const telling = [...words.keys()]
    .map((word) => holders.get(word) ?? [])
    .filter((found) => found.length > 0)
    .toSorted((a, b) => a.length - b.length)
    .slice(0, TELLING_WORDS);
  const votes = new Map<number, number>();
  for (const found of telling) {
    // A word found nearly everywhere adds no information beyond the neighbourhood.
    const near = found.length > 200 ? found.filter((index) => Math.abs(index - place) <= 100) : found;
    for (const index of near) votes.set(index, (votes.get(index) ?? 0) + 1 / Math.sqrt(found.length));
  }
  return [...votes]
    .toSorted(([a, votesA], [b, votesB]) => votesB - votesA || Math.abs(a - place) - Math.abs(b - place) || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([index]) => index);
}
