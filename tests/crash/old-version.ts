import { randomBytes } from 'node:crypto';
import { keepSecret, startDatabaseServer } from '@reeve/postgres';
import { makeDatabase, migrate, ROLE_KINDS, type RolePasswords } from '@reeve/store';
import pg from 'pg';

/** The first release whose databases are migrated. Reports are not: their words were not sealed then. */
const OLD = '0006_crime.sql';

/** Ids that are the same each time. */
const id = (what: string, n = 'n'): string => `md5('${what}' || ${n})::uuid`;
const AGENCY = `'00000000-0000-4000-8000-000000000001'::uuid`;

/** Content of a database of that release: people, labels, crime, products with their history, a log. */
const CONTENT: readonly string[] = [
  `update installation set demo = true, exercise_now = '2026-09-27 07:00+00' where id = 1`,
  `insert into agency values (${AGENCY}, 'ONE', 'First agency', 'Etc/GMT-1')`,
  `insert into unit values (${AGENCY}, ${id('unit', '1')}, 'PATROL', 'Patrol', 'patrol', 'NORTH')`,
  `insert into account select ${AGENCY}, ${id('account')}, 'person-' || n, 'Person ' || n, null, ${id('unit', '1')}, '{tactical_analyst}',
     'restricted', 'active', 'en', 'a person of the tests' from generate_series(1, 50) n`,
  `insert into account_grant select ${AGENCY}, ${id('grant')}, ${id('account', '(1 + n % 50)')}, 'purpose', 'P' || n, '2020-01-01', null
     from generate_series(1, 200) n`,
  `insert into label select n, ${AGENCY}, 'label ' || n, '{H0}', '', '{}', 'internal', 'TLP:AMBER', 'P2' from generate_series(1, 40) n`,
  `select setval('label_id_seq', 40)`,
  `insert into import_batch select ${AGENCY}, ${id('batch')}, 1, 'IB-' || n, 1, 'loaded', 'Batch ' || n, '{}', null, null, ${id('account', '1')},
     '2026-01-01', '2026-01-01' from generate_series(1, 20) n`,
  `insert into crime select ${AGENCY}, ${id('crime')}, 1, ${id('batch', '(1 + n % 20)')}, 'key-' || n, 'burglary', '', '2026-01-01'::timestamp + n * interval '7 minutes',
     '2026-01-01'::timestamp + n * interval '7 minutes', 'minute', n / 1e4, n / 2e4, 'street', 'A' || n % 9, 'Area', 'Street', 'open', 'reported' from generate_series(1, 20000) n`,
  `insert into product select ${AGENCY}, ${id('product')}, 1 + n % 40, 'PR-' || n, 3, 'approved', 'Product ' || n, jsonb_build_object('gaps', repeat('word ', n % 200)),
     null, null, ${id('account', '1')}, '2026-02-01', '2026-02-01'::timestamptz + n * interval '1 minute' from generate_series(1, 2000) n`,
  `insert into transition select ${AGENCY}, ${id('transition')}, 1 + n % 40, 'product', ${id('product')}, 'peer_review', 'approved', ${id('account', '1')}, 'Patrol', '2026-02-01',
     '2026-02-01'::timestamptz + n * interval '1 minute', 'reason ' || n from generate_series(1, 2000) n`,
  `insert into thread select ${AGENCY}, ${id('thread')}, 1, ${AGENCY}, 'product', ${id('product')}, 'cites', ${AGENCY}, 'product', ${id('product', '(1 + n % 2000)')},
     '2026-02-01', ${id('account', '1')} from generate_series(1, 2000) n`,
  `insert into audit_event select ${AGENCY}, n, ${id('event')}, '2026-03-01'::timestamptz + n * interval '1 second', jsonb_build_object('action', 'view', 'actorId', ${id('account', '1')},
     'actorRoles', '[]'::jsonb, 'objectKind', 'crime', 'objectIds', jsonb_build_array(${id('crime')}), 'recipients', '[]'::jsonb, 'fieldsShown', '[]'::jsonb, 'purpose', 'P2',
     'justification', 'work', 'decision', 'allow', 'requestId', 'r' || n, 'policyVersion', '1') from generate_series(1, 5000) n`,
];

/** Creates the data folder of an installation as the old release left it: stopped, with its passwords. */
export async function makeOldInstallation(dataFolder: string): Promise<void> {
  const databaseServer = await startDatabaseServer({ dataFolder, durable: true });
  try {
    const password = (): string => randomBytes(16).toString('base64url');
    const roles = { ...passwordsOf(password), owner: password() };
    await keepSecret(dataFolder, 'roles', roles);
    await makeDatabase(databaseServer, { database: 'reeve', owner: 'reeve_owner', password: roles.owner });
    await migrate(`postgresql://reeve_owner:${roles.owner}@127.0.0.1:${databaseServer.port}/reeve`, roles, OLD);
    const { host, port, superuser, superuserPassword } = databaseServer;
    const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database: 'reeve' });
    await client.connect();
    for (const statement of CONTENT) await client.query(statement);
    await client.end();
  } finally {
    await databaseServer.stop();
  }
}

function passwordsOf(make: () => string): RolePasswords {
  return Object.fromEntries(ROLE_KINDS.map((kind) => [kind, make()])) as RolePasswords; // one entry a kind
}
