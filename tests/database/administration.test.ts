import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { previewReaders, readLog, readReport } from '@reeve/contract';
import { ANY_PURPOSE, isReeveError } from '@reeve/domain';
import { openAdministration } from '@reeve/server';
import { asActor, numberAllEvents, startCluster } from '@reeve/store';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setAccountStatus } from '../../packages/server/src/admin/account.ts';
import { createAccount, type NewAccount } from '../../packages/server/src/admin/create-account.ts';
import { actAsKeeper } from '../../packages/server/src/admin/keeper.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../packages/store/src/cluster/temporary-folder.ts';
import { AGENCY, GROUP } from '../support/people.ts';
import { collate, MARKING, submit } from '../support/story.ts';
import { makeWorld, type World } from '../support/world.ts';

const code = (wanted: string) =>
  expect.toSatisfy((error: unknown) => isReeveError(error) && error.code === wanted) as unknown;

describe('the administration of an embedded database', () => {
  let folder: string;
  let dataFolder: string;
  const said: string[] = [];
  beforeAll(async () => {
    folder = await temporaryFolder();
    dataFolder = join(folder, 'data');
  });
  afterAll(() => removeTemporaryFolder(folder));
  // Where the server is to listen does not matter here, nor that its certificate is not made yet.
  const open = () =>
    openAdministration(
      { REEVE_DATA: dataFolder, HOST: '0.0.0.0', PORT: 'x', REEVE_TLS_CERT: '/nowhere' },
      (sentence) => void said.push(sentence),
    );

  test('where no database is yet, looking does not make one', async () => {
    await expect(open().listUsers()).rejects.toEqual(code('not_found'));
    await expect(open().check()).rejects.toEqual(code('not_found'));
    await expect(readFile(join(dataFolder, 'secrets.json'))).rejects.toThrow();
  });

  test('migrating makes it, and again changes nothing', async () => {
    expect((await open().migrate()).applied).toContain('0001_foundation.sql');
    expect(await open().migrate()).toEqual({ applied: [], running: false });
  });

  test('a database that does not run is started for the while, and all of its checks pass', async () => {
    said.length = 0;
    const checks = await open().check();
    expect(checks.map((one) => [one.name, one.ok])).toEqual(
      ['server', 'role', 'schema', 'catalogue'].map((name) => [name, true]),
    );
    expect(said).toContain('The database did not run; it has been started for this and is stopped again.');
    // Stopped again: another may start it.
    await (await startCluster({ dataFolder, durable: true })).stop();
  });

  test('a database that runs is reached where it is and left running', async () => {
    const cluster = await startCluster({ dataFolder, durable: true });
    try {
      said.length = 0;
      expect(await open().listUsers()).toEqual([]);
      expect(await open().migrate()).toEqual({ applied: [], running: true });
      expect(said).toEqual([]);
      const { host, port, superuser, superuserPassword } = cluster;
      const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database: 'reeve' });
      await client.connect();
      await client.end();
    } finally {
      await cluster.stop();
    }
  });

  test('a hole in need-to-know and a missing migration are found', async () => {
    const cluster = await startCluster({ dataFolder, durable: true });
    const { host, port, superuser, superuserPassword } = cluster;
    const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database: 'reeve' });
    await client.connect();
    try {
      await client.query(
        "alter table report no force row level security; delete from migration where name like '0006%'",
      );
      const checks = await open().check();
      expect(checks.map((one) => [one.name, one.ok])).toEqual([
        ['server', true],
        ['role', true],
        ['schema', false],
        ['catalogue', false],
      ]);
      expect(checks[2]?.says).toEqual(['Not applied yet: 0006_crime.sql; run reeve-admin migrate.']);
      expect(checks[3]?.says).toEqual(['row-level security is not forced: report']);
      await client.query('alter role reeve_app bypassrls');
      expect((await open().check())[1]?.ok).toBe(false);
    } finally {
      await client.end();
      await cluster.stop();
    }
  });
});

describe('an account that is entered', () => {
  let world: World;
  let reportId: string;
  beforeAll(async () => {
    world = await makeWorld({ seed: 'administration' });
    const [bela, mara, theo] = [await world.as('bela'), await world.as('mara'), await world.as('theo')];
    reportId = await submit(bela);
    await collate(mara, theo, reportId);
  });
  afterAll(() => world.close());
  const anna: NewAccount = {
    agency: 'ONE',
    login: 'anna',
    name: 'Anna',
    unit: 'PATROL',
    roles: ['tactical_analyst'],
    clearance: 'restricted',
    purposes: ['P2'],
    groups: [GROUP],
  };

  test.each<[string, Partial<NewAccount>, string]>([
    ['an agency that is not there', { agency: 'THREE' }, 'There is no agency THREE, but: ONE, TWO.'],
    ['a unit of another agency', { agency: 'TWO', unit: 'INTEL' }, 'There is no unit INTEL, but: PATROL.'],
    ['an unknown role', { roles: ['king'] }, 'There is no role king'],
    ['no role', { roles: [] }, 'At least one role is needed.'],
    ['roles apart', { roles: ['head_of_intelligence', 'data_protection_officer'] }, 'one watches over the other'],
    ['an unknown clearance', { clearance: 'cosmic' }, 'There is no clearance cosmic'],
    ['an unknown purpose', { purposes: ['P2', 'P9'] }, 'There is no purpose P9, but: P2, P3.'],
    ['the purpose of system actors', { purposes: [ANY_PURPOSE] }, 'There is no purpose *'],
    ['an unknown group', { groups: ['NOPE'] }, 'There is no group NOPE'],
    ['another’s own file', { groups: ['OWN:00000000-0000-4000-8000-000000000101'] }, 'There is no group OWN:'],
    ['a login of other letters', { login: 'änne' }, 'A login is'],
    ['a name of two lines', { name: 'Anna\nAdmin' }, 'A name is one line'],
  ])('%s is refused, and nothing is entered', async (_, wrong, sentence) => {
    const made = createAccount(world.store, { ...anna, ...wrong });
    await expect(made).rejects.toEqual(code('invalid_input'));
    await expect(made).rejects.toThrow(sentence);
  });

  test('works at once with exactly its rights, is in the log, and its password is kept as a hash alone', async () => {
    const before = await (await world.as('mara')).call(previewReaders, { input: { ...MARKING, purpose: 'P2' } });
    const { password } = await createAccount(world.store, anna);
    const after = await (await world.as('mara')).call(previewReaders, { input: { ...MARKING, purpose: 'P2' } });
    // She alone was added: the system actor that entered her is no reader.
    expect(after.released).toBe(before.released + 1);
    expect(after.raw).toBe(before.raw);

    const row = await world.store.pools.app.connect();
    try {
      await row.query("begin; set local reeve.door = 'sign_in'");
      const { rows } = await row.query<{ password_hash: string }>(
        "select password_hash from account where login = 'anna'",
      );
      expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
      expect(rows[0]?.password_hash).not.toContain(password);
      await row.query('rollback');
    } finally {
      row.release();
    }
    await numberAllEvents(world.store);
    const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'permission_change' } });
    expect(items.map((line) => [line.objectKind, line.objects, line.decision])).toEqual([['account', 1, 'allow']]);
    await expect(createAccount(world.store, { ...anna, login: 'ANNA' })).rejects.toEqual(code('conflict'));
  });

  test('the system actor reads staff cards and lists, and no report', async () => {
    const keeper = await actAsKeeper(world.store, { id: AGENCY, code: 'ONE' });
    for (const purpose of [keeper.purpose, 'P2']) {
      const seen = await asActor(world.store, { ...keeper, purpose }, async (tx) => ({
        reports: (await tx.db.selectFrom('report').select('id').execute()).length,
        raw: (await tx.db.selectFrom('report_raw').select('id').execute()).length,
      }));
      expect(seen).toEqual({ reports: 0, raw: 0 });
    }
    const theo = await (await world.as('theo')).call(readReport, { params: { id: reportId } });
    expect(theo.id).toBe(reportId); // it is there to be seen
  });

  test('a suspended one is kept out of a session he holds, on a server that was running all along', async () => {
    const ulla = await world.as('ulla');
    expect((await ulla.send(readReport, { params: { id: reportId } })).status).toBe(200);
    await setAccountStatus(world.store, 'ulla', 'suspended');
    expect(await ulla.refused(readReport, { params: { id: reportId } })).toBe('session_ended');
    await setAccountStatus(world.store, 'ulla', 'active');
    expect(await ulla.refused(readReport, { params: { id: reportId } })).toBe('session_ended');
    await expect(setAccountStatus(world.store, 'reeve-admin-one', 'suspended')).rejects.toEqual(code('not_permitted'));
    await expect(setAccountStatus(world.store, 'nobody', 'suspended')).rejects.toEqual(code('not_found'));
  });
});
