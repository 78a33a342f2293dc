import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asActor } from './actor.ts';
import { roleName } from '../database/macro.ts';
import { provisionAgency } from '../agency/provision.ts';
import { insertCompartments, insertGrants } from '../agency/provision-rows.ts';
import { raiseAccess } from './raise-access.ts';
import type { Store } from '../store.ts';

/** The tables of sign-in and rights. */
const AT_DOOR = ['account', 'account_grant', 'agency', 'compartment', 'label', 'session', 'sign_in_pace', 'unit'];
const DENIED = { code: '42501' };

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

describe('with the password of the application’s role', () => {
  let application: pg.Client;
  beforeAll(async () => {
    application = new pg.Client({ connectionString: database.urls.app });
    await application.connect();
    // Every setting that a policy ever read, as an attacker would set it.
    const ids = (await superuser.query<{ id: number }>('select id from label')).rows.map((row) => row.id);
    for (const [name, value] of [
      ['actor', acting('ivo').accountId],
      ['agency', AGENCY],
      ['labels', `{${ids.join(',')}}`],
      ['writes', `{${ids.join(',')}}`],
      ['door', 'sign_in'],
    ] as const)
      await application.query(`select set_config('reeve.${name}', $1, false)`, [value]);
  });
  afterAll(() => application.end());

  test.each(AT_DOOR)('nothing of %s is read or changed', async (table) => {
    await expect(application.query(`select 1 from "${table}" limit 1`)).rejects.toMatchObject(DENIED);
    await expect(application.query(`delete from "${table}"`)).rejects.toMatchObject(DENIED);
    await expect(application.query(`insert into "${table}" default values`)).rejects.toMatchObject(DENIED);
  });

  test.each([
    'update installation set demo = true',
    'update agency_access set version = version + 1',
    `select nextval('label_id_seq')`,
  ])('%s is refused', async (statement) => {
    await expect(application.query(statement)).rejects.toMatchObject(DENIED);
  });

  test('the sign-in role cannot be assumed', async () => {
    await expect(application.query(`set role "${roleName(database.name, 'door')}"`)).rejects.toMatchObject(DENIED);
  });
});

test('the sign-in role reads no labelled rows', async () => {
  const { rows } = await superuser.query<{ name: string }>(
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'label_id'
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  expect(rows.length).toBeGreaterThan(35);
  const may = await superuser.query(
    `select name from unnest($2::text[]) name where has_any_column_privilege($1, name::regclass, 'select')
       or has_table_privilege($1, name::regclass, 'select, insert, update, delete')`,
    [roleName(database.name, 'door'), rows.map((row) => row.name)],
  );
  expect(may.rows).toEqual([]);
});

describe('a transaction that changes who belongs to groups', () => {
  const held = async (code: string): Promise<number> => {
    const { rows } = await superuser.query('select 1 from account_grant where account_id = $1 and code = $2', [
      acting('mara').accountId,
      code,
    ]);
    return rows.length;
  };
  const admit = (code: string, fails = false) =>
    asActor(
      store,
      acting('mara'),
      async (tx) => {
        await tx.changeMemberships(async (db) => {
          await insertCompartments(db, AGENCY, [{ code, name: 'A new group' }]);
          await insertGrants(store, db, AGENCY, tx.person.accountId, [
            { kind: 'compartment', code, from: tx.today, until: undefined },
          ]);
          await raiseAccess(db, AGENCY);
        });
        const label = await tx.labelFor({
          handling: [],
          conditions: '',
          compartments: [code],
          classification: 'internal',
          tlp: undefined,
          purposeGroup: 'P2',
        });
        const card = { agency_id: AGENCY, id: tx.uuid(), label_id: label, name: code, unit_name: 'a unit' };
        await tx.db.insertInto('staff_card').values(card).execute();
        if (fails) throw new Error('work that fails');
        return tx.db.selectFrom('staff_card').select('name').where('name', '=', code).execute();
      },
      { regrants: true },
    );

  test('has the new right at once, and keeps it', async () => {
    expect(await admit('NEW-1')).toEqual([{ name: 'NEW-1' }]);
    expect(await held('NEW-1')).toBe(1);
  });

  test('leaves no group, right or label if it fails', async () => {
    await expect(admit('NEW-2', true)).rejects.toThrow('work that fails');
    expect(await held('NEW-2')).toBe(0);
    for (const statement of [
      `select 1 from compartment where code = 'NEW-2'`,
      `select 1 from label where 'NEW-2' = any(compartments)`,
    ])
      expect((await superuser.query(statement)).rows).toEqual([]);
  });

  test('works as the application: accounts are read only with the sign-in role', async () => {
    const reading = asActor(
      store,
      acting('mara'),
      async (tx) => {
        const names = await tx.atDoor((db) => db.selectFrom('account').select('name').execute());
        expect(names.length).toBeGreaterThan(3);
        await tx.db.selectFrom('account').select('name').execute();
      },
      { regrants: true },
    );
    await expect(reading).rejects.toMatchObject({ code: 'not_permitted' });
  });

  test('must be opened as such', async () => {
    const changing = asActor(store, acting('mara'), (tx) => tx.changeMemberships((db) => raiseAccess(db, AGENCY)), {
      write: true,
    });
    await expect(changing).rejects.toMatchObject({ code: 'internal' });
  });

  test('reads no more than any other: groups its person is not in stay closed', async () => {
    const cardIn = (code: string) =>
      asActor(
        store,
        acting('dora'),
        async (tx) => {
          const label = await tx.labelFor({
            handling: [],
            conditions: '',
            compartments: [code],
            classification: 'internal',
            tlp: undefined,
            purposeGroup: 'P2',
          });
          const card = { agency_id: AGENCY, id: tx.uuid(), label_id: label, name: `in ${code}`, unit_name: 'a unit' };
          await tx.db.insertInto('staff_card').values(card).execute();
        },
        { write: true },
      );
    await cardIn(GROUP);
    await cardIn(SECOND_GROUP);
    const seen = (login: string, regrants: boolean) =>
      asActor(store, acting(login), (tx) => tx.db.selectFrom('staff_card').select('name').orderBy('name').execute(), {
        regrants,
      });
    for (const login of ['ivo', 'vera', 'bela']) expect(await seen(login, true)).toEqual(await seen(login, false));
    expect(await seen('dora', true)).toContainEqual({ name: `in ${GROUP}` });
    expect(await seen('vera', true)).not.toContainEqual({ name: `in ${GROUP}` });
  });
});
