import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, namedBits, octetString, oid, time, unsigned } from './der.ts';

const hex = (bytes: Buffer): string => bytes.toString('hex');

describe('DER', () => {
  // X.690 §8.1.3, with its example of 201 octets.
  test.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [201, '0481c9'],
    [256, '04820100'],
    [65_536, '0483010000'],
  ])('the length %i is written as the standard says', (length, head) => {
    expect(hex(octetString(Buffer.alloc(length))).slice(0, head.length)).toBe(head);
  });

  // As `openssl asn1parse -genstr OID:…` (3.0) writes them.
  test.each([
    ['1.2.840.10045.4.3.2', '06082a8648ce3d040302'],
    ['2.5.29.17', '0603551d11'],
    ['1.3.6.1.5.5.7.3.1', '06082b06010505070301'],
    ['1.2.840.113549', '06062a864886f70d'],
  ])('the object identifier %s', (dotted, encoded) => {
    expect(hex(oid(dotted))).toBe(encoded);
  });

  test.each([
    ['00', '020100'],
    ['7f', '02017f'],
    ['80', '02020080'],
    ['0080', '02020080'],
    ['000001', '020101'],
    ['ff00', '020300ff00'],
  ])('the number %s is positive and as short as can be', (octets, encoded) => {
    expect(hex(unsigned(Buffer.from(octets, 'hex')))).toBe(encoded);
  });

  test('reads back the number it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 160n }), (number) => {
        const text = number.toString(16);
        const encoded = unsigned(Buffer.from(text.length % 2 === 0 ? text : `0${text}`, 'hex'));
        expect(BigInt(`0x${encoded.subarray(2).toString('hex')}`)).toBe(number);
        expect(encoded[1]).toBe(encoded.length - 2);
        expect(encoded[2] ?? 128).toBeLessThan(128);
      }),
    );
  });

  // Key usages as in every certificate of a CA and of a server.
  test('ends named bits at the last one set', () => {
    expect(hex(namedBits([5, 6]))).toBe('03020106');
    expect(hex(namedBits([0]))).toBe('03020780');
    expect(hex(namedBits([8]))).toBe('0303070080');
  });

  test('writes the year with two digits before 2050 and with four from then on', () => {
    expect(time(new Date('2049-12-31T23:59:59.900Z')).toString('latin1')).toBe('\u0017\r491231235959Z');
    expect(time(new Date('2050-01-01T00:00:00Z')).toString('latin1')).toBe('\u0018\u000f20500101000000Z');
  });

  test('concatenates contents', () => {
    expect(hex(element(0x30, unsigned(Buffer.from([1])), unsigned(Buffer.from([2]))))).toBe('3006020101020102');
  });
});
