import { createHash } from 'node:crypto';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countTries, giveBackTries, type CountedTry } from './sign-in-pace.ts';
import type { Store } from '../store.ts';

const MINUTE_MS = 60_000;

let database: TestDatabase;
let store: Store;
let minutes = 0;
beforeAll(async () => {
  database = await makeTestDatabase();
  const start = Date.parse('2026-09-27T07:00:00.000Z');
  store = database.open({ ...seededFactories('pace'), now: () => new Date(start + minutes * MINUTE_MS) });
});
afterAll(() => database.drop());

const counted = (name: string, burst = 3, everyMinutes = 5): CountedTry => ({
  key: createHash('sha256').update(name).digest(),
  pace: { burst, everyMs: everyMinutes * MINUTE_MS },
});
/** Makes this many concurrent attempts; returns the number allowed. */
async function allowed(of: readonly CountedTry[], tries: number): Promise<number> {
  let count = 0;
  for (let nth = 0; nth < tries; nth += 1) if (await countTries(store, of)) count += 1;
  return count;
}

test('allows a burst at once, then one attempt per interval; refused attempts delay nothing', async () => {
  const one = [counted('one')];
  expect(await allowed(one, 20)).toBe(3);
  minutes += 4;
  expect(await allowed(one, 20)).toBe(0);
  minutes += 1;
  expect(await allowed(one, 20)).toBe(1);
  minutes += 60;
  expect(await allowed(one, 20)).toBe(3);
});

test('concurrent attempts are counted once each', async () => {
  const one = [counted('parallel')];
  const results = await Promise.all(Array.from({ length: 12 }, () => countTries(store, one)));
  expect(results.filter(Boolean)).toHaveLength(3);
});

test('an attempt refused by one of its keys is counted under none', async () => {
  const [wide, narrow] = [counted('wide', 5), counted('narrow', 1)];
  expect(await allowed([wide, narrow], 10)).toBe(1);
  expect(await allowed([wide], 10)).toBe(4);
});

test('a returned attempt is not counted', async () => {
  const one = [counted('given back')];
  for (let nth = 0; nth < 10; nth += 1) {
    expect(await countTries(store, one)).toBe(true);
    await giveBackTries(store, one);
  }
});

test('an attempt counted by a fast clock locks no one out once the clock is right', async () => {
  const one = [counted('ahead')];
  minutes += 5_000_000;
  expect(await allowed(one, 5)).toBe(3);
  minutes -= 5_000_000;
  expect(await allowed(one, 5)).toBe(3);
});

test('removes rows that no longer count', async () => {
  for (let nth = 0; nth < 30; nth += 1) await countTries(store, [counted(`login ${nth}`)]);
  minutes += 120;
  await countTries(store, [counted('the next')]);
  const rows = await asSuperuser(database, async (client) =>
    client.query<{ due: Date }>('select due_at as due from sign_in_pace'),
  );
  expect(rows.rowCount).toBe(1);
});
