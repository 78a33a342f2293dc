import { timingSafeEqual } from 'node:crypto';
import { awaitChanges, awaitThreats } from '@reeve/contract';
import { mayBeOnDuty, ReeveError, type Role } from '@reeve/domain';
import { noteSessionUse, retirePreviousToken, sessionByToken, whySessionEnded, type SignedIn } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { bearerOf, COOKIE } from './cookie.ts';
import { endIfReused, sessionEnded } from './ended.ts';
import { hashToken } from './token.ts';

/** True for a page of this host. Over TLS a page without it is another's: anyone on the way could have written it. */
function isOwnPage(origin: string, host: string | undefined, protocol: string): boolean {
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host && (protocol !== 'https' || page.protocol === 'https:');
}

/** Refuses a change from another site's page. */
export function checkOrigin(request: FastifyRequest, write: boolean): void {
  if (!write) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new ReeveError('not_permitted', 'This request came from another site and was refused.');
  const { origin, host } = request.headers;
  // `null` is a page that hides its origin; our own pages name theirs.
  if (origin !== undefined && !isOwnPage(origin, host, request.protocol)) {
    throw new ReeveError('not_permitted', 'This request came from another site and was refused.');
  }
}

function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** Returns a bearer token (command line), or the cookie. */
const tokenOf = (request: FastifyRequest): string | undefined => bearerOf(request) ?? request.cookies[COOKIE];

/** Returns the live session of a request's token, read from the database: an ended session or a suspended account stops at once. */
export async function sessionOf(deps: Deps, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = tokenOf(request);
  return token === undefined ? undefined : sessionByToken(deps.store, hashToken(token));
}

/**
 * True if a request shows that its user is present. An open page asks for changes without its user, so those requests do not count; but
 * those who answer threats to life must keep receiving alarms, so for them the request for alarms counts.
 */
function isUse(request: FastifyRequest, { account }: SignedIn): boolean {
  const { url } = request.routeOptions;
  if (url === awaitThreats.path) return mayBeOnDuty(account.roles as Role[]); // written only from ROLES
  return url !== awaitChanges.path;
}

/** Age at which a found session is looked up again. */
const FRESH_MS = 5000;

/**
 * Returns who acts in this request: the session found for it and, for changes with the cookie, the session's own CSRF token.
 * @param found the session of the request, as `sessionOf` read it
 */
export async function authenticate(
  deps: Deps,
  request: FastifyRequest,
  found: SignedIn | undefined,
  write: boolean,
): Promise<SignedIn> {
  const token = tokenOf(request);
  // A body may take long: a session that has ended meanwhile can do nothing more.
  const isOld = found !== undefined && deps.store.factories.now().getTime() - found.at.getTime() > FRESH_MS;
  const signedIn = isOld ? await sessionOf(deps, request) : found;
  if (token === undefined) throw new ReeveError('not_signed_in', 'Sign in first.');
  if (!signedIn) {
    if (bearerOf(request) === undefined && (await endIfReused(deps, request, 'request')))
      throw sessionEnded('token_reused');
    throw sessionEnded(await whySessionEnded(deps.store, hashToken(token)));
  }
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
