import { auditEvent, IDLE_MINUTES, MOST_SESSIONS, ReeveError, type SessionEnd } from '@reeve/domain';
import { endReusedSession } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import { COOKIE } from './cookie.ts';
import type { Deps } from './deps.ts';
import { familyHashOf, hashToken } from './token.ts';
import { workstationOf } from './workstation.ts';

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

/** After a change of purpose a request of another window with the token before it may still be on its way for this long. */
const ON_ITS_WAY_MS = 30_000;

/**
 * Ends the session of a request's cookie if that token has been replaced since: two browsers have had it, and which of them is its owner's
 * cannot be known. It is logged for the account.
 *
 * @param when a request may have been on its way; a browser that signs in has no newer token
 * @returns true if a session ended
 */
export async function endIfReused(deps: Deps, request: FastifyRequest, when: 'request' | 'sign_in'): Promise<boolean> {
  const token = request.cookies[COOKIE];
  const familyHash = token === undefined ? undefined : familyHashOf(token);
  if (token === undefined || familyHash === undefined) return false;
  const waitMs = when === 'request' ? ON_ITS_WAY_MS : 0;
  const changedBefore = new Date(deps.store.factories.now().getTime() - waitMs);
  const ended = await endReusedSession(deps.store, { hash: hashToken(token), familyHash }, changedBefore);
  if (!ended) return false;
  await deps.journal.log(
    ended.agencyId,
    auditEvent({
      action: 'sign_out',
      actorId: ended.accountId,
      actorRoles: ended.roles,
      sessionId: ended.id,
      workstation: workstationOf(deps, request),
      channel: 'page',
      objectKind: 'session',
      objectIds: [ended.id],
      because: 'token_reused',
      requestId: request.id,
    }),
  );
  return true;
}
