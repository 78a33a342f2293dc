/** A session ends after this many hours, whatever its activity. */
export const SESSION_HOURS = 12;
/** A session of the web app ends after this many minutes without a request by its user (ASVS 5.0, 7.3.1). */
export const IDLE_MINUTES = 60;
/** Sessions of one account at the same time. When another begins, the one idle longest ends. */
export const MOST_SESSIONS = 10;

/**
 * Why a session ended: signed out, out of time, idle, one more than `MOST_SESSIONS`, ended by its owner from another session,
 * by a change of the password, by an administrator who changed the state of the account, or because a token that had been replaced was used
 * again.
 */
export const SESSION_ENDS = [
  'signed_out',
  'expired',
  'idle',
  'too_many',
  'elsewhere',
  'password',
  'account',
  'token_reused',
] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];

/** A clock can be set back by this much without notice. */
const CLOCK_SLACK_MS = 5 * 60_000;

/**
 * Returns why a session that no one ended is over at `now`; undefined while it lasts.
 *
 * A session from a clock that ran ahead is over: it would last until that future.
 */
export function sessionOver(
  session: { readonly kind: string; readonly createdAt: Date; readonly lastSeenAt: Date; readonly expiresAt: Date },
  now: Date,
): 'expired' | 'idle' | undefined {
  if (session.expiresAt <= now || session.createdAt.getTime() > now.getTime() + CLOCK_SLACK_MS) return 'expired';
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  return session.kind === 'browser' && idleMs > IDLE_MINUTES * 60_000 ? 'idle' : undefined;
}
