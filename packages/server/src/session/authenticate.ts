import { timingSafeEqual } from 'node:crypto';
import { ReeveError } from '@reeve/domain';
import { retirePreviousToken, sessionByToken, type SignedIn } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { COOKIE } from './cookie.ts';
import { hashToken } from './token.ts';

/** Refuse a change that comes from another site's page. */
export function checkOrigin(request: FastifyRequest, write: boolean): void {
  if (!write) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new ReeveError('not_permitted', 'This request came from another site and was refused.');
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== 'null' && (!URL.canParse(origin) || new URL(origin).host !== host)) {
    throw new ReeveError('not_permitted', 'This request came from another site and was refused.');
  }
}

function equal(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];
/** A bearer token (command line), or the cookie. */
const tokenOf = (request: FastifyRequest): string | undefined => bearerOf(request) ?? request.cookies[COOKIE];

/** The live session of a request's token, read anew: an ended session or a suspended account stops at once. */
export async function sessionOf(deps: Deps, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = tokenOf(request);
  return token === undefined ? undefined : sessionByToken(deps.store, hashToken(token));
}

/**
 * Who acts in this request: the session that was found for it and, for changes with the cookie, the session's own CSRF token.
 * @param signedIn the session of the request, as `sessionOf` read it
 */
export async function authenticate(
  deps: Deps,
  request: FastifyRequest,
  signedIn: SignedIn | undefined,
  write: boolean,
): Promise<SignedIn> {
  if (tokenOf(request) === undefined) throw new ReeveError('not_signed_in', 'Sign in first.');
  if (!signedIn)
    throw new ReeveError('session_ended', 'Your session has ended. Sign in again; what you typed is still here.');
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
  return signedIn;
}
