import { indexBlocks } from './block-index.ts';
import { followBlocks, type BlockFate } from './block-match.ts';
import { wordsOf } from './block-words.ts';
import { longestRising } from './longest-rising.ts';

/** A block of an edition as a comparison needs it. */
export interface ComparedBlock {
  readonly id: string;
  /** Covers its whole content (`blockContent`): equal digests, equal blocks. */
  readonly digest: string;
  readonly text: string;
}

/** One line of a comparison: the outcome of a block, or its origin. */
export interface DiffLine {
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  /** It is no longer between its old neighbours. */
  readonly moved: boolean;
  /** Index in the earlier edition; absent if it was added. */
  readonly earlier?: number;
  /** Index in the later edition; absent if it was removed. */
  readonly later?: number;
}

/**
 * Compares two editions block by block, in the order of the later one; a removed block keeps its position.
 *
 * A block is the one with the same id. Blocks whose id is gone (a re-imported text) are followed by their words
 * (`followBlocks`).
 * Cost: O(blocks log blocks) if ids are kept, else that of `followBlocks`.
 */
export function diffEditions(earlier: readonly ComparedBlock[], later: readonly ComparedBlock[]): readonly DiffLine[] {
  const partner = partnersOf(earlier, later);
  const inPlace = longestRising(partner);
  const origin = new Map<number, number>();
  for (const [i, j] of partner.entries()) if (j !== undefined && !origin.has(j)) origin.set(j, i);
  const lines: DiffLine[] = [];
  // Removed blocks follow the block they followed, before the blocks added there.
  const removedFrom = (start: number): void => {
    for (let i = start; i < earlier.length && !inPlace.has(i); i += 1) {
      const j = partner[i];
      if (j === undefined || origin.get(j) !== i) lines.push({ change: 'removed', moved: false, earlier: i });
    }
  };
  removedFrom(0);
  for (const [j, block] of later.entries()) {
    const i = origin.get(j);
    if (i === undefined) {
      lines.push({ change: 'added', moved: false, later: j });
      continue;
    }
    const change = earlier[i]?.digest === block.digest ? 'same' : 'changed';
    lines.push({ change, moved: !inPlace.has(i), earlier: i, later: j });
    if (inPlace.has(i)) removedFrom(i + 1);
  }
  return lines;
}

/** For each block of the earlier edition, the one of the later it became. */
function partnersOf(
  earlier: readonly ComparedBlock[],
  later: readonly ComparedBlock[],
): readonly (number | undefined)[] {
  const at = new Map(later.map((block, index) => [block.id, index]));
  const byId = earlier.map((block) => at.get(block.id));
  if (byId.every((index) => index !== undefined)) return byId;
  const taken = new Set(byId);
  // Only blocks that lost their id on the one side and have a new one on the other are matched by words.
  const lost = earlier.flatMap((_, i) => (byId[i] === undefined ? [i] : []));
  const fresh = later.flatMap((_, j) => (taken.has(j) ? [] : [j]));
  if (fresh.length === 0) return byId;
  const pick = (blocks: readonly ComparedBlock[], indexes: readonly number[]) =>
    indexBlocks(
      indexes.flatMap((index) => {
        const block = blocks[index];
        return block ? [{ id: block.id, text: block.text }] : [];
      }),
    );
  const fates = followBlocks(pick(earlier, lost), pick(later, fresh));
  const partners = [...byId];
  for (const [to, from] of originsOf(fates)) {
    const [i, j] = [lost[from], fresh[to]];
    if (i !== undefined && j !== undefined) partners[i] = j;
  }
  return partners;
}

/**
 * For each block of the later edition that came from one of the earlier, its origin: of several whose words are in it,
 * the one that keeps most of its own. A heading whose few words also occur in the next paragraph is not that paragraph.
 */
function originsOf(fates: readonly BlockFate[]): ReadonlyMap<number, number> {
  const claims = fates.flatMap(({ to: [to], kept: [kept = 0] }, from) =>
    to === undefined ? [] : [{ from, to, kept }],
  );
  const origins = new Map<number, number>();
  for (const { from, to } of claims.toSorted((a, b) => b.kept - a.kept || a.from - b.from))
    if (!origins.has(to)) origins.set(to, from);
  return origins;
}

/**
 * A block merged into another keeps nearly all of its words there; a heading whose words happen to occur there does
 * not.
 */
const LEAST_MERGED = 0.85;
/** Fewer words than these occur in many a block by chance. */
const LEAST_WORDS = 4;

/**
 * Returns where each block of an earlier edition is in a later one: links and citations of old editions lead there. A
 * block that was merged into another leads to that one.
 *
 * Cost: that of `diffEditions`, and that of `followBlocks` for removed and changed blocks.
 */
export function redirects(
  earlier: readonly ComparedBlock[],
  later: readonly ComparedBlock[],
): Readonly<Record<string, string>> {
  const partner = partnersOf(earlier, later);
  const merged = mergedInto(earlier, later, partner);
  return Object.fromEntries(
    earlier.flatMap((block, i) => {
      const to = later[partner[i] ?? merged.get(i) ?? -1];
      return to && to.id !== block.id ? [[block.id, to.id] as const] : [];
    }),
  );
}

/** Returns the removed blocks whose words are now in another, changed block, with that block. */
function mergedInto(
  earlier: readonly ComparedBlock[],
  later: readonly ComparedBlock[],
  partner: readonly (number | undefined)[],
): ReadonlyMap<number, number> {
  const merged = new Map<number, number>();
  const isSame = (i: number): boolean => earlier[i]?.digest === later[partner[i] ?? -1]?.digest;
  const untouched = new Set(partner.filter((j, i) => j !== undefined && isSame(i)));
  const changed = later.filter((_, j) => !untouched.has(j));
  const indexes = earlier.flatMap(({ text }, i) =>
    partner[i] === undefined && wordsOf(text).length >= LEAST_WORDS ? [i] : [],
  );
  const lost = indexes.flatMap((i) => earlier[i] ?? []);
  if (lost.length === 0 || changed.length === 0) return merged;
  const at = new Map(later.map((block, j) => [block.id, j]));
  for (const [nth, { to, kept }] of followBlocks(indexBlocks(lost), indexBlocks(changed)).entries()) {
    const into = changed[to[0] ?? -1];
    if (into && (kept[0] ?? 0) >= LEAST_MERGED) merged.set(indexes[nth] ?? -1, at.get(into.id) ?? -1);
  }
  return merged;
}

/**
 * Gives the blocks of an external text (a Word file) the ids of the blocks they match, so that comments stay attached.
 *
 * @param makeId a new id, for blocks that are new
 */
export function keepIds<B extends { readonly text: string }>(
  earlier: readonly { readonly id: string; readonly text: string }[],
  later: readonly B[],
  makeId: () => string,
): readonly (B & { readonly id: string })[] {
  const fates = followBlocks(
    indexBlocks(earlier),
    indexBlocks(later.map((block, index) => ({ id: `new ${index}`, text: block.text }))),
  );
  const origins = originsOf(fates);
  return later.map((block, index) => ({ ...block, id: earlier[origins.get(index) ?? -1]?.id ?? makeId() }));
}
