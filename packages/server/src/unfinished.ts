import type { FastifyRequest } from 'fastify';
import { endLate } from './body-time.ts';

/** Requests without a session that hold places while their content has not come whole, the longest waiting first. */
export class Unfinished {
  readonly #requests = new Set<FastifyRequest>();

  add(request: FastifyRequest): void {
    const { raw } = request;
    if (raw.complete) return;
    this.#requests.add(request);
    for (const end of ['end', 'close']) raw.once(end, () => this.#requests.delete(request));
  }

  /** End the one that has waited longest, and give its places back. @param ip of whom; of anybody where it is left out */
  endOldest(ip?: string): void {
    for (const request of this.#requests) {
      if (request.raw.complete || (ip !== undefined && request.ip !== ip)) continue;
      this.#requests.delete(request);
      request.stay?.leave();
      endLate(request.raw.socket);
      return;
    }
  }
}
