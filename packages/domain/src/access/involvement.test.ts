import { describe, expect, test } from 'vitest';
import {
  GROUNDS_CATEGORIES,
  involvementFaults,
  mayUseInvolvement,
  SUBJECT_CATEGORIES,
  UNVERIFIED_FORBIDDEN,
  type InvolvementInput,
} from './involvement.ts';

const EMPTY: InvolvementInput = {
  name: '',
  category: undefined,
  purpose: undefined,
  legalBasis: undefined,
  reviewOn: undefined,
  grounds: '',
};
const WHOLE: InvolvementInput = {
  name: 'M. K.',
  category: 'd_contact',
  purpose: 'P2',
  legalBasis: 'PA-12-1',
  reviewOn: '2026-09-20',
  grounds: '',
};

test('a person’s link has one of the ten categories of the brief, and none is offered as a default', () => {
  // Domain brief §6.1, row of Art. 6.
  expect(SUBJECT_CATEGORIES).toEqual([
    'a_suspect_committed',
    'a_suspect_about_to',
    'b_convicted',
    'c_victim',
    'c_possible_victim',
    'd_witness',
    'd_informant',
    'd_contact',
    'd_associate',
    'u_unverified_mention',
  ]);
});

describe('a person’s link cannot be saved', () => {
  test('empty: reports everything missing, in the order of the form', () => {
    expect(involvementFaults(EMPTY)).toEqual(['name', 'category', 'purpose', 'legal_basis', 'review_date']);
  });

  test.each<[string, Partial<InvolvementInput>, string]>([
    ['a name', { name: '' }, 'name'],
    ['more than spaces for a name', { name: '  \t' }, 'name'],
    ['a category', { category: undefined }, 'category'],
    ['a purpose', { purpose: undefined }, 'purpose'],
    ['more than nothing for a purpose', { purpose: '' }, 'purpose'],
    ['more than spaces for a purpose', { purpose: ' ' }, 'purpose'],
    ['a legal basis', { legalBasis: undefined }, 'legal_basis'],
    ['more than nothing for a legal basis', { legalBasis: '' }, 'legal_basis'],
    ['a review date', { reviewOn: undefined }, 'review_date'],
    ['more than nothing for a review date', { reviewOn: '' }, 'review_date'],
    ['a review date that exists', { reviewOn: '2026-02-30' }, 'review_date'],
    ['a review date and not a promise', { reviewOn: 'later' }, 'review_date'],
  ])('without %s', (_what, part, fault) => {
    expect(involvementFaults({ ...WHOLE, ...part })).toEqual([fault]);
  });

  test.each(SUBJECT_CATEGORIES)(
    'as %s without written grounds where the category says suspected or convicted',
    (category) => {
      const needsGrounds = category.startsWith('a_') || category.startsWith('b_');
      expect(GROUNDS_CATEGORIES.includes(category)).toBe(needsGrounds);
      expect(involvementFaults({ ...WHOLE, category })).toEqual(needsGrounds ? ['grounds'] : []);
      expect(involvementFaults({ ...WHOLE, category, grounds: '  ' })).toEqual(needsGrounds ? ['grounds'] : []);
      expect(involvementFaults({ ...WHOLE, category, grounds: 'Seen at two scenes' })).toEqual([]);
    },
  );
});

describe('an unverified mention', () => {
  test('appears in no analysis, hit/no-hit, product or dissemination', () => {
    expect([...UNVERIFIED_FORBIDDEN].toSorted()).toEqual(['analysis', 'dissemination', 'hit_no_hit', 'product']);
    for (const use of UNVERIFIED_FORBIDDEN)
      expect(mayUseInvolvement('u_unverified_mention', use)).toEqual({ allowed: false, because: 'unverified_mention' });
  });

  test('is the only category held back there', () => {
    for (const category of SUBJECT_CATEGORIES.filter((one) => one !== 'u_unverified_mention'))
      for (const use of UNVERIFIED_FORBIDDEN) expect(mayUseInvolvement(category, use)).toEqual({ allowed: true });
  });
});
