import { expect, test } from 'vitest';
import { otherPurpose } from './other-purpose.ts';

const BURGLARY = { code: 'P2', title: 'Burglary', justification: 'x', caseRef: null, until: '2026-12-01T12:00:00Z' };
const SESSION = { purpose: BURGLARY, purposes: [BURGLARY, { code: 'P1', title: 'Violence' }] };

test.each([
  ['P1', 'Violence'],
  // Not among those this person holds: its code is all there is.
  ['P9', 'P9'],
  ['P2', undefined],
  ['*', undefined],
  ['', undefined],
])('a record of purpose “%s”, for a session of P2: %s', (purposeGroup, title) => {
  expect(otherPurpose(SESSION, { purposeGroup })).toBe(title);
});

test('without a purpose nothing is of another one', () => {
  expect(otherPurpose({ ...SESSION, purpose: null }, { purposeGroup: 'P1' })).toBeUndefined();
});
