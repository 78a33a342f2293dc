import { findByReference, OPERATIONS, readReport, search } from '@reeve/contract';
import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test('parts of the path are filled in and escaped', () => {
  expect(addressOf(readReport, { id: '1f' })).toBe('/api/reports/1f');
  expect(addressOf(findByReference, { reference: 'RP/7 K' })).toBe('/api/references/RP%2F7%20K');
});

test('the query is appended, absent values are left out', () => {
  expect(addressOf(search, {}, { q: 'a & b', kind: undefined, limit: 5 })).toBe('/api/search?q=a+%26+b&limit=5');
});

test('a missing part of the path is refused rather than sent as "undefined"', () => {
  expect(() => addressOf(readReport, {})).toThrow('readReport needs "id"');
});

test('no operation is left with a name in its address', () => {
  const any = new Proxy({}, { get: () => 'x' });
  for (const operation of OPERATIONS) expect(addressOf(operation, any)).not.toContain(':');
});
