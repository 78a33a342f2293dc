/** The policy of the domain against the independent oracle: on random actors, labels and days both decide alike. */
import {
  ANY_PURPOSE,
  CLASSIFICATIONS,
  HANDLING_CODES,
  mayRead,
  mayWrite,
  ROLES,
  TLPS,
  type Grant,
  type LabelParts,
  type PolicyActor,
} from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oracleCanRead, oracleCanWrite, type OracleActor, type OracleRecord } from './need-to-know/oracle.ts';

const DECISIONS = 20_000;
const PURPOSES = ['P1', 'P2', 'P3'];
const COMPARTMENTS = ['BURGLARY', 'DRUGS', 'UNIT:PATROL', 'UNIT:INTEL', 'RAW:NORTH', 'OWN:1', 'OWN:2', 'SPECIAL:RIV'];

/** A week around the day of the decision, so that grants begin and end on either side of it and on it. */
const anyDay = fc.integer({ min: 10, max: 16 }).map((day) => `2026-03-${day}`);
const anyGrant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({
    kind: fc.constant('purpose' as const),
    code: fc.constantFrom(...PURPOSES, ANY_PURPOSE),
    from: anyDay,
    until: fc.option(anyDay, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('compartment' as const),
    code: fc.constantFrom(...COMPARTMENTS),
    from: anyDay,
    until: fc.option(anyDay, { nil: undefined }),
  }),
);
const ALL_PURPOSES = [...PURPOSES, ANY_PURPOSE].map((code): Grant => ({
  kind: 'purpose',
  code,
  from: '2026-01-01',
  until: undefined,
}));
/** Mostly people at work; some suspended, from elsewhere, without a purpose, without a role, administrators. */
const anyActor: fc.Arbitrary<PolicyActor> = fc.record({
  accountId: fc.constantFrom('1', '2', '3'),
  agencyId: fc.oneof({ weight: 9, arbitrary: fc.constant('RIV') }, { weight: 1, arbitrary: fc.constant('SUN') }),
  status: fc.oneof(
    { weight: 8, arbitrary: fc.constant('active' as const) },
    { weight: 1, arbitrary: fc.constant('suspended' as const) },
    { weight: 1, arbitrary: fc.constant('expired' as const) },
  ),
  roles: fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...ROLES), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(['administrator'] as const) },
    { weight: 1, arbitrary: fc.constant(['data_protection_officer'] as const) },
    { weight: 1, arbitrary: fc.constant(['auditor', 'administrator'] as const) },
  ),
  clearance: fc.constantFrom('restricted', 'restricted', 'restricted', ...CLASSIFICATIONS),
  grants: fc
    .tuple(fc.array(anyGrant, { maxLength: 16 }), fc.boolean())
    .map(([some, settled]) => [...some, ...(settled ? ALL_PURPOSES : [])]),
  purpose: fc.constantFrom(undefined, ...PURPOSES, ANY_PURPOSE),
});
const anyLabel: fc.Arbitrary<LabelParts> = fc.record({
  agencyId: fc.oneof({ weight: 9, arbitrary: fc.constant('RIV') }, { weight: 1, arbitrary: fc.constant('SUN') }),
  handling: fc.array(fc.constantFrom(...HANDLING_CODES), { maxLength: 2 }),
  conditions: fc.constant(''),
  compartments: fc.uniqueArray(fc.constantFrom(...COMPARTMENTS), { maxLength: 2 }),
  classification: fc.constantFrom('public', 'internal', 'restricted', 'restricted', ...CLASSIFICATIONS),
  tlp: fc.constantFrom(undefined, ...TLPS),
  purposeGroup: fc.constantFrom(ANY_PURPOSE, ANY_PURPOSE, ANY_PURPOSE, ...PURPOSES, ''),
});

/** The actor as the oracle knows him: it has no grants that have not begun, and purposes without dates. */
function toOracle(actor: PolicyActor, today: string): OracleActor {
  const begun = actor.grants.filter((grant) => grant.from <= today);
  return {
    id: actor.accountId,
    agency: actor.agencyId,
    status: actor.status,
    roles: [...actor.roles],
    clearance: actor.clearance,
    groups: begun
      .filter((grant) => grant.kind === 'compartment')
      .map(({ code, until }) => ({ code, until: until ?? null })),
    purposes: begun
      .filter((grant) => grant.kind === 'purpose' && (grant.until === undefined || grant.until >= today))
      .map(({ code }) => code),
    purpose: actor.purpose ?? null,
  };
}

/** The record under a label. Its due date is the row's, kept by the database beside this policy, and so left out here. */
function recordOf(label: LabelParts): OracleRecord {
  return {
    agency: label.agencyId,
    classification: label.classification,
    groups: [...label.compartments],
    purpose: label.purposeGroup,
    lastVisibleDay: null,
  };
}

test.each([
  ['reading', mayRead, oracleCanRead],
  ['writing', mayWrite, oracleCanWrite],
])(`policy and oracle agree on ${DECISIONS} decisions on %s`, (_verb, policy, oracle) => {
  let allowed = 0;
  const refusals = new Set<string>();
  fc.assert(
    fc.property(anyActor, anyLabel, anyDay, (actor, label, today) => {
      const verdict = policy(actor, label, today);
      if (verdict.allowed) allowed += 1;
      else refusals.add(verdict.because);
      expect(verdict.allowed).toBe(oracle(toOracle(actor, today), recordOf(label), today));
    }),
    { numRuns: DECISIONS },
  );
  // Agreement on refusals alone would say little: enough was allowed, and every reason to refuse has come up.
  expect(allowed).toBeGreaterThan(DECISIONS / 100);
  const reasons = ['not_active', 'no_purpose', 'purpose_not_granted', 'other_agency', 'other_purpose', 'clearance', 'held_elsewhere', 'compartment']; // prettier-ignore
  expect([...refusals]).toEqual(expect.arrayContaining(reasons));
});
