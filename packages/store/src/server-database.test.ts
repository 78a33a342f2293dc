import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { checkDatabaseServer, refuseMightyRole } from './server-database.ts';

let database: TestDatabase;
let superuser: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

describe('the role the server works as', () => {
  const app = (): string => `"${database.name}_app"`;

  test('is the application’s own', async () => {
    await expect(refuseMightyRole(database.urls.app)).resolves.toBeUndefined();
  });

  test.each([
    ['the owner of the tables', () => database.ownerUrl],
    ['a superuser', () => database.superuserUrl],
  ])('is not %s', async (_, url) => {
    await expect(refuseMightyRole(url())).rejects.toMatchObject({ code: 'misconfigured' });
  });

  test.each([
    ['steps around policies', 'alter role {{app}} bypassrls', 'alter role {{app}} nobypassrls'],
    ['owns a table', 'create table mine (id int); alter table mine owner to {{app}}', 'drop table mine'],
  ])('is not one that %s', async (_, make, mend) => {
    await superuser.query(make.replaceAll('{{app}}', app()));
    const asked = refuseMightyRole(database.urls.app);
    await expect(asked).rejects.toMatchObject({ code: 'misconfigured' });
    await superuser.query(mend.replaceAll('{{app}}', app()));
    await expect(refuseMightyRole(database.urls.app)).resolves.toBeUndefined();
  });
});

describe('a server of the agency’s own', () => {
  test('that a power cut would destroy is refused', async () => {
    const { rows } = await superuser.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
    const asked = checkDatabaseServer(database.ownerUrl);
    // The throw-away server of the tests forces nothing to disk; one that was given may.
    if (rows[0]?.fsync === 'off') await expect(asked).rejects.toMatchObject({ code: 'misconfigured' });
    else await expect(asked).resolves.toMatch(/^PostgreSQL \d+\.\d+, your own$/);
  });

  test('that does not answer, or refuses this user, is a sentence without the password', async () => {
    const wrong = new URL(database.ownerUrl);
    wrong.password = 'not-this-one';
    const nowhere = new URL(database.ownerUrl);
    nowhere.port = '1';
    for (const url of [wrong, nowhere]) {
      const error: unknown = await checkDatabaseServer(url.toString()).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'unavailable' });
      expect(String(error)).not.toContain(url.password);
    }
  });
});
