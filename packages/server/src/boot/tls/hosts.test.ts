import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { parseHosts } from './hosts.ts';

const shown = (text: string): readonly string[] =>
  parseHosts(text).map((host) => ('dns' in host ? host.dns : host.address.toString('hex')));

describe('the hosts of a certificate', () => {
  test('always includes this machine’s own names, each once', () => {
    expect(shown('Reeve.Example.org,localhost, 10.1.2.3')).toEqual([
      'reeve.example.org',
      'localhost',
      '0a010203',
      '7f000001',
      `${'0'.repeat(31)}1`,
    ]);
  });

  // RFC 4291 §2.2 for the forms of IPv6, RFC 3492 §7.1 for the name.
  test.each([
    ['2001:DB8::8:800:200C:417A', '20010db80000000000080800200c417a'],
    ['::ffff:129.144.52.38', '00000000000000000000ffff81903426'],
    ['FF01::101', 'ff010000000000000000000000000101'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s becomes %s', (text, encoded) => {
    expect(shown(text)[0]).toBe(encoded);
  });

  test.each([
    '',
    'a,,b',
    '*.example.org',
    'https://reeve.example.org',
    'a b',
    '10.1.2',
    '-x.org',
    'reeve_1',
    'fe80::1%eth0',
  ])('“%s” is refused in a sentence', (text) => {
    expect(() => parseHosts(text)).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
  });
});
