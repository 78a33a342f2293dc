import type { FastifyReply } from 'fastify';

export const COOKIE = '__Host-reeve';

/** The `__Host-` prefix binds the cookie to this host, to secure contexts (https, or http on localhost) and to `/`. */
const OPTIONS = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

export function setSessionCookie(http: FastifyReply, token: string): void {
  http.setCookie(COOKIE, token, OPTIONS);
}
export function clearSessionCookie(http: FastifyReply): void {
  http.clearCookie(COOKIE, OPTIONS);
}
