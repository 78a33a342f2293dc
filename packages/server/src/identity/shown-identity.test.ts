import type { EntityKind } from '@reeve/domain';
import type { StoredIdentityDecision } from '@reeve/store';
import { expect, test } from 'vitest';
import { shownDecisions } from './shown-identity.ts';

const DECIDED = {
  id: 'decided',
  pair: ['one', 'other'],
  outcome: 'same',
  because: 'the plate is the same',
  by: 'Mara',
  at: new Date('2026-09-27T07:00:00.000Z'),
  withdrawnAt: null,
  withdrawnBecause: null,
} as unknown as StoredIdentityDecision; // the parts that are shown
const entity = (id: string) => [id, { id, kind: 'vehicle' as EntityKind, reference: id, title: id }] as const;

test('a decision is left out if either of its entities is out of sight', () => {
  expect(shownDecisions([DECIDED], new Map([entity('one'), entity('other')]))).toHaveLength(1);
  expect(shownDecisions([DECIDED], new Map([entity('one')]))).toEqual([]);
  expect(shownDecisions([DECIDED], new Map([entity('other')]))).toEqual([]);
});
