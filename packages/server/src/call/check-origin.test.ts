import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { checkOrigin } from './authenticate.ts';

/** A change as it arrives; only what the check reads. */
const changeFrom = (origin: string, protocol: 'http' | 'https') =>
  ({ headers: { origin, host: 'reeve.example' }, protocol }) as unknown as FastifyRequest;

test.each([
  ['https://reeve.example', 'https', true],
  ['http://reeve.example', 'http', true],
  ['https://reeve.example', 'http', true], // a proxy that ends TLS and does not say so
  ['http://reeve.example', 'https', false],
  ['https://other.example', 'https', false],
  ['null', 'https', false],
] as const)('a change from a page at %s is taken over %s: %s', (origin, protocol, isTaken) => {
  const check = (): void => checkOrigin(changeFrom(origin, protocol), true);
  if (isTaken) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: 'not_permitted' }));
});
