import { describe, expect, test } from 'vitest';
import {
  mayDecideSpecialItem,
  mayProposeSpecialItem,
  SPECIAL_KINDS,
  specialDecideBy,
  specialItemDates,
  specialItemFaults,
  specialVisibleUntil,
  type DraftSpecialItem,
  type SpecialKind,
  type SpecialState,
} from './special-item.ts';
import { ROLES, type Role } from '../access/role.ts';
import type { ReportState } from './report.ts';

const NAMED = [{ name: 'Anna Example' }, { name: 'Bo Example' }];
const ITEM: DraftSpecialItem = {
  kind: 'health',
  about: 'Anna Example',
  words: 'Needs insulin twice a day.',
  necessity: 'victim_need',
  because: '',
};
const faults = (more: Partial<DraftSpecialItem>, persons: readonly { name: string }[] = NAMED) =>
  specialItemFaults({ ...ITEM, ...more }, persons);

test('the kinds are the eight of the law', () => {
  expect(SPECIAL_KINDS).toHaveLength(8);
});

describe('an item', () => {
  test('is whole with kind, person, words and a fixed reason', () => {
    expect(faults({})).toEqual([]);
  });

  test('without any choice lacks everything, for nothing is preselected', () => {
    const empty = { kind: undefined, about: '', words: ' ', necessity: undefined, because: '' };
    expect(specialItemFaults(empty, NAMED)).toEqual(['kind', 'about', 'words', 'necessity']);
  });

  test('is about a person of the report, or about the report if it names no one', () => {
    expect(faults({ about: 'Somebody Else' })).toEqual(['about']);
    expect(faults({ about: ' Bo Example ' })).toEqual([]);
    expect(faults({ about: '' }, [])).toEqual([]);
    expect(faults({ about: 'Anna Example' }, [])).toEqual(['about']);
    expect(faults({ about: '' }, [{ name: '' }])).toEqual(['about']);
  });

  test('has at most 500 characters', () => {
    expect(faults({ words: 'x'.repeat(500) })).toEqual([]);
    expect(faults({ words: 'x'.repeat(501) })).toEqual(['words']);
  });

  test('with another reason needs a sentence', () => {
    expect(faults({ necessity: 'necessary', because: 'needed now' })).toEqual(['because']);
    expect(faults({ necessity: 'necessary', because: 'The flat has no lift.' })).toEqual([]);
  });

  test.each<[SpecialKind, boolean]>([
    ['origin', false],
    ['politics', true],
    ['belief', true],
    ['union', false],
    ['genetic', false],
    ['biometric', false],
    ['health', false],
    ['sex_life', false],
  ])('of %s with a fixed reason alone: refused %s', (kind, refusedAlone) => {
    expect(faults({ kind, necessity: 'offence_element' })).toEqual(refusedAlone ? ['because'] : []);
    expect(faults({ kind, necessity: 'offence_element', because: 'He was attacked for it.' })).toEqual([]);
  });
});

describe('its clock', () => {
  const RULES = [
    { id: 'tip', review: { unit: 'days', count: 30 }, maximum: { unit: 'days', count: 90 } },
    { id: 'special_category', review: { unit: 'months', count: 6 }, maximum: { unit: 'months', count: 12 } },
  ] as const;

  test('is the rule of special categories alone: six months and a year', () => {
    expect(specialItemDates(RULES, '2026-03-20')).toEqual({ reviewOn: '2026-09-20', maximumOn: '2027-03-20' });
    expect(specialItemDates(RULES.slice(0, 1), '2026-03-20')).toBeUndefined();
  });

  test('gives fourteen days for the decision, the last of them visible', () => {
    expect(specialDecideBy('2026-03-20')).toBe('2026-04-03');
    expect(specialVisibleUntil('proposed', '2026-03-20', '2026-09-20')).toBe('2026-04-03');
    expect(specialVisibleUntil('proposed', '2026-03-20', '2026-03-25')).toBe('2026-03-25');
    expect(specialVisibleUntil('approved', '2026-03-20', '2026-09-20')).toBe('2026-09-20');
  });
});

describe('who decides', () => {
  const may = (
    roles: readonly Role[],
    more: { kind?: SpecialKind; state?: SpecialState; isAuthor?: boolean; isProposer?: boolean } = {},
  ) => mayDecideSpecialItem(roles, { kind: 'health', state: 'proposed', isAuthor: false, isProposer: false, ...more });

  test('supervisors, intelligence officers and their heads, and no other role', () => {
    const deciding = ROLES.filter((role) => may([role]).allowed);
    expect(deciding).toEqual(['head_of_intelligence', 'intelligence_officer', 'supervisor']);
  });

  test('never the author', () => {
    expect(may(['supervisor'], { isAuthor: true })).toEqual({ allowed: false, because: 'is_author' });
    expect(may(['supervisor'], { isProposer: true })).toEqual({ allowed: false, because: 'is_proposer' });
  });

  test('once', () => {
    expect(may(['supervisor'], { state: 'approved' })).toEqual({ allowed: false, because: 'decided' });
    expect(may(['supervisor'], { state: 'refused' })).toEqual({ allowed: false, because: 'decided' });
  });

  test.each(['politics', 'belief'] as const)('on %s a superior', (kind) => {
    expect(may(['intelligence_officer'], { kind })).toEqual({ allowed: false, because: 'superior_decides' });
    expect(may(['intelligence_officer', 'supervisor'], { kind }).allowed).toBe(true);
    expect(may(['head_of_intelligence'], { kind }).allowed).toBe(true);
  });
});

describe('who proposes one later', () => {
  const proposing = (report: { isAuthor: boolean; state: ReportState }) =>
    ROLES.filter((role) => mayProposeSpecialItem([role], report).allowed);

  test('those who evaluate reports or decide on items, and its author whatever their role', () => {
    const graded = { state: 'collated' as const };
    expect(proposing({ ...graded, isAuthor: false })).toEqual([
      'head_of_intelligence',
      'intelligence_officer',
      'supervisor',
    ]);
    expect(proposing({ ...graded, isAuthor: true })).toEqual(ROLES);
  });

  test('not before the report is graded, nor once it is erased', () => {
    for (const state of ['draft', 'submitted', 'returned', 'erased'] as const)
      expect(mayProposeSpecialItem(['supervisor'], { isAuthor: false, state })).toEqual({
        allowed: false,
        because: 'state',
      });
  });
});
