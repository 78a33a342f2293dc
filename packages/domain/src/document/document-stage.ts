import type { StateMachine } from '../state-machine.ts';
import { mayStep } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';
import { steers, type Participant } from './comment.ts';
import type { ReviewCounts, ReviewRefusal } from './disposition.ts';

/** The life of a text under review (domain brief §8.3). */
export const DOCUMENT_STAGES = [
  'outline',
  'working',
  'first_review',
  'workshop',
  'second_review',
  'clearance',
  'final',
  'published',
  'withdrawn',
] as const;
export type DocumentStage = (typeof DOCUMENT_STAGES)[number];

/**
 * From each stage onwards, or back to work. A published document is followed by corrigenda and a next edition of the
 * same document.
 */
export const DOCUMENT_MACHINE: StateMachine<DocumentStage> = {
  outline: ['working', 'withdrawn'],
  working: ['first_review', 'withdrawn'],
  first_review: ['working', 'workshop', 'second_review', 'withdrawn'],
  workshop: ['working', 'second_review', 'clearance', 'withdrawn'],
  second_review: ['working', 'clearance', 'withdrawn'],
  clearance: ['working', 'final', 'withdrawn'],
  final: ['working', 'published', 'withdrawn'],
  published: ['working'],
  withdrawn: [],
};

/**
 * Stages in which nominated experts read the frozen draft. Before, only its drafters do; afterwards, the whole agency.
 */
export const REVIEW_STAGES: readonly DocumentStage[] = [
  'first_review',
  'workshop',
  'second_review',
  'clearance',
  'final',
];

/** Returns who can read an edition frozen in a stage: the drafters, the members of the review, or the whole agency. */
export function readersOf(stage: DocumentStage): 'drafters' | 'review' | 'everybody' {
  if (stage === 'published') return 'everybody';
  return REVIEW_STAGES.includes(stage) ? 'review' : 'drafters';
}

/**
 * Returns whether a document can enter a stage: review leads move it; a round must be closed before the document leaves
 * it; a text whose last silence was broken, or that has an open blocker or major comment, is not cleared; none is
 * published with an unanswered comment.
 */
export function mayMoveDocument(
  from: DocumentStage,
  to: DocumentStage,
  member: Pick<Participant, 'role'>,
  review: ReviewCounts & {
    readonly isOpen: boolean;
    readonly hasEdition: boolean;
    readonly isCleared: boolean;
    /** The last round was a silence procedure, and it was broken. */
    readonly isBroken: boolean;
  },
): Verdict<ReviewRefusal> {
  const step = mayStep(DOCUMENT_MACHINE, from, to);
  if (!step.allowed) return step;
  if (!steers(member)) return refused('not_review');
  if (to === 'withdrawn') return ALLOWED;
  if (review.isOpen) return refused('round_open');
  if (['clearance', 'final', 'published'].includes(to) && review.isBroken) return refused('silence_broken');
  if ((to === 'clearance' || to === 'final') && review.unresolvedMajor > 0) return refused('unresolved_major');
  if (to === 'final' && !review.isCleared) return refused('not_cleared');
  if (to === 'published' && review.unanswered > 0) return refused('unanswered_comments');
  if (to === 'published' && !review.hasEdition) return refused('no_edition');
  return ALLOWED;
}

/**
 * Proposes the number of a draft frozen in a stage: 0.x while it is worked on, 1.0-R1 for the first review, 1.0-R2 for
 * the workshop, 2.0-R1 for the second review, 2.x under clearance, 3.0-F at last, then the edition (domain brief §8.3).
 *
 * @param before the numbers of its earlier editions
 * @example proposeEdition('first_review', ['0.1', '0.2']) // => '1.0-R1'
 */
export function proposeEdition(stage: DocumentStage, before: readonly string[]): string {
  const used = new Set(before);
  const first = (make: (nth: number) => string, from: number): string => {
    let nth = from;
    while (used.has(make(nth))) nth += 1;
    return make(nth);
  };
  const nextEdition = before.filter((name) => /^Ed\. \d+$/.test(name)).length + 1;
  const whole = (major: number): number => major + 3 * (nextEdition - 1);
  switch (stage) {
    case 'outline':
    case 'working':
    case 'withdrawn':
      return first((nth) => `${whole(0)}.${nth}`, 1);
    case 'first_review':
      return first((nth) => `${whole(1)}.0-R${nth}`, 1);
    case 'workshop':
      return first((nth) => `${whole(1)}.0-R${nth}`, 2);
    case 'second_review':
      return first((nth) => `${whole(2)}.0-R${nth}`, 1);
    case 'clearance':
      return first((nth) => `${whole(2)}.${nth}`, 1);
    case 'final':
      return first((nth) => `${whole(3)}.${nth}-F`, 0);
    case 'published':
      return first((nth) => (nth === 0 ? `Ed. ${nextEdition}` : `Ed. ${nextEdition - 1} Corr. ${nth}`), 0);
  }
}
