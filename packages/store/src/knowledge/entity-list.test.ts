import { makeManyAgencies, type ManyAgencies, type OneOfMany } from '@reeve/testing/database/many-agencies.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '../access/actor.ts';
import { nameOrder } from './entity-name.ts';
import { listEntities, type ListedEntity } from './statement.ts';
import type { Store } from '../store.ts';

let many: ManyAgencies;
let store: Store;
let own: OneOfMany;
beforeAll(async () => {
  many = await makeManyAgencies([280, 280]);
  store = many.database.open();
  own = many.agencies[0] as OneOfMany; // the first of two
  await asSuperuser(many.database, async (client) => {
    await client.query('set session_replication_role = replica'); // the reports are made up
    await client.query(
      `insert into statement (agency_id, id, label_id, visible_until, reference, report_id, subject_id, subject_kind, subject_reference,
         property, value, object_id, kind, quote, grade_scheme, grade_source, grade_info, recorded_at, recorded_by, retracted_at, chosen_at)
       select s.agency_id, gen_random_uuid(), case when n % 7 = 0 then 1 else s.label_id end, s.visible_until, s.reference || '-' || n, s.report_id, s.subject_id,
         s.subject_kind, s.subject_reference, (array['name', 'plate', 'colour', 'owns'])[1 + (get_byte(uuid_send(s.id), 0) + n) % 4],
         case when n % 4 = 3 then null else 'V' || get_byte(uuid_send(s.id), n) end, gen_random_uuid(), (array['fact', 'assessment'])[1 + n % 2], '',
         'EU_4x4', (array['A', 'B', 'C'])[1 + get_byte(uuid_send(s.id), 2) % 3], '2', s.recorded_at + n * interval '1 hour', s.recorded_by,
         case when get_byte(uuid_send(s.id), 3) % 5 = n then now() end, case when get_byte(uuid_send(s.id), 4) % 6 = n then now() end
       from statement s, generate_series(1, 6) n`,
    );
  });
});
afterAll(() => many.database.drop());

test('successive pages of entities equal the list made from all statements at once', async () => {
  const [paged, whole] = await asActor(store, own.head, async (tx) => {
    const pages: ListedEntity[] = [];
    for (;;) {
      const last = pages.at(-1);
      const after = last && { at: last.at, id: last.id };
      const page = await listEntities(tx, { kind: undefined, q: undefined, after, limit: 7 });
      if (page.length === 0) break;
      pages.push(...page);
    }
    const { rows } = await sql<ListedEntity>`
      select * from (
        select distinct on (subject_id) subject_id as id, subject_kind as kind, subject_reference as reference, coalesce(value, subject_reference) as title, coalesce(value, subject_reference) as at,
          (select string_agg(distinct m.property, ', ' order by m.property) from statement m where m.subject_id = s.subject_id and m.retracted_at is null) as summary
        from statement s where retracted_at is null order by subject_id, ${sql.raw(nameOrder('s'))}
      ) entity order by title, id`.execute(tx.db);
    return [pages, rows];
  });
  expect(whole).toHaveLength(40);
  expect(new Set(whole.map((one) => one.title)).size).toBeGreaterThan(20);
  expect(paged).toEqual(whole);
});
