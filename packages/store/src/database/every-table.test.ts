import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActingPerson } from '../access/actor.ts';
import { withAuditRole, asNobody, beforeSignIn } from '../access/door.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

/** Everyone may know that the installation exists and which migrations it has; neither discloses anything about a person. */
const OPEN_TO_THE_APPLICATION = ['installation', 'migration'];
/** And what any person of an agency sees: the version of its rights, and the ticket of the transaction. */
const OPEN_TO_THE_AGENCY = ['agency_access', 'ticket', ...OPEN_TO_THE_APPLICATION].toSorted();

interface Column {
  readonly name: string;
  readonly type: string;
}
interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
let tables: readonly Table[];
let label: number;
const loader = (purpose: string | undefined): ActingPerson => ({
  ...actAsSystem(AGENCY, SYSTEM, 'P2', 'test'),
  purpose,
});

beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  label = await asActor(store, loader('P2'), (tx) => tx.labelFor(AGENCY_WIDE));
  tables = await readTables();
  await fillEveryTable();
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

async function readTables(): Promise<readonly Table[]> {
  const { rows } = await superuser.query<Table>(
    `select relname as name, json_agg(json_build_object('name', attname, 'type', atttypid::regtype::text) order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attidentity <> 'a' and attgenerated = ''
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') group by relname order by relname`,
  );
  return rows;
}

/** A value of a column's type, with the agency and the label that the loader reads. */
function valueOf(column: Column): string {
  if (column.name === 'agency_id') return `'${AGENCY}'`;
  if (column.name === 'label_id') return String(label);
  // Only its three people know of an opening at the review desk.
  if (column.name === 'asked_by') return `'${SYSTEM.id}'`;
  // A notice is seen until its end.
  if (column.name === 'ends_at') return `'infinity'`;
  // A sheet is seen by its assessor.
  if (column.name === 'assessor_id') return `'${SYSTEM.id}'`;
  if (['kind', 'from_kind', 'to_kind', 'object_kind'].includes(column.name)) return `'report'`;
  switch (column.type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'integer':
    case 'bigint':
      return '(random() * 1000000)::int';
    case 'double precision':
      return '1.5';
    case 'boolean':
      return 'false';
    case 'date':
      return `'2999-01-01'`;
    case 'timestamp with time zone':
    case 'timestamp without time zone':
      return 'now()';
    case 'jsonb':
      return `'{}'`;
    case 'text':
      return 'gen_random_uuid()::text';
    case 'text[]':
    case 'uuid[]':
    case 'bigint[]':
    case 'integer[]':
      return `'{}'`;
    case 'bytea':
      return `decode(md5(random()::text), 'hex')`;
    case 'tsvector':
      return `array_to_tsvector(array['L${label}:word'])`;
    default:
      throw new Error(`teach this test to fill a column of type ${column.type}`);
  }
}
function insertOf(table: Table): string {
  const names = table.columns.map((column) => `"${column.name}"`).join(', ');
  return `insert into "${table.name}" (${names}) values (${table.columns.map(valueOf).join(', ')})`;
}

/** One row in every table, without the checks and references of real rows. */
async function fillEveryTable(): Promise<void> {
  const { rows } = await superuser.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where connamespace = 'public'::regnamespace and contype in ('c', 'f')`,
  );
  for (const { table, name } of rows) await superuser.query(`alter table ${table} drop constraint "${name}"`);
  // The installation and the agency of the reader have their one row.
  for (const table of tables)
    if (!['installation', 'agency_access'].includes(table.name)) await superuser.query(insertOf(table));
  // A sheet is seen with its assessment.
  await superuser.query('update assessment_sheet set assessment_id = (select id from threat_assessment)');
  await superuser.query('update product_feedback set product_id = (select id from product)');
}

type Seen = number | 'refused';
type Query = (text: string) => Promise<{ readonly rows: readonly unknown[] }>;
const through =
  (db: Kysely<Database>): Query =>
  (text) =>
    sql.raw(text).execute(db);
async function countAll(query: Query): Promise<Readonly<Record<string, Seen>>> {
  const seen: Record<string, Seen> = {};
  for (const { name } of tables) {
    await query('savepoint one');
    try {
      const { rows } = await query(`select count(*) from "${name}"`);
      seen[name] = Number((rows[0] as { count: string }).count); // count(*) gives one row
    } catch (error) {
      if ((error as { code?: string }).code !== '42501') throw error;
      seen[name] = 'refused';
      await query('rollback to savepoint one');
    }
  }
  return seen;
}
/** Counts as one login role, without setting an actor. */
async function countAs(pool: pg.Pool): Promise<Readonly<Record<string, Seen>>> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    return await countAll((text) => client.query(text));
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const showing = (seen: Readonly<Record<string, Seen>>): string[] =>
  Object.entries(seen)
    .filter(([, count]) => typeof count === 'number' && count > 0)
    .map(([name]) => name);

test('this test covers every table, with a row in each', async () => {
  expect(tables.length).toBeGreaterThan(35);
  const seen: Record<string, Seen> = {};
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ count: string }>(`select count(*) from "${name}"`);
    seen[name] = Number(rows[0]?.count);
  }
  expect(showing(seen)).toEqual(tables.map((table) => table.name));
});

describe('a connection without an actor sees nothing', () => {
  test('the application’s role sees no row in any table', async () => {
    expect(showing(await countAs(store.pools.app))).toEqual(OPEN_TO_THE_APPLICATION);
  });

  test('the search role reads one table: words and labels, no content', async () => {
    const seen = await countAs(store.pools.search);
    expect(showing(seen)).toEqual(['search_entry']);
    const others = Object.entries(seen).filter(([name]) => name !== 'search_entry');
    expect(others.filter(([, count]) => count !== 'refused')).toEqual([]);
  });

  test('the audit role sees no row without an agency', async () => {
    expect(showing(await countAs(store.pools.audit))).toEqual([]);
  });

  test('the backup role reads every table except tickets, which no backup contains, and is not a server role', async () => {
    const url = new URL(database.urls.app);
    url.username = `${database.name}_backup`;
    const pool = new pg.Pool({ connectionString: url.toString(), max: 1 });
    const seen = await countAs(pool);
    await pool.end();
    expect(Object.entries(seen).filter(([, count]) => count === 'refused')).toEqual([['ticket', 'refused']]);
    expect(Object.keys(store.pools)).not.toContain('backup');
  });

  test('the table owner sees no rows either: its policies are forced', async () => {
    const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
    const seen = await countAs(pool);
    await pool.end();
    expect(showing(seen)).toEqual(['migration']);
  });

  test('nothing can be written, changed or removed', async () => {
    const done: string[] = [];
    const client = await store.pools.app.connect();
    const attempt = async (what: string, statement: string): Promise<void> => {
      await client.query('begin');
      try {
        const { rowCount } = await client.query(statement);
        if (rowCount !== 0) done.push(what);
      } catch (error) {
        expect((error as { code?: string }).code, what).toBe('42501');
      } finally {
        await client.query('rollback');
      }
    };
    for (const table of tables) {
      const column = table.columns.find((one) => one.name === 'label_id') ?? table.columns[0];
      await attempt(`insert ${table.name}`, insertOf(table));
      await attempt(`update ${table.name}`, `update "${table.name}" set "${column?.name}" = "${column?.name}"`);
      await attempt(`delete ${table.name}`, `delete from "${table.name}"`);
      await attempt(`truncate ${table.name}`, `truncate "${table.name}"`);
    }
    client.release();
    expect(done).toEqual([]);
  });
});

describe('a person without a purpose', () => {
  test('sees nothing in any table, whatever their rights', async () => {
    const seen = await asActor(store, loader(undefined), (tx) => countAll(through(tx.db)));
    expect(showing(seen)).toEqual(OPEN_TO_THE_AGENCY);
    expect(seen['ticket']).toBe(1);
  });

  test('with one they see every labelled table: the rows were there', async () => {
    const seen = await asActor(store, loader('P2'), (tx) => countAll(through(tx.db)));
    const labelled = tables.filter((table) => table.columns.some((column) => column.name === 'label_id'));
    expect(labelled.length).toBeGreaterThan(25);
    expect(showing(seen)).toEqual([...labelled.map((table) => table.name), ...OPEN_TO_THE_AGENCY].toSorted());
  });
});

describe('a part whose own label is weaker than that of its whole', () => {
  test.each([
    ['product_feedback', 'product'],
    ['assessment_sheet', 'threat_assessment'],
  ])('%s: no row is seen without its %s', async (part, whole) => {
    const isSeen = async (): Promise<boolean> =>
      showing(await asActor(store, loader('P2'), (tx) => countAll(through(tx.db)))).includes(part);
    expect(await isSeen()).toBe(true);
    await superuser.query(`update "${whole}" set label_id = -1`);
    expect(await isSeen()).toBe(false);
    await superuser.query(`update "${whole}" set label_id = ${label}`);
  });
});

describe('a person from outside the service, cleared and marked as everyone is', () => {
  const hasRoles = (roles: readonly string[]): Promise<unknown> =>
    superuser.query(
      `with changed as (update account set roles = $1 where id = $2 returning agency_id)
       update agency_access set version = version + 1 where agency_id in (select agency_id from changed)`,
      [roles, SYSTEM.id],
    );
  let before: readonly string[];
  beforeAll(async () => {
    const { rows } = await superuser.query<{ roles: string[] }>('select roles from account where id = $1', [SYSTEM.id]);
    before = rows[0]?.roles ?? [];
    await hasRoles(['partner']);
  });
  afterAll(() => hasRoles(before));

  test('sees no row of recorded crime, its areas and imports, and the duty roster', async () => {
    const seen = await asActor(store, loader('P2'), (tx) => countAll(through(tx.db)));
    const closed = ['area', 'area_set', 'coverage', 'crime', 'data_set', 'import_batch', 'control_room', 'duty_period'];
    expect(showing(seen).filter((name) => closed.includes(name))).toEqual([]);
    expect(showing(seen)).toEqual(expect.arrayContaining(['code_list', 'comment', 'document', 'staff_card']));
  });
});

describe('I5: a row that can fall due', () => {
  const due = (): readonly string[] =>
    tables.filter((table) => table.columns.some((one) => one.name === 'visible_until')).map((table) => table.name);
  beforeAll(async () => {
    for (const name of due()) await superuser.query(`update "${name}" set visible_until = '2026-10-20'`);
  });
  const seenAt = async (moment: string): Promise<readonly string[]> => {
    const then = database.open(seededFactories(moment, moment));
    const seen = await asActor(then, loader('P2'), (tx) => countAll(through(tx.db)));
    return showing(seen).filter((name) => due().includes(name));
  };

  // The agency is one hour east of UTC.
  test('is visible to the end of its last day in the agency’s zone, in every such table', async () => {
    expect(due()).toEqual(
      expect.arrayContaining(['person_involvement', 'report', 'report_draft', 'report_receipt', 'statement']),
    );
    expect(await seenAt('2026-10-19T23:00:00.000Z')).toEqual(due());
    expect(await seenAt('2026-10-20T22:59:59.000Z')).toEqual(due());
  });

  test('is invisible from 00:00 of the next', async () => {
    expect(await seenAt('2026-10-20T23:00:00.000Z')).toEqual([]);
  });

  test('cannot be changed from then on', async () => {
    const then = database.open(seededFactories('then', '2026-10-20T23:00:00.000Z'));
    const changed = await asActor(
      then,
      loader('P2'),
      async (tx) => {
        const counts: bigint[] = [];
        // Receipts and copies of what was sent are never altered.
        for (const name of due().filter((one) => !['report_receipt', 'dissemination_copy'].includes(one)))
          counts.push(
            (await sql.raw(`update "${name}" set visible_until = '2099-01-01'`).execute(tx.db)).numAffectedRows ?? -1n,
          );
        return counts;
      },
      { write: true },
    );
    expect(changed.every((count) => count === 0n)).toBe(true);
  });
});

describe('roles before sign-in', () => {
  test('the sign-in role opens accounts and labels, and no content', async () => {
    const seen = await beforeSignIn(store, (db) => countAll(through(db)));
    expect(showing(seen)).toEqual(
      [
        'account',
        'account_grant',
        'agency',
        'agency_access',
        'compartment',
        'installation',
        'label',
        'session',
        'sign_in_pace',
        'ticket',
        'unit',
      ].toSorted(),
    );
  });

  test('the application without an acting person sees no more than what it was started on', async () => {
    const seen = await asNobody(store, (db) => countAll(through(db)));
    expect(showing(seen)).toEqual(OPEN_TO_THE_APPLICATION);
  });

  test('the sequencer sees the agencies and which journals are not empty, and no log', async () => {
    const seen = await withAuditRole(store, undefined, (db) => countAll(through(db)));
    expect(showing(seen)).toEqual(['agency', 'audit_journal']);
  });

  test('the audit role sees the log of that agency, and no content', async () => {
    const seen = await withAuditRole(store, AGENCY, (db) => countAll(through(db)));
    expect(showing(seen)).toEqual(tables.map((table) => table.name).filter((name) => name.startsWith('audit_')));
    const other = await withAuditRole(store, '00000000-0000-4000-8000-0000000000aa', (db) => countAll(through(db)));
    expect(showing(other)).toEqual([]);
  });
});
