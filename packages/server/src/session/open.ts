import type { ReplyOf, signIn } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { accountByLogin, insertSession, sessionByToken } from '@reeve/store';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import { setSessionCookie } from './cookie.ts';
import { sessionReply } from './reply.ts';
import { newToken } from './token.ts';

type Account = NonNullable<Awaited<ReturnType<typeof accountByLogin>>>;
const SESSION_HOURS = 12;

/** Open a session for somebody who has proved who he is. Always a new token: one handed in before is worth nothing. */
export async function openSession(
  deps: Deps,
  account: Account,
  kind: 'browser' | 'cli',
  http: FastifyReply,
  requestId: string,
): Promise<ReplyOf<typeof signIn>> {
  const token = newToken(deps.store.factories);
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
  });
  const signedIn = await sessionByToken(deps.store, token.hash);
  if (!signedIn)
    throw new ReeveError('not_signed_in', 'This account is suspended or has expired. Ask your administrator.');
  await deps.journal.log(account.agency_id, {
    action: 'sign_in',
    actorId: account.id,
    actorRoles: account.roles,
    sessionId: signedIn.session.id,
    purpose: undefined,
    justification: undefined,
    caseRef: undefined,
    objectKind: 'session',
    objectIds: [signedIn.session.id],
    recipients: [],
    fieldsShown: [],
    resultCount: undefined,
    decision: 'allow',
    because: undefined,
    requestId,
    policyVersion: '1',
  });
  if (kind === 'browser') setSessionCookie(http, token.text);
  return { session: await sessionReply(deps, signedIn, requestId), token: kind === 'cli' ? token.text : null };
}
