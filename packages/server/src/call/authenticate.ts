import { timingSafeEqual } from 'node:crypto';
import { awaitChanges, awaitThreats } from '@reeve/contract';
import { mayBeOnDuty, ReeveError, type Role } from '@reeve/domain';
import { noteSessionUse, retirePreviousToken, sessionByToken, whySessionEnded, type SignedIn } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { bearerOf, COOKIE } from './cookie.ts';
import { sessionEnded } from './ended.ts';
import { hashToken } from './token.ts';

/** Refuse a change that comes from another site's page. */
export function checkOrigin(request: FastifyRequest, write: boolean): void {
  if (!write) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new ReeveError('not_permitted', 'This request came from another site and was refused.');
  const { origin, host } = request.headers;
  // `null` is a page that hides where it is from; our own names itself.
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) {
    throw new ReeveError('not_permitted', 'This request came from another site and was refused.');
  }
}

function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** A bearer token (command line), or the cookie. */
const tokenOf = (request: FastifyRequest): string | undefined => bearerOf(request) ?? request.cookies[COOKIE];

/** The live session of a request's token, read from the database: an ended session or a suspended account stops at once. */
export async function sessionOf(deps: Deps, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = tokenOf(request);
  return token === undefined ? undefined : sessionByToken(deps.store, hashToken(token));
}

/**
 * Whether a request shows that its user is there. An open page asks for changes without its user, so those questions do not
 * count; but those who answer threats to life must go on hearing alarms, so for them the question for alarms counts.
 */
function isUse(request: FastifyRequest, { account }: SignedIn): boolean {
  const { url } = request.routeOptions;
  if (url === awaitThreats.path) return mayBeOnDuty(account.roles as Role[]); // written only from ROLES
  return url !== awaitChanges.path;
}

/** A session that was looked up longer ago than this is looked up again. */
const FRESH_MS = 5000;

/**
 * Who acts in this request: the session that was found for it and, for changes with the cookie, the session's own CSRF token.
 * @param found the session of the request, as `sessionOf` read it
 */
export async function authenticate(
  deps: Deps,
  request: FastifyRequest,
  found: SignedIn | undefined,
  write: boolean,
): Promise<SignedIn> {
  const token = tokenOf(request);
  // A body may take long: a session that has ended meanwhile does nothing more.
  const isOld = found !== undefined && deps.store.factories.now().getTime() - found.at.getTime() > FRESH_MS;
  const signedIn = isOld ? await sessionOf(deps, request) : found;
  if (token === undefined) throw new ReeveError('not_signed_in', 'Sign in first.');
  if (!signedIn) throw sessionEnded(await whySessionEnded(deps.store, hashToken(token)));
  if (bearerOf(request) === undefined && write) {
    const header = request.headers['x-reeve-csrf'];
    if (typeof header !== 'string' || !equal(header, signedIn.session.csrf))
      throw new ReeveError('not_permitted', 'This request did not come from Reeve’s own page and was refused.', {
        because: 'page_token',
      });
  }
  const { session } = signedIn;
  if (session.previous_token_hash !== null && session.token_hash.equals(signedIn.tokenHash))
    await retirePreviousToken(deps.store, session);
  if (isUse(request, signedIn)) await noteSessionUse(deps.store, session, signedIn.at);
  return signedIn;
}
