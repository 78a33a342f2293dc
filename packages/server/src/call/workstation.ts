import { createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { peerAddress } from '../http/peer-address.ts';

/**
 * Returns the machine of a request, so that the log can distinguish machines: a keyed hash of network address and program. The key is not
 * in the database, so that a reader of the log cannot find an address by trying all of them.
 */
export function workstationOf(deps: Deps, request: FastifyRequest): string | undefined {
  return hashOf(deps, `${peerAddress(request)}\n${request.headers['user-agent'] ?? ''}`);
}

/** Returns the hashed address of a request alone, whatever program it claims to be. */
export function addressOf(deps: Deps, request: FastifyRequest): string | undefined {
  return hashOf(deps, peerAddress(request));
}

function hashOf({ workstationSalt }: Deps, text: string): string | undefined {
  if (workstationSalt === undefined) return undefined;
  return createHmac('sha256', workstationSalt).update(text).digest('hex').slice(0, 32);
}
