import { expect, test } from 'vitest';
import { SUBJECT_CATEGORIES, type SubjectCategory } from '../access/involvement.ts';
import { mayBeCompared } from './compared-categories.ts';

const compared = (one: SubjectCategory, other: SubjectCategory): boolean =>
  mayBeCompared(new Set([one]), new Set([other]));

test('an informant is compared with no one', () => {
  for (const category of SUBJECT_CATEGORIES) {
    expect([category, compared('d_informant', category)]).toEqual([category, false]);
    expect([category, compared(category, 'd_informant')]).toEqual([category, false]);
  }
});

test('a victim, possible victim or witness is not compared with a suspect or a convicted person, in either order', () => {
  for (const asking of ['c_victim', 'c_possible_victim', 'd_witness'] as const)
    for (const grounds of ['a_suspect_committed', 'a_suspect_about_to', 'b_convicted'] as const)
      expect([asking, grounds, compared(asking, grounds), compared(grounds, asking)]).toEqual([
        asking,
        grounds,
        false,
        false,
      ]);
});

test('others are compared', () => {
  expect(compared('a_suspect_committed', 'b_convicted')).toBe(true);
  expect(compared('c_victim', 'd_witness')).toBe(true);
  expect(compared('c_victim', 'u_unverified_mention')).toBe(true);
  expect(mayBeCompared(new Set(), new Set(['c_victim']))).toBe(true);
});
