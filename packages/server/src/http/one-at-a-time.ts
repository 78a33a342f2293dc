import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Returns a listener that ends a connection on which a request arrives before the one before it is answered. Browsers and the
 * command line send none. Node takes every request of a piece it has read at once, so that a few connections with hundreds of
 * requests each would keep the thread for many seconds, whatever their places.
 */
export function oneAtATime(listener: RequestListener): RequestListener {
  const unanswered = new WeakSet<Socket>();
  return (request, answer) => {
    const { socket } = request;
    if (socket.destroyed) return;
    if (unanswered.has(socket)) {
      socket.destroy();
      return;
    }
    unanswered.add(socket);
    for (const end of ['finish', 'close']) answer.once(end, () => unanswered.delete(socket));
    listener(request, answer);
  };
}
