import type { NameReason } from './name-reason.ts';

/** A score before the level, with its reasons. */
export interface Scored {
  readonly score: number;
  readonly reasons: Set<NameReason>;
}

/** Likeness of words below which they contradict each other. */
export const FITS = 0.72;
/** The score of names that are the same apart from their blanks. */
export const JOINED = 0.96;
