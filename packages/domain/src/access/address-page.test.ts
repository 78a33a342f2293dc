import { describe, expect, test } from 'vitest';
import { mayShowAtAddress } from './address-page.ts';
import { SUBJECT_CATEGORIES } from './involvement.ts';

describe('a person joined to an address', () => {
  test('is shown by the category on the link: no victim, witness or informant', () => {
    const shown = SUBJECT_CATEGORIES.filter((category) =>
      mayShowAtAddress({ property: 'lives_at', category, reportCategories: ['c_victim', category] }),
    );
    expect(shown).toEqual([
      'a_suspect_committed',
      'a_suspect_about_to',
      'b_convicted',
      'd_contact',
      'd_associate',
      'u_unverified_mention',
    ]);
  });

  test('is not shown if the reader may not see the link', () => {
    expect(mayShowAtAddress({ property: 'lives_at', category: 'unseen', reportCategories: [] })).toBe(false);
  });

  test('is not shown without a link if the report names a victim or witness', () => {
    const of = (reportCategories: readonly ('c_possible_victim' | 'd_contact')[]): boolean =>
      mayShowAtAddress({ property: 'lives_at', category: undefined, reportCategories });
    expect(of(['d_contact'])).toBe(true);
    expect(of([])).toBe(true);
    expect(of(['d_contact', 'c_possible_victim'])).toBe(false);
  });

  test('is never shown as its victim or witness', () => {
    for (const property of ['victim_of', 'witness_in'])
      expect(mayShowAtAddress({ property, category: 'a_suspect_committed', reportCategories: [] })).toBe(false);
  });
});
