import { readHome, readSession, readSystemState } from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let zita: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'state of the installation' });
  zita = await world.as('zita');
});
afterAll(() => world.close());

test('shows an administrator figures of the accounts, by hand fourteen people and one of them suspended', async () => {
  const before = (await zita.call(readSystemState)).accounts;
  // The people of the tests: Sven is suspended, all others have a purpose and a persona's sign-in.
  expect(before).toEqual({ active: 13, suspended: 1, withoutPurpose: 0, changeDue: 0 });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account_grant set until_on = '2026-09-26' where kind = 'purpose'
      and account_id = (select id from account where login = 'lars')`);
    await client.query(
      `update account set password_hash = 'made', one_time_until = now() + interval '1 day' where login = 'vera'`,
    );
  });
  expect((await zita.call(readSystemState)).accounts).toEqual({ ...before, withoutPurpose: 1, changeDue: 1 });
});

test('shows the state of the log and of the database, and no name or title', async () => {
  await numberAllEvents(world.store);
  const { log, database } = await zita.call(readSystemState);
  expect(log.events).toBeGreaterThan(0);
  expect(log).toMatchObject({ signed: 0, signedAt: null, witnessed: null });
  expect(database.server).toMatch(/^PostgreSQL \d+\.\d+$/);
  expect(database.missing).toBe(0);
  expect(database.migrations).toBeGreaterThan(50);
});

test('is closed to everyone else', async () => {
  for (const login of ['dora', 'pia', 'odo', 'bela'])
    expect(await (await world.as(login)).refused(readSystemState)).toBe('not_permitted');
});

test('shows an administrator, who reads no list, the title of their purpose', async () => {
  const { purpose, purposes } = await zita.call(readSession);
  expect(purpose?.title).toBe('Residential burglary');
  expect(purposes).toEqual([{ code: 'P2', title: 'Residential burglary' }]);
  expect((await zita.call(readHome)).items).toEqual([]);
});
