import { IDLE_MINUTES, MOST_SESSIONS, ReeveError, type SessionEnd } from '@reeve/domain';

const SENTENCE: Readonly<Partial<Record<SessionEnd, string>>> = {
  idle: `Your session ended after ${IDLE_MINUTES} minutes without use.`,
  too_many: `Your session ended because your account had more than ${MOST_SESSIONS} sessions at the same time.`,
  elsewhere: 'Your session was ended from another session of your account.',
  password: 'Your session ended because your password was changed.',
  token_reused:
    'Your session ended because it was in use in two browsers. If the other one was not yours, change your password and inform your administrator.',
};

/** Returns the refusal for a session that has ended; only its owner has the token, so the reason can be shown. */
export function sessionEnded(because?: SessionEnd): ReeveError {
  const sentence = (because && SENTENCE[because]) ?? 'Your session has ended.';
  return new ReeveError(
    'session_ended',
    `${sentence} Sign in again; what you typed is still here.`,
    because === undefined ? {} : { because },
  );
}
