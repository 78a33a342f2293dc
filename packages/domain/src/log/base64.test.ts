import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, isBase64Of, toBase64 } from './base64.ts';

// RFC 4648 §10.
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('%j is %j', (plain, coded) => {
  expect(toBase64(Buffer.from(plain))).toBe(coded);
  expect(Buffer.from(fromBase64(coded) ?? []).toString()).toBe(plain);
});

test('bytes are written as Node writes them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { seed: 4648 },
  );
});

test.each(['Zg', 'Zg=', 'Zh==', 'Zm9=', 'Zm9v=', 'Z', '=', 'Zm 9v', 'Zm9v\n', 'Zm-v', 'Zm9vZ===', 'Zg==Zg=='])(
  '%j is no base64 of anything',
  (text) => expect(fromBase64(text)).toBeUndefined(),
);

test('a text is compared with the base64 of some bytes without decoding it', () => {
  const codes = (text: string) => (at: number) => text.charCodeAt(at);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(80), (bytes, at) => {
      const text = toBase64(bytes);
      expect(isBase64Of(bytes, codes(text))).toBe(true);
      expect(isBase64Of(bytes, codes(`${text}A`))).toBe(false);
      const other = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      if (at < text.length) expect(isBase64Of(bytes, codes(other))).toBe(false);
      if (bytes.length > 0) expect(isBase64Of(bytes, codes(text.slice(0, -1)))).toBe(false);
    }),
    { seed: 4649 },
  );
});
