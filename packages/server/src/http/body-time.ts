import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Part of a file that must arrive in the time allowed for a whole body without one. */
const LEAST_BYTES = 1024;

/**
 * Ends a request whose body does not arrive, to release its place. An upload can take as long as it makes progress, which on a slow line is
 * long.
 *
 * @param bodyMs time within which a body without a file must be complete
 */
export function limitBody({ raw }: FastifyRequest, takesFile: boolean, bodyMs: number): void {
  const hasBody = raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length'] ?? 0) > 0;
  const { socket } = raw;
  // A request without a socket is complete.
  if (!hasBody || raw.complete || !(socket instanceof Socket)) return;
  let seen = socket.bytesRead;
  const timer = setInterval(() => {
    if (raw.complete) return clearInterval(timer);
    const arrived = socket.bytesRead - seen;
    seen = socket.bytesRead;
    if (takesFile && arrived >= LEAST_BYTES) return;
    clearInterval(timer);
    endLate(socket);
  }, bodyMs);
  timer.unref();
  for (const end of ['end', 'close']) raw.once(end, () => clearInterval(timer));
}

/** Answers a request whose content has not arrived, and ends its connection. */
export function endLate(socket: Socket): void {
  socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  socket.destroySoon();
}
