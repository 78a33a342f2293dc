import type { LabelParts } from '@reeve/domain';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import {
  AGENCY,
  FOUNDATION,
  GROUP,
  OTHER_AGENCY,
  OTHER_FOUNDATION,
  OTHER_SYSTEM,
  SYSTEM,
} from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActingPerson } from './actor.ts';
import { beforeSignIn } from './door.ts';
import { changeAccount, grantTo, revokeFrom } from '../agency/provision-account.ts';
import { actAsSystem, declareDemo, provisionAgency } from '../agency/provision.ts';
import { raiseAccess } from './raise-access.ts';
import { setExerciseNow } from '../session/session.ts';
import type { Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
let said: string[] = [];
beforeAll(async () => {
  database = await makeTestDatabase();
  // The clock is stopped, so that no view is read again because a minute has passed.
  store = database.open({ ...seededFactories('versions'), now: () => new Date('2026-09-27T07:00:00.000Z') });
  store.pools.app.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [one] = args as [string | { readonly text: string }];
      said.push(typeof one === 'string' ? one : one.text);
      return query(...args);
    }) as typeof client.query; // forwards everything
  });
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const personOf = (foundation: typeof FOUNDATION, login: string): ActingPerson => {
  const account = foundation.accounts.find((one) => one.login === login);
  if (!account) throw new Error(`there is no ${login} among the people of the tests`);
  return actAsSystem(foundation.agency.id, account, 'P2', 'test');
};
const IVO = personOf(FOUNDATION, 'ivo');
const DORA = personOf(FOUNDATION, 'dora');
const NIKA = personOf(OTHER_FOUNDATION, 'nika');

/** The messages to open and close a transaction that does nothing. */
async function openingOf(person: ActingPerson): Promise<readonly string[]> {
  said = [];
  await asActor(store, person, () => Promise.resolve());
  return said;
}
const REMEMBERED = 3; // begin, the ticket with the versions, and the end
const marking = (conditions: string): Omit<LabelParts, 'agencyId'> => ({
  ...AGENCY_WIDE,
  handling: ['H3'],
  conditions,
  classification: 'restricted',
  compartments: [GROUP],
  purposeGroup: 'P2',
});
const makeLabelIn = (person: ActingPerson, conditions: string) =>
  asActor(store, person, (tx) => tx.labelFor({ ...marking(conditions), compartments: [] }), { write: true });

describe('a change in one agency', () => {
  beforeEach(async () => {
    for (const person of [IVO, NIKA]) await openingOf(person);
    for (const person of [IVO, NIKA]) expect(await openingOf(person)).toHaveLength(REMEMBERED);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a grant', () => grantTo(store, 'lars', [{ kind: 'compartment', code: GROUP, until: undefined }])],
    ['a revocation', () => revokeFrom(store, 'lars', [{ kind: 'compartment', code: GROUP }])],
    ['a clearance', () => changeAccount(store, 'lars', { clearance: 'internal' })],
    ['a new label', () => makeLabelIn(DORA, 'a label of one agency')],
  ])('makes its own people’s rights be read again, and no other agency’s: %s', async (_, change) => {
    await change();
    expect(await openingOf(NIKA)).toHaveLength(REMEMBERED);
    expect((await openingOf(IVO)).length).toBeGreaterThan(REMEMBERED);
    expect(await openingOf(IVO)).toHaveLength(REMEMBERED);
  });

  test('applies from the next request on', async () => {
    const readsGroup = (): Promise<boolean> =>
      asActor(store, IVO, (tx) => Promise.resolve(tx.reads.some((id) => tx.partsOf(id).compartments.includes(GROUP))));
    await asActor(store, DORA, (tx) => tx.labelFor(marking('of the group')), { write: true });
    expect(await readsGroup()).toBe(true);
    await revokeFrom(store, 'ivo', [{ kind: 'compartment', code: GROUP }]);
    expect(await readsGroup()).toBe(false);
    await grantTo(store, 'ivo', [{ kind: 'compartment', code: GROUP, until: undefined }]);
    expect(await readsGroup()).toBe(true);
  });

  test('does not wait for another agency that creates a label at the same time', async () => {
    await superuser.query('begin');
    await superuser.query('update agency_access set version = version + 1 where agency_id = $1', [AGENCY]);
    let made: number | undefined;
    const waiting = makeLabelIn(DORA, 'made while another waits').then((id) => (made = id));
    expect(await makeLabelIn(NIKA, 'made meanwhile')).toBeGreaterThan(0);
    expect(made).toBeUndefined();
    await superuser.query('commit');
    expect(await waiting).toBeGreaterThan(0);
  });
});

describe('changes that affect every agency', () => {
  test('invalidate every cached view', async () => {
    await declareDemo(store, new Date('2026-09-27T07:00:00.000Z'));
    for (const person of [IVO, NIKA]) await openingOf(person);
    await setExerciseNow(store, new Date('2026-10-05T07:00:00.000Z'));
    for (const person of [IVO, NIKA])
      expect(await asActor(store, person, (tx) => Promise.resolve(tx.today))).toBe('2026-10-05');
  });
});

describe('the access version of an agency', () => {
  test('is readable by its own people only, and raised only through the sign-in role', async () => {
    const versions = (person: ActingPerson) =>
      asActor(store, person, (tx) => tx.db.selectFrom('agency_access').select('agency_id').execute());
    expect(await versions(IVO)).toEqual([{ agency_id: AGENCY }]);
    expect(await versions(NIKA)).toEqual([{ agency_id: OTHER_AGENCY }]);
    await expect(asActor(store, IVO, (tx) => raiseAccess(tx.db, AGENCY), { write: true })).rejects.toMatchObject({
      code: 'not_permitted',
    });
  });

  test('reports a missing version instead of raising it silently', async () => {
    const nowhere = '00000000-0000-4000-8000-0000000000aa';
    await expect(beforeSignIn(store, (db) => raiseAccess(db, nowhere))).rejects.toMatchObject({
      code: 'internal',
    });
  });

  test('is required: without it nothing is read', async () => {
    await superuser.query('begin');
    const { rows } = await superuser.query('delete from agency_access where agency_id = $1 returning version', [
      OTHER_AGENCY,
    ]);
    await superuser.query('commit');
    await expect(asActor(store, NIKA, () => Promise.resolve())).rejects.toMatchObject({ code: 'misconfigured' });
    await superuser.query('insert into agency_access (agency_id, version) values ($1, $2)', [
      OTHER_AGENCY,
      (rows as { version: string }[])[0]?.version,
    ]);
    await asActor(store, NIKA, () => Promise.resolve());
  });
});

describe('a version that was rolled back and reassigned', () => {
  test('marks what was committed under it', async () => {
    // A transaction changes rights, reads every label under its version, and fails.
    const failing = asActor(
      store,
      DORA,
      async (tx) => {
        await tx.changeMemberships((db) => raiseAccess(db, AGENCY));
        await tx.sweeping(() => Promise.resolve());
        throw new Error('work that fails');
      },
      { regrants: true },
    );
    await expect(failing).rejects.toThrow('work that fails');
    // The next one gets the same version, for a label that its creator does not read.
    const personal = { ...marking('under the version given again'), compartments: [`OWN:${IVO.accountId}`] };
    const made = await asActor(
      store,
      DORA,
      async (tx) => {
        const label_id = await tx.labelFor(personal);
        const card = { agency_id: AGENCY, id: tx.uuid(), label_id, name: 'a card', unit_name: 'a unit' };
        await tx.db.insertInto('staff_card').values(card).execute();
        return label_id;
      },
      { write: true },
    );
    const swept = await asActor(store, DORA, (tx) =>
      tx.sweeping(() => tx.db.selectFrom('staff_card').select('id').where('label_id', '=', made).execute()),
    );
    expect(swept).toHaveLength(1);
  });
});
