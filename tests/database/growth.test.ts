import { OPERATIONS, readHome, type Operation } from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { seededFactories } from '@reeve/testing/database/database.ts';
import type { TestDatabase } from '@reeve/testing/database/database.ts';
import { multiplyReports } from '@reeve/testing/database/multiply-reports.ts';
import { some } from '@reeve/testing/run/draw.ts';
import { explainReadings, rowsRead } from '@reeve/testing/run/plan.ts';
import { endAllSessions } from '@reeve/testing/sessions.ts';
import { depsOn, makeClient } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, targetsOf, type BaseWorld } from '../need-to-know/base-world.ts';
import { DRIVERS } from '../need-to-know/driver/driver.ts';

/** Reports of the world with few and of that with many of them: each report of the story this many times. */
const FEW = 60;
const MANY = 600;
/** An officer, who wrote nearly all of them; an analyst; the head of intelligence; a commander. */
const READERS = ['bela', 'ivo', 'dora', 'rosa'];

/** Requests that can grow, by prefix, and why. */
const GROWS: Readonly<Record<string, string>> = {
  'listEntities {"query":{"q"': 'a part of a name is looked for in every title, in their order',
  readIdentityPair: 'how many have the same name is counted',
  listIdentityPairs: 'all that a reader may see of the compared kinds is compared, 20,000 statements at most',
  readKnowledgeWork: 'the newest 5,000 statements at most are compared',
  exportReports: 'every report that may leave is in the file',
  'listReports {"query":{"mine":"yes"}}':
    'own reports are sorted by the day they were sent: it grows with what the reader wrote',
  search: 'the newest 1,600 entries at most are looked through, and what is kept of them is read',
};

let base: BaseWorld;
let few: TestDatabase;
let many: TestDatabase;
beforeAll(async () => {
  base = await makeBase('growth');
  await base.world.app.close();
  await endAllSessions(base.world.database);
  await base.world.database.rest();
  few = await copyDatabase(base.world.database);
  many = await copyDatabase(base.world.database);
  await multiplyReports(few, FEW);
  await multiplyReports(many, MANY);
}, 180_000);
afterAll(async () => {
  await few.drop();
  await many.drop();
  await base.world.database.drop();
});

/** Rows the database read for each request. */
async function rowsOf(database: TestDatabase, login: string): Promise<ReadonlyMap<string, number>> {
  const store = database.open(seededFactories(`growth ${login}`));
  const takeOut = explainReadings(store.pools.app);
  const found = explainReadings(store.pools.search);
  const app = await makeApp(depsOn(store));
  const client = await makeClient(app, login, 'P2');
  const rows = new Map<string, number>();
  for (const operation of OPERATIONS.filter(({ method }) => method === 'GET') as readonly Operation[])
    for (const given of DRIVERS[operation.name]?.(targetsOf(base, {})) ?? []) {
      takeOut();
      found();
      const { status, body } = await client.send(operation, given);
      // A home page that aborts reads less, and so would grow less.
      if (operation.name === readHome.name && status !== 200)
        throw new Error(`${login}: ${operation.name} answered ${status} ${body}`);
      const carried = [...takeOut(), ...found()];
      rows.set(
        `${operation.name} ${JSON.stringify(given)}`,
        carried.reduce((sum, one) => sum + rowsRead(one), 0),
      );
    }
  await app.close();
  await database.rest();
  return rows;
}

describe('with ten times as many reports', { timeout: 300_000 }, () => {
  test.each(some(1, READERS, 'growth'))('no page of %s reads more rows, except for listed ones', async (login) => {
    const [before, after] = [await rowsOf(few, login), await rowsOf(many, login)];
    expect(after.size).toBeGreaterThan(150);
    const grown = [...after].filter(
      ([asked, rows]) =>
        rows > 1.3 * (before.get(asked) ?? 0) + 50 && !Object.keys(GROWS).some((known) => asked.startsWith(known)),
    );
    expect(grown.map(([asked, rows]) => `${asked}: ${before.get(asked)} became ${rows}`)).toEqual([]);
  });
});
