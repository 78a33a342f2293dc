/** Shared data of a round of load. */
export interface Ground {
  readonly origin: string;
  /** Tokens of working users, each of a separate account. */
  readonly sessions: readonly string[];
  /** Tokens of two further accounts with the same rights. */
  readonly attackers: readonly [string, string];
  /** A document shared by the first hundred sessions and both attackers. */
  readonly documentId: string;
  /** Reports that open without a question for a reason. */
  readonly reportIds: readonly string[];
}

export const SESSIONS = 200;
/** Number of sessions with a document open. */
export const READERS = 100;
