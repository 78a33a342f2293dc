import type { PolicyRefusal } from './policy.ts';

/**
 * What a person already knows about the object they cannot have:
 * - `chosen`: they entered its marking, so the refusal compares their rights with their own input;
 * - `existence`: only that it exists, because policy discloses that: a counted step of a thread, or their own report
 *   under a marking set by others;
 * - `nothing`: for them it does not exist.
 */
export type PriorKnowledge = 'chosen' | 'existence' | 'nothing';

/** What is disclosed: the reason, or that there is one which is withheld. */
export type DisclosedReason = PolicyRefusal | 'withheld';

/** These concern only the person, so they reveal nothing about the object. */
const OF_THE_PERSON: readonly PolicyRefusal[] = [
  'not_active',
  'no_purpose',
  'purpose_not_granted',
  'no_content_role',
  'reads_only',
];

/**
 * Returns what a refusal can disclose to a person ("Why can't I?") without revealing more than the policy allows.
 *
 * @returns undefined if even existence is not disclosed: the answer is that for an object that does not exist
 */
export function whyNot(because: PolicyRefusal, known: PriorKnowledge): DisclosedReason | undefined {
  if (known === 'chosen') return because;
  if (known === 'nothing') return undefined;
  return OF_THE_PERSON.includes(because) ? because : 'withheld';
}

const SENTENCES: Readonly<Record<DisclosedReason, string>> = {
  not_active: 'Your account is not active.',
  no_purpose: 'Say first what this work is for.',
  purpose_not_granted: 'You do not work under this purpose.',
  other_agency: 'It belongs to another agency.',
  other_purpose: 'It is for another purpose than the one you work for.',
  no_content_role: 'Your role keeps the system running and sees no content.',
  clearance: 'It is above your clearance.',
  held_elsewhere: 'It is held outside Reeve.',
  compartment: 'You are not in its need-to-know group.',
  overdue: 'Its last visible day has passed.',
  reads_only: 'Your role looks on and changes nothing.',
  no_post: 'Your post does not reach it.',
  withheld: 'You do not have access; which right is missing is not shown, because that would reveal what it is.',
};

/** Returns the reason as a plain sentence; screens have their own texts for the same code. */
export function whyNotSentence(told: DisclosedReason): string {
  return SENTENCES[told];
}
