import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { FOUNDATION, OTHER_FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { provisionAgency } from './provision.ts';
import { extendAgency, foundAgency } from './provision-agency.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

const eventsOf = async (agencyId: string): Promise<readonly string[]> => {
  const { rows } = await asSuperuser(database, (client) =>
    client.query<{ act: string }>(
      `select event ->> 'action' || ' ' || (event ->> 'objectKind') as act from audit_journal
       where event -> 'objectIds' ? $1 order by written`,
      [agencyId],
    ),
  );
  return rows.map(({ act }) => act);
};

test('the log of an agency begins with how it was set up, and has every extension', async () => {
  const { agency, units, compartments, codeLists } = FOUNDATION;
  await extendAgency(store, agency, { units, compartments, codeLists });
  expect(await eventsOf(agency.id)).toEqual(['bulk_load agency', 'config_change agency']);
});

test('so does the log of an agency that is founded without people; what another one has is not its own', async () => {
  const { compartments, codeLists } = FOUNDATION;
  const { agency, units } = OTHER_FOUNDATION;
  await foundAgency(store, { agency, units, compartments: [], codeLists });
  expect(await eventsOf(agency.id)).toEqual(['config_change agency']);
  const added = await extendAgency(store, agency, { units, compartments, codeLists });
  expect(added.compartments).toEqual(compartments.map(({ code }) => code));
});
