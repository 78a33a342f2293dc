import type { InputGiven, Operation, ParamsOf, QueryGiven, ReplyOf } from '@reeve/contract';
import { addressOf } from '../../packages/web/src/api/address.ts';
import type { Person } from './person.ts';

interface Parts<O extends Operation> {
  readonly params?: ParamsOf<O>;
  readonly query?: QueryGiven<O>;
  readonly input?: InputGiven<O>;
}

/** Ask the server something as the person at the screen, in his session: for what a test needs and does not look at. */
export async function ask<O extends Operation>(
  person: Person,
  operation: O,
  parts: Parts<O> = {},
): Promise<ReplyOf<O>> {
  const given = parts as { params?: Record<string, unknown>; query?: Record<string, unknown>; input?: unknown };
  const { status, text } = await person.page.evaluate(
    async ({ method, address, input }) => {
      const { csrf } = (await (await fetch('/api/session')).json()) as { csrf: string }; // the contract's readSession
      const reply = await fetch(address, {
        method,
        headers: {
          'content-type': 'application/json',
          'x-reeve-csrf': csrf,
          'idempotency-key': crypto.randomUUID(),
        },
        ...(method === 'GET' ? {} : { body: JSON.stringify(input ?? {}) }),
      });
      return { status: reply.status, text: await reply.text() };
    },
    {
      method: operation.method,
      address: addressOf(operation, given.params, given.query),
      input: given.input,
    },
  );
  if (status >= 300) throw new Error(`${operation.name} answered ${status} ${text}`);
  return JSON.parse(text) as ReplyOf<O>; // cut to this very schema by the server
}
