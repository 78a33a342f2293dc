import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that systems give to outgoing connections (from 32768 on Linux, 49152 elsewhere), above those of well-known services. */
const [FROM, BELOW] = [20_000, 32_000];
const TRIES = 50;

/**
 * Returns a free TCP port of 127.0.0.1 that no outgoing connection is given: it stays free while a server is stopped and started on it.
 * A port that the system offers may be taken by the next connection to a database.
 */
export async function lastingPort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(FROM, BELOW);
    if (await isFree(port)) return port;
  }
  throw new Error(`none of ${TRIES} ports from ${FROM} to ${BELOW} is free`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
