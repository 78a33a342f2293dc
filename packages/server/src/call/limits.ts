import type { Operation } from '@reeve/contract';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { authenticate } from './authenticate.ts';

/** Ten tries in a quarter of an hour, whatever the address. */
const TRIES = { max: 10, timeWindow: '15 minutes', hook: 'preHandler' } as const;

/** How often one account can try its password to change it. Signing in has its own pace (`pace.ts`); nothing else is limited. */
export function limitOf(deps: Deps, operation: Operation): FastifyContextConfig {
  if (operation.name === 'changePassword')
    return {
      rateLimit: {
        ...TRIES,
        // Per account, not per session: a thief of a token cannot try more often with another.
        keyGenerator: async (request: FastifyRequest) =>
          (await authenticate(deps, request, request.signedIn, true)).account.id,
      },
    };
  return {};
}
