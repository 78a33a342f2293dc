import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listReports, listStaff, previewReaders, readLog, readReport, readSession } from '@reeve/contract';
import { ANY_PURPOSE, isReeveError, ROLES } from '@reeve/domain';
import { openAdministration } from '@reeve/server';
import { startDatabaseServer } from '@reeve/postgres';
import {
  actAsAdministrator,
  asActor,
  changeAccount,
  declareDemo,
  listAccounts,
  listAgencies,
  numberAllEvents,
  provisionAgency,
  readCodeLists,
  type Store,
} from '@reeve/store';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, FOUNDATION, GROUP, SYSTEM } from '@reeve/testing/people.ts';
import { collate, MARKING, submit } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changePerson, grantRights, revokeRights } from '../../packages/server/src/admin/account.ts';
import { agencyExample } from '../../packages/server/src/admin/agency-example.ts';
import { changeAgency, createAgency } from '../../packages/server/src/admin/agency.ts';
import { createAccount, type NewAccount } from '../../packages/server/src/admin/create-account.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../packages/postgres/src/folder/temporary-folder.ts';

const code = (wanted: string) =>
  expect.toSatisfy((error: unknown) => isReeveError(error) && error.code === wanted) as unknown;

describe('the administration of an embedded database', () => {
  let folder: string;
  let dataFolder: string;
  const output: string[] = [];
  beforeAll(async () => {
    folder = await temporaryFolder();
    dataFolder = join(folder, 'data');
  });
  afterAll(() => removeTemporaryFolder(folder));
  // The server's listen address does not matter here, nor that its certificate does not exist yet.
  const open = () =>
    openAdministration(
      { REEVE_DATA: dataFolder, HOST: '0.0.0.0', PORT: 'x', REEVE_TLS_CERT: '/nowhere' },
      (sentence) => void output.push(sentence),
    );

  test('without a database, looking does not create one', async () => {
    await expect(open().listAccounts()).rejects.toEqual(code('not_found'));
    await expect(open().check()).rejects.toEqual(code('not_found'));
    await expect(readFile(join(dataFolder, 'secrets.json'))).rejects.toThrow();
  });

  test('migrating creates it, and a second run changes nothing', async () => {
    expect((await open().migrate()).applied).toContain('0001_foundation.sql');
    expect(await open().migrate()).toEqual({ applied: [], running: false });
  });

  test('a database that does not run is started for the while, and all of its checks pass', async () => {
    output.length = 0;
    const checks = await open().check();
    expect(checks.map((one) => [one.name, one.ok])).toEqual(
      ['server', 'role', 'schema', 'catalogue'].map((name) => [name, true]),
    );
    // In its own database Reeve has closed the statistics, which the owner of this one cannot.
    expect(checks.flatMap(({ says }) => says).join(' ')).not.toContain('statistics');
    expect(output).toContain('The database did not run; it has been started for this and is stopped again.');
    // Stopped again: another process can start it.
    await (await startDatabaseServer({ dataFolder, durable: true })).stop();
  });

  test('a running database is used in place and left running', async () => {
    const databaseServer = await startDatabaseServer({ dataFolder, durable: true });
    try {
      output.length = 0;
      expect(await open().listAccounts()).toEqual([]);
      expect(await open().migrate()).toEqual({ applied: [], running: true });
      expect(output).toEqual([]);
      const { host, port, superuser, superuserPassword } = databaseServer;
      const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database: 'reeve' });
      await client.connect();
      await client.end();
    } finally {
      await databaseServer.stop();
    }
  });

  test('a hole in need-to-know and a missing migration are found', async () => {
    const databaseServer = await startDatabaseServer({ dataFolder, durable: true });
    const { host, port, superuser, superuserPassword } = databaseServer;
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
      await databaseServer.stop();
    }
  });
});

describe('an account that is entered', () => {
  let world: World;
  const NOTHING: Parameters<typeof changePerson>[2] = {
    name: undefined,
    unit: undefined,
    roles: undefined,
    clearance: undefined,
  };
  const change = (login: string, to: Partial<typeof NOTHING>): Promise<void> =>
    changePerson(world.store, login, { ...NOTHING, ...to });
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
    language: 'ru',
    purposes: ['P2'],
    groups: [GROUP],
  };

  test.each<[string, Partial<NewAccount>, string]>([
    ['an agency that is not there', { agency: 'THREE' }, 'There is no agency THREE, but: ONE, TWO.'],
    ['a unit of another agency', { agency: 'TWO', unit: 'INTEL' }, 'There is no unit INTEL, but: PATROL.'],
    ['an unknown role', { roles: ['king'] }, 'There is no role king'],
    ['no role', { roles: [] }, 'At least one role is needed.'],
    ['a policy-maker with a post', { roles: ['policy_maker', 'police_chief'] }, 'no post in the service'],
    ['roles apart', { roles: ['head_of_intelligence', 'data_protection_officer'] }, 'one watches over the other'],
    ['an unknown language', { language: 'tlh' }, 'There is no language tlh'],
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

  test('works immediately with exactly its rights, is in the log, and its password is stored as a hash alone', async () => {
    const before = await (await world.as('mara')).call(previewReaders, { input: { ...MARKING, purpose: 'P2' } });
    const { password } = await createAccount(world.store, anna);
    const after = await (await world.as('mara')).call(previewReaders, { input: { ...MARKING, purpose: 'P2' } });
    // Only she was added: the system actor that entered her is no reader.
    expect(after.released).toBe(before.released + 1);
    expect(after.raw).toBe(before.raw);

    const { rows } = await world.store.pools.door.query<{ password_hash: string }>(
      "select password_hash from account where login = 'anna'",
    );
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(rows[0]?.password_hash).not.toContain(password);
    await numberAllEvents(world.store);
    const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'permission_change' } });
    expect(items.map((line) => [line.objectKind, line.objectIds.length, line.decision])).toEqual([
      ['account', 1, 'allow'],
    ]);
    await expect(createAccount(world.store, { ...anna, login: 'ANNA' })).rejects.toEqual(code('conflict'));
  });

  test('the system actor reads staff cards and lists, and no report', async () => {
    const administrator = await actAsAdministrator(world.store, { id: AGENCY, code: 'ONE' });
    for (const purpose of [administrator.purpose, 'P2']) {
      const seen = await asActor(world.store, { ...administrator, purpose }, async (tx) => ({
        reports: (await tx.db.selectFrom('report').select('id').execute()).length,
        raw: (await tx.db.selectFrom('report_raw').select('id').execute()).length,
      }));
      expect(seen).toEqual({ reports: 0, raw: 0 });
    }
    const theo = await (await world.as('theo')).call(readReport, { params: { id: reportId } });
    expect(theo.id).toBe(reportId); // it is visible
  });

  test('a suspended user loses an open session on a server that was running all along', async () => {
    const ulla = await world.as('ulla');
    expect((await ulla.send(readReport, { params: { id: reportId } })).status).toBe(200);
    await changeAccount(world.store, 'ulla', { status: 'suspended' });
    expect(await ulla.refused(readReport, { params: { id: reportId } })).toBe('session_ended');
    await changeAccount(world.store, 'ulla', { status: 'active' });
    expect(await ulla.refused(readReport, { params: { id: reportId } })).toBe('session_ended');
    await expect(changeAccount(world.store, 'reeve-admin-one', { status: 'suspended' })).rejects.toEqual(
      code('not_permitted'),
    );
    await expect(changeAccount(world.store, 'nobody', { status: 'suspended' })).rejects.toEqual(code('not_found'));
  });

  test('granting a group opens its content, and revoking it closes it, from the next request on', async () => {
    const vera = await world.as('vera');
    const sees = async () => (await vera.send(readReport, { params: { id: reportId } })).status;
    expect(await sees()).toBe(404);
    await grantRights(world.store, 'vera', { groups: [GROUP], purposes: [], until: undefined });
    expect(await sees()).toBe(200);
    await revokeRights(world.store, 'vera', { groups: [GROUP], purposes: [] });
    expect(await sees()).toBe(404);
    // The last day of its grant has passed on the agency's calendar.
    await grantRights(world.store, 'vera', { groups: [GROUP], purposes: [], until: '2026-09-26' });
    expect(await sees()).toBe(404);
    await grantRights(world.store, 'vera', { groups: [GROUP], purposes: [], until: '2026-09-27' });
    expect(await sees()).toBe(200);
    await revokeRights(world.store, 'vera', { groups: [GROUP], purposes: [] });
    await expect(revokeRights(world.store, 'vera', { groups: [GROUP], purposes: [] })).rejects.toEqual(
      code('not_found'),
    );
  });

  test('a revoked purpose gives no access in a session that works for it', async () => {
    const vera = await world.as('vera', 'P3');
    const read = async () => (await vera.send(listReports, {})).body;
    const before = await read();
    await revokeRights(world.store, 'vera', { groups: [], purposes: ['P3'] });
    expect(JSON.parse(await read())).toMatchObject({ items: [] });
    await grantRights(world.store, 'vera', { groups: [], purposes: ['P3'], until: undefined });
    expect(await read()).toBe(before);
  });

  test('revoking a role ends its permissions, and granting one adds them, from the next request on', async () => {
    const ivo = await world.as('ivo');
    const reads = async () => (await ivo.send(readLog, {})).status;
    expect(await reads()).toBe(403);
    await change('ivo', { roles: ['auditor'] });
    expect(await reads()).toBe(200);
    await change('ivo', { roles: ['tactical_analyst'] });
    expect(await reads()).toBe(403);
  });

  test('a lowered clearance hides records above it, from the next request on', async () => {
    const mara = await world.as('mara');
    const sees = async () => (await mara.send(readReport, { params: { id: reportId } })).status;
    expect(await sees()).toBe(200);
    await change('mara', { clearance: 'internal' });
    expect(await sees()).toBe(404);
    await change('mara', { clearance: 'restricted' });
    expect(await sees()).toBe(200);
  });

  test('colleagues read the new name, also on earlier records; the log records the change', async () => {
    const [dora, odo] = [await world.as('dora'), await world.as('odo')];
    const names = async () => (await dora.call(listStaff, {})).items.map((one) => one.name);
    expect(await names()).toContain('Ulla');
    await change('ulla', { name: 'Ulla Neuhaus' });
    expect(await names()).toEqual(expect.arrayContaining(['Ulla Neuhaus']));
    expect(await names()).not.toContain('Ulla');
    expect((await (await world.as('ulla')).call(readSession, {})).account?.name).toBe('Ulla Neuhaus');
    await numberAllEvents(world.store);
    const { items } = await odo.call(readLog, { query: { action: 'permission_change' } });
    expect(items[0]).toMatchObject({ objectKind: 'account', fieldsShown: ['name'] });
    await change('ulla', { name: 'Ulla' });
  });

  test('changing the unit closes the tray of the old one and opens that of the new one, from the next request on', async () => {
    const [mover, mara] = [await world.as('bela'), await world.as('mara')];
    const submitted = await submit(await world.as('bela'));
    const trays = async () => (await listAccounts(world.store)).find((one) => one.login === 'bela');
    expect(await trays()).toMatchObject({ unit: 'PATROL', groups: expect.arrayContaining(['UNIT:PATROL']) });
    await change('bela', { unit: 'INTEL' });
    const moved = await trays();
    expect([moved?.unit, moved?.groups.filter((group) => group.startsWith('UNIT:'))]).toEqual([
      'INTEL',
      ['UNIT:INTEL'],
    ]);
    expect((await mover.call(readSession, {})).account?.unit).toBe('Intelligence');
    expect((await mara.send(readReport, { params: { id: submitted } })).status).toBe(200);
    // Back again, twice: it is held once.
    await change('bela', { unit: 'PATROL' });
    await change('bela', { unit: 'PATROL' });
    expect((await trays())?.groups.filter((group) => group.startsWith('UNIT:'))).toEqual(['UNIT:PATROL']);
    await expect(change('bela', { unit: 'NOWHERE' })).rejects.toThrow('no unit NOWHERE, but: INTEL, PATROL');
  });

  test.each<[string, () => Promise<void>, string]>([
    ['an empty name', () => change('ivo', { name: ' ' }), 'one line'],
    ['no change', () => change('ivo', {}), 'Say what'],
    ['no role', () => change('ivo', { roles: [] }), 'At least one role'],
    ['an unknown role', () => change('ivo', { roles: ['king'] }), 'no role king'],
    ['no grant', () => grantRights(world.store, 'ivo', { groups: [], purposes: [], until: undefined }), 'Say what'],
    [
      'an unknown group',
      () => grantRights(world.store, 'ivo', { groups: ['X'], purposes: [], until: undefined }),
      'no group X',
    ],
    [
      'another’s file',
      () => grantRights(world.store, 'ivo', { groups: ['OWN:x'], purposes: [], until: undefined }),
      'no group',
    ],
    [
      'an unknown purpose',
      () => grantRights(world.store, 'ivo', { groups: [], purposes: ['*'], until: undefined }),
      'no purpose',
    ],
    [
      'no date',
      () => grantRights(world.store, 'ivo', { groups: [GROUP], purposes: [], until: '2026-02-30' }),
      'no date',
    ],
    ['nothing taken', () => revokeRights(world.store, 'ivo', { groups: [], purposes: [] }), 'Say what'],
  ])('%s is refused in a sentence', async (_, ask, sentence) => {
    await expect(ask()).rejects.toEqual(code('invalid_input'));
    await expect(ask()).rejects.toThrow(sentence);
  });

  test('supervisors never receive the rights of those they supervise, however they are granted', async () => {
    const both = ['head_of_intelligence', 'data_protection_officer'];
    await expect(change('dora', { roles: both })).rejects.toEqual(code('invalid_input'));
    const dora = await world.as('dora');
    expect((await dora.call(readSession)).account.roles).toEqual(['head_of_intelligence']);
    const [pia] = FOUNDATION.accounts.filter((account) => account.login === 'pia');
    if (!pia) throw new Error('somebody watches over data protection');
    const accounts = [{ ...pia, login: 'pia-too', roles: ROLES.filter((role) => both.includes(role)) }];
    const other = {
      ...FOUNDATION,
      agency: { ...FOUNDATION.agency, id: '00000000-0000-4000-8000-00000000000a', code: 'TEN' },
    };
    await expect(provisionAgency(world.store, { ...other, accounts }, SYSTEM)).rejects.toEqual(code('invalid_input'));
    // None of it was entered.
    await expect(
      provisionAgency(world.store, { ...other, accounts: [] }, { ...SYSTEM, login: 'ten' }),
    ).resolves.toBeUndefined();
  });
});

describe('an agency that is entered', () => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await makeTestDatabase();
    store = database.open();
  });
  afterAll(() => database.drop());
  const harbour = { name: 'Harbour Police', code: 'HARBOUR', timeZone: 'Europe/Lisbon' };

  test.each<[string, Partial<typeof harbour>, (file: Record<string, unknown>) => unknown, string]>([
    ['an unknown time zone', { timeZone: 'Europe/Riverton' }, (file) => file, 'no time zone'],
    ['a code of other letters', { code: 'harbour' }, (file) => file, 'The code of an agency'],
    ['a name of two lines', { name: 'Harbour\nPolice' }, (file) => file, 'A name is one line'],
    ['no file', {}, () => undefined, 'cannot be used'],
    ['a field too many', {}, (file) => ({ ...file, motto: 'serve' }), 'motto'],
    ['no unit', {}, (file) => ({ ...file, units: [] }), 'units'],
    [
      'a group named like a raw file',
      {},
      (file) => ({ ...file, groups: [{ code: 'RAW:NORTH', title: 'x' }] }),
      'groups.0.code',
    ],
    [
      'the purpose of system actors',
      {},
      (file) => ({ ...file, purposes: [{ code: '*', title: 'x' }] }),
      'purposes.0.code',
    ],
    [
      'a duplicate code',
      {},
      (file) => ({ ...file, groups: [1, 2].map(() => ({ code: 'A', title: 'x' })) }),
      'A is listed twice',
    ],
    [
      'a missing rule',
      {},
      (file) => ({ ...file, retention: agencyExample().retention.slice(1) }),
      'retention lacks ungraded',
    ],
    [
      'a rule that ends before its review',
      {},
      (file) => ({
        ...file,
        retention: agencyExample().retention.map((rule) =>
          rule.id === 'tip' ? { ...rule, review: { unit: 'months', count: 4 } } : rule,
        ),
      }),
      'tip is looked at after it is gone',
    ],
  ])('%s is refused in a sentence', async (_, changed, change, sentence) => {
    const made = createAgency(store, { ...harbour, ...changed, file: change({ ...agencyExample() }) });
    await expect(made).rejects.toEqual(code('invalid_input'));
    await expect(made).rejects.toThrow(sentence);
    expect(await listAgencies(store)).toEqual([]);
  });

  test('has its units, a tray for each, raw files, groups and lists, and no one who could sign in or read', async () => {
    const made = await createAgency(store, {
      ...harbour,
      file: JSON.parse(JSON.stringify(agencyExample())) as unknown,
    });
    expect(made).toMatchObject({ code: 'HARBOUR', name: 'Harbour Police', timeZone: 'Europe/Lisbon' });
    expect(made.units).toHaveLength(6);
    expect(made.compartments).toEqual(
      expect.arrayContaining(['GENERAL', 'RAW:NORTH', 'SPECIAL:HARBOUR', 'UNIT:INTEL', 'UNIT:NORTH-PATROL']),
    );
    expect(await listAccounts(store)).toMatchObject([
      { login: 'reeve-admin-harbour', signsIn: 'none', groups: [], purposes: [ANY_PURPOSE], clearance: 'internal' },
    ]);
    const administrator = await actAsAdministrator(store, made);
    const lists = await asActor(store, administrator, readCodeLists);
    expect([...lists.keys()]).toEqual([
      'grading_scheme',
      'groups',
      'legal_bases',
      'offence_types',
      'purposes',
      'retention',
    ]);
    await expect(createAgency(store, { ...harbour, file: agencyExample() })).rejects.toEqual(code('conflict'));
  });

  test('gains what its file adds, lists as new versions, and loses nothing', async () => {
    const more = agencyExample();
    const file = {
      ...more,
      units: [...more.units, { code: 'SOUTH', name: 'South district', kind: 'patrol', rawFile: 'SOUTH' }],
      groups: [{ code: 'BURGLARY', title: 'Burglary' }],
    };
    expect(await changeAgency(store, { code: 'HARBOUR', file })).toEqual({
      units: ['SOUTH'],
      compartments: ['BURGLARY', 'UNIT:SOUTH', 'RAW:SOUTH'],
      lists: ['groups@2'],
    });
    expect(await changeAgency(store, { code: 'HARBOUR', file })).toEqual({ units: [], compartments: [], lists: [] });
    const [harbourNow] = await listAgencies(store);
    expect(harbourNow?.compartments).toContain('GENERAL');
    const renamed = { ...file, units: [{ code: 'SOUTH', name: 'Another name', kind: 'patrol', rawFile: 'SOUTH' }] };
    await expect(changeAgency(store, { code: 'HARBOUR', file: renamed })).rejects.toThrow('under another name');
    await expect(changeAgency(store, { code: 'NOPE', file })).rejects.toThrow('There is no agency NOPE, but: HARBOUR.');
  });

  test('declares a group to be about members of the service, now or later, and does not take that back', async () => {
    const more = agencyExample();
    const about = (aboutStaff: boolean) => ({
      ...more,
      groups: [{ code: 'CONDUCT', title: 'Conduct of staff', ...(aboutStaff ? { aboutStaff: true } : {}) }],
    });
    const declared = async () =>
      asSuperuser(database, async (client) => {
        const { rows } = await client.query<{ about_staff: boolean }>(
          `select about_staff from compartment where code = 'CONDUCT'`,
        );
        return rows.map((row) => row.about_staff);
      });
    await changeAgency(store, { code: 'HARBOUR', file: about(false) });
    expect(await declared()).toEqual([false]);
    expect((await changeAgency(store, { code: 'HARBOUR', file: about(true) })).compartments).toEqual(['CONDUCT']);
    expect(await declared()).toEqual([true]);
    await expect(changeAgency(store, { code: 'HARBOUR', file: about(false) })).rejects.toThrow('stays so');
    expect(await declared()).toEqual([true]);
  });

  test('cannot be loaded into the database of an exercise', async () => {
    const demo = await makeTestDatabase();
    const inside = demo.open();
    await declareDemo(inside, new Date('2026-09-27T07:00:00Z'));
    await expect(createAgency(inside, { ...harbour, file: agencyExample() })).rejects.toEqual(code('state_forbids'));
    await demo.drop();
  });
});
