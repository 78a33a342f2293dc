import { readHome, readReport } from '@reeve/contract';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collate, submit } from '../support/story.ts';
import { makeWorld, type Client, type World } from '../support/world.ts';

let world: World;
let ivo: Client;
let reportId: string;
let trips = 0;
let statements = 0;
beforeAll(async () => {
  world = await makeWorld({ seed: 'round trips' });
  const [bela, mara, theo] = [await world.as('bela'), await world.as('mara'), await world.as('theo')];
  ivo = await world.as('ivo');
  reportId = await submit(bela);
  await collate(mara, theo, reportId);
  const { app, door } = world.store.pools;
  for (const pool of [app, door]) await listenTo(pool);
});
afterAll(() => world.close());

/** Count what goes over every connection of a pool: a statement that is sent while another is under way waits for no round trip. */
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
    }) as typeof client.query; // hands everything on
    client.release();
  }
}

/** Round trips and statements of one call, when it is made for the third time: its plans are kept and its rights remembered by then. */
async function counted(call: () => Promise<unknown>): Promise<{ readonly trips: number; readonly statements: number }> {
  await call();
  await call();
  [trips, statements] = [0, 0];
  await call();
  return { trips, statements };
}

test('a report is read in at most eight round trips, its session, log and transaction among them', async () => {
  const { trips: made } = await counted(() => ivo.call(readReport, { params: { id: reportId } }));
  expect(made).toBeLessThanOrEqual(8);
});

test('a home is read in no more round trips and statements than today', async () => {
  const made = await counted(() => ivo.call(readHome));
  expect(made.trips).toBeLessThanOrEqual(22);
  expect(made.statements).toBeLessThanOrEqual(33);
});
