import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A caller without a session has taken the whole answer after so long; the longest, the contract, is a megabyte. */
const WITHOUT_SESSION_MS = 60_000;

/**
 * End the connection of a caller who does not read the answer: it would hold its place for as long as the caller likes. Called when
 * an answer is about to be sent. While the server makes the rest of it, nobody is waited for.
 *
 * @param stillMs after so long some more of it has been taken
 */
export function limitAnswer({ raw, signedIn }: FastifyRequest, { raw: answer }: FastifyReply, stillMs: number): void {
  const { socket } = raw;
  if (!(socket instanceof Socket)) return;
  // Node calls this where no byte left in the time, also of a piece that it was given whole.
  answer.setTimeout(stillMs, () => {
    if (socket.writableLength > 0) socket.destroy();
    else answer.setTimeout(stillMs);
  });
  const whole = signedIn ? undefined : setTimeout(() => socket.destroy(), WITHOUT_SESSION_MS).unref();
  answer.once('close', () => clearTimeout(whole));
  // Before Node sets the time that a connection may be idle; the next request waits for its answer without a limit.
  answer.prependOnceListener('finish', () => {
    clearTimeout(whole);
    socket.setTimeout(0);
  });
}
