import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Places } from './places.ts';

/**
 * The places of one request, from admission until it is answered or its connection breaks. A disconnected client releases them only when
 * the running work has ended: it would otherwise go on uncounted.
 */
export class Stay {
  readonly held: (readonly [Places, string])[] = [];
  readonly #socket: Socket | undefined;
  readonly #ended = (): void => this.#end();
  #isOver: boolean;
  #isWorking = false;

  constructor({ raw }: FastifyRequest, reply: FastifyReply) {
    // Pipelined answers get no event when their connection breaks; the connection itself does.
    this.#socket = raw.socket instanceof Socket ? raw.socket : undefined;
    this.#isOver = reply.raw.closed || reply.raw.destroyed || this.#socket?.destroyed === true;
    reply.raw.once('finish', this.#ended);
    reply.raw.once('close', this.#ended);
    this.#socket?.once('close', this.#ended);
  }

  /** True if the request was answered or its client has disconnected. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Runs the work of the request; its places are held until it has ended. */
  async work<T>(run: () => Promise<T>): Promise<T> {
    this.#isWorking = true;
    try {
      return await run();
    } finally {
      this.#isWorking = false;
      if (this.#isOver) this.leave();
    }
  }

  /** Gives up its place among these, before it is over. */
  giveUp(places: Places): void {
    const at = this.held.findIndex(([one]) => one === places);
    const [place] = at < 0 ? [] : this.held.splice(at, 1);
    if (place) places.leave(place[1]);
  }

  leave(): void {
    this.#socket?.off('close', this.#ended);
    for (const [places, key] of this.held.splice(0)) places.leave(key);
  }

  #end(): void {
    this.#isOver = true;
    if (!this.#isWorking) this.leave();
  }
}
