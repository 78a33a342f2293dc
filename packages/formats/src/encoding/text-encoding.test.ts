import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectEncoding, Utf8Tally } from './text-encoding.ts';

const utf8 = new TextEncoder();
const utf16 = (text: string, littleEnd: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEnd);
  return new Uint8Array(view.buffer);
};

test.each([
  ['UTF-8', utf8.encode('month\té\n'), 'utf-8'],
  ['UTF-8 with a byte order mark', utf8.encode('\uFEFFmonth'), 'utf-8'],
  ['UTF-16 with a byte order mark', utf16('\uFEFFmonth', true), 'utf-16le'],
  ['UTF-16 the other way round', utf16('\uFEFFmonth', false), 'utf-16be'],
  ['UTF-16 without a mark', utf16('month,longitude', true), 'utf-16le'],
  ['UTF-16 the other way round without a mark', utf16('month,longitude', false), 'utf-16be'],
])('%s is recognised', (_, head, encoding) => {
  expect(detectEncoding(head)).toBe(encoding);
});

test.each([
  ['an empty file', []],
  ['a spreadsheet', [0x50, 0x4b, 3, 4, 20]],
  ['an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a compressed file', [0x1f, 0x8b, 8]],
  ['a PDF', [...utf8.encode('%PDF-1.7')]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]],
])('%s is refused with a sentence', (_, head) => {
  let error: unknown;
  try {
    detectEncoding(Uint8Array.from(head));
  } catch (thrown) {
    error = thrown;
  }
  expect(isReeveError(error, 'invalid_input') && error.message).toMatch(/^[A-Z].+\.$/);
});

const tallied = (pieces: readonly Uint8Array[]): string => {
  const tally = new Utf8Tally();
  for (const piece of pieces) tally.add(piece);
  return tally.encoding();
};

test('UTF-8 is UTF-8 wherever its bytes were cut', () => {
  const text = fc.string({ unit: 'binary' }).map((each) => utf8.encode(each));
  fc.assert(
    fc.property(text, fc.nat(), (bytes, at) => {
      const cut = at % (bytes.length + 1);
      expect(tallied([bytes.subarray(0, cut), bytes.subarray(cut)])).toBe('utf-8');
    }),
  );
});

test('invalid UTF-8 is Windows-1252, unless more of it is valid', () => {
  const cafe = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x2c);
  expect(tallied([cafe])).toBe('windows-1252');
  expect(tallied([cafe.subarray(0, 4)])).toBe('windows-1252');
  expect(tallied([utf8.encode('Škofja Loka, Čatež'), cafe])).toBe('utf-8');
});
