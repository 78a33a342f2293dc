import { describe, expect, test } from 'vitest';
import { POLICY_REFUSALS, type PolicyRefusal } from './policy.ts';
import { whyNot, whyNotSentence, type DisclosedReason } from './why-not.ts';

/**
 * Refusal by refusal: what is disclosed to the person who chose the marking, and to one who knows only that the object
 * exists.
 */
const DISCLOSED: Readonly<Record<PolicyRefusal, readonly [chosen: DisclosedReason, existence: DisclosedReason]>> = {
  not_active: ['not_active', 'not_active'],
  no_purpose: ['no_purpose', 'no_purpose'],
  purpose_not_granted: ['purpose_not_granted', 'purpose_not_granted'],
  other_agency: ['other_agency', 'withheld'],
  other_purpose: ['other_purpose', 'withheld'],
  no_content_role: ['no_content_role', 'no_content_role'],
  no_post: ['no_post', 'withheld'],
  clearance: ['clearance', 'withheld'],
  held_elsewhere: ['held_elsewhere', 'withheld'],
  compartment: ['compartment', 'withheld'],
  overdue: ['overdue', 'withheld'],
  reads_only: ['reads_only', 'reads_only'],
};

describe('reasons for a refusal', () => {
  test.each(POLICY_REFUSALS)('for %s discloses no more than the reader already knows', (because) => {
    const [chosen, existence] = DISCLOSED[because];
    expect(whyNot(because, 'chosen')).toBe(chosen);
    expect(whyNot(because, 'existence')).toBe(existence);
    expect(whyNot(because, 'nothing')).toBeUndefined();
  });

  test('gives one answer to readers who know only that objects exist', () => {
    const ofThings = (
      ['other_agency', 'other_purpose', 'clearance', 'held_elsewhere', 'compartment', 'overdue'] as const
    ).map((because) => whyNot(because, 'existence'));
    expect(new Set(ofThings).size).toBe(1);
  });

  test.each([...POLICY_REFUSALS, 'withheld' as const])('is one plain sentence: %s', (told) => {
    expect(whyNotSentence(told)).toMatch(/^[A-Z][^.]+\.$/);
  });
});
