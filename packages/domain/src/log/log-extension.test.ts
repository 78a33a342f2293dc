import { createHash, generateKeyPairSync, sign, verify, createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { originOfLog, printCheckpoint } from './checkpoint.ts';
import { extensionFault, printLogExtension, readLogExtension, type LogExtension } from './log-extension.ts';
import { consistencyRanges, leafHash, nodeHash, joinSubtrees } from './merkle.ts';
import { printNote, signNote, type LogCrypto, type NoteKey } from './signed-note.ts';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const CRYPTO: LogCrypto = {
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
  utf8: (text) => Buffer.from(text),
  fromUtf8: (bytes) => Buffer.from(bytes).toString('utf8'),
  verify: (publicKey, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }),
      signature,
    ),
};
const ORIGIN = originOfLog('a1');
const newKey = (name = ORIGIN) => {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  const key: NoteKey = { name, type: 1, publicKey };
  return { key, sign: (message: Uint8Array): Uint8Array => sign(null, message, pair.privateKey) };
};
const LOG = newKey();

/** The root by the definition of RFC 6962 §2.1. */
function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return joinSubtrees(CRYPTO.sha256, []);
  if (hashes.length === 1) return first;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(CRYPTO.sha256, rootOf(hashes.slice(0, k)), rootOf(hashes.slice(k)));
}
const leaves = (words: readonly string[]): readonly Uint8Array[] =>
  words.map((word) => leafHash(CRYPTO.sha256, Buffer.from(word)));
const WORDS = Array.from({ length: 40 }, (_, index) => `event ${index + 1}`);

function extension(words: readonly string[], from: number, signer = LOG, origin = ORIGIN): LogExtension {
  const hashes = leaves(words);
  const text = printCheckpoint({ origin, size: words.length, root: rootOf(hashes) });
  return {
    from,
    proof:
      from === 0 ? [] : consistencyRanges(from, words.length).map(({ start, end }) => rootOf(hashes.slice(start, end))),
    checkpoint: printNote({ text, signatures: [signNote(CRYPTO, text, signer.key, signer.sign)] }),
  };
}
const seenAt = (size: number, words = WORDS) => ({
  origin: ORIGIN,
  keys: [LOG.key],
  seen: { origin: ORIGIN, size, root: rootOf(leaves(words.slice(0, size))) },
});
const first = { origin: ORIGIN, keys: [LOG.key], seen: undefined };

test('the example of c2sp.org/tlog-witness reads and prints', () => {
  const text = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;
  const read = readLogExtension(text);
  expect(read).toMatchObject({ from: 20_852_014 });
  expect(read?.proof).toHaveLength(4);
  expect(read && printLogExtension(read)).toBe(text);
});

test.each([
  ['no size', 'old\n\nnote'],
  ['a size with a leading zero', 'old 03\n\nnote'],
  ['a short hash', 'old 3\nAAAA\n\nnote'],
  ['no empty line', 'old 3\nnote'],
  ['too many hashes', `old 3\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}\nnote`],
])('%s is no extension', (_, text) => expect(readLogExtension(text)).toBeUndefined());

describe('a witness', () => {
  test('signs the first checkpoint it sees, and every growth of that log', () => {
    expect(extensionFault(CRYPTO, extension(WORDS.slice(0, 3), 0), first)).toBeUndefined();
    for (const [from, to] of [
      [1, 2],
      [3, 7],
      [4, 8],
      [8, 40],
      [39, 40],
    ] as const)
      expect(
        extensionFault(CRYPTO, extension(WORDS.slice(0, to), from), seenAt(from)),
        `${from} to ${to}`,
      ).toBeUndefined();
    expect(extensionFault(CRYPTO, extension(WORDS.slice(0, 7), 7), seenAt(7))).toBeUndefined();
  });

  test('refuses a log in which an earlier event was changed, removed or inserted', () => {
    for (const other of [
      WORDS.with(2, 'another event'),
      WORDS.toSpliced(2, 1),
      WORDS.toSpliced(2, 0, 'another event'),
      WORDS.toSpliced(6, 1),
    ]) {
      expect(extensionFault(CRYPTO, extension(other.slice(0, 20), 7), seenAt(7))).toBe('history_changed');
      expect(extensionFault(CRYPTO, extension(other.slice(0, 7), 7), seenAt(7))).toBe('history_changed');
    }
    // What follows is the log’s own.
    expect(
      extensionFault(CRYPTO, extension(WORDS.with(7, 'another event').slice(0, 20), 7), seenAt(7)),
    ).toBeUndefined();
  });

  test('refuses a log that is shorter than the one it has signed', () => {
    expect(extensionFault(CRYPTO, extension(WORDS.slice(0, 6), 3), seenAt(7))).toBe('cut_off');
  });

  test('refuses a proof that omits something, or is from another size', () => {
    const honest = extension(WORDS.slice(0, 20), 7);
    for (const index of honest.proof.keys())
      expect(extensionFault(CRYPTO, { ...honest, proof: honest.proof.toSpliced(index, 1) }, seenAt(7))).toBe(
        'history_changed',
      );
    expect(extensionFault(CRYPTO, extension(WORDS.slice(0, 20), 6), seenAt(7))).toBe('out_of_turn');
    expect(extensionFault(CRYPTO, extension(WORDS.slice(0, 20), 0), seenAt(7))).toBe('out_of_turn');
  });

  test('refuses an extension no key of this log has signed, or one of another log', () => {
    expect(extensionFault(CRYPTO, extension(WORDS, 7, newKey()), seenAt(7))).toBe('not_signed');
    expect(
      extensionFault(CRYPTO, extension(WORDS, 7, newKey('other')), { ...seenAt(7), keys: [newKey('other').key] }),
    ).toBe('not_signed');
    expect(extensionFault(CRYPTO, extension(WORDS, 7, LOG, 'other'), seenAt(7))).toBe('other_log');
    expect(extensionFault(CRYPTO, { from: 0, proof: [], checkpoint: 'nothing' }, first)).toBe('not_understood');
  });
});
