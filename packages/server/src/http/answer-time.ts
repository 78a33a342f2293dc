import { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Time within which a caller without a session must read the whole answer; the longest, the contract, is a megabyte. */
const WITHOUT_SESSION_MS = 60_000;

/**
 * Ends the connection of a caller who does not read the answer: it would hold its place as long as the caller likes. Called just before an
 * answer is sent. The limit does not run while the server produces the rest of the answer.
 *
 * @param stillMs time within which the caller must have read some more of it
 */
export function limitAnswer({ raw, signedIn }: FastifyRequest, { raw: answer }: FastifyReply, stillMs: number): void {
  const { socket } = raw;
  if (!(socket instanceof Socket)) return;
  // Node calls this if no byte left within the time, even of a piece passed to it whole.
  answer.setTimeout(stillMs, () => {
    if (socket.writableLength > 0) socket.destroy();
    else answer.setTimeout(stillMs);
  });
  const whole = signedIn ? undefined : setTimeout(() => socket.destroy(), WITHOUT_SESSION_MS).unref();
  answer.once('close', () => clearTimeout(whole));
  // Runs before Node sets the idle time of a connection; the next request waits for its answer without a limit.
  answer.prependOnceListener('finish', () => {
    clearTimeout(whole);
    socket.setTimeout(0);
  });
}
