import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { requireFreePort } from './port.ts';
import { start } from './start.ts';

const host = '127.0.0.1';
const other = createServer();
let port = 0;
let data = '';
beforeAll(async () => {
  other.listen({ host, port: 0 });
  await once(other, 'listening');
  ({ port } = other.address() as AddressInfo); // it listens on TCP
  data = await mkdtemp(join(tmpdir(), 'reeve-port-'));
});
afterAll(async () => {
  other.close();
  await rm(data, { recursive: true });
});

test('a taken port is reported before anything is prepared', async () => {
  const lines: string[] = [];
  const config = readConfig({ REEVE_DATA: data, PORT: String(port) });
  await expect(start(config, (line) => void lines.push(line))).rejects.toThrow(`Port ${port} is taken`);
  expect(lines).toEqual([]);
  expect(await readdir(data)).toEqual([]);
});

test('a free port stays free', async () => {
  other.close();
  await once(other, 'close');
  await requireFreePort({ host, port });
  await requireFreePort({ host, port });
  other.listen({ host, port });
  await once(other, 'listening');
});
