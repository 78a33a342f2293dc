import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** Number of connections cut. */
  cuts(): number;
  close(): Promise<void>;
}

/**
 * Proxies two programs and cuts each connection for both of them after a number of bytes, counted in both directions
 * together: in the middle of a request, between a request and its answer, in the middle of an answer.
 *
 * @param cutAfter bytes for the next connection; Infinity never cuts it
 */
export async function cuttingProxy(target: number, cutAfter: () => number): Promise<CuttingProxy> {
  let cut = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    let left = cutAfter();
    const destroy = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', (piece: Buffer) => {
        const whole = piece.length <= left;
        to.write(whole ? piece : piece.subarray(0, left));
        left -= piece.length;
        if (whole) return;
        cut += 1;
        destroy();
      });
      from.on('error', destroy);
      from.on('end', () => to.end());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port, // a TCP server that listens has one
    cuts: () => cut,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
