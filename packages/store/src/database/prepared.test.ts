import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import { indexForSearch } from '../search/search-entry.ts';
import { openStore, type Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  // One connection, so that all readers share plans.
  store = openStore(database.urls, database.open().factories, { app: 1, search: 1 });
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(async () => {
  await store.pools.end();
  await database.drop();
});

/** The rows of the search table a reader sees, and the number of plans the connection keeps. */
async function look(login: string): Promise<{ readonly labels: readonly number[]; readonly plans: number }> {
  return asActor(store, acting(login), async (tx) => {
    const rows = await tx.db.selectFrom('search_entry').select('label_id').orderBy('label_id').execute();
    const kept = await sql<{
      n: string;
    }>`select count(*) as n from pg_prepared_statements where statement like '%label_id%'`.execute(tx.db);
    return { labels: rows.map((row) => row.label_id), plans: Number(kept.rows[0]?.n) };
  });
}

describe('a frequent query keeps its plan', () => {
  const labels: Record<'burglary' | 'drugs', number> = { burglary: 0, drugs: 0 };
  beforeAll(async () => {
    const marking = { ...AGENCY_WIDE, classification: 'restricted', purposeGroup: 'P2' } as const;
    await asActor(
      store,
      acting('dora'),
      async (tx) => {
        labels.burglary = await tx.labelFor({ ...marking, compartments: [GROUP] });
        labels.drugs = await tx.labelFor({ ...marking, compartments: [SECOND_GROUP] });
        for (const labelId of Object.values(labels))
          await indexForSearch(tx, { kind: 'report', id: tx.uuid(), labelId, text: 'words' });
      },
      { write: true },
    );
  });

  test.each(['auto', 'force_generic_plan'])('each reader has their own rights, with %s', async (mode) => {
    const client = await store.pools.app.connect();
    await client.query(`set plan_cache_mode = ${mode}`);
    client.release();
    for (let round = 0; round < 8; round += 1) {
      expect((await look('ivo')).labels).toEqual([labels.burglary]);
      expect((await look('vera')).labels).toEqual([labels.drugs]);
      expect((await look('dora')).labels).toEqual([labels.burglary, labels.drugs]);
    }
    expect((await look('ivo')).plans).toBeGreaterThan(0);
  });

  test('a table changed by a migration is planned again: one query must be retried, then it works', async () => {
    const whole = (): Promise<number> =>
      asActor(store, acting('ivo'), async (tx) => (await tx.db.selectFrom('report').selectAll().execute()).length);
    for (let round = 0; round < 4; round += 1) expect(await whole()).toBe(0);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('alter table report add column later text');
    await owner.end();
    await expect(whole()).rejects.toMatchObject({ code: 'unavailable' });
    for (let round = 0; round < 4; round += 1) expect(await whole()).toBe(0);
  });

  test('keeps a limited number, and none of a long text', async () => {
    await asActor(store, acting('ivo'), async (tx) => {
      for (let nth = 0; nth < 250; nth += 1) await sql`select ${sql.lit(nth)} as nth`.execute(tx.db);
      for (let round = 0; round < 4; round += 1) await sql`select ${sql.lit('long'.repeat(4000))} as it`.execute(tx.db);
      for (let round = 0; round < 4; round += 1) await sql`select 'still' as it`.execute(tx.db);
      const kept = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx.db);
      const texts = kept.rows.map((row) => row.statement);
      expect(texts).toContain(`select 'still' as it`);
      expect(texts.filter((text) => /^select \d+ as nth|longlong/.test(text))).toEqual([]);
    });
  });
});
