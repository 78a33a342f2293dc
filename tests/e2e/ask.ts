import { randomUUID } from 'node:crypto';
import type { InputGiven, Operation, ParamsOf, QueryGiven, readSession, ReplyOf } from '@reeve/contract';
import { addressOf } from '../../packages/web/src/api/address.ts';
import type { Person } from './person.ts';

interface Parts<O extends Operation> {
  readonly params?: ParamsOf<O>;
  readonly query?: QueryGiven<O>;
  readonly input?: InputGiven<O>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Send any request with the session of the person, whatever page is open. @returns the answer, also where it is a refusal */
export async function sendAs(
  { page, address }: Person,
  method: string,
  path: string,
  input: unknown = {},
): Promise<Answer> {
  const session = await page.request.get(`${address}/api/session`);
  const { csrf } = (await session.json()) as ReplyOf<typeof readSession>;
  const reply = await page.request.fetch(address + path, {
    method,
    headers: { 'x-reeve-csrf': csrf, 'idempotency-key': randomUUID() },
    ...(method === 'GET' ? {} : { data: input }),
  });
  return { status: reply.status(), text: await reply.text() };
}

/** Send an operation of the contract with the session of the person at the screen, also one that will be refused. */
export async function send<O extends Operation>(person: Person, operation: O, parts: Parts<O> = {}): Promise<Answer> {
  const given = parts as { params?: Record<string, unknown>; query?: Record<string, unknown>; input?: unknown };
  return sendAs(person, operation.method, addressOf(operation, given.params, given.query), given.input);
}

/** Ask the server for what a test needs and does not look at. */
export async function ask<O extends Operation>(
  person: Person,
  operation: O,
  parts: Parts<O> = {},
): Promise<ReplyOf<O>> {
  const { status, text } = await send(person, operation, parts);
  if (status >= 300) throw new Error(`${operation.name} answered ${status} ${text}`);
  return JSON.parse(text) as ReplyOf<O>; // cut to this very schema by the server
}
