/** How a round ends: with comments, or with silence as consent. */
export const ROUND_KINDS = ['comment', 'silence'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** A period in which a frozen draft can be commented on. Instants are milliseconds since 1970. */
export interface ReviewRound {
  readonly kind: RoundKind;
  readonly opensMs: number;
  readonly closesMs: number;
  /** Set if a silence was broken: it did not agree the text. */
  readonly brokenMs?: number | undefined;
}

export const ROUND_STATES = ['planned', 'open', 'ended', 'agreed_in_silence', 'silence_broken'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** Days before a deadline on which members with outstanding work are reminded, by default. */
export const REMIND_BEFORE: readonly number[] = [7, 1];

const DAY_MS = 86_400_000;

/**
 * When a round last sent an automatic reminder, or undefined if none was due yet: on each of these whole days before
 * its deadline that is within the round.
 */
export function lastReminderMs(round: ReviewRound, remindBefore: readonly number[], nowMs: number): number | undefined {
  const past = remindBefore
    .map((days) => round.closesMs - days * DAY_MS)
    .filter((ms) => ms >= round.opensMs && ms <= nowMs);
  return past.length === 0 ? undefined : Math.max(...past);
}

/**
 * State of a round at an instant: open from its opening up to, but excluding, its deadline. An unbroken silence is
 * consent once it has ended; a broken one never is, from the moment it is broken.
 */
export function roundState(round: ReviewRound, nowMs: number): RoundState {
  if (round.brokenMs !== undefined) return 'silence_broken';
  if (nowMs < round.opensMs) return 'planned';
  if (nowMs < round.closesMs) return 'open';
  return round.kind === 'silence' ? 'agreed_in_silence' : 'ended';
}
