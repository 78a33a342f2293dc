import type { ReplyOf, signIn } from '@reeve/contract';
import { auditEvent, ReeveError, SESSION_HOURS } from '@reeve/domain';
import { accountByLogin, endSession, endSurplusSessions, insertSession, sessionByToken } from '@reeve/store';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../call/deps.ts';
import { workstationOf } from '../call/workstation.ts';
import { setBrowserCookie, setSessionCookie } from '../call/cookie.ts';
import { sessionReply } from './reply.ts';
import { endIfReused } from '../call/ended.ts';
import { hashToken, newBrowserToken, newToken } from '../call/token.ts';

type Account = NonNullable<Awaited<ReturnType<typeof accountByLogin>>>;

/**
 * Opens a session for a person who has proved their identity. Always with a new token: one sent before is worthless.
 *
 * @param browser the secret by which this browser is recognised; undefined if there is no password to guess
 */
export async function openSession(
  deps: Deps,
  account: Account,
  kind: 'browser' | 'cli',
  http: FastifyReply,
  requestId: string,
  browser?: string,
): Promise<ReplyOf<typeof signIn>> {
  const ofBrowser = kind === 'browser' ? newBrowserToken(deps.store.factories) : undefined;
  const token = ofBrowser ?? newToken(deps.store.factories);
  const now = deps.store.factories.now();
  await insertSession(deps.store, {
    agency_id: account.agency_id,
    id: deps.store.factories.uuid(),
    token_hash: token.hash,
    account_id: account.id,
    kind,
    csrf: newToken(deps.store.factories).text,
    purpose: null,
    justification: null,
    case_ref: null,
    purpose_set_at: null,
    created_at: now,
    last_seen_at: now,
    expires_at: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    ended_at: null,
    ended_because: null,
    browser_hash: browser === undefined ? null : hashToken(browser),
    previous_token_hash: null,
    family_hash: ofBrowser?.familyHash ?? null,
  });
  const signedIn = await sessionByToken(deps.store, token.hash);
  // A password that was changed while it was being proved has ended the existing sessions; this one is as old as they are.
  if (signedIn && signedIn.account.password_hash !== account.password_hash) {
    await endSession(deps.store, signedIn.session, 'password');
    throw new ReeveError('not_signed_in', 'The password was changed at this very moment. Sign in with the new one.');
  }
  if (!signedIn)
    throw new ReeveError('not_signed_in', 'This account is suspended or has expired. Ask your administrator.');
  await endIfReused(deps, http.request, 'sign_in');
  const event = {
    actorId: account.id,
    actorRoles: account.roles,
    unit: signedIn.unitCode,
    sessionId: signedIn.session.id,
    workstation: workstationOf(deps, http.request),
    channel: kind === 'cli' ? ('command_line' as const) : ('page' as const),
    objectKind: 'session',
    requestId,
  };
  await deps.journal.log(
    account.agency_id,
    auditEvent({ ...event, action: 'sign_in', objectIds: [signedIn.session.id] }),
  );
  // The persons of an exercise have no password and are shared by all who try it.
  const surplus = account.password_hash === null ? [] : await endSurplusSessions(deps.store, account);
  if (surplus.length > 0)
    await deps.journal.log(
      account.agency_id,
      auditEvent({ ...event, action: 'sign_out', objectIds: surplus, because: 'too_many_sessions' }),
    );
  if (kind === 'browser') setSessionCookie(http, token.text);
  if (browser !== undefined) setBrowserCookie(http, browser);
  return { session: await sessionReply(deps, signedIn, requestId), token: kind === 'cli' ? token.text : null };
}
