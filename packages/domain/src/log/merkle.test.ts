import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyRanges,
  fullSubtrees,
  growTree,
  inclusionRanges,
  joinSubtrees,
  leafHash,
  nodeHash,
  rootOfFull,
  verifyConsistency,
  verifyInclusion,
  type LeafRange,
} from './merkle.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const unhex = (text: string): Uint8Array => Buffer.from(text, 'hex');

/** RFC 6962 §2.1 as it reads: the slow, obvious twin. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return sha256(Buffer.concat([Buffer.from([0]), leaves[0]!]));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.concat([Buffer.from([1]), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k))]));
}

/**
 * Reference vectors of Certificate Transparency: eight leaves, the roots of their first n, proofs.
 * Source: github.com/transparency-dev/merkle, proof/verify_test.go (there counted from 1).
 */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  unhex,
);
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSIONS: readonly (readonly [number, number, readonly string[]])[] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const CONSISTENCIES: readonly (readonly [number, number, readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

const rootOf = (leaves: readonly Uint8Array[]): Uint8Array => {
  const tree = growTree(sha256);
  for (const leaf of leaves) tree.add(leafHash(sha256, leaf));
  return tree.root();
};
/** The hash of a range by the slow twin. */
const rangeHash = (leaves: readonly Uint8Array[], { start, end }: LeafRange): Uint8Array =>
  treeHash(leaves.slice(start, end));

describe('known answers of Certificate Transparency', () => {
  test('a log of no leaves', () => expect(hex(rootOf([]))).toBe(EMPTY));
  test.each(ROOTS.map((root, index) => [index + 1, root] as const))(
    'the root of the first %i leaves',
    (count, root) => {
      expect(hex(rootOf(LEAVES.slice(0, count)))).toBe(root);
      expect(hex(treeHash(LEAVES.slice(0, count)))).toBe(root);
    },
  );
  test.each(INCLUSIONS)('the audit path of leaf %i among %i', (index, size, path) => {
    expect(inclusionRanges(index, size).map((range) => hex(rangeHash(LEAVES, range)))).toEqual(path);
    const proof = {
      index,
      size,
      leafHash: leafHash(sha256, LEAVES[index]!),
      path: path.map(unhex),
      root: unhex(ROOTS[size - 1]!),
    };
    expect(verifyInclusion(sha256, proof)).toBe(true);
  });
  test.each(CONSISTENCIES)('the proof that the log of %i continues in the log of %i', (from, to, hashes) => {
    expect(consistencyRanges(from, to).map((range) => hex(rangeHash(LEAVES, range)))).toEqual(hashes);
    const proof = {
      from,
      to,
      fromRoot: unhex(ROOTS[from - 1]!),
      toRoot: unhex(ROOTS[to - 1]!),
      proof: hashes.map(unhex),
    };
    expect(verifyConsistency(sha256, proof)).toBe(true);
  });
});

const leavesOf = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 70 });

describe('against the recursive definition', () => {
  test('a tree that grows has its root at every size', () => {
    fc.assert(
      fc.property(leavesOf, (leaves) => {
        const tree = growTree(sha256);
        for (const [index, leaf] of leaves.entries()) {
          tree.add(leafHash(sha256, leaf));
          expect(tree.size).toBe(index + 1);
        }
        expect(hex(tree.root())).toBe(hex(treeHash(leaves)));
      }),
      { seed: 6962, numRuns: 60 },
    );
  });

  test('full subtrees joined give the root of a range of any proof', () => {
    const leaves = Array.from({ length: 37 }, (_, index) => Uint8Array.of(index));
    for (let size = 1; size <= leaves.length; size += 1) {
      const ranges = [
        { start: 0, end: size },
        ...Array.from({ length: size }, (_, index) => inclusionRanges(index, size)).flat(),
        ...Array.from({ length: size }, (_, index) => consistencyRanges(index + 1, size)).flat(),
      ];
      for (const range of ranges) {
        const parts = fullSubtrees(range).map(({ level, index }) =>
          rootOfFull(
            sha256,
            leaves.slice(index * 2 ** level, (index + 1) * 2 ** level).map((leaf) => leafHash(sha256, leaf)),
          ),
        );
        expect(hex(joinSubtrees(sha256, parts))).toBe(hex(rangeHash(leaves, range)));
      }
    }
  });

  test('every proof of every size verifies, and no other leaf, place, size or root fits it', () => {
    const leaves = Array.from({ length: 21 }, (_, index) => Uint8Array.of(index, 7));
    const other = leafHash(sha256, Uint8Array.of(99));
    for (let size = 1; size <= leaves.length; size += 1) {
      const root = treeHash(leaves.slice(0, size));
      for (let index = 0; index < size; index += 1) {
        const path = inclusionRanges(index, size).map((range) => rangeHash(leaves, range));
        const good = { index, size, leafHash: leafHash(sha256, leaves[index]!), path, root };
        expect(verifyInclusion(sha256, good)).toBe(true);
        const bad = [
          { ...good, leafHash: other },
          { ...good, root: other },
          { ...good, index: index + 1 },
          { ...good, index: index - 1 },
          { ...good, path: [...path, other] },
          { ...good, path: [other, ...path] },
          { ...good, path: [new Uint8Array(0), ...path] },
          ...(path.length > 0 ? [{ ...good, path: path.slice(1) }] : []),
          ...path.map((_, at) => ({ ...good, path: path.with(at, other) })),
        ];
        for (const one of bad) expect(verifyInclusion(sha256, one), `${index} of ${size}`).toBe(false);
      }
    }
  });

  test('consistency verifies between any two sizes, and fails when any part of it is changed', () => {
    const leaves = Array.from({ length: 21 }, (_, index) => Uint8Array.of(index, 8));
    const other = leafHash(sha256, Uint8Array.of(99));
    for (let to = 1; to <= leaves.length; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const proof = consistencyRanges(from, to).map((range) => rangeHash(leaves, range));
        const [fromRoot, toRoot] = [treeHash(leaves.slice(0, from)), treeHash(leaves.slice(0, to))];
        const good = { from, to, fromRoot, toRoot, proof };
        expect(verifyConsistency(sha256, good), `${from} to ${to}`).toBe(true);
        const bad = [
          { ...good, fromRoot: other },
          { ...good, toRoot: other },
          { ...good, proof: [...proof, other] },
          { ...good, proof: [other, ...proof] },
          ...(proof.length > 0
            ? [
                { ...good, proof: proof.slice(1) },
                { ...good, proof: [] },
              ]
            : []),
          ...(from < to
            ? [
                { ...good, from: from + 1 },
                { ...good, to: from - 1 },
                { ...good, from: to, to: from },
              ]
            : []),
          ...proof.map((_, at) => ({ ...good, proof: proof.with(at, other) })),
        ];
        for (const one of bad) expect(verifyConsistency(sha256, one), `${from} to ${to}`).toBe(false);
      }
    }
  });
});

test('a leaf cannot pass for a node', () => {
  const [left, right] = [leafHash(sha256, Uint8Array.of(1)), leafHash(sha256, Uint8Array.of(2))];
  const forged = new Uint8Array([...left, ...right]);
  expect(hex(leafHash(sha256, forged))).not.toBe(hex(nodeHash(sha256, left, right)));
});

test('an empty log continues into every other, with no proof', () => {
  const [none, some] = [unhex(EMPTY), unhex(ROOTS[3]!)];
  expect(verifyConsistency(sha256, { from: 0, to: 4, fromRoot: none, toRoot: some, proof: [] })).toBe(true);
  expect(verifyConsistency(sha256, { from: 0, to: 4, fromRoot: some, toRoot: some, proof: [] })).toBe(false);
  expect(verifyConsistency(sha256, { from: 0, to: 4, fromRoot: none, toRoot: some, proof: [none] })).toBe(false);
});

test.each([
  () => inclusionRanges(-1, 4),
  () => inclusionRanges(4, 4),
  () => inclusionRanges(0, 0),
  () => inclusionRanges(0.5, 4),
  () => consistencyRanges(0, 4),
  () => consistencyRanges(5, 4),
])('refuses what no log can prove', (ask) => {
  expect(ask).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});

test('paths are short: twenty hashes in a log of a million', () => {
  expect(inclusionRanges(0, 1_000_000)).toHaveLength(20);
  expect(inclusionRanges(777_777, 2 ** 40)).toHaveLength(40);
});
