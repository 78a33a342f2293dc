/** How a round ends: by comments, or by silence being consent. */
export const ROUND_KINDS = ['comment', 'silence'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** A time in which a frozen draft may be commented on. Instants are milliseconds since 1970. */
export interface ReviewRound {
  readonly kind: RoundKind;
  readonly opensMs: number;
  readonly closesMs: number;
  /** Set where a silence was broken: the text is not agreed by it. */
  readonly brokenMs?: number | undefined;
}

export const ROUND_STATES = ['planned', 'open', 'ended', 'agreed_in_silence', 'silence_broken'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/**
 * Where a round stands at an instant: open from its opening up to its deadline, which is no longer within it. A silence that
 * nobody broke is consent once it has ended; a broken one is none, at once.
 */
export function roundState(round: ReviewRound, nowMs: number): RoundState {
  if (round.brokenMs !== undefined) return 'silence_broken';
  if (nowMs < round.opensMs) return 'planned';
  if (nowMs < round.closesMs) return 'open';
  return round.kind === 'silence' ? 'agreed_in_silence' : 'ended';
}
