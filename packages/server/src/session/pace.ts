import { createHmac } from 'node:crypto';
import { accountsKnownBy, type CountedTry, type Pace } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../call/deps.ts';
import { knownSecretOf } from '../call/cookie.ts';
import { hashToken } from '../call/token.ts';
import { peerAddress } from '../http/peer-address.ts';

const MINUTE_MS = 60_000;

/** A browser or command line that had a session of the account: ten tries, then one each ninety seconds. */
const KNOWN: Pace = { burst: 10, everyMs: 1.5 * MINUTE_MS };
/** One address trying one login from an unknown browser: five tries, then ten an hour. */
const ADDRESS: Pace = { burst: 5, everyMs: 6 * MINUTE_MS };
/** All unknown browsers trying one login, whatever their addresses: ten tries, then twenty an hour, so thirty in any hour. */
const LOGIN: Pace = { burst: 10, everyMs: 3 * MINUTE_MS };

/** A sign-in try, as counted. */
export interface SignInTry {
  readonly counted: readonly CountedTry[];
  /** The browser's existing secret, if an account opened a session with it; undefined for a new browser. */
  readonly secret: string | undefined;
}

/**
 * Returns the keys under which a try is counted. Tries from a browser that had a session of the account are counted separately, so that a
 * stranger's guesses cannot lock its owner out (OWASP, "Slow down online guessing attacks with device cookies").
 *
 * @param accountId of the account with this login; undefined without one, which is treated alike
 */
export async function signInTry(
  deps: Deps,
  request: FastifyRequest,
  login: string,
  accountId: string | undefined,
): Promise<SignInTry> {
  const key = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', deps.workstationSalt ?? '')
      .update(JSON.stringify(parts))
      .digest();
  const given = knownSecretOf(request);
  const knows = given === undefined ? [] : await accountsKnownBy(deps.store, hashToken(given));
  const secret = knows.length > 0 ? given : undefined;
  const isKnown = accountId !== undefined && knows.includes(accountId);
  const counted = isKnown
    ? [{ key: key('known', login, given ?? ''), pace: KNOWN }]
    : [
        { key: key('address', login, peerAddress(request)), pace: ADDRESS },
        { key: key('login', login), pace: LOGIN },
      ];
  return { counted, secret };
}
