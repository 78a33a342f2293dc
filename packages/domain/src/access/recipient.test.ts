import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chaseFromMs,
  closesCopy,
  groundsNeeded,
  isRecall,
  mayApproveSending,
  mayReadRecipients,
  mayReceive,
  maySend,
  NOTICE_GROUNDS,
  personalContentOf,
  RECIPIENT_KINDS,
  secondPersonFor,
  SECOND_PERSON_REASONS,
  SENDING_GROUNDS,
  sendingStateOf,
  type PersonalContent,
  type RecipientKind,
  type SendingGround,
} from './recipient.ts';

const NO_PERSON: PersonalContent = { any: false, victimOrWitness: false, minor: false, specialCategory: false };
const SUSPECT: PersonalContent = { ...NO_PERSON, any: true };
const WITNESS: PersonalContent = { ...SUSPECT, victimOrWitness: true };
const MINOR: PersonalContent = { ...SUSPECT, minor: true };
const SPECIAL: PersonalContent = { ...SUSPECT, specialCategory: true };
const CONTENTS = { NOBODY: NO_PERSON, SUSPECT, WITNESS, MINOR, SPECIAL };

const LAW: readonly SendingGround[] = ['legal_basis', 'completeness'];
const ALL_GROUNDS: ReadonlySet<SendingGround> = new Set(SENDING_GROUNDS);

describe('requirements of each kind of recipient, by object sent', () => {
  /** Kind; grounds for personal data; grounds without any; whether one person can send the name of a suspect. */
  const TABLE: readonly (readonly [RecipientKind, readonly SendingGround[], readonly SendingGround[], boolean])[] = [
    ['own_service', LAW, [], true],
    ['prosecutor_or_court', LAW, [], true],
    ['other_authority', LAW, [], true],
    ['eu_schengen_authority', LAW, [], true],
    ['eu_body', LAW, [], false],
    ['third_state', [...LAW, 'necessity', 'transfer_ground', 'supplier', 'onward_transfer', 'treatment'], [], false],
    ['third_state_private', [...LAW, 'necessity', 'supplier', 'onward_transfer', 'authority_told'], [], false],
    ['public_body', [...LAW, 'necessity'], [], false],
    ['private', [...LAW, 'necessity'], [], false],
    ['public', [...LAW, 'order'], ['order'], false],
  ];

  test('the table names every kind once', () => {
    expect(TABLE.map(([kind]) => kind)).toEqual([...RECIPIENT_KINDS]);
  });

  const CASES = TABLE.flatMap(([kind, personal, otherwise, alone]) =>
    Object.entries(CONTENTS).map(([name, content]) => ({ kind, name, content, personal, otherwise, alone })),
  );

  test.each(CASES)('$kind, $name', ({ kind, content, personal, otherwise, alone }) => {
    const needed = content.any ? personal : otherwise;
    expect(groundsNeeded(kind, content)).toEqual(needed);
    const nothing = maySend({ kind, object: 'product', personal: content, grounds: new Set() });
    expect(nothing.missing).toEqual(needed);
    expect(nothing.allowed).toBe(needed.length === 0);
    const all = maySend({ kind, object: 'product', personal: content, grounds: new Set(needed) });
    expect(all).toMatchObject({ allowed: true, missing: [] });
    expect(all.secondPerson).toEqual([
      ...(content.any && !alone ? ['personal_data'] : []),
      ...(content.victimOrWitness ? ['victim_or_witness'] : []),
      ...(content.minor ? ['minor'] : []),
      ...(content.specialCategory ? ['special_category'] : []),
    ]);
  });
});

test('the first missing ground is the reason, the legal basis as under a handling code', () => {
  const ask = (...grounds: SendingGround[]) =>
    maySend({ kind: 'third_state', object: 'product', personal: SUSPECT, grounds: new Set(grounds) });
  expect(ask()).toMatchObject({ allowed: false, because: 'check_law' });
  expect(ask('legal_basis')).toMatchObject({ allowed: false, because: 'completeness' });
  expect(ask(...LAW, 'necessity')).toMatchObject({ allowed: false, because: 'transfer_ground' });
  expect(ask(...LAW, 'necessity', 'transfer_ground')).toMatchObject({ allowed: false, because: 'supplier' });
  expect(ask(...LAW, 'necessity', 'transfer_ground', 'supplier')).toMatchObject({ because: 'onward_transfer' });
  expect(ask(...LAW, 'necessity', 'transfer_ground', 'supplier', 'onward_transfer')).toMatchObject({
    because: 'treatment',
  });
});

test('the public gets appeals only: no report, whatever is recorded', () => {
  const ask = (object: 'report' | 'product', grounds: ReadonlySet<SendingGround>) =>
    maySend({ kind: 'public', object, personal: NO_PERSON, grounds });
  expect(ask('report', ALL_GROUNDS)).toMatchObject({ allowed: false, because: 'appeals_only' });
  expect(ask('product', new Set())).toMatchObject({ allowed: false, because: 'order' });
  expect(ask('product', new Set(['order']))).toMatchObject({ allowed: true });
});

const anyContent = fc.record({
  any: fc.boolean(),
  victimOrWitness: fc.boolean(),
  minor: fc.boolean(),
  specialCategory: fc.boolean(),
});

test('additional recorded grounds never cause a refusal', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RECIPIENT_KINDS),
      fc.constantFrom('report' as const, 'product' as const),
      anyContent,
      fc.subarray([...SENDING_GROUNDS]),
      fc.subarray([...SENDING_GROUNDS]),
      (kind, object, personal, some, more) => {
        const fewer = maySend({ kind, object, personal, grounds: new Set(some) });
        const grown = maySend({ kind, object, personal, grounds: new Set([...some, ...more]) });
        expect(!fewer.allowed || grown.allowed).toBe(true);
        expect(grown.secondPerson).toEqual(fewer.secondPerson);
      },
    ),
    { seed: 35 },
  );
});

test('protected persons and special categories need a second person for every kind', () => {
  fc.assert(
    fc.property(fc.constantFrom(...RECIPIENT_KINDS), anyContent, (kind, personal) => {
      const isProtected = personal.victimOrWitness || personal.minor || personal.specialCategory;
      expect(!isProtected || secondPersonFor(kind, personal).length > 0).toBe(true);
    }),
    { seed: 36 },
  );
  expect(SECOND_PERSON_REASONS).toHaveLength(4);
});

test.each([
  ['c_victim', false, { any: true, victimOrWitness: true, minor: false }],
  ['c_possible_victim', false, { any: true, victimOrWitness: true, minor: false }],
  ['d_witness', true, { any: true, victimOrWitness: true, minor: true }],
  ['a_suspect_committed', false, { any: true, victimOrWitness: false, minor: false }],
  ['a_suspect_committed', true, { any: true, victimOrWitness: false, minor: true }],
])('%s, minor %s, is classified correctly', (category, minor, expected) => {
  expect(personalContentOf([{ category, minor }], false)).toEqual({ ...expected, specialCategory: false });
});

test('an object that names no one contains no personal data', () => {
  expect(personalContentOf([], false)).toEqual(NO_PERSON);
  expect(personalContentOf([], true)).toEqual({ ...NO_PERSON, specialCategory: true });
});

describe('a recipient of the register', () => {
  test.each([
    ['is open', null, null, true],
    ['may receive on the last day of its agreement', null, '2026-09-27', true],
    ['may not receive the day after', null, '2026-09-26', 'recipient_expired'],
    ['may not receive once it has ended', '2026-09-01T00:00:00Z', null, 'recipient_ended'],
  ] as const)('%s', (_, endedAt, validUntil, expected) => {
    const verdict = mayReceive({ endedAt, validUntil }, '2026-09-27');
    expect(verdict.allowed || verdict.because).toBe(expected);
  });
});

describe('the state of a sending', () => {
  test.each([
    [false, [], 'sent'],
    [true, [], 'waiting'],
    [true, ['approved'], 'sent'],
    [true, ['declined'], 'declined'],
    [false, ['acknowledged'], 'acknowledged'],
    [false, ['acknowledged', 'recalled'], 'recalled'],
    [true, ['approved', 'recalled', 'recall_acknowledged'], 'recall_acknowledged'],
    [false, ['corrected'], 'corrected'],
    [false, ['corrected', 'correction_acknowledged'], 'correction_acknowledged'],
    [false, ['corrected', 'correction_acknowledged', 'corrected'], 'corrected'],
  ] as const)('second person %s, steps %j: %s', (second, steps, state) => {
    expect(sendingStateOf(second, steps)).toBe(state);
  });

  test('a recall is followed up 72 hours after it was made', () => {
    expect(new Date(chaseFromMs(Date.UTC(2026, 8, 24, 7))).toISOString()).toBe('2026-09-27T07:00:00.000Z');
  });
});

test('what is erased or withdrawn is recalled, and every other notice is a correction', () => {
  expect(NOTICE_GROUNDS.filter(isRecall)).toEqual(['erased', 'withdrawn']);
});

test('a copy is closed once it is recalled, restricted or re-marked, and stays open for other corrections', () => {
  expect(NOTICE_GROUNDS.filter(closesCopy)).toEqual(['erased', 'withdrawn', 'restricted', 'remarked']);
});

describe('the second person', () => {
  const sending = { proposedBy: 'dora', authors: ['ivo'] };
  test.each([
    ['rosa', true, true],
    ['rosa', false, 'role'],
    ['dora', true, 'proposer'],
    ['ivo', true, 'author'],
  ] as const)('%s, with the function %s: %s', (accountId, mayApprove, expected) => {
    const verdict = mayApproveSending({ accountId, mayApprove }, sending);
    expect(verdict.allowed || verdict.because).toBe(expected);
  });
});

test('a partner, an invited expert and an administrator do not read the register', () => {
  for (const role of ['partner', 'expert', 'administrator', 'submitting_officer'] as const)
    expect([role, mayReadRecipients([role])]).toEqual([role, false]);
  for (const role of ['head_of_intelligence', 'data_protection_officer', 'auditor'] as const)
    expect([role, mayReadRecipients([role])]).toEqual([role, true]);
});
