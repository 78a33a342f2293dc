import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { lastingPort } from '@reeve/testing/run/lasting-port.ts';

test('is free, and no outgoing connection is given it', async () => {
  const port = await lastingPort();
  const server = createServer((socket) => socket.end()).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const outgoing: number[] = [];
  for (let nth = 0; nth < 50; nth += 1) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    outgoing.push((socket.address() as AddressInfo).port); // of a connected TCP socket
    socket.destroy();
  }
  server.close();
  expect(Math.min(...outgoing)).toBeGreaterThanOrEqual(32_000);
});
