import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  actAsSystem,
  asActor,
  declareDemo,
  eventRows,
  migrate,
  openStore,
  provisionAgency,
  roleName,
  ROLE_KINDS,
  type RolePasswords,
} from '@reeve/store';
import { sortEvents } from '@reeve/domain';
import { AGENCY, FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import pg from 'pg';
import { startDatabaseServer, type DatabaseServer } from '../packages/postgres/src/database-server.ts';
import { makeLiveFactories } from './live-factories.ts';
import { median } from './lean-reading.ts';
import { report } from './results.ts';

/**
 * Recorded crime from PostgreSQL into typed arrays under a reader with a hundred labels, compared with a plain `copy …
 * to stdout (format binary)` of the same rows. `npm run bench -- events [rows]`.
 */
const FOLDER = resolve('.cache/bench');
const DATABASE = 'reeve_bench';
const PASSWORD = 'only-for-benchmarks';
const LABELS = 100;
const ROUNDS = 5;
const COLUMNS =
  'id, from_at, to_at, lon, lat, time_precision, place_precision, type, area_code, area_name, street, outcome, detection';

async function fill(url: string, rows: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create temporary table bench_label (nth int, id int)');
  for (let nth = 0; nth < LABELS; nth += 1)
    await client.query(
      `with made as (insert into label (id, agency_id, key, handling, conditions, compartments, classification, tlp, purpose_group)
         values (nextval('label_id_seq'), $1, $2, '{H1}', $3, '{}', 'restricted', 'TLP:AMBER', 'P2') returning id)
       insert into bench_label select $4, id from made`,
      [AGENCY, `bench ${nth}`, `condition ${nth}`, nth],
    );
  await client.query('update installation set access_version = access_version + 1');
  await client.query(`set session_replication_role = replica`); // the batch the rows name need not exist
  await client.query(
    `insert into crime (agency_id, id, label_id, batch_id, source_key, type, type_detail, from_at, to_at, time_precision, lon, lat,
       place_precision, area_code, area_name, street, outcome, detection)
     select $1, md5('crime ' || n)::uuid, l.id, '00000000-0000-4000-8000-000000000001', 'key ' || n, 'type_' || n % 14, 'rear door',
       timestamp '2020-01-01' + (n * 7919::bigint % 3000000) * interval '1 minute',
       timestamp '2020-01-01' + (n * 7919::bigint % 3000000 + n % 600) * interval '1 minute', 'minute',
       -38 + sin(n) / 10, 33.5 + cos(n) / 10, 'block', 'AREA-' || n % 60, 'Area number ' || n % 60, 'Street ' || n % 4000,
       'under investigation', 'reported'
     from generate_series(1, ${rows}) n join bench_label l on l.nth = (n * 7919::bigint) % ${LABELS}`,
    [AGENCY],
  );
  await client.query('vacuum analyze');
  await client.end();
}

async function prepare(
  databaseServer: DatabaseServer,
  address: (user: string, password: string, database?: string) => string,
) {
  const admin = new pg.Client({
    connectionString: address(databaseServer.superuser, databaseServer.superuserPassword, 'postgres'),
  });
  await admin.connect();
  await admin.query(`create role reeve_bench_owner login createrole password '${PASSWORD}'`);
  await admin.query(`create database ${DATABASE} owner reeve_bench_owner`);
  await admin.end();
  const passwords = Object.fromEntries(ROLE_KINDS.map((kind) => [kind, PASSWORD])) as RolePasswords; // one entry a kind
  await migrate(address('reeve_bench_owner', PASSWORD), passwords);
}

export async function events(rows: number): Promise<void> {
  const filledMark = `${FOLDER}/filled-events-${rows}`;
  const filled = existsSync(filledMark);
  const dataFolder = `${FOLDER}/events-${rows}`;
  if (!filled) rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const databaseServer = await startDatabaseServer({ dataFolder, durable: true });
  const address = (user: string, password: string, database = DATABASE): string =>
    `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(databaseServer.host)}:${databaseServer.port}/${database}`;
  const superuser = address(databaseServer.superuser, databaseServer.superuserPassword);
  if (!filled) await prepare(databaseServer, address);
  const urlOf = (kind: (typeof ROLE_KINDS)[number]): string => address(roleName(DATABASE, kind), PASSWORD);
  const store = openStore(
    { app: urlOf('app'), door: urlOf('door'), search: urlOf('search'), audit: urlOf('audit') },
    makeLiveFactories(),
  );
  try {
    if (!filled) {
      await declareDemo(store, new Date('2026-09-27T07:00:00.000Z'));
      await provisionAgency(store, FOUNDATION, SYSTEM);
      await fill(superuser, rows);
      mkdirSync(filledMark);
    }
    const analyst = FOUNDATION.accounts.find((one) => one.login === 'ivo');
    if (!analyst) throw new Error('there is no ivo');
    const person = actAsSystem(AGENCY, analyst, 'P2', 'benchmark');
    const ours: number[] = [];
    const plain: number[] = [];
    let [n, labels, heldMb] = [0, 0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      let begun = performance.now();
      const command = `copy (select ${COLUMNS} from crime) to stdout (format binary)`;
      const { status } = spawnSync('psql', ['-X', '-q', '-o', '/dev/null', '-c', command, superuser], {
        stdio: 'inherit',
      });
      if (status !== 0) throw new Error('psql is needed for the plain copy');
      plain.push(performance.now() - begun);
      begun = performance.now();
      await asActor(store, person, async (tx) => {
        labels = tx.reads.length;
        const columns = sortEvents(await eventRows(tx, {}));
        n = columns.n;
        heldMb = Math.max(heldMb, process.memoryUsage.rss() / 1e6);
      });
      ours.push(performance.now() - begun);
    }
    const [own, copy] = [median(ours), median(plain)];
    report('events', 'Recorded crime into typed arrays', [
      `${n.toLocaleString('en')} rows under ${labels} labels of the reader: ${own.toFixed(0)} ms into typed arrays, in order; ` +
        `plain binary COPY of the same rows and columns by psql ${copy.toFixed(0)} ms; ratio ${(own / copy).toFixed(2)} (aim 3).`,
      `Largest memory of the process seen after a round: ${heldMb.toFixed(0)} MB.`,
    ]);
  } finally {
    await store.pools.end();
    await databaseServer.stop();
  }
}
