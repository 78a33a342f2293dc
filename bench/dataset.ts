import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { AGENCY, FOUNDATION, OTHER_FOUNDATION, OTHER_SYSTEM, SYSTEM } from '@reeve/testing/people.ts';
import pg from 'pg';
import { startDatabaseServer, type DatabaseServer } from '../packages/postgres/src/database-server.ts';
import {
  declareDemo,
  migrate,
  openStore,
  provisionAgency,
  roleName,
  ROLE_KINDS,
  type PoolUrls,
  type RolePasswords,
  type Store,
} from '@reeve/store';
import { makeLiveFactories } from './live-factories.ts';

const FOLDER = resolve('.cache/bench');
const DATABASE = 'reeve_bench';
const PASSWORD = 'only-for-benchmarks';
const EXERCISE_NOW = new Date('2026-09-27T07:00:00.000Z');

/** A durable database on this machine with many reports under sixty-eight labels, of which one reader sees a third. */
export interface Dataset {
  readonly rows: number;
  readonly urls: PoolUrls;
  readonly superuserUrl: string;
  /** Reports the reader can see, sampled over the whole table. */
  readonly visibleIds: readonly string[];
  open(superuser?: boolean): Store;
  close(): Promise<void>;
}

/** Words of the reports: everywhere, in two thousand of a million, in five visible ones, in hidden ones only. */
export const WORDS = {
  everywhere: 'common',
  selective: 'word17',
  rare: 'rarity',
  hidden: 'secretive',
  absent: 'nowhere',
};

const LABELS = 68;
const VISIBLE_LABELS = 20;

/** A version 4 UUID derived from a text, as an SQL expression. */
const uuidOf = (text: string): string => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

async function fill(url: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const print = (what: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${what}`);
  await client.query('create temporary table bench_label (nth int, id int)');
  for (let n = 0; n < LABELS; n += 1) {
    const visible = n < VISIBLE_LABELS;
    await client.query(
      `with made as (insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
         values (nextval('label_id_seq'), $1, $2, '{H1}', $3, $4, 'restricted', 'TLP:AMBER', 'P2') returning id)
       insert into bench_label select $5, id from made`,
      [AGENCY, `bench ${n}`, `condition ${n}`, [visible ? 'BURGLARY' : 'DRUGS'], n],
    );
  }
  await client.query('update agency_access set version = version + 1 where agency_id = $1', [AGENCY]);
  print('labels');
  await client.query(
    `insert into report (agency_id, id, label_id, visible_until, reference, version, state, subject, unit_name, purpose, legal_basis,
       created_at, submitted_at, review_on, review_set_on, maximum_on, sanitised_text, origin_chain_id, may_assist_defence, contested, hold, priority)
     select $1, ${uuidOf("'report ' || n")}, l.id, '2027-03-01', 'RP-' || upper(lpad(to_hex(n), 6, '0')), 3, 'collated', 'Subject ' || n, 'Patrol', 'P2', 'PA12',
       timestamptz '2026-09-01' - n * interval '20 s', timestamptz '2026-09-01' - n * interval '20 s', '2027-03-01', '2026-09-01', '2028-03-01',
       'A van stood near the quay in the evening, item ' || n || '. It left before midnight.', ${uuidOf("'report ' || n")}, 'not_assessed', false, false, 'medium'
     from generate_series(1, ${rows}) n join bench_label l on l.nth = (n::bigint * 7919) % ${LABELS}`,
    [AGENCY],
  );
  print('reports');
  await client.query(
    `insert into report_grade (agency_id, id, label_id, report_id, kind, scheme, scheme_version, source, info, unit_name, graded_at, recorded_at, rationale)
     select agency_id, ${uuidOf("'grade ' || id")}, label_id, id, 'record', 'EU_4x4', '1', 'B', '2', 'Intelligence', created_at, created_at, 'as usual' from report
     where sanitised_text like 'A van stood%'`,
  );
  print('grades');
  await client.query(
    `insert into search_entry (agency_id, id, kind, label_id, entered_at, visible_until, lexemes)
     select $1, ${uuidOf("'report ' || n")}, 'report', l.id, timestamptz '2026-09-01' - n * interval '20 s', '2027-03-01', array_to_tsvector(array(
       select distinct 'L' || l.id || ':' || word from unnest(array['common', 'van', 'quay', 'word' || n % 997, 'name' || n % 4999, 'place' || n % 211, 'item' || n % 50021]
         || case when l.nth >= ${VISIBLE_LABELS} and n % 34 = 0 then array['secretive'] else '{}' end
         || case when l.nth < ${VISIBLE_LABELS} and n % ${Math.floor(rows / 17)} = 0 then array['rarity'] else '{}' end) word))
     from generate_series(1, ${rows}) n join bench_label l on l.nth = (n::bigint * 7919) % ${LABELS}`,
    [AGENCY],
  );
  print('words');
  await client.query('vacuum analyze');
  print('vacuum');
  await client.end();
}

/** Starts the benchmark's database, filled once and kept between runs under its name. */
export async function openDataset(rows: number, name = String(rows)): Promise<Dataset> {
  const dataFolder = `${FOLDER}/data-${name}`;
  const filled = existsSync(`${FOLDER}/filled-${name}`);
  if (!filled) rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const databaseServer = await startDatabaseServer({ dataFolder, durable: true });
  const address = (user: string, password: string, database = DATABASE): string =>
    `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(databaseServer.host)}:${databaseServer.port}/${database}`;
  const superuserUrl = address(databaseServer.superuser, databaseServer.superuserPassword);
  const of = (kind: (typeof ROLE_KINDS)[number]): string => address(roleName(DATABASE, kind), PASSWORD);
  const urls: PoolUrls = { app: of('app'), door: of('door'), search: of('search'), audit: of('audit') };
  if (filled) await migrate(address('reeve_bench_owner', PASSWORD), passwords());
  else {
    await prepare(databaseServer, address, urls);
    await fill(superuserUrl, rows);
    mkdirSync(`${FOLDER}/filled-${name}`);
  }
  const opened: Store[] = [];
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows: visible } = await client.query<{ id: string }>(
    `select ${uuidOf("'report ' || n")} as id from generate_series(1, ${rows}, ${Math.max(1, Math.floor(rows / 6000))}) n
     where (n::bigint * 7919) % ${LABELS} < ${VISIBLE_LABELS} limit 2000`,
  );
  await client.end();
  return {
    rows,
    urls,
    superuserUrl,
    visibleIds: visible.map((row) => row.id),
    open: (superuser = false) => {
      const all = { app: superuserUrl, door: superuserUrl, search: superuserUrl, audit: superuserUrl };
      const store = openStore(superuser ? all : urls, makeLiveFactories());
      opened.push(store);
      return store;
    },
    close: async () => {
      for (const store of opened) await store.pools.end();
      await databaseServer.stop();
    },
  };
}

const passwords = (): RolePasswords => Object.fromEntries(ROLE_KINDS.map((kind) => [kind, PASSWORD])) as RolePasswords; // one entry a kind

async function prepare(
  databaseServer: DatabaseServer,
  address: (user: string, password: string, database?: string) => string,
  urls: PoolUrls,
): Promise<void> {
  const admin = new pg.Client({
    connectionString: address(databaseServer.superuser, databaseServer.superuserPassword, 'postgres'),
  });
  await admin.connect();
  await admin.query(`create role reeve_bench_owner login createrole password '${PASSWORD}'`);
  await admin.query(`create database ${DATABASE} owner reeve_bench_owner`);
  await admin.end();
  await migrate(address('reeve_bench_owner', PASSWORD), passwords());
  const store = openStore(urls, makeLiveFactories());
  await declareDemo(store, EXERCISE_NOW);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
  await store.pools.end();
}
