import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDatabaseServer, judgeServer, refuseMightyRole, type ServerFacts } from './server-database.ts';

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

describe('the role of the server', () => {
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

describe('a role that may become another', () => {
  test.each([
    ['a superuser', 'create role {{other}} superuser'],
    ['one that steps around policies', 'create role {{other}} bypassrls'],
    ['one that makes roles', 'create role {{other}} createrole'],
    ['one that copies the whole server', 'create role {{other}} replication'],
    ['one that owns a table', 'create role {{other}}; create table theirs (); alter table theirs owner to {{other}}'],
    ['one that reads files of the server', 'create role {{other}}; grant pg_read_server_files to {{other}}'],
  ])('is as mighty as it: %s', async (_, make) => {
    const [app, other] = [`"${database.name}_app"`, `"${database.name}_other"`];
    const say = (text: string) => superuser.query(text.replaceAll('{{app}}', app).replaceAll('{{other}}', other));
    await say(`${make}; grant {{other}} to {{app}}`);
    await expect(refuseMightyRole(database.urls.app)).rejects.toMatchObject({ code: 'misconfigured' });
    await say('revoke {{other}} from {{app}}; drop owned by {{other}}; drop role {{other}}');
    await expect(refuseMightyRole(database.urls.app)).resolves.toBeUndefined();
  });
});

const FACTS: ServerFacts = {
  version: '18.4',
  fsync: 'on',
  fullPageWrites: 'on',
  synchronousCommit: 'on',
  encoding: 'UTF8',
  mayMakeTables: true,
};

describe('the agency’s own server', () => {
  test.each<[Partial<ServerFacts>, string]>([
    [{ version: '14.19' }, 'PostgreSQL 15 or newer'],
    [{ version: '15.13 (Debian 15.13-0+deb12u1)' }, '15.14 is the oldest safe release'],
    [{ version: '17.5' }, '17.6 is the oldest safe release'],
    [{ version: '19beta1' }, 'no release of PostgreSQL'],
    [{ fsync: 'off' }, 'a power cut would destroy it'],
    [{ fullPageWrites: 'off' }, 'a power cut would destroy it'],
    [{ synchronousCommit: 'off' }, 'would lose what was said to be saved'],
    [{ encoding: 'LATIN1' }, 'encoding UTF8'],
    [{ encoding: 'SQL_ASCII' }, 'encoding UTF8'],
    [{ mayMakeTables: false }, 'has to own the database'],
  ])('is refused in a sentence: %j', (changed, sentence) => {
    const verdict = judgeServer({ ...FACTS, ...changed });
    expect(verdict.version).toBeUndefined();
    expect('because' in verdict && verdict.because).toContain(sentence);
  });

  test.each(['15.14', '16.10', '17.6 (Ubuntu 17.6-1.pgdg24.04+1)', '18.0', '18.4'])(
    'of release %s is taken',
    (version) =>
      expect(judgeServer({ ...FACTS, version, synchronousCommit: 'local' }).version?.major).toBe(
        Number(version.slice(0, 2)),
      ),
  );

  test('is refused if a power cut would destroy data', async () => {
    const { rows } = await superuser.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
    const asked = checkDatabaseServer(database.ownerUrl);
    // The temporary server of the tests does not sync to disk; a given one may.
    if (rows[0]?.fsync === 'off') await expect(asked).rejects.toMatchObject({ code: 'misconfigured' });
    else
      await expect(asked).resolves.toMatchObject({
        note: expect.stringMatching(/^PostgreSQL \d+\.\d+, your own$/) as string,
      });
  });

  test.each<[string, (url: URL) => void, string, string]>([
    ['does not answer', (url) => (url.host = '127.0.0.1:1'), 'unavailable', 'no database answers there'],
    ['is not known', (url) => (url.hostname = 'no-such-host.invalid'), 'unavailable', 'is not known'],
    ['refuses the password', (url) => (url.password = 'not-this-one'), 'misconfigured', 'user or the password'],
    ['does not know the user', (url) => (url.username = 'nobody'), 'misconfigured', 'user or the password'],
    ['asks for a password', (url) => (url.password = ''), 'misconfigured', 'needs a password'],
    ['has no such database', (url) => (url.pathname = '/not_there'), 'misconfigured', 'no such database'],
    [
      'offers no encryption',
      (url) => (url.search = '?sslmode=verify-full'),
      'misconfigured',
      'no encrypted connection',
    ],
  ])('that %s is a sentence without the password', async (_, change, code, sentence) => {
    for (const [ask, setting, from] of [
      [checkDatabaseServer, 'REEVE_OWNER_URL', database.ownerUrl],
      [refuseMightyRole, 'REEVE_DATABASE_URL', database.urls.app],
    ] as const) {
      const url = new URL(from);
      change(url);
      const error: unknown = await ask(url.toString()).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code, message: expect.stringContaining(sentence) as string });
      expect(String(error)).toContain(setting);
      if (url.password !== '') expect(String(error)).not.toContain(url.password);
    }
  });
});
