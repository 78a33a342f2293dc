import {
  setPurpose,
  signInAsPersona,
  type InputGiven,
  type Operation,
  type ParamsOf,
  type QueryGiven,
  type ReplyOf,
} from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { makeJournalQueue, setExerciseNow, type Store } from '@reeve/store';
import type { FastifyInstance } from 'fastify';
import { makeApp } from '../boot/app.ts';

/** A persona at the API, as a browser or the command line would be. */
export interface Player {
  call<O extends Operation>(operation: O, given?: Given<O>): Promise<ReplyOf<O>>;
  /** The same for what may be closed to the persona; undefined if the server refuses it. */
  ask<O extends Operation>(operation: O, given?: Given<O>): Promise<ReplyOf<O> | undefined>;
}

interface Given<O extends Operation> {
  readonly params?: ParamsOf<O>;
  readonly query?: QueryGiven<O>;
  readonly input?: InputGiven<O>;
}

/** The stage of the story: personas who act through the API, on days set on the exercise clock. */
export interface StoryStage {
  as(login: string): Promise<Player>;
  /** Local time of Riverton, `YYYY-MM-DDTHH:MM`. */
  moveTo(local: string): Promise<void>;
  close(): Promise<void>;
}

async function makePlayer(app: FastifyInstance, login: string, purpose: string, caseRef: string): Promise<Player> {
  let token = '';
  const send = <O extends Operation>(operation: O, given: Given<O>) => {
    const params = (given.params ?? {}) as Record<string, string>; // path parameters are texts
    return app.inject({
      method: operation.method,
      url: operation.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '')),
      query: Object.fromEntries(Object.entries(given.query ?? {}).map(([name, value]) => [name, String(value)])),
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
      ...(operation.method === 'POST' || operation.method === 'PUT' ? { payload: given.input ?? {} } : {}),
    });
  };
  const player: Player = {
    async ask(operation, given = {}) {
      const response = await send(operation, given);
      return response.statusCode === 200 ? response.json<never>() : undefined; // parsed through the contract by the server
    },
    async call(operation, given = {}) {
      const response = await send(operation, given);
      if (response.statusCode !== 200)
        throw new ReeveError(
          'internal',
          `The exercise could not be played: ${login}, ${operation.name}: ${response.body}`,
        );
      return response.json<never>(); // parsed through the contract by the server
    },
  };
  token = (await player.call(signInAsPersona, { input: { login, kind: 'cli' } })).token ?? '';
  await player.call(setPurpose, {
    input: { purpose, justification: 'Operation on residential burglary in sectors B and C', caseRef },
  });
  return player;
}

/** Opens the stage for one purpose and case. */
export async function openStage(store: Store, purpose: string, caseRef: string): Promise<StoryStage> {
  const app = await makeApp({ store, journal: makeJournalQueue(store), version: 'exercise', tls: false });
  const players = new Map<string, Player>();
  return {
    async as(login) {
      const player = players.get(login) ?? (await makePlayer(app, login, purpose, caseRef));
      players.set(login, player);
      return player;
    },
    moveTo: (local) => setExerciseNow(store, new Date(`${local}:00+01:00`)),
    close: () => app.close(),
  };
}
