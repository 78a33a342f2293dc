import {
  ANY_PURPOSE,
  CLASSIFICATIONS,
  HANDLING_CODES,
  ROLES,
  TLPS,
  type Grant,
  type HandlingGrounds,
  type LabelParts,
  type PolicyActor,
  type PolicyRow,
  type Role,
} from '@reeve/domain';
import fc from 'fast-check';
import type { OracleActor, OracleGrounds, OracleRecord } from './oracle.ts';

const PURPOSES = ['P1', 'P2', 'P3'];
const COMPARTMENTS = [
  'BURGLARY',
  'DRUGS',
  'UNIT:PATROL',
  'UNIT:INTEL',
  'RAW:NORTH',
  'OWN:1',
  'OWN:2',
  'SPECIAL:RIV',
  'PROBITY',
];
/** The group that the agency of these questions says is about members of its service; its code looks like any other. */
const STAFF_GROUPS = ['PROBITY'];

/** A week around the day of the decision, so that grants begin and end on either side of it and on it. */
export const anyDay = fc.integer({ min: 10, max: 16 }).map((day) => `2026-03-${day}`);
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
const SENIOR: readonly (readonly Role[])[] = [
  ...Array.from({ length: 7 }, (): readonly Role[] => ['head_of_intelligence']),
  ['police_chief'],
  ['district_commander', 'supervisor'],
  ['auditor'],
  ['policy_maker'],
];
const ALL_PURPOSES = [...PURPOSES, ANY_PURPOSE, ''].map((code): Grant => ({
  kind: 'purpose',
  code,
  from: '2026-01-01',
  until: undefined,
}));
/**
 * People with everything granted: without a head of intelligence little would ever leave, without commanders little
 * would be read by post.
 */
const trusted: fc.Arbitrary<PolicyActor> = fc.record({
  accountId: fc.constant('1'),
  agencyId: fc.constant('RIV'),
  status: fc.constant('active' as const),
  roles: fc.constantFrom(...SENIOR),
  clearance: fc.constant('restricted' as const),
  grants: fc.constant([
    ...ALL_PURPOSES,
    ...COMPARTMENTS.map((code): Grant => ({ kind: 'compartment', code, from: '2026-01-01', until: undefined })),
  ]),
  staffGroups: fc.constant(STAFF_GROUPS),
  purpose: fc.constantFrom(...PURPOSES),
});
/** Mostly active people; some suspended, from elsewhere, without a purpose, without a role, administrators. */
const anyPerson: fc.Arbitrary<PolicyActor> = fc.record({
  accountId: fc.constantFrom('1', '2', '3'),
  agencyId: fc.oneof({ weight: 9, arbitrary: fc.constant('RIV') }, { weight: 1, arbitrary: fc.constant('SUN') }),
  status: fc.oneof(
    { weight: 8, arbitrary: fc.constant('active' as const) },
    { weight: 1, arbitrary: fc.constant('suspended' as const) },
    { weight: 1, arbitrary: fc.constant('expired' as const) },
  ),
  roles: fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...ROLES), { maxLength: 3 }) },
    { weight: 8, arbitrary: fc.constant(['head_of_intelligence'] as const) },
    { weight: 1, arbitrary: fc.constant(['administrator'] as const) },
    { weight: 1, arbitrary: fc.constant(['data_protection_officer'] as const) },
    { weight: 1, arbitrary: fc.constant(['auditor', 'administrator'] as const) },
  ),
  clearance: fc.constantFrom('restricted', 'restricted', 'restricted', ...CLASSIFICATIONS),
  grants: fc
    .tuple(fc.array(anyGrant, { maxLength: 16 }), fc.boolean())
    .map(([some, settled]) => [...some, ...(settled ? ALL_PURPOSES : [])]),
  staffGroups: fc.constant(STAFF_GROUPS),
  purpose: fc.constantFrom(undefined, '', ...PURPOSES, ANY_PURPOSE),
});
export const anyActor = fc.oneof({ weight: 1, arbitrary: anyPerson }, { weight: 1, arbitrary: trusted });
const anyLabel: fc.Arbitrary<LabelParts> = fc.record({
  agencyId: fc.oneof({ weight: 9, arbitrary: fc.constant('RIV') }, { weight: 1, arbitrary: fc.constant('SUN') }),
  handling: fc.array(fc.constantFrom(...HANDLING_CODES), { maxLength: 2 }),
  conditions: fc.constant(''),
  compartments: fc.oneof(fc.uniqueArray(fc.constantFrom(...COMPARTMENTS), { maxLength: 2 }), fc.constant(['BURGLARY'])),
  classification: fc.constantFrom('public', 'internal', 'restricted', 'restricted', ...CLASSIFICATIONS),
  tlp: fc.constantFrom(undefined, ...TLPS),
  purposeGroup: fc.constantFrom(ANY_PURPOSE, ANY_PURPOSE, ANY_PURPOSE, ...PURPOSES, ''),
});

/** The actor in the oracle's terms: without grants that have not begun, and purposes without dates. */
export function toOracle(actor: PolicyActor, today: string): OracleActor {
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

/** A label, most often with a due date near the day of the decision. */
export const anyRow: fc.Arbitrary<PolicyRow> = fc.record({
  label: anyLabel,
  visibleUntil: fc.option(anyDay, { nil: undefined }),
  minorVictim: fc.nat(9).map((n) => n === 0),
  unverifiedMention: fc.nat(9).map((n) => n === 0),
});

const someGrounds: fc.Arbitrary<HandlingGrounds> = fc.record({
  acknowledged: fc.boolean(),
  lawChecked: fc.boolean(),
  protocolChecked: fc.boolean(),
  conditionsChecked: fc.boolean(),
  judicialConsent: fc.boolean(),
  originatorConsent: fc.boolean(),
});

/** Half the time everything has been recorded but perhaps one. */
export const anyGrounds: fc.Arbitrary<HandlingGrounds> = fc.oneof(
  someGrounds,
  fc
    .constantFrom(
      'acknowledged',
      'lawChecked',
      'protocolChecked',
      'conditionsChecked',
      'judicialConsent',
      'originatorConsent',
      'none',
    )
    .map((missing) => ({
      acknowledged: missing !== 'acknowledged',
      lawChecked: missing !== 'lawChecked',
      protocolChecked: missing !== 'protocolChecked',
      conditionsChecked: missing !== 'conditionsChecked',
      judicialConsent: missing !== 'judicialConsent',
      originatorConsent: missing !== 'originatorConsent',
    })),
);

/** The row in the oracle's terms. */
export function recordOf(row: PolicyRow): OracleRecord {
  const { label } = row;
  return {
    agency: label.agencyId,
    classification: label.classification,
    groups: [...label.compartments],
    aboutStaff: label.compartments.some((code) => STAFF_GROUPS.includes(code)),
    purpose: label.purposeGroup,
    lastVisibleDay: row.visibleUntil ?? null,
    handling: [...label.handling],
    tlp: label.tlp ?? null,
    minorVictim: row.minorVictim,
    unverifiedMention: row.unverifiedMention,
  };
}

export function groundsOf(grounds: HandlingGrounds): OracleGrounds {
  return {
    acknowledged: grounds.acknowledged,
    law: grounds.lawChecked,
    protocol: grounds.protocolChecked,
    conditions: grounds.conditionsChecked,
    judicialPermission: grounds.judicialConsent,
    providerConsent: grounds.originatorConsent,
  };
}
