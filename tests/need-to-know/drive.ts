import type { Operation } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { numberAllEvents } from '@reeve/store';
import { seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { some } from '@reeve/testing/run/draw.ts';
import { depsOn, makeClient, type Given } from '@reeve/testing/world.ts';
import { noteDriven } from './driver/driven.ts';
import { callsWithHidden } from './hidden-arguments.ts';
import { DRIVERS, drivenOperations, type Targets } from './driver/driver.ts';

/** One response as sent by the server: status, headers, body. */
export interface Reply {
  readonly operation: string;
  readonly given: Given<Operation>;
  readonly text: string;
}

/** Headers that can differ between two responses: the time, and limits counted in real seconds. */
const LOOSE = ['date', 'x-ratelimit-reset', 'retry-after'];

interface How {
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Reads the lines of the server's own log. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
  /** Omitted operations. */
  readonly except?: readonly string[];
  /** The only operations that are driven. */
  readonly only?: readonly string[] | undefined;
  /** Operations driven with every call, however many of the others are. */
  readonly whole?: readonly string[];
  /** Calls that are made in addition to the drawn ones. */
  readonly also?: (given: Given<Operation>) => boolean;
  /** Looks at each response and its position; the drive ends with the first for which it returns true. */
  readonly until?: (reply: Reply, at: number) => boolean;
}

/**
 * Calls that a drive in breadth makes of each operation at most. Readers draw theirs apart, so that the ten of two
 * worlds make most of all calls between them; in a proof each makes them all.
 */
export const BREADTH = 2;

/** The calls of an operation that a reader makes in one drive: all of them, or so many that are drawn, and those made in any case. */
export function callsOf(
  { name }: Operation,
  login: string,
  targets: Targets,
  { whole = [], also = () => false }: Pick<How, 'whole' | 'also'> = {},
): readonly Given<Operation>[] {
  const all = DRIVERS[name]?.(targets) ?? [];
  if (all.length <= targets.callsEach || whole.includes(name)) return all;
  const few = some(targets.callsEach, all, `${login} calls ${name}`);
  return all.filter((given) => few.includes(given) || also(given));
}

/** Drives every operation as one reader and records every response, byte for byte. */
export async function drive(
  database: TestDatabase,
  login: string,
  targets: Targets,
  { headers = {}, log = () => undefined, except = [], only, until = () => false, ...which }: How = {},
): Promise<readonly Reply[]> {
  const store = database.open(seededFactories('reader'));
  const app = await makeApp(depsOn(store), { log });
  const waiting = await eventsWaiting(database);
  const client = await makeClient(app, login, 'P2', headers);
  const replies: Reply[] = [];
  let isOver = false;
  const ask = async (operation: Operation, all: readonly Given<Operation>[]): Promise<void> => {
    for (const given of all) {
      if (isOver) return;
      const answer = await client.send(operation, given);
      const sent = Object.entries(answer.headers).filter(([name]) => !LOOSE.includes(name));
      const reply = {
        operation: operation.name,
        given,
        text: `${answer.status} ${JSON.stringify(sent)} ${answer.body}`,
      };
      replies.push(reply);
      isOver = until(reply, replies.length - 1);
    }
  };
  const usual = (operation: Operation): readonly Given<Operation>[] => callsOf(operation, login, targets, which);
  const driven = drivenOperations().filter(({ name }) => !except.includes(name) && only?.includes(name) !== false);
  for (const operation of driven) await ask(operation, usual(operation));
  if (targets.named.ids.length > 0)
    for (const operation of new Set(driven))
      await ask(operation, callsWithHidden(operation, usual(operation), targets.named));
  await app.close();
  noteDriven(replies.length);
  if (isOver) return replies;
  // The log is part of the response: the same events in both worlds, each with a number.
  const numbered = await numberAllEvents(store);
  const left = await eventsWaiting(database);
  replies.push({ operation: 'numberEvents', given: {}, text: `${numbered - waiting} numbered, ${left} left` });
  return replies;
}

async function eventsWaiting(database: TestDatabase): Promise<number> {
  return asSuperuser(database, async (client) => {
    const { rows } = await client.query<{ count: string }>('select count(*) from audit_journal');
    return Number(rows[0]?.count);
  });
}
