import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { decrypt, encrypt, packBox, unpackBox } from './cipher.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

// D. McGrew and J. Viega, The Galois/Counter Mode of Operation (GCM), appendix B, test case 16.
const CASE_16 = {
  key: hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
  nonce: hex('cafebabefacedbaddecaf888'),
  associated: hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
  plain: hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  ),
  cipher: hex(
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
  ),
  tag: hex('76fc6ece0f4e1768cddf8853bb2d551b'),
};

test('encrypts the published example of AES-256-GCM', () => {
  const { key, nonce, associated, plain, cipher, tag } = CASE_16;
  const box = encrypt(key, associated, plain, nonce);
  expect(box.body.toString('hex')).toBe(Buffer.concat([cipher, tag]).toString('hex'));
  expect(decrypt(key, associated, box)).toEqual(plain);
});

test('a box opens only with its own key and associated text, and unchanged', () => {
  const [key, other] = [randomBytes(32), randomBytes(32)];
  const associated = Buffer.from('a row');
  const box = encrypt(key, associated, Buffer.from('words'));
  expect(decrypt(key, associated, box)?.toString()).toBe('words');
  expect(decrypt(other, associated, box)).toBeUndefined();
  expect(decrypt(key, Buffer.from('another row'), box)).toBeUndefined();
  for (const part of ['nonce', 'body'] as const)
    for (let bit = 0; bit < box[part].length * 8; bit += 1) {
      const flipped = Buffer.from(box[part]);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(decrypt(key, associated, { ...box, [part]: flipped }), `${part} bit ${bit}`).toBeUndefined();
    }
});

test('does not open anything that is not a box', () => {
  const key = randomBytes(32);
  for (const length of [0, 1, 12, 27, 28]) {
    const box = unpackBox(packBox({ nonce: Buffer.alloc(0), body: Buffer.alloc(length) }));
    expect(decrypt(key, Buffer.alloc(0), box)).toBeUndefined();
  }
});

test('ten thousand boxes have different nonces', () => {
  const key = randomBytes(32);
  const nonces = Array.from({ length: 10_000 }, () =>
    encrypt(key, Buffer.alloc(0), Buffer.alloc(1)).nonce.toString('hex'),
  );
  expect(new Set(nonces).size).toBe(nonces.length);
});
