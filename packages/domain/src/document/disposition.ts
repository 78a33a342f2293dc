import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** The decision on a comment (domain brief §8.5). */
export const DISPOSITIONS = [
  'accepted',
  'accepted_in_principle',
  'partly_accepted',
  'noted',
  'not_accepted',
  'deferred',
  'out_of_scope',
  'duplicate',
  'withdrawn',
] as const;
export type DispositionCode = (typeof DISPOSITIONS)[number];

/** Dispositions that change the text. */
export const CHANGES_TEXT: readonly DispositionCode[] = ['accepted', 'accepted_in_principle', 'partly_accepted'];

/** A commenter's response to the answer. A maintained objection stays on the list of sustained opposition. */
export const RESPONSES = ['satisfied', 'objection_maintained'] as const;
export type CommentResponse = (typeof RESPONSES)[number];

export interface GivenDisposition {
  readonly code: DispositionCode;
  readonly reason: string;
  /** Blocks that were or will be changed because of it. */
  readonly blockIds: readonly string[];
  readonly duplicateOf: string | undefined;
}

export type DispositionFault = 'no_reason' | 'no_original' | 'is_itself';

/** Returns what a disposition lacks: each needs a reason shown to the commenter, and a duplicate names its original. */
export function dispositionFaults(commentId: string, given: GivenDisposition): readonly DispositionFault[] {
  return [
    ...(given.reason.trim().length < 3 ? (['no_reason'] as const) : []),
    ...(given.code === 'duplicate' && given.duplicateOf === undefined ? (['no_original'] as const) : []),
    ...(given.duplicateOf === commentId ? (['is_itself'] as const) : []),
  ];
}

/** Comments as a guard rail counts them. */
export interface ReviewCounts {
  readonly unanswered: number;
  /** Blockers and majors among the unanswered or maintained ones. */
  readonly unresolvedMajor: number;
  readonly maintained: number;
}

export type ReviewRefusal =
  | 'round_open'
  | 'unanswered_comments'
  | 'unresolved_major'
  | 'no_edition'
  | 'not_cleared'
  | 'silence_broken'
  | 'no_such_step'
  | 'not_review';

/** No decision before the comment period has ended: later comments could change it (domain brief §8.6). */
export function mayDispose(round: { readonly isOpen: boolean }): Verdict<ReviewRefusal> {
  return round.isOpen ? refused('round_open') : ALLOWED;
}

/** External wordings with the matching code; the first match applies. */
const WORDINGS: readonly (readonly [RegExp, DispositionCode])[] = [
  [/^answered\b/, 'noted'],
  [/\bin principle\b|\b(accepted|agreed) with (changes|modifications)\b/, 'accepted_in_principle'],
  [/^(partly|partially)\b|\b(accepted|agreed) in part\b/, 'partly_accepted'],
  [/^(not in|no changes? (for|in)) (this )?(version|edition)\b|^(deferred|postponed)\b/, 'deferred'],
  [/^(not (accepted|agreed)|rejected|declined|no changes?)\b|\b(disagree[sd]?|does not agree)\b/, 'not_accepted'],
  [/^(completed|done|fixed|incorporated|accepted)\b|\bagree[sd]?\b/, 'accepted'],
  [/^(noted|acknowledged)\b/, 'noted'],
  [/^out of scope\b/, 'out_of_scope'],
  [/^duplicate\b/, 'duplicate'],
  [/^withdrawn\b/, 'withdrawn'],
];

/**
 * Returns the code of a disposition written in free text; `undefined` if it is ambiguous, and then a person chooses it.
 *
 * @example parseDisposition('No change needed.') // => 'not_accepted'
 */
export function parseDisposition(text: string): DispositionCode | undefined {
  const words = text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1') // a link counts by its text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ');
  return WORDINGS.find(([pattern]) => pattern.test(words))?.[1];
}
