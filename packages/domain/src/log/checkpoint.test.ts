import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { originOfLog, printCheckpoint, readCheckpoint } from './checkpoint.ts';
import {
  isSignedBy,
  printNote,
  printNoteKey,
  readNote,
  readNoteKey,
  signNote,
  type LogCrypto,
  type NoteKey,
} from './signed-note.ts';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
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
const signerOf = (seed: Uint8Array) => {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length),
    sign: (message: Uint8Array): Uint8Array => sign(null, message, key),
  };
};
const keyOf = (line: string): NoteKey => {
  const key = readNoteKey(CRYPTO, line);
  if (!key) throw new Error(`no key: ${line}`);
  return key;
};
const noteOf = (printed: string) => {
  const note = readNote(printed);
  if (!note) throw new Error('no note');
  return note;
};

describe('known answers of other programs', () => {
  // golang.org/x/mod/sumdb/note, note.go and note_test.go. Ed25519 is deterministic: the same key gives the same bytes.
  const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const PETERS_SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1);
  const TEXT =
    'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n'.replace(
      '’',
      "'",
    );
  const PETERS_NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

  test('a note of Go’s checksum database is valid, and signing it again gives the same', () => {
    const key = keyOf(PETER);
    expect(printNoteKey(CRYPTO, key)).toBe(PETER);
    const note = noteOf(PETERS_NOTE);
    expect(note.text).toBe(TEXT);
    expect(isSignedBy(CRYPTO, note, key)).toBe(true);
    const signer = signerOf(PETERS_SEED);
    expect([...signer.publicKey]).toEqual([...key.publicKey]);
    expect(printNote({ text: TEXT, signatures: [signNote(CRYPTO, TEXT, key, signer.sign)] })).toBe(PETERS_NOTE);
  });

  test('the example of c2sp.org/signed-note is good', () => {
    const key = keyOf('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');
    const note = noteOf(
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
    );
    expect(isSignedBy(CRYPTO, note, key)).toBe(true);
  });

  // A checkpoint of a public log of certificates, with the cosignatures of its public witnesses.
  const PUBLIC = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
— witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
`;
  test.each([
    'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
    'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
    'witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv',
    'transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM',
    'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
  ])('a public checkpoint is signed by %s, and one of another size is not', (line) => {
    const note = noteOf(PUBLIC);
    expect(printNote(note)).toBe(PUBLIC);
    expect(readCheckpoint(note.text)).toMatchObject({
      origin: 'arche2025h1.staging.ct.transparency.dev',
      size: 1_432_088_532,
    });
    expect(isSignedBy(CRYPTO, note, keyOf(line))).toBe(true);
    expect(isSignedBy(CRYPTO, { ...note, text: note.text.replace('1432088532', '42') }, keyOf(line))).toBe(false);
  });
  test('the example of c2sp.org/tlog-checkpoint reads and prints', () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const checkpoint = readCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(checkpoint && printCheckpoint(checkpoint)).toBe(text);
  });
});

const LOG = { name: originOfLog('a1'), type: 1, ...signerOf(Buffer.alloc(32, 1)) } as const;
const WITNESS = { name: 'partner', type: 4, ...signerOf(Buffer.alloc(32, 2)) } as const;
const TEXT = printCheckpoint({ origin: LOG.name, size: 12, root: Buffer.alloc(32, 3) });
const NOTE = {
  text: TEXT,
  signatures: [signNote(CRYPTO, TEXT, LOG, LOG.sign), signNote(CRYPTO, TEXT, WITNESS, WITNESS.sign, 1_790_000_000)],
};

test('log and witness sign one checkpoint; each signature is found among the others', () => {
  const note = noteOf(printNote(NOTE));
  expect(isSignedBy(CRYPTO, note, LOG)).toBe(true);
  expect(isSignedBy(CRYPTO, note, WITNESS)).toBe(true);
  expect(isSignedBy(CRYPTO, note, { ...LOG, type: 4 })).toBe(false);
  expect(isSignedBy(CRYPTO, note, { ...LOG, publicKey: WITNESS.publicKey })).toBe(false);
  expect(isSignedBy(CRYPTO, note, { ...LOG, name: 'other' })).toBe(false);
});

test('a bad signature of a known key spoils a note that has a good one too', () => {
  const bad = { ...NOTE.signatures[0]!, bytes: new Uint8Array(64) };
  expect(isSignedBy(CRYPTO, { text: TEXT, signatures: [...NOTE.signatures, bad] }, LOG)).toBe(false);
});

test('no bit of a signed checkpoint can be turned over', () => {
  const printed = Buffer.from(printNote({ text: TEXT, signatures: [NOTE.signatures[0]!] }));
  fc.assert(
    fc.property(fc.nat(printed.length * 8 - 1), (bit) => {
      const other = Buffer.from(printed);
      other[bit >> 3]! ^= 1 << (bit & 7);
      const note = readNote(other.toString('utf8'));
      expect(note !== undefined && isSignedBy(CRYPTO, note, LOG)).toBe(false);
    }),
    { seed: 12, numRuns: 500 },
  );
});

test.each([
  ['no empty line', 'a\nb\n'],
  ['no signature', 'a\n\n'],
  ['a hyphen for the dash', 'a\n\n- name AAAAAAAA\n'],
  ['no newline at the end', 'a\n\n— name AAAAAAAA'],
  ['a control character', 'a\tb\n\n— name AAAAAAAA\n'],
  ['a plus in the name', 'a\n\n— na+me AAAAAAAA\n'],
  ['base64 that no encoder writes', 'a\n\n— name AAAAAAB=\n'],
  ['an id and no signature', 'a\n\n— name AAAAAA==\n'],
  ['too many signatures', `a\n\n${'— name AAAAAAAA\n'.repeat(65)}`],
])('%s is no note', (_, printed) => expect(readNote(printed)).toBeUndefined());

test.each([
  ['a size with a leading zero', `o\n012\n${Buffer.alloc(32).toString('base64')}\n`],
  ['a negative size', `o\n-1\n${Buffer.alloc(32).toString('base64')}\n`],
  ['a size beyond all numbers', `o\n99999999999999999\n${Buffer.alloc(32).toString('base64')}\n`],
  ['a short root', `o\n1\n${Buffer.alloc(31).toString('base64')}\n`],
  ['no origin', `\n1\n${Buffer.alloc(32).toString('base64')}\n`],
  ['two lines', 'o\n1\n'],
])('%s is no checkpoint', (_, text) => expect(readCheckpoint(text)).toBeUndefined());

test.each(['', 'name', 'name+00000000+AA==', 'name+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'])(
  '%j is no key',
  (line) => expect(readNoteKey(CRYPTO, line)).toBeUndefined(),
);
