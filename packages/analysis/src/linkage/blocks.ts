import { ReeveError } from '@reeve/domain';
import { codesOf, type CodedColumn } from './coded-column.ts';
import { type BlockingPart, type BlockingRule, columnOf, type LinkageRecords } from './linkage-records.ts';
import { type Allocate, ownMemory } from './memory.ts';

/** The blocks of one rule: records that agree on all its parts. */
export interface Blocks {
  /** Block of each record, from 1; 0: a part has no value, so that the record is in no block. */
  readonly blockOf: Uint32Array;
  /** Records of block b, ascending: `order[starts[b]]` up to `order[starts[b + 1]]`; block 0 is left out. */
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** What comparing the pairs of one rule costs. */
export interface BlockCost {
  /** Pairs within its blocks; those that an earlier rule has too are included. */
  readonly pairs: number;
  readonly blocks: number;
  /** Pairs of the largest block, and a record in it. */
  readonly largestPairs: number;
  readonly largestRecord: number | undefined;
}

/**
 * Sorts records into blocks by a rule.
 *
 * @returns the blocks, the same for any order of the parts up to their numbers
 * @throws ReeveError invalid_input — a column that is not there, a rule without parts
 * Cost: O(records · parts).
 */
export function makeBlocks(records: LinkageRecords, rule: BlockingRule, allocate: Allocate = ownMemory): Blocks {
  const [firstPart, ...otherParts] = rule;
  if (firstPart === undefined) throw new ReeveError('invalid_input', 'A blocking rule needs at least one column.');
  const first = partCodes(columnOf(records, firstPart.column), firstPart);
  let keys: Uint32Array = first.codes;
  let distinct = first.distinct;
  for (const part of otherParts) {
    ({ codes: keys, distinct } = pairUp(keys, partCodes(columnOf(records, part.column), part).codes));
  }
  return sortIntoBlocks(keys, distinct, allocate);
}

/** Counts the pairs of a rule without making them. Cost: O(blocks), or O(records) for two files. */
export function blockCost({ order, starts }: Blocks, { firstFile }: LinkageRecords): BlockCost {
  let [pairs, blocks, largestPairs, largest] = [0, 0, 0, -1];
  for (let block = 1; block + 1 < starts.length; block += 1) {
    const [from, to] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    const size = to - from;
    const split = firstFile === undefined ? 0 : firstInSecondFile(order, from, to, firstFile) - from;
    const own = firstFile === undefined ? (size * (size - 1)) / 2 : split * (size - split);
    pairs += own;
    if (own > 0) blocks += 1;
    if (own > largestPairs) [largestPairs, largest] = [own, from];
  }
  return { pairs, blocks, largestPairs, largestRecord: largest < 0 ? undefined : order[largest] };
}

/** The first position of [from, to) whose record is in the second file; `to` if none is. */
export function firstInSecondFile(order: Uint32Array, from: number, to: number, firstFile: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] ?? 0) < firstFile) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Keys {
  readonly codes: Uint32Array;
  /** Larger than every code. */
  readonly distinct: number;
}

/** Codes of a part for each record: those of the column, or of the beginnings of its values. */
function partCodes(column: CodedColumn, { first }: BlockingPart): Keys {
  if (first === undefined) return { codes: column.codes, distinct: codesOf(column) };
  const { starts, units } = column;
  const beginnings = new Map<string, number>();
  const beginningOf = new Uint32Array(codesOf(column));
  for (let code = 1; code < beginningOf.length; code += 1) {
    const [from, to] = [starts[code] ?? 0, starts[code + 1] ?? 0];
    const text = String.fromCharCode(...units.subarray(from, Math.min(to, from + first)));
    const known = beginnings.get(text) ?? beginnings.size + 1;
    beginnings.set(text, known);
    beginningOf[code] = known;
  }
  return { codes: column.codes.map((code) => beginningOf[code] ?? 0), distinct: beginnings.size + 1 };
}

/** A code for each pair of codes that occurs; 0 if either is 0. */
function pairUp(a: Uint32Array, b: Uint32Array): Keys {
  const places = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * a.length)));
  const mask = places - 1;
  /** The first record with the pair of a slot, plus 1. */
  const slots = new Uint32Array(places);
  const codes = new Uint32Array(a.length);
  let distinct = 1;
  for (let i = 0; i < a.length; i += 1) {
    const [one, other] = [a[i] ?? 0, b[i] ?? 0];
    if (one === 0 || other === 0) continue;
    let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const found = (slots[slot] ?? 0) - 1;
      if (found < 0) {
        slots[slot] = i + 1;
        codes[i] = distinct;
        distinct += 1;
        break;
      }
      if (a[found] === one && b[found] === other) {
        codes[i] = codes[found] ?? 0;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { codes, distinct };
}

function sortIntoBlocks(keys: Uint32Array, distinct: number, allocate: Allocate): Blocks {
  const blockOf = new Uint32Array(allocate(4 * keys.length));
  const starts = new Uint32Array(allocate(4 * (distinct + 1)));
  blockOf.set(keys);
  for (const block of keys) if (block > 0) starts[block + 1] = (starts[block + 1] ?? 0) + 1;
  for (let block = 1; block < distinct; block += 1) starts[block + 1] = (starts[block + 1] ?? 0) + (starts[block] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(allocate(4 * (starts[distinct] ?? 0)));
  for (let i = 0; i < keys.length; i += 1) {
    const block = keys[i] ?? 0;
    if (block === 0) continue;
    const at = next[block] ?? 0;
    order[at] = i;
    next[block] = at + 1;
  }
  return { blockOf, order, starts };
}
