import { expect, test } from 'vitest';
import { dispositionFaults, parseDisposition, mayDispose } from './disposition.ts';

const given = { code: 'accepted', reason: 'the figure is an estimate', blockIds: [], duplicateOf: undefined } as const;

test('every disposition has a reason, and a duplicate its original', () => {
  expect(dispositionFaults('a', given)).toEqual([]);
  expect(dispositionFaults('a', { ...given, reason: ' ' })).toEqual(['no_reason']);
  expect(dispositionFaults('a', { ...given, code: 'duplicate' })).toEqual(['no_original']);
  expect(dispositionFaults('a', { ...given, code: 'duplicate', duplicateOf: 'a' })).toEqual(['is_itself']);
});

test('nothing is decided while comments can still arrive', () => {
  expect(mayDispose({ isOpen: true })).toEqual({ allowed: false, because: 'round_open' });
  expect(mayDispose({ isOpen: false }).allowed).toBe(true);
});

test.each([
  ['No change required', 'not_accepted'],
  ['[Answered by mail. No change required.](https://example.org/1)', 'noted'],
  ['[The committee agrees. Editors added explanations.](https://example.org/2)', 'accepted'],
  ['Completed', 'accepted'],
  ['Not in this version', 'deferred'],
  ['No change for version 2.0 required', 'deferred'],
  ['Agreed', 'accepted'],
  ['Agreed in principle', 'accepted_in_principle'],
  ['The committee disagrees.', 'not_accepted'],
  ['Partially accepted', 'partly_accepted'],
  ['see below', undefined],
] as const)('“%s” amounts to %s', (text, code) => {
  expect(parseDisposition(text)).toBe(code);
});
