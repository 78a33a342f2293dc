import type { PolicyRefusal } from './policy.ts';

/**
 * What somebody knows already of the thing he may not have:
 * - `chosen`: he named its marking himself, so that the refusal compares his rights with his own words;
 * - `existence`: that it is there and nothing else, because policy lets that be known: a step of the thread that is counted, or
 *   his own report under the marking that others gave it;
 * - `nothing`: then it is not there, for him.
 */
export type PriorKnowledge = 'chosen' | 'existence' | 'nothing';

/** What is told: the reason itself, or that there is one which is not told. */
export type DisclosedReason = PolicyRefusal | 'withheld';

/** These speak of the person alone, so that they say nothing of the thing. */
const OF_THE_PERSON: readonly PolicyRefusal[] = [
  'not_active',
  'no_purpose',
  'purpose_not_granted',
  'no_content_role',
  'reads_only',
];

/**
 * "Why can't I?": what may be told of a refusal without telling more than the policy allows.
 *
 * @returns undefined where not even that there is something may be told: the answer is that of a thing that does not exist
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
  withheld: 'Your rights do not reach it; which of them is not told, because that would tell what it is.',
};

/** The reason as a plain sentence; screens have it in their own language under the same code. */
export function whyNotSentence(told: DisclosedReason): string {
  return SENTENCES[told];
}
