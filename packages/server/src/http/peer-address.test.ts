import { expect, test } from 'vitest';
import { peerAddress } from './peer-address.ts';

test.each([
  ['203.0.113.15', '203.0.113.15'],
  ['203.0.113.15:1023', '203.0.113.15'],
  ['::ffff:203.0.113.15', '203.0.113.15'],
  ['[::ffff:203.0.113.15]:80', '203.0.113.15'],
  ['2001:DB8::1', '2001:db8::1'],
  ['2001:db8:0:0:0:0:0:1', '2001:db8::1'],
  ['[2001:db8::1]:4711', '2001:db8::1'],
  ['unknown', 'unknown'],
])('%s is %s', (written, address) => {
  expect(peerAddress({ ip: written })).toBe(address);
});
