import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANY_PURPOSE, joinLabels, type LabelParts } from './label.ts';
import { CLASSIFICATIONS, classificationRank, HANDLING_CODES, TLPS } from './marking.ts';
import {
  compartmentsOf,
  mayRead,
  mayReadByPost,
  mayReadKind,
  mayWrite,
  purposesOf,
  type Grant,
  type PolicyActor,
} from './policy.ts';
import { ROLES } from './role.ts';

const TODAY = '2026-03-13';
const grant = (kind: Grant['kind'], code: string, from = '2026-01-01', until?: string): Grant => ({
  kind,
  code,
  from,
  until,
});

const OFFICER: PolicyActor = {
  accountId: '7',
  agencyId: 'RIV',
  status: 'active',
  roles: ['intelligence_officer'],
  clearance: 'restricted',
  grants: [grant('purpose', 'P2'), grant('compartment', 'BURGLARY')],
  staffGroups: [],
  purpose: 'P2',
};
const LABEL: LabelParts = {
  agencyId: 'RIV',
  handling: ['H1'],
  conditions: '',
  compartments: ['BURGLARY'],
  classification: 'restricted',
  tlp: 'TLP:AMBER',
  purposeGroup: 'P2',
};

test('a member of the group with clearance and purpose reads and writes', () => {
  expect(mayRead(OFFICER, LABEL, TODAY)).toEqual({ allowed: true });
  expect(mayWrite(OFFICER, LABEL, TODAY)).toEqual({ allowed: true });
});

describe('reading and writing are refused', () => {
  test.each<[string, Partial<PolicyActor>, Partial<LabelParts>, string]>([
    ['to a suspended account', { status: 'suspended' }, {}, 'not_active'],
    ['to an expired account', { status: 'expired' }, {}, 'not_active'],
    ['without a purpose', { purpose: undefined }, {}, 'no_purpose'],
    ['for an empty purpose, even one granted', { purpose: '', grants: [grant('purpose', '')] }, { purposeGroup: '' }, 'no_purpose'], // prettier-ignore
    ['for a purpose not granted', { purpose: 'P3' }, {}, 'purpose_not_granted'],
    ['to another agency', {}, { agencyId: 'SUN' }, 'other_agency'],
    ['for another purpose than the data’s', {}, { purposeGroup: 'P3' }, 'other_purpose'],
    ['for a purpose when the data were joined from two', {}, { purposeGroup: '' }, 'other_purpose'],
    ['above one’s clearance', { clearance: 'internal' }, {}, 'clearance'],
    ['above restricted, whatever the clearance', { clearance: 'top_secret' }, { classification: 'confidential' }, 'held_elsewhere'], // prettier-ignore
    ['outside a group', {}, { compartments: ['DRUGS'] }, 'compartment'],
    ['with one group of two', {}, { compartments: ['BURGLARY', 'DRUGS'] }, 'compartment'],
  ])('%s', (_why, actor, label, because) => {
    expect(mayRead({ ...OFFICER, ...actor }, { ...LABEL, ...label }, TODAY)).toEqual({ allowed: false, because });
    expect(mayWrite({ ...OFFICER, ...actor }, { ...LABEL, ...label }, TODAY)).toEqual({ allowed: false, because });
  });

  test('to an administrator, who operates the system and reads no content', () => {
    const administrator = { ...OFFICER, roles: ['administrator'] as const };
    expect(mayRead(administrator, LABEL, TODAY)).toEqual({ allowed: false, because: 'no_content_role' });
    expect(mayWrite(administrator, LABEL, TODAY)).toEqual({ allowed: false, because: 'reads_only' });
  });

  test('to a person without a role', () => {
    expect(mayRead({ ...OFFICER, roles: [] }, LABEL, TODAY).allowed).toBe(false);
    expect(mayWrite({ ...OFFICER, roles: [] }, LABEL, TODAY).allowed).toBe(false);
  });

  test.each(['auditor', 'data_protection_officer'] as const)('to the %s as a writer, not as a reader', (role) => {
    const watcher = { ...OFFICER, roles: [role] };
    expect(mayRead(watcher, LABEL, TODAY).allowed).toBe(true);
    expect(mayWrite(watcher, LABEL, TODAY)).toEqual({ allowed: false, because: 'reads_only' });
    expect(mayWrite({ ...watcher, roles: [role, 'administrator'] }, LABEL, TODAY).allowed).toBe(false);
  });
});

describe('a policy-maker', () => {
  const minister = { ...OFFICER, roles: ['policy_maker'] as const };
  const priorities = { ...LABEL, compartments: [] };

  test('reads priorities of every purpose they hold for their post, and no label of a purpose without one', () => {
    expect(mayRead(minister, priorities, TODAY)).toEqual({ allowed: false, because: 'no_post' });
    expect(mayReadByPost(minister, priorities, TODAY)).toEqual({ allowed: true });
    expect(mayReadKind(minister, 'priority', priorities, TODAY)).toEqual({ allowed: true });
    for (const kind of [
      'report',
      'statement',
      'product',
      'decision',
      'evaluation',
      'document',
      'import_batch',
    ] as const)
      expect([kind, mayReadKind(minister, kind, priorities, TODAY)]).toEqual([
        kind,
        { allowed: false, because: 'no_post' },
      ]);
  });

  test('reads what belongs to every purpose, such as the lists of the agency', () => {
    expect(mayRead(minister, { ...priorities, purposeGroup: ANY_PURPOSE }, TODAY)).toEqual({ allowed: true });
  });

  test('writes into their own file only, also as one who runs the system or looks on', () => {
    for (const roles of [minister.roles, ['policy_maker', 'administrator'], ['auditor', 'policy_maker']] as const) {
      expect(mayWrite({ ...minister, roles }, priorities, TODAY)).toEqual({ allowed: false, because: 'reads_only' });
      expect(mayWrite({ ...minister, roles }, { ...LABEL, compartments: ['OWN:7'] }, TODAY).allowed).toBe(true);
    }
  });
});

describe('a grant', () => {
  test.each([
    ['from today', TODAY, undefined, true],
    ['from tomorrow', '2026-03-14', undefined, false],
    ['until today, its last day', '2026-01-01', TODAY, true],
    ['until yesterday', '2026-01-01', '2026-03-12', false],
    ['for this one day', TODAY, TODAY, true],
  ])('%s is valid today: %s', (_when, from, until, holds) => {
    const actor = { ...OFFICER, grants: [grant('purpose', 'P2', from, until), grant('compartment', 'X', from, until)] };
    expect(purposesOf(actor, TODAY).includes('P2')).toBe(holds);
    expect(compartmentsOf(actor, TODAY).has('X')).toBe(holds);
  });

  test('of a purpose opens no compartment, and of a compartment no purpose', () => {
    const actor = { ...OFFICER, grants: [grant('purpose', 'A'), grant('compartment', 'B')] };
    expect(purposesOf(actor, TODAY)).toEqual(['A']);
    expect([...compartmentsOf(actor, TODAY)].toSorted()).toEqual(['B', 'OWN:7']);
  });
});

describe('a drop box', () => {
  test.each(['RAW:NORTH', 'UNIT:PATROL', 'OWN:9', 'SPECIAL:RIV'])(
    '%s accepts content its author cannot read',
    (code) => {
      const label = { ...LABEL, compartments: [code] };
      expect(mayRead(OFFICER, label, TODAY)).toEqual({ allowed: false, because: 'compartment' });
      expect(mayWrite(OFFICER, label, TODAY)).toEqual({ allowed: true });
    },
  );

  test('does not open the neighbouring group', () => {
    const label = { ...LABEL, compartments: ['RAW:NORTH', 'DRUGS'] };
    expect(mayWrite(OFFICER, label, TODAY)).toEqual({ allowed: false, because: 'compartment' });
  });

  test('of one’s own is read without a grant', () => {
    expect(mayRead(OFFICER, { ...LABEL, compartments: ['OWN:7'] }, TODAY)).toEqual({ allowed: true });
  });
});

/* Actors and labels chosen so that rights are sometimes enough and sometimes not. */
const anyDay = fc.constantFrom('2026-03-01', '2026-03-12', '2026-03-13', '2026-03-14', '2026-04-01');
const anyGrant: fc.Arbitrary<Grant> = fc.record({
  kind: fc.constantFrom('compartment', 'purpose'),
  code: fc.constantFrom('G1', 'G2', 'SPECIAL:R', 'RAW:N', 'P1', 'P2', ANY_PURPOSE),
  from: anyDay,
  until: fc.constantFrom(undefined, TODAY, '2026-03-12', '2026-04-01'),
});
const ALL_PURPOSES = ['P1', 'P2', ANY_PURPOSE].map((code) => grant('purpose', code));
const anyActor: fc.Arbitrary<PolicyActor> = fc.record({
  accountId: fc.constantFrom('1', '2'),
  agencyId: fc.constantFrom(...Array<string>(9).fill('RIV'), 'SUN'),
  status: fc.constantFrom(...Array<'active'>(8).fill('active'), 'suspended', 'expired'),
  roles: fc.array(fc.constantFrom(...ROLES), { maxLength: 3 }),
  clearance: fc.constantFrom('restricted', 'restricted', ...CLASSIFICATIONS),
  grants: fc
    .tuple(fc.array(anyGrant, { maxLength: 12 }), fc.boolean())
    .map(([some, settled]) => [...some, ...(settled ? ALL_PURPOSES : [])]),
  staffGroups: fc.constant([]),
  purpose: fc.constantFrom(undefined, 'P1', 'P1', 'P2', ANY_PURPOSE),
});
const anyLabel: fc.Arbitrary<LabelParts> = fc.record({
  agencyId: fc.constant('RIV'),
  handling: fc.array(fc.constantFrom(...HANDLING_CODES), { maxLength: 2 }),
  conditions: fc.constant(''),
  compartments: fc.array(fc.constantFrom('G1', 'G2', 'SPECIAL:R', 'RAW:N', 'UNIT:A', 'OWN:1'), { maxLength: 2 }),
  classification: fc.constantFrom('public', 'internal', 'restricted', 'confidential'),
  tlp: fc.constantFrom(undefined, ...TLPS),
  purposeGroup: fc.constantFrom(ANY_PURPOSE, ANY_PURPOSE, 'P1', 'P1', 'P2', ''),
});

/** One additional right, as a change to an actor. */
const anyGain: fc.Arbitrary<(actor: PolicyActor) => PolicyActor> = fc.oneof(
  anyGrant.map((more) => (actor: PolicyActor) => ({ ...actor, grants: [more, ...actor.grants] })),
  fc.constantFrom(...ROLES).map((role) => (actor: PolicyActor) => ({ ...actor, roles: [...actor.roles, role] })),
  fc.constantFrom(...CLASSIFICATIONS).map((level) => (actor: PolicyActor) => ({
    ...actor,
    clearance: classificationRank(level) > classificationRank(actor.clearance) ? level : actor.clearance,
  })),
  fc.constant((actor: PolicyActor) => ({ ...actor, status: 'active' as const })),
  fc.constant((actor: PolicyActor) => ({
    ...actor,
    grants: actor.grants.map((one) => ({ ...one, from: '2026-01-01', until: undefined })),
  })),
);

test('more permission never reduces what an actor can read or write', () => {
  let gained = 0;
  fc.assert(
    fc.property(anyActor, anyLabel, fc.array(anyGain, { minLength: 1, maxLength: 4 }), (actor, label, gains) => {
      const after = gains.reduce((one, gain) => gain(one), actor);
      for (const may of [mayRead, mayWrite]) {
        const before = may(actor, label, TODAY).allowed;
        const now = may(after, label, TODAY).allowed;
        if (before) expect(now).toBe(true);
        if (before !== now) gained += 1;
      }
    }),
    { numRuns: 5000 },
  );
  expect(gained).toBeGreaterThan(100); // otherwise the property has hardly been tried
});

test('readers can write unless their access is read-only', () => {
  fc.assert(
    fc.property(anyActor, anyLabel, (actor, label) => {
      if (!mayRead(actor, label, TODAY).allowed) return;
      const write = mayWrite(actor, label, TODAY);
      expect(write.allowed || write.because === 'reads_only').toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test('what was derived from two records is read by exactly those who can read both', () => {
  let both = 0;
  fc.assert(
    fc.property(anyActor, anyLabel, anyLabel, (actor, a, b) => {
      const each = mayRead(actor, a, TODAY).allowed && mayRead(actor, b, TODAY).allowed;
      expect(mayRead(actor, joinLabels(a, b), TODAY).allowed).toBe(each);
      if (each) both += 1;
    }),
    { numRuns: 10_000 },
  );
  expect(both).toBeGreaterThan(10);
});

test('handling and TLP restrict what is done with a record, not who in the agency reads it', () => {
  fc.assert(
    fc.property(anyActor, anyLabel, anyLabel, (actor, label, { handling, tlp }) => {
      expect(mayRead(actor, { ...label, handling, tlp }, TODAY)).toEqual(mayRead(actor, label, TODAY));
    }),
  );
});
