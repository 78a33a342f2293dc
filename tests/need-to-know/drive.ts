import type { Operation } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { seededFactories, type TestDatabase } from '../support/database.ts';
import { depsOn, makeClient, type Given } from '../support/world.ts';
import { DRIVERS, drivenOperations, type Targets } from './driver.ts';

/** One answer as it left the server: status, headers, body. */
export interface Reply {
  readonly operation: string;
  readonly given: Given<Operation>;
  readonly text: string;
}

/** Headers that may differ between two answers: the time, and limits counted in real seconds. */
const LOOSE = ['date', 'x-ratelimit-reset', 'retry-after'];

/** Drive every operation as one reader and write down all that comes back, byte for byte. */
export async function drive(database: TestDatabase, login: string, targets: Targets): Promise<readonly Reply[]> {
  const app = await makeApp(depsOn(database.open(seededFactories('reader'))));
  const client = await makeClient(app, login, 'P2');
  const replies: Reply[] = [];
  for (const operation of drivenOperations()) {
    for (const given of DRIVERS[operation.name]?.(targets) ?? []) {
      const answer = await client.send(operation, given);
      const headers = Object.entries(answer.headers).filter(([name]) => !LOOSE.includes(name));
      replies.push({
        operation: operation.name,
        given,
        text: `${answer.status} ${JSON.stringify(headers)} ${answer.body}`,
      });
    }
  }
  await app.close();
  return replies;
}
