/** What the processes of a round of load work with. */
export interface Ground {
  readonly origin: string;
  /** Tokens of people at work, each of an account of their own. */
  readonly sessions: readonly string[];
  /** Tokens of two further accounts with the same rights. */
  readonly attackers: readonly [string, string];
  /** A document that the first hundred sessions and both attackers take part in. */
  readonly documentId: string;
  /** Reports that open without a question for a reason. */
  readonly reportIds: readonly string[];
}

export const SESSIONS = 200;
/** How many of them have a document open. */
export const READERS = 100;
