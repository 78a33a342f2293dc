import { createServer } from 'node:net';

/** Returns a free TCP port of 127.0.0.1; another program may take it right after, so the caller retries. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('the operating system gave no port'));
      });
    });
  });
}
