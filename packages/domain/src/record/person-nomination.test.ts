import { describe, expect, test } from 'vitest';
import { SUBJECT_CATEGORIES } from '../access/involvement.ts';
import {
  mayMovePersonNomination,
  mayNominate,
  PERSON_NOMINATION_STATES,
  personNominationFaults,
  personNominationSteps,
  shownNominationState,
  type NominationAsk,
  type OperationAsk,
  type PersonNominationState,
} from './person-nomination.ts';
import { REPORT_STATES } from '../report/report.ts';
import type { Role } from '../access/role.ts';

const TODAY = '2026-09-27';
const LINK_UNTIL = '2026-12-31';
const SENTENCE = 'It serves one purpose.';

const operation = (more: Partial<OperationAsk> = {}): OperationAsk => ({
  ask: 'operation',
  measure: 'Patrols speak with the person.',
  intrusive: false,
  plan: {
    proportionate: SENTENCE,
    legal: SENTENCE,
    accountable: SENTENCE,
    necessary: SENTENCE,
    collateral: SENTENCE,
    equality: SENTENCE,
    children: SENTENCE,
    lessIntrusive: SENTENCE,
  },
  expiresOn: '2026-11-30',
  ...more,
});
const faults = (more: Partial<OperationAsk>) => personNominationFaults(operation(more), TODAY, LINK_UNTIL);
const authority = { type: 'judge' as const, reference: 'Order 12', expiresOn: '2026-11-30' };

describe('an operational measure', () => {
  test('is complete with every line, an answer on intrusion and an expiry', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ intrusive: true, authority })).toEqual([]);
  });

  test.each([
    'proportionate',
    'legal',
    'accountable',
    'necessary',
    'collateral',
    'equality',
    'children',
    'lessIntrusive',
  ] as const)('needs a sentence on %s', (line) => {
    for (const text of ['', '   ', 'none needed', '1 2 3 4'])
      expect(faults({ plan: { ...operation().plan, [line]: text } })).toEqual([line]);
  });

  test('needs the measure in words and whether it is intrusive', () => {
    expect(faults({ measure: 'watch him' })).toEqual(['measure']);
    expect(faults({ intrusive: undefined })).toEqual(['intrusive']);
  });

  test('needs an authority, its reference and its expiry if it is intrusive', () => {
    expect(faults({ intrusive: true })).toEqual(['authority', 'authority_reference', 'authority_expires_on']);
    expect(faults({ intrusive: true, authority: { ...authority, type: 'none' } })).toEqual(['authority']);
    expect(faults({ intrusive: true, authority: { ...authority, reference: ' ' } })).toEqual(['authority_reference']);
    for (const expiresOn of [undefined, '2026-09-26', '2026-02-30'])
      expect(faults({ intrusive: true, authority: { ...authority, expiresOn } })).toContain('authority_expires_on');
  });

  test('expires today or later, and not after the link of the person or the authority', () => {
    for (const expiresOn of [undefined, '2026-09-26', '2026-11-31'])
      expect(faults({ expiresOn })).toEqual(['expires_on']);
    expect(faults({ expiresOn: TODAY })).toEqual([]);
    expect(faults({ expiresOn: LINK_UNTIL })).toEqual([]);
    expect(faults({ expiresOn: '2027-01-01' })).toEqual(['expires_after_link']);
    expect(faults({ intrusive: true, authority, expiresOn: '2026-12-01' })).toEqual(['expires_after_authority']);
  });
});

test('a referral needs a recipient, a legal basis, the data and the reason', () => {
  const full = {
    ask: 'referral' as const,
    recipient: 'Youth service',
    legalBasis: 'PA12',
    data: 'Name and age only.',
    because: 'The service knows the family.',
  };
  expect(personNominationFaults(full, TODAY, LINK_UNTIL)).toEqual([]);
  const empty = { ...full, recipient: ' ', legalBasis: '', data: 'Name', because: 'help' };
  expect(personNominationFaults(empty, TODAY, LINK_UNTIL)).toEqual(['recipient', 'legal_basis', 'data', 'because']);
});

describe('a link', () => {
  test('of a suspect or a convicted person alone is nominated', () => {
    const allowed = SUBJECT_CATEGORIES.filter(
      (category) => mayNominate({ category, minor: false, reportState: 'collated' }, 'operation').allowed,
    );
    expect(allowed).toEqual(['a_suspect_committed', 'a_suspect_about_to', 'b_convicted']);
  });

  test('of a minor is nominated for a referral only, and for nothing in any other category', () => {
    const minor = { category: 'a_suspect_committed', minor: true, reportState: 'archived' } as const;
    expect(mayNominate(minor, 'operation')).toEqual({ allowed: false, because: 'minor' });
    expect(mayNominate(minor, 'referral').allowed).toBe(true);
    expect(mayNominate({ ...minor, category: 'c_victim' }, 'referral')).toEqual({
      allowed: false,
      because: 'category',
    });
  });

  test('in a report that is not released nominates no one', () => {
    const states = REPORT_STATES.filter(
      (reportState) => mayNominate({ category: 'b_convicted', minor: false, reportState }, 'operation').allowed,
    );
    expect(states).toEqual(['quality_assured', 'collated', 'archived']);
  });
});

describe('the steps', () => {
  const because = (
    from: PersonNominationState,
    to: PersonNominationState,
    roles: readonly Role[],
    more: { accountId?: string; isReportAuthor?: boolean; ask?: NominationAsk } = {},
  ): string => {
    const verdict = mayMovePersonNomination(
      from,
      to,
      { accountId: more.accountId ?? 'other', roles, isReportAuthor: more.isReportAuthor ?? false },
      { askedBy: 'asker', ask: more.ask ?? 'operation' },
    );
    return verdict.allowed ? 'allowed' : verdict.because;
  };

  test('lead from asked to a decision, and an approved one ends', () => {
    expect(personNominationSteps('asked', 'operation')).toEqual(['approved', 'refused', 'withdrawn']);
    expect(personNominationSteps('asked', 'referral')).toEqual(['referred', 'refused', 'withdrawn']);
    expect(personNominationSteps('approved', 'operation')).toEqual(['ended']);
    for (const state of PERSON_NOMINATION_STATES.filter((one) => one !== 'asked' && one !== 'approved'))
      expect(personNominationSteps(state, 'operation')).toEqual([]);
  });

  test.each(['approved', 'refused'] as const)(
    '%s is decided by a commander or the head, never by the requester or author',
    (to) => {
      for (const role of ['police_chief', 'district_commander', 'head_of_intelligence'] as const) {
        expect(because('asked', to, [role])).toBe('allowed');
        expect(because('asked', to, [role], { accountId: 'asker' })).toBe('same_person');
        expect(because('asked', to, [role], { isReportAuthor: true })).toBe('report_author');
      }
      for (const role of ['tactical_analyst', 'intelligence_officer', 'supervisor', 'auditor'] as const)
        expect(because('asked', to, [role])).toBe('role');
    },
  );

  test('a referral is not approved, an operation not referred, and no person expires one', () => {
    expect(because('asked', 'approved', ['police_chief'], { ask: 'referral' })).toBe('no_such_step');
    expect(because('asked', 'referred', ['police_chief'])).toBe('no_such_step');
    expect(because('asked', 'referred', ['police_chief'], { ask: 'referral' })).toBe('allowed');
    expect(because('approved', 'expired', ['police_chief'])).toBe('no_such_step');
  });

  test('only the requester withdraws; the requester or a person who approves ends', () => {
    expect(because('asked', 'withdrawn', ['police_chief'])).toBe('not_asker');
    expect(because('asked', 'withdrawn', ['tactical_analyst'], { accountId: 'asker' })).toBe('allowed');
    expect(because('approved', 'ended', ['tactical_analyst'], { accountId: 'asker' })).toBe('allowed');
    expect(because('approved', 'ended', ['police_chief'])).toBe('allowed');
    expect(because('approved', 'ended', ['tactical_analyst'])).toBe('role');
  });
});

test('an approval is valid through its last day and has expired on the next', () => {
  expect(shownNominationState('approved', '2026-10-01', '2026-10-01')).toBe('approved');
  expect(shownNominationState('approved', '2026-10-01', '2026-10-02')).toBe('expired');
  expect(shownNominationState('refused', '2026-10-01', '2026-10-02')).toBe('refused');
  expect(shownNominationState('asked', '2026-10-01', '2026-10-02')).toBe('asked');
});
