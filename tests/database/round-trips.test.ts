import { readCommandHome, readHome, readKnowledgeWork, readReport } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, type BaseWorld } from '../need-to-know/base-world.ts';

/** Posts no one in the tests has, given to persons who have another in the world. */
const GIVEN = { vera: 'source_handler', cleo: 'police_chief', lars: 'partner' } as const;

let base: BaseWorld;
let trips = 0;
let statements = 0;
beforeAll(async () => {
  base = await makeBase('round trips');
  const { database, store } = base.world;
  await asSuperuser(database, async (client) => {
    for (const [login, role] of Object.entries(GIVEN))
      await client.query('update account set roles = array[$1] where login = $2', [role, login]);
    await client.query('update agency_access set version = version + 1');
  });
  const { app, door } = store.pools;
  for (const pool of [app, door]) await listenTo(pool);
}, 180_000);
afterAll(() => base.world.close());

/**
 * Counts everything sent over the connections of a pool: a statement sent while another is under way waits for no round
 * trip.
 */
async function listenTo(pool: pg.Pool): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  for (const client of clients) {
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    let underWay = 0;
    client.query = ((...args: unknown[]) => {
      statements += 1;
      if (underWay === 0) trips += 1;
      underWay += 1;
      const answer = query(...args);
      const over = (): void => void (underWay -= 1);
      answer.then(over, over);
      return answer;
    }) as typeof client.query; // forwards everything
    client.release();
  }
}

/** Round trips and statements of one call, on its third execution: its plans and rights are cached by then. */
async function counted(call: () => Promise<unknown>): Promise<{ readonly trips: number; readonly statements: number }> {
  await call();
  await call();
  [trips, statements] = [0, 0];
  await call();
  return { trips, statements };
}

test('a report is read in at most six round trips, its session, log and transaction among them', async () => {
  const ivo = await base.world.as('ivo');
  const { trips: made } = await counted(() => ivo.call(readReport, { params: { id: base.visible[0] ?? '' } }));
  expect(made).toBeLessThanOrEqual(6);
});

/** Limit for one home page, for every post. */
const MOST_STATEMENTS = 14;

describe('a home page with records of every kind takes no more round trips and statements than today', () => {
  // Round trips and statements of each post as measured. They must only fall.
  test.each([
    ['officer', 'bela', 8, 11],
    ['source handler', 'vera', 8, 11],
    ['supervisor', 'ulla', 8, 11],
    ['analyst', 'ivo', 8, 11],
    ['intelligence officer', 'mara', 8, 11],
    ['head of intelligence', 'dora', 11, 14],
    ['commander', 'rosa', 11, 14],
    ['chief', 'cleo', 8, 11],
    ['data protection officer', 'pia', 12, 14],
    ['auditor', 'odo', 8, 10],
    ['partner', 'lars', 8, 10],
    ['administrator', 'zita', 8, 10],
  ])('%s', async (_, login, mostTrips, mostStatements) => {
    const person = await base.world.as(login);
    const made = await counted(() => person.call(readHome));
    expect(made.trips).toBeLessThanOrEqual(mostTrips);
    expect(made.statements).toBeLessThanOrEqual(mostStatements);
    expect(mostStatements).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  test.each([
    ['commander', 'rosa', 8, 11],
    ['chief', 'cleo', 5, 8],
  ])('the page of a %s, in no more', async (_, login, mostTrips, mostStatements) => {
    const person = await base.world.as(login);
    const made = await counted(() => person.call(readCommandHome));
    expect(made.trips).toBeLessThanOrEqual(mostTrips);
    expect(made.statements).toBeLessThanOrEqual(mostStatements);
    expect(mostStatements).toBeLessThanOrEqual(MOST_STATEMENTS);
  });

  test.each([
    ['analyst', 'ivo', 10, 13],
    ['intelligence officer', 'mara', 10, 13],
  ])('the work of the %s on what is known, in no more', async (_, login, mostTrips, mostStatements) => {
    const person = await base.world.as(login);
    const made = await counted(() => person.call(readKnowledgeWork));
    expect(made.trips).toBeLessThanOrEqual(mostTrips);
    expect(made.statements).toBeLessThanOrEqual(mostStatements);
  });
});
