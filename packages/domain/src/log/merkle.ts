import { ReeveError } from '../error.ts';

/**
 * SHA-256 of some bytes: 32 bytes. Provided by the caller, because this package also runs without Node. It must not
 * keep its input, which is reused.
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Leaves `[start, end)` of a log, counted from 0. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

const HASH_BYTES = 32;

/** Room for a leaf with its zero byte before it. */
let before = new Uint8Array(4096);
/** Room for two hashes with a one before them. */
const pair = new Uint8Array(1 + 2 * HASH_BYTES).fill(1, 0, 1);

/** Hash of a leaf: a zero byte before it, so that no leaf can pass for a node. RFC 6962 §2.1. */
export function leafHash(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  if (before.length <= leaf.length) before = new Uint8Array(2 * leaf.length + 1);
  before.set(leaf, 1);
  return sha256(before.subarray(0, 1 + leaf.length));
}

/** Hash of two subtrees, the left one full. RFC 6962 §2.1. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  pair.set(left, 1);
  pair.set(right, 1 + HASH_BYTES);
  return sha256(pair);
}

/** The root over subtrees that lie side by side, each no smaller than the next. */
export function joinSubtrees(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array(0));
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** The root over hashes of one level whose number is a power of two. */
export function rootOfFull(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  let level = hashes;
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let at = 0; at + 1 < level.length; at += 2) next.push(nodeHash(sha256, level[at]!, level[at + 1]!)); // both inside
    level = next;
  }
  return joinSubtrees(sha256, level);
}

/** A tree that grows leaf by leaf and remembers only the roots of its full subtrees. */
export interface GrowingTree {
  readonly size: number;
  add(hash: Uint8Array): void;
  root(): Uint8Array;
}

/**
 * A Merkle tree that grows: each leaf costs two hashes on average, and memory stays O(log n).
 *
 * Method: RFC 6962 §2.1 (Laurie, Langley, Kasper 2013); a full subtree is kept for each binary digit 1 of the size.
 * Cost: O(1) amortised a leaf, O(log n) a root.
 */
export function growTree(sha256: Sha256): GrowingTree {
  const frontier: Uint8Array[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(hash) {
      let carried = hash;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) carried = nodeHash(sha256, frontier.pop()!, carried); // one kept for each digit 1
      frontier.push(carried);
      size += 1;
    },
    root: () => joinSubtrees(sha256, frontier),
  };
}

/** The largest power of two below `count`; `count` ≥ 2. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/**
 * The ranges whose roots make the audit path of a leaf, from its sibling up to the child of the root: PATH(m, D[n]).
 *
 * @param index from 0; below `size`
 */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new ReeveError('invalid_input', 'There is no such leaf in a log of this size.');
  const path: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    path.push(index < middle ? { start: middle, end } : { start, end: middle });
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return path.toReversed();
}

/**
 * The ranges whose roots prove that a log of `to` leaves continues one of `from` leaves: PROOF(m, D[n]).
 *
 * @param from 1 ≤ from ≤ to; equal sizes need no proof
 */
export function consistencyRanges(from: number, to: number): readonly LeafRange[] {
  if (!Number.isSafeInteger(from) || from < 1 || from > to)
    throw new ReeveError('invalid_input', 'A log can only be shown to go on from a size it has passed.');
  const proof: LeafRange[] = [];
  let [start, end, whole] = [0, to, true];
  let rest = from;
  while (rest !== end - start) {
    const split = splitOf(end - start);
    const middle = start + split;
    if (rest <= split) {
      proof.push({ start: middle, end });
      end = middle;
    } else {
      proof.push({ start, end: middle });
      [start, rest, whole] = [middle, rest - split, false];
    }
  }
  if (!whole) proof.push({ start, end });
  return proof.toReversed();
}

/** A full subtree: the `index`-th run of 2^`level` leaves. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** Returns the full subtrees of a range of one of the proofs, or of a whole log, from left to right. */
export function fullSubtrees({ start, end }: LeafRange): readonly Subtree[] {
  const subtrees: Subtree[] = [];
  let at = start;
  while (at < end) {
    let [level, leaves] = [0, 1];
    while (at % (leaves * 2) === 0 && at + leaves * 2 <= end) [level, leaves] = [level + 1, leaves * 2];
    subtrees.push({ level, index: at / leaves });
    at += leaves;
  }
  return subtrees;
}

const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_BYTES;
/** True if two runs of bytes are equal; nothing here is secret, so the comparison is not constant-time. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;

/**
 * True if a leaf is at its position in the tree with this root.
 *
 * Source: RFC 9162 §2.1.3.2, step by step.
 */
export function verifyInclusion(
  sha256: Sha256,
  of: {
    readonly index: number;
    readonly size: number;
    readonly leafHash: Uint8Array;
    readonly path: readonly Uint8Array[];
    readonly root: Uint8Array;
  },
): boolean {
  if (!Number.isSafeInteger(of.index) || !Number.isSafeInteger(of.size) || of.index < 0 || of.index >= of.size)
    return false;
  if (![of.leafHash, of.root, ...of.path].every(isHash)) return false;
  let [fn, sn, hash] = [of.index, of.size - 1, of.leafHash];
  for (const sibling of of.path) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(sha256, sibling, hash);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(sha256, hash, sibling);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameBytes(hash, of.root);
}

/**
 * True if the log of the second root begins with the whole log of the first.
 *
 * Source: RFC 9162 §2.1.4.2, step by step. An empty log continues into every other.
 */
export function verifyConsistency(
  sha256: Sha256,
  of: {
    readonly from: number;
    readonly to: number;
    readonly fromRoot: Uint8Array;
    readonly toRoot: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): boolean {
  const { from, to, fromRoot, toRoot } = of;
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || from > to) return false;
  if (![fromRoot, toRoot, ...of.proof].every(isHash)) return false;
  if (from === to) return of.proof.length === 0 && sameBytes(fromRoot, toRoot);
  if (from === 0) return of.proof.length === 0 && sameBytes(fromRoot, joinSubtrees(sha256, []));
  const isPower = fullSubtrees({ start: 0, end: from }).length === 1;
  const [first, ...rest] = isPower ? [fromRoot, ...of.proof] : of.proof;
  if (first === undefined || of.proof.length === 0) return false;
  let [fn, sn] = [from - 1, to - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [fr, sr] = [first, first];
  for (const hash of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [fr, sr] = [nodeHash(sha256, hash, fr), nodeHash(sha256, hash, sr)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = nodeHash(sha256, sr, hash);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && sameBytes(fr, fromRoot) && sameBytes(sr, toRoot);
}
