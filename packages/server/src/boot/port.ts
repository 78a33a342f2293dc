import { once } from 'node:events';
import { createServer } from 'node:net';
import { ReeveError } from '@reeve/domain';
import type { Config } from './config.ts';

/** @param cause why the server cannot listen on it */
export function refusedPort(port: number, cause: unknown): ReeveError {
  return new ReeveError(
    'conflict',
    `Port ${port} is taken or may not be used. Set PORT to another, for example: PORT=4500 npm start`,
    {},
    { cause },
  );
}

/**
 * Checks that the port is free before anything is prepared: to load the exercise takes a minute.
 *
 * @throws ReeveError conflict
 */
export async function requireFreePort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ host, port });
    await once(probe, 'listening');
  } catch (cause) {
    throw refusedPort(port, cause);
  }
  probe.close();
  await once(probe, 'close');
}
