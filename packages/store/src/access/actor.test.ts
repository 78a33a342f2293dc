import { compartmentCode, type LabelParts } from '@reeve/domain';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { ticketBy } from '@reeve/testing/database/tickets.ts';
import {
  AGENCY,
  FOUNDATION,
  GROUP,
  OTHER_FOUNDATION,
  OTHER_SYSTEM,
  RAW,
  SECOND_GROUP,
  SYSTEM,
} from '@reeve/testing/people.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActingPerson } from './actor.ts';
import { beforeSignIn } from './door.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import { openStore, type Store } from '../store.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const inGroup = (...compartments: readonly string[]): Marking => ({
  ...AGENCY_WIDE,
  classification: 'restricted',
  compartments,
  purposeGroup: 'P2',
});

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
});
afterAll(() => database.drop());

function person(login: string, purpose = 'P2'): ActingPerson {
  const all = [FOUNDATION, OTHER_FOUNDATION].flatMap((one) =>
    one.accounts.map((account) => ({ ...account, agencyId: one.agency.id })),
  );
  const account = all.find((one) => one.login === login);
  if (!account) throw new Error(`there is no ${login} among the people of the tests`);
  return actAsSystem(account.agencyId, account, purpose, 'test');
}

/** Inserts a row under a marking; returns its id. A staff card is the simplest labelled row. */
async function put(writer: ActingPerson, marking: Marking, within = store): Promise<string> {
  return asActor(
    within,
    writer,
    async (tx) => {
      const id = tx.uuid();
      const label_id = await tx.labelFor(marking);
      await tx.db
        .insertInto('staff_card')
        .values({ agency_id: writer.agencyId, id, label_id, name: 'a card', unit_name: 'a unit' })
        .execute();
      return id;
    },
    { write: true },
  );
}
async function sees(reader: ActingPerson, id: string, within = store): Promise<boolean> {
  return asActor(within, reader, async (tx) => {
    const rows = await tx.db.selectFrom('staff_card').select('id').where('id', '=', id).execute();
    return rows.length === 1;
  });
}

describe('who sees what', () => {
  test('a row is visible only to those whose groups, clearance, purpose and agency reach it', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    const readers = ['bela', 'mara', 'ivo', 'ulla', 'rosa'];
    const others = ['vera', 'lars', 'pia', 'odo', 'zita', 'sven', 'nika'];
    for (const login of readers) expect(await sees(person(login), id), login).toBe(true);
    for (const login of others) expect(await sees(person(login), id), login).toBe(false);
    expect(await sees(person('ivo', 'P3'), id)).toBe(false);
    expect(await sees({ ...person('ivo'), purpose: undefined }, id)).toBe(false);
    expect(await sees(person('ivo', 'P9'), id)).toBe(false);
  });

  test('a person of another agency who claims this one is refused', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    const stranger = { ...person('nika'), agencyId: AGENCY };
    await expect(sees(stranger, id)).rejects.toMatchObject({ code: 'not_signed_in' });
  });

  test('invisible rows can be neither changed nor removed, and trying discloses nothing', async () => {
    const id = await put(person('dora'), inGroup(SECOND_GROUP));
    const label = await asActor(store, person('dora'), (tx) => tx.labelFor(inGroup(GROUP)));
    const edge = {
      from_agency: AGENCY,
      from_kind: 'report',
      from_id: id,
      relation: 'cites',
      to_agency: AGENCY,
    } as const;
    await asActor(
      store,
      person('dora'),
      async (tx) =>
        tx.db
          .insertInto('thread')
          .values({
            ...edge,
            agency_id: AGENCY,
            id,
            label_id: await tx.labelFor(inGroup(SECOND_GROUP)),
            to_kind: 'report',
            to_id: id,
            at: tx.now(),
            by: person('dora').accountId,
          })
          .execute(),
      { write: true },
    );
    await asActor(
      store,
      person('ivo'),
      async (tx) => {
        const changed = await tx.db
          .updateTable('thread')
          .set({ label_id: label })
          .where('id', '=', id)
          .executeTakeFirst();
        const removed = await tx.db.deleteFrom('thread').where('id', '=', id).executeTakeFirst();
        expect([changed.numUpdatedRows, removed.numDeletedRows]).toEqual([0n, 0n]);
      },
      { write: true },
    );
  });

  test('no one can move a row under a label they cannot write', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    const hidden = await asActor(store, person('dora'), (tx) => tx.labelFor(inGroup(SECOND_GROUP)));
    const attempt = asActor(
      store,
      person('ivo'),
      (tx) =>
        tx.db
          .insertInto('staff_card')
          .values({ agency_id: AGENCY, id: tx.uuid(), label_id: hidden, name: 'a card', unit_name: id })
          .execute(),
      { write: true },
    );
    await expect(attempt).rejects.toMatchObject({ code: 'not_permitted' });
  });
});

describe('I2: a raw file is a drop box', () => {
  test('officers cannot read back what they enter; the people in charge of it can', async () => {
    const raw = inGroup(RAW);
    const id = await put(person('bela'), raw);
    expect(await sees(person('bela'), id)).toBe(false);
    expect(await sees(person('mara'), id)).toBe(true);
  });

  test('nor in the transaction that inserted it, nor through the insert itself', async () => {
    await asActor(
      store,
      person('bela'),
      async (tx) => {
        const id = tx.uuid();
        const card = { agency_id: AGENCY, id, label_id: await tx.labelFor(inGroup(RAW)), name: 'a', unit_name: 'b' };
        await tx.db.insertInto('staff_card').values(card).execute();
        expect(await tx.db.selectFrom('staff_card').select('id').where('id', '=', id).execute()).toEqual([]);
      },
      { write: true },
    );
    const returning = asActor(
      store,
      person('bela'),
      async (tx) => {
        const label_id = await tx.labelFor(inGroup(RAW));
        const card = { agency_id: AGENCY, id: tx.uuid(), label_id, name: 'a', unit_name: 'b' };
        return tx.db.insertInto('staff_card').values(card).returning('name').execute();
      },
      { write: true },
    );
    await expect(returning).rejects.toMatchObject({ code: 'not_permitted' });
  });
});

describe('a change of rights applies from the next transaction on', () => {
  /** As an administrator would: the change and the raised version in one transaction. */
  async function change(
    statement: (db: Parameters<Parameters<typeof beforeSignIn>[1]>[0]) => Promise<unknown>,
    raise = true,
  ) {
    await beforeSignIn(store, async (db) => {
      await statement(db);
      if (raise)
        await db
          .updateTable('installation')
          .set((eb) => ({ access_version: eb('access_version', '+', '1') }))
          .where('id', '=', 1)
          .execute();
    });
  }
  const groupOf = (login: string, until: string | null) => (db: Parameters<Parameters<typeof beforeSignIn>[1]>[0]) =>
    db
      .updateTable('account_grant')
      .set({ until_on: until })
      .where('account_id', '=', person(login).accountId)
      .where('code', '=', GROUP)
      .execute();

  test('a group revoked and granted again', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    expect(await sees(person('ivo'), id)).toBe(true);
    await change(groupOf('ivo', '2026-09-26'));
    expect(await sees(person('ivo'), id)).toBe(false);
    await change(groupOf('ivo', null));
    expect(await sees(person('ivo'), id)).toBe(true);
  });

  test('a grant ends with its last day', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    await change(groupOf('ivo', '2026-09-27'));
    expect(await sees(person('ivo'), id)).toBe(true);
    const tomorrow = database.open(seededFactories('tomorrow', '2026-09-28T07:00:00.000Z'));
    expect(await sees(person('ivo'), id, tomorrow)).toBe(false);
    await change(groupOf('ivo', null));
  });

  test('an account that is suspended', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    expect(await sees(person('rosa'), id)).toBe(true);
    const { accountId } = person('rosa');
    const to = (status: 'active' | 'suspended') => (db: Parameters<Parameters<typeof beforeSignIn>[1]>[0]) =>
      db.updateTable('account').set({ status }).where('id', '=', accountId).execute();
    await change(to('suspended'));
    expect(await sees(person('rosa'), id)).toBe(false);
    await change(to('active'));
  });

  test('the transaction that makes the change keeps its initial rights', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    await asActor(store, person('ivo'), async (tx) => {
      await change(groupOf('ivo', '2026-09-26'));
      expect(await tx.db.selectFrom('staff_card').select('id').where('id', '=', id).execute()).toHaveLength(1);
    });
    expect(await sees(person('ivo'), id)).toBe(false);
    await change(groupOf('ivo', null));
  });

  test('a write reads the grants again even if the version was not raised', async () => {
    const id = await put(person('dora'), inGroup(GROUP));
    expect(await sees(person('ivo'), id)).toBe(true);
    await change(groupOf('ivo', '2026-09-26'), false);
    await expect(put(person('ivo'), inGroup(GROUP))).rejects.toMatchObject({ code: 'not_permitted' });
    await change(groupOf('ivo', null));
  });

  test('another server of the same database notices too', async () => {
    const other = database.open(seededFactories('another server'));
    const id = await put(person('dora'), inGroup(GROUP));
    expect(await sees(person('ivo'), id, other)).toBe(true);
    await change(groupOf('ivo', '2026-09-26'));
    expect(await sees(person('ivo'), id, other)).toBe(false);
    await change(groupOf('ivo', null));
    expect(await sees(person('ivo'), id, other)).toBe(true);
  });
});

describe('a ticket is presented for the duration of its transaction', () => {
  let single: Store;
  beforeAll(() => {
    single = openStore(database.urls, seededFactories('one connection'), { app: 1, search: 1 });
  });
  afterAll(() => single.pools.end());

  async function left(): Promise<readonly unknown[]> {
    const { rows } = await single.pools.app.query(
      `select nullif(current_setting('reeve.ticket', true), '') as word, (select count(*)::int from staff_card) as cards`,
    );
    return rows;
  }
  const NOTHING = [{ word: null, cards: 0 }];

  test('nothing is left on the connection after a commit', async () => {
    const id = await put(person('dora'), inGroup(GROUP), single);
    expect(await sees(person('dora'), id, single)).toBe(true);
    expect(await left()).toEqual(NOTHING);
  });

  test('nor after work that failed', async () => {
    const failing = asActor(single, person('dora'), () => Promise.reject(new Error('work that fails')));
    await expect(failing).rejects.toThrow('work that fails');
    expect(await left()).toEqual(NOTHING);
  });

  test('nor after a statement that failed', async () => {
    const failing = asActor(single, person('dora'), (tx) =>
      tx.db.selectFrom('staff_card').select('id').where('id', '=', 'no id').execute(),
    );
    await expect(failing).rejects.toThrow();
    expect(await left()).toEqual(NOTHING);
  });

  test('nor after sign-in', async () => {
    await beforeSignIn(single, (db) => db.selectFrom('account').select('id').execute());
    expect(await left()).toEqual(NOTHING);
  });

  test('a reader does not reach rows that were read before sign-in', async () => {
    const reading = asActor(single, person('mara'), (tx) => tx.db.selectFrom('account').select('id').execute(), {
      write: true,
    });
    await expect(reading).rejects.toMatchObject({ code: 'not_permitted' });
  });

  test('nor the labels, one of which was created for this reader', async () => {
    const reading = asActor(
      single,
      person('mara'),
      async (tx) => {
        await tx.labelFor({ ...inGroup(GROUP), conditions: 'a label nobody has made before' });
        await tx.db.selectFrom('label').select('id').execute();
      },
      { write: true },
    );
    await expect(reading).rejects.toMatchObject({ code: 'not_permitted' });
  });
});

describe('a plan that PostgreSQL keeps does not keep its first reader’s labels', () => {
  let written = 0;
  // A generic plan is cached; a policy with an immutable helper would have its labels constant-folded.
  test.each(['auto', 'force_generic_plan', 'force_custom_plan'])('with plan_cache_mode %s', async (mode) => {
    const burglary = await put(person('dora'), inGroup(GROUP));
    const drugs = await put(person('dora'), inGroup(SECOND_GROUP));
    const [first, second] = await asActor(store, person('dora'), async (tx) => [
      await tx.labelFor(inGroup(GROUP)),
      await tx.labelFor(inGroup(SECOND_GROUP)),
    ]);
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    const client = await store.pools.app.connect();
    const read = async (labels: readonly number[]): Promise<readonly string[]> => {
      const word = `${mode} ${labels.join(' ')} ${(written += 1)}`;
      const show = await ticketBy(superuser, word, { agency: AGENCY, labels, kinds: ['crime'] });
      await client.query(`begin; ${show}; set local plan_cache_mode = ${mode}`);
      const { rows } = await client.query<{ id: string }>({
        name: `cards ${mode}`,
        text: 'select id from staff_card where id = any($1)',
        values: [[burglary, drugs]],
      });
      await client.query('commit');
      return rows.map((row) => row.id);
    };
    try {
      // Beyond the sixth execution PostgreSQL settles on one plan.
      for (let round = 0; round < 8; round += 1) expect(await read([first ?? 0])).toEqual([burglary]);
      for (let round = 0; round < 8; round += 1) expect(await read([second ?? 0])).toEqual([drugs]);
      expect(await read([])).toEqual([]);
      expect((await read([first ?? 0, second ?? 0])).toSorted()).toEqual([burglary, drugs].toSorted());
    } finally {
      client.release();
      await superuser.end();
    }
  });
});

describe('many readers on few connections', () => {
  test('no one ever sees with another’s access, whatever fails in between', async () => {
    const cards: Record<string, string> = {};
    for (const login of ['bela', 'ivo', 'vera', 'mara'])
      cards[login] = await put(person(login), {
        ...AGENCY_WIDE,
        compartments: [compartmentCode('personal', person(login).accountId)],
      });
    const all = Object.values(cards);
    const logins = Object.keys(cards);
    const failures = ['none', 'throws', 'statement'] as const;
    const rounds = Array.from({ length: 400 }, (_, index) => ({
      login: logins[index % logins.length] ?? '',
      failure: failures[Math.floor(index / 7) % failures.length] ?? 'none',
    }));
    const wrong: string[] = [];
    const outcomes = await Promise.allSettled(
      rounds.map(({ login, failure }) =>
        asActor(store, person(login), async (tx) => {
          const rows = await tx.db.selectFrom('staff_card').select('id').where('id', 'in', all).execute();
          if (rows.length !== 1 || rows[0]?.id !== cards[login]) wrong.push(`${login} saw ${JSON.stringify(rows)}`);
          if (failure === 'throws') throw new Error('on purpose');
          if (failure === 'statement')
            await tx.db.selectFrom('staff_card').select('id').where('id', '=', 'no id').execute();
        }),
      ),
    );
    expect(wrong).toEqual([]);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected').length;
    expect(failed).toBe(rounds.filter((round) => round.failure !== 'none').length);
  });

  test('a connection that breaks between two queries is reported as lost and not reused', async () => {
    const breaking = asActor(store, person('ivo'), async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db);
      await store.pools.app.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await new Promise((done) => setTimeout(done, 50)); // the driver notices before the next query
      await tx.db.selectFrom('staff_card').select('id').execute();
    });
    await expect(breaking).rejects.toMatchObject({ code: 'unavailable' });
    const id = await put(person('dora'), inGroup(GROUP));
    expect(await sees(person('ivo'), id)).toBe(true);
  });

  test('nor one that breaks during a query', async () => {
    const breaking = asActor(store, person('ivo'), async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db);
      setTimeout(() => void store.pools.app.query('select pg_terminate_backend($1)', [rows[0]?.pid]), 50);
      await sql`select pg_sleep(20)`.execute(tx.db);
    });
    await expect(breaking).rejects.toMatchObject({ code: 'unavailable' });
  });
});

test('reports that a person’s account is gone', async () => {
  const nobody = { ...person('ivo'), accountId: '00000000-0000-4000-8000-00000000dead' };
  await expect(asActor(store, nobody, () => Promise.resolve())).rejects.toMatchObject({ code: 'not_signed_in' });
});

test('an id that is not a UUID belongs to no one', async () => {
  const forged = { ...person('ivo'), accountId: `x'; set local reeve.ticket = '1` };
  await expect(asActor(store, forged, () => Promise.resolve('work was done'))).rejects.toThrow();
});
