import { expect, test } from 'vitest';
import { murmur3, murmur3Hex } from './murmur3.ts';

test('gives the verification value that SMHasher publishes for MurmurHash3_x86_128', () => {
  // SMHasher, KeysetTest.cpp, VerificationTest: hash the keys {}, {0}, {0, 1} … of 0 to 255 bytes with seed 256 −
  // length, then hash the hashes with seed 0; main.cpp has the first four bytes of that, little-endian.
  const keys = Uint8Array.from({ length: 256 }, (_, i) => i);
  const hashes = new DataView(new ArrayBuffer(256 * 16));
  for (let length = 0; length < 256; length += 1) {
    murmur3(keys.subarray(0, length), 256 - length).forEach((word, i) => {
      hashes.setUint32(length * 16 + i * 4, word, true);
    });
  }
  expect(murmur3(new Uint8Array(hashes.buffer))[0]).toBe(0xb3ece62a);
});

test('no bytes, with seed 0, is zero', () => {
  expect(murmur3Hex('')).toBe('0'.repeat(32));
});

test('a text is hashed by its UTF-8 bytes', () => {
  const [a, b, c, d] = murmur3(Uint8Array.of(0xc3, 0xa9));
  expect(murmur3Hex('é')).toBe([a, b, c, d].map((word) => word.toString(16).padStart(8, '0')).join(''));
});
