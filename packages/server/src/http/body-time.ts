import { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** Of a file so much arrives in the time that a body without one has in all. */
const LEAST_BYTES = 1024;

/**
 * End a request whose body does not come: it would hold its place for nothing. A file may take as long as it makes progress, which
 * on a weak line is long.
 *
 * @param bodyMs after so long a body that carries no file is complete
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

/** Answer a request whose content has not come, and end its connection. */
export function endLate(socket: Socket): void {
  socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  socket.destroySoon();
}
