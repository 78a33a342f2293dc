import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Factories } from '@reeve/store';

/** Real time and real chance, as a server has them. */
export function makeLiveFactories(): Factories {
  return {
    now: () => new Date(),
    uuid: randomUUID,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    secret: () => randomBytes(32).toString('base64url'),
  };
}
