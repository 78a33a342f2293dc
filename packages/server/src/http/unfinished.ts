import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { endLate } from './body-time.ts';
import { peerAddress } from './peer-address.ts';

/** Requests without a session that occupy places before their content is complete, the oldest first. */
export class Unfinished {
  readonly #requests = new Set<FastifyRequest>();

  add(request: FastifyRequest): void {
    const { raw } = request;
    // A request without a socket is complete.
    if (raw.complete || !(raw.socket instanceof Socket)) return;
    this.#requests.add(request);
    for (const end of ['end', 'close']) raw.once(end, () => this.#requests.delete(request));
  }

  /** Ends the oldest one and frees its places. @param ip only those of this address */
  endOldest(ip?: string): void {
    for (const request of this.#requests) {
      if (request.raw.complete || (ip !== undefined && peerAddress(request) !== ip)) continue;
      this.#requests.delete(request);
      request.stay?.leave();
      endLate(request.raw.socket);
      return;
    }
  }
}
