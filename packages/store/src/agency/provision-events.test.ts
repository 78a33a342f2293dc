import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provisionAgency } from './provision.ts';
import { extendAgency } from './provision-agency.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await makeTestDatabase()));
afterAll(() => database.drop());

test('the log of an agency begins with how it was set up, and has every extension', async () => {
  const store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  const { agency, units, compartments, codeLists } = FOUNDATION;
  await extendAgency(store, agency, { units, compartments, codeLists });
  const { rows } = await asSuperuser(database, (client) =>
    client.query<{ act: string }>(
      `select event ->> 'action' || ' ' || (event ->> 'objectKind') as act from audit_journal
       where event -> 'objectIds' ? $1 order by written`,
      [agency.id],
    ),
  );
  expect(rows.map(({ act }) => act)).toEqual(['bulk_load agency', 'config_change agency']);
});
