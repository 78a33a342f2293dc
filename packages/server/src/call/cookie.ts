import type { FastifyReply, FastifyRequest } from 'fastify';

export const COOKIE = '__Host-reeve';
/** Marks a browser that had a session. It gives no right except to go on trying a password. */
export const BROWSER_COOKIE = '__Host-reeve-browser';

/** The `__Host-` prefix binds the cookie to this host, to secure contexts (https, or http on localhost) and to `/`. */
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;
const BROWSER_COOKIE_SECONDS = 180 * 86_400;

export function setSessionCookie(http: FastifyReply, token: string): void {
  http.setCookie(COOKIE, token, OPTIONS);
}
export function clearSessionCookie(http: FastifyReply): void {
  http.clearCookie(COOKIE, OPTIONS);
}
export function setBrowserCookie(http: FastifyReply, secret: string): void {
  http.setCookie(BROWSER_COOKIE, secret, { ...OPTIONS, maxAge: BROWSER_COOKIE_SECONDS });
}

/** A bearer token, as the command line sends it. */
export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1];

/** The secret by which a browser, or the command line with the token of its last session, is recognised. */
export function knownSecretOf(request: FastifyRequest): string | undefined {
  return bearerOf(request) ?? /^[\w-]{20,100}$/.exec(request.cookies[BROWSER_COOKIE] ?? '')?.[0];
}
