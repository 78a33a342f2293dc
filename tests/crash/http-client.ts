import { setPurpose, signInAsPersona } from '@reeve/contract';
import { urlOf, type Answer, type Client } from '@reeve/testing/world.ts';

/** The status of a request without a response: its outcome is unknown. */
export const NO_ANSWER = 0;
/** Clients wait for a server that works on something large; the connection reveals one that is gone. */
const PATIENCE_MS = 60_000;

/** A client like that of `makeClient`, over a real connection to a server that can be killed at any moment. */
export async function connect(origin: () => string, login: string, purpose = 'P2'): Promise<Client> {
  let token = '';
  const send: Client['send'] = async (operation, given = {}) => {
    const body = operation.method === 'POST' || operation.method === 'PUT';
    try {
      const response = await fetch(`${origin()}${urlOf(operation, given)}`, {
        method: operation.method,
        headers: {
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          ...(given.key === undefined ? {} : { 'idempotency-key': given.key }),
          ...(body ? { 'content-type': 'application/json' } : {}),
          connection: 'close',
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body ? { body: JSON.stringify(given.input ?? {}) } : {}),
      });
      const text = await response.text(); // an answer that breaks off is none
      return { status: response.status, headers: Object.fromEntries(response.headers), body: text };
    } catch {
      return { status: NO_ANSWER, headers: {}, body: '' } satisfies Answer;
    }
  };
  const client: Client = {
    login,
    get token() {
      return token;
    },
    send,
    async call(operation, given) {
      const answer = await send(operation, given);
      if (answer.status !== 200)
        throw new Error(`${login}: ${operation.name} answered ${answer.status} ${answer.body}`);
      return JSON.parse(answer.body) as never; // the server has parsed it through the contract's reply
    },
    async refused(operation, given) {
      const answer = await send(operation, given);
      return (JSON.parse(answer.body) as { code: string }).code; // problem+json
    },
  };
  const opened = await client.call(signInAsPersona, { input: { login, kind: 'cli' } });
  token = opened.token ?? '';
  await client.call(setPurpose, { input: { purpose, justification: 'work of the tests', caseRef: null } });
  return client;
}
