import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isReeveError } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor } from '../access/actor.ts';
import { withAuditRole } from '../access/door.ts';
import { numberAllEvents } from '../log/audit.ts';
import { foldSql, roleName, ROLE_KINDS } from '../database/macro.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { encrypted, makeBackupKey, type BackupOpener, type BackupRecipients } from './encryption.ts';
import { frame } from './frame.ts';
import type { BackedTable } from './manifest.ts';
import { openBackup } from './restore.ts';
import { writeBackup } from './write.ts';

/** Another implementation of the format, if the machine has it (Debian: `apt install age`). */
const ageIsThere = (): boolean => spawnSync('age', ['--version']).status === 0;

/** Texts that an incorrect writer or reader of COPY would change. */
const ODD = [
  'tab\there',
  'line\nbreak',
  'back\\slash',
  '\\N',
  '\\.',
  '',
  ' ',
  '"quoted", {braces}',
  'Ärger 한국 🚓',
  "'",
];
const CANARY = 'canary-7f3d0c1e9b';

let database: TestDatabase;
let store: Store;
let admin: pg.Client;
let keys: { readonly privateKey: string; readonly publicKey: string };
let file: Buffer;
const opened: TestDatabase[] = [];

beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  admin = new pg.Client({ connectionString: database.superuserUrl });
  await admin.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await fillOddly();
  await numberAllEvents(store);
  keys = await makeBackupKey();
  file = await backUp(database, { publicKeys: [keys.publicKey] });
});
afterAll(async () => {
  await admin.end();
  for (const one of opened) await one.drop();
  await database.drop();
});

async function fillOddly(): Promise<void> {
  await asActor(
    store,
    actAsSystem(AGENCY, SYSTEM, 'P2', 'test'),
    async (tx) => {
      const label = await tx.labelFor({ ...AGENCY_WIDE, conditions: 'odd\tlabel' });
      for (const [at, name] of ODD.entries())
        await tx.db
          .insertInto('code_list')
          .values({
            agency_id: AGENCY,
            id: tx.uuid(),
            label_id: label,
            name: `odd ${at} ${CANARY}`,
            version: at,
            body: JSON.stringify({ name, list: ODD, at: [1e-300, 0.1, -5], nothing: null }),
          })
          .execute();
      tx.audit({ action: 'bulk_load', objectKind: 'code_list', resultCount: ODD.length });
    },
    { write: true },
  );
  await admin.query(
    `insert into search_entry (agency_id, id, kind, label_id, lexemes)
       select $1, gen_random_uuid(), 'report', (select min(id) from label), to_tsvector('simple', $2)`,
    [AGENCY, `O'Hara \\ back "slash" ${CANARY}`],
  );
  await admin.query(
    `insert into session (agency_id, id, token_hash, account_id, kind, csrf, created_at, last_seen_at, expires_at)
       select agency_id, gen_random_uuid(), decode('00ff5c0a', 'hex'), id, 'web', 'x', '2026-03-01 00:00:00.123456+05:45', 'infinity', 'infinity' from account limit 1`,
  );
}

function backupUrlOf(of: TestDatabase): string {
  const url = new URL(of.urls.app);
  url.username = roleName(of.name, 'backup');
  return url.toString();
}

async function backUp(of: TestDatabase, recipients: BackupRecipients): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const sink = new Writable({ write: (piece: Buffer, _, done) => (pieces.push(piece), done()) });
  await writeBackup(backupUrlOf(of), recipients, sink, new Date('2026-11-01T00:00:00Z'));
  return Buffer.concat(pieces);
}

async function emptyDatabase(): Promise<TestDatabase> {
  const made = await makeTestDatabase();
  opened.push(made);
  return made;
}

async function restore(bytes: Buffer, into: TestDatabase, opener: BackupOpener = { privateKey: keys.privateKey }) {
  const backup = await openBackup(Readable.from([bytes]), opener);
  return backup.restore(into.ownerUrl);
}

/** Every table with an order-independent digest of its rows, without columns that a restore changes on purpose. */
async function contentOf(of: TestDatabase): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: of.superuserUrl });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence <> 'u' and relname <> 'migration'`,
    );
    const content: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select (to_jsonb(t) - 'ended_at')::text as row from "${name}" t order by 1`,
      );
      content[name] = `${rows.length} ${createHash('sha256')
        .update(rows.map((one) => one.row).join('\n'))
        .digest('hex')}`;
    }
    const sequences = await client.query<{ name: string; last: string }>(
      `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public'`,
    );
    for (const { name, last } of sequences.rows) content[name] = last;
    return content;
  } finally {
    await client.end();
  }
}

/** Policies, grants and forced security, with roles by their kind. */
async function rulesOf(of: TestDatabase): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: of.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(`
      select concat_ws(' ', tablename, policyname, permissive, roles, cmd, qual, with_check) as line from pg_policies where schemaname = 'public'
      union all select concat_ws(' ', relname, relrowsecurity, relforcerowsecurity) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select concat_ws(' ', relname, grantee::regrole, privilege_type) from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace
      order by 1`);
    return rows.map(({ line }) =>
      ROLE_KINDS.reduce((text, kind) => text.replaceAll(roleName(of.name, kind), `{{${kind}}}`), foldSql(line)),
    );
  } finally {
    await client.end();
  }
}

async function refusal(work: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  const error = await work.then(
    () => undefined,
    (one: unknown) => one,
  );
  if (!isReeveError(error)) throw new Error('expected a sentence', { cause: error });
  return { code: error.code, message: error.message };
}

const nothingIn = async (of: TestDatabase): Promise<boolean> => {
  const content = await contentOf(of);
  return content['agency']?.startsWith('0 ') === true && content['audit_event']?.startsWith('0 ') === true;
};

describe('a restored database', () => {
  let copy: TestDatabase;
  beforeAll(async () => {
    copy = await emptyDatabase();
    await restore(file, copy);
  });

  test('contains every row of every table, and the position of every sequence', async () => {
    const [before, after] = [await contentOf(database), await contentOf(copy)];
    expect(after).toEqual(before);
    expect(before['code_list']?.startsWith('0 ')).toBe(false);
    expect(before['audit_event']?.startsWith('0 ')).toBe(false);
  });

  test('has the policies, grants and forced security of its migrations, under its own roles', async () => {
    expect(await rulesOf(copy)).toEqual(await rulesOf(database));
  });

  test('shows each reader exactly what they saw before, and nothing to those without rights', async () => {
    const read = async (of: Store, login: string): Promise<readonly unknown[]> => {
      const account = FOUNDATION.accounts.find((one) => one.login === login);
      if (!account) throw new Error(`nobody is called ${login}`);
      return asActor(of, actAsSystem(AGENCY, account, 'P2', 'test'), (tx) =>
        tx.db.selectFrom('code_list').select(['id', 'name', 'body']).orderBy('id').execute(),
      );
    };
    const other = copy.open();
    expect((await read(store, 'ivo')).length).toBeGreaterThan(ODD.length);
    expect(await read(other, 'ivo')).toEqual(await read(store, 'ivo'));
    expect(await read(other, 'sven')).toEqual([]); // suspended
  });

  test('continues the numbering of the log', async () => {
    const other = copy.open();
    await asActor(other, actAsSystem(AGENCY, SYSTEM, 'P2', 'test'), async (tx) => tx.audit({ action: 'review' }), {
      write: true,
    });
    await numberAllEvents(other);
    const seqs = await withAuditRole(other, AGENCY, (db) =>
      db.selectFrom('audit_event').select('seq').orderBy('seq').execute(),
    );
    expect(seqs.map((row) => Number(row.seq))).toEqual(seqs.map((_, at) => at + 1));
  });

  test('accepts no session from before', async () => {
    const client = new pg.Client({ connectionString: copy.superuserUrl });
    await client.connect();
    const { rows } = await client.query('select ended_at is not null as ended from session');
    await client.end();
    expect(rows).toEqual([{ ended: true }]);
  });
});

describe('a backup', () => {
  test('is encrypted from the first to the last byte', () => {
    expect(file.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
    expect(file.includes(CANARY)).toBe(false);
    expect(file.includes('audit_event')).toBe(false);
  });

  test('can be verified without a database', async () => {
    const backup = await openBackup(Readable.from([file]), { privateKey: keys.privateKey });
    const { rows, manifest } = await backup.check();
    expect(rows['code_list']).toBe(ODD.length + FOUNDATION.codeLists.length);
    expect(manifest.log[0]).toMatchObject({ agencyId: AGENCY, waiting: 0 });
  });

  test('contains one moment, without later writes', async () => {
    const { rows: before } = await admin.query<{ n: number }>('select count(*)::int as n from thread');
    let going = true;
    const writer = (async (): Promise<void> => {
      const client = new pg.Client({ connectionString: database.superuserUrl });
      await client.connect();
      const row = `insert into thread select $1, gen_random_uuid(), (select min(id) from label), $1, 'report', $1, 'cites', $1, 'report', $1, now(), $1 from generate_series(1, 2)`;
      while (going) await client.query(row, [AGENCY]);
      await client.query('delete from thread');
      await client.end();
    })();
    try {
      for (let round = 0; round < 5; round += 1) {
        const bytes = await backUp(database, { publicKeys: [keys.publicKey] });
        const { rows } = await (await openBackup(Readable.from([bytes]), { privateKey: keys.privateKey })).check();
        // The writer inserts two rows at once; there is never only one.
        expect(((rows['thread'] ?? 0) - (before[0]?.n ?? 0)) % 2).toBe(0);
      }
    } finally {
      going = false;
      await writer;
    }
  });

  test('for a passphrase opens with it and no other', async () => {
    const passphrase = 'correct horse battery staple';
    const bytes = await backUp(database, { passphrase });
    await expect((await openBackup(Readable.from([bytes]), { passphrase })).check()).resolves.toBeDefined();
    const wrong = openBackup(Readable.from([bytes]), { passphrase: `${passphrase}.` });
    expect(await refusal(wrong)).toMatchObject({ code: 'invalid_input' });
  });

  test('for two people opens with the key of either', async () => {
    const second = await makeBackupKey();
    const bytes = await backUp(database, { publicKeys: [keys.publicKey, second.publicKey] });
    for (const { privateKey } of [keys, second])
      await expect((await openBackup(Readable.from([bytes]), { privateKey })).check()).resolves.toBeDefined();
  });

  test.skipIf(!ageIsThere())('opens with the program age, and files made by age can be read here', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reeve-test-age-'));
    try {
      const [key, own] = [join(folder, 'key.txt'), join(folder, 'own.reeve')];
      await writeFile(key, `${keys.privateKey}\n`, { mode: 0o600 });
      await writeFile(own, file);
      const opened = spawnSync('age', ['-d', '-i', key, own], { maxBuffer: 2 ** 30 });
      expect(String(opened.stderr)).toBe('');
      expect(gunzipSync(opened.stdout).subarray(5, 14).toString()).toBe('{"format"');
      const theirs = spawnSync('age', ['-r', keys.publicKey], { input: opened.stdout, maxBuffer: 2 ** 30 });
      const read = await openBackup(Readable.from([theirs.stdout]), { privateKey: keys.privateKey });
      await expect(read.check()).resolves.toMatchObject({ rows: { account: FOUNDATION.accounts.length + 1 } });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('is refused without a recipient, for half a key, or for a passphrase that can be guessed', async () => {
    const wrong: readonly BackupRecipients[] = [
      { publicKeys: [] },
      { publicKeys: [keys.publicKey.slice(0, -1)] },
      { publicKeys: [keys.privateKey] },
      { passphrase: 'summer2026' },
    ];
    for (const one of wrong) expect((await refusal(backUp(database, one))).code).toBe('invalid_input');
  });
});

describe('nothing is restored', () => {
  test('with the key of another person', async () => {
    const { privateKey } = await makeBackupKey();
    const target = await emptyDatabase();
    expect((await refusal(restore(file, target, { privateKey }))).code).toBe('invalid_input');
    expect(await nothingIn(target)).toBe(true);
  });

  test('from a file with any byte changed', async () => {
    const target = await emptyDatabase();
    const places = [
      0,
      30,
      100,
      file.length - 1,
      ...Array.from({ length: 20 }, () => randomBytes(4).readUInt32BE() % file.length),
    ];
    for (const at of places) {
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect((await refusal(restore(changed, target))).code, `byte ${at} of ${file.length}`).toBe('invalid_input');
    }
    expect(await nothingIn(target)).toBe(true);
  });

  test('from a file that was truncated or extended anywhere', async () => {
    const target = await emptyDatabase();
    const lengths = [
      0,
      10,
      200,
      file.length - 1,
      ...Array.from({ length: 20 }, () => randomBytes(4).readUInt32BE() % file.length),
    ];
    for (const length of lengths)
      expect((await refusal(restore(file.subarray(0, length), target))).code, `${length} of ${file.length}`).toBe(
        'invalid_input',
      );
    expect((await refusal(restore(Buffer.concat([file, Buffer.from('x')]), target))).code).toBe('invalid_input');
    expect(await nothingIn(target)).toBe(true);
    await restore(file, target); // the intact one still goes in
    expect(await nothingIn(target)).toBe(false);
  });

  test('into a database that is not empty', async () => {
    const before = await contentOf(database);
    expect((await refusal(restore(file, database))).code).toBe('conflict');
    expect(await contentOf(database)).toEqual(before);
    expect(await rulesOf(database)).toEqual(await rulesOf(database));
  });

  test('into a database with another schema', async () => {
    const target = await emptyDatabase();
    const client = new pg.Client({ connectionString: target.superuserUrl });
    await client.connect();
    await client.query(`insert into migration (name, checksum, breaking) values ('9999_later.sql', 'x', false)`);
    await client.end();
    expect((await refusal(restore(file, target))).code).toBe('misconfigured');
    expect(await nothingIn(target)).toBe(true);
  });

  test('from a backup with another schema, naming both', async () => {
    await admin.query(`insert into migration (name, checksum, breaking) values ('9999_later.sql', 'x', false)`);
    const bytes = await backUp(database, { publicKeys: [keys.publicKey] });
    await admin.query(`delete from migration where name = '9999_later.sql'`);
    const refused = await refusal(openBackup(Readable.from([bytes]), { privateKey: keys.privateKey }));
    expect(refused.code).toBe('invalid_input');
    expect(refused.message).toContain('9999_later.sql');
  });

  test('if the log differs', async () => {
    // The guard of the log applies to its owner too: making a gap requires the right to suspend triggers.
    await admin.query('set session_replication_role = replica');
    const { rows } = await admin.query(`delete from audit_event where seq = 1 returning to_json(audit_event) as row`);
    await admin.query('set session_replication_role = default');
    const bytes = await backUp(database, { publicKeys: [keys.publicKey] });
    for (const { row } of rows)
      await admin.query('insert into audit_event select * from json_populate_record(null::audit_event, $1)', [row]);
    expect(rows).toHaveLength(1);
    const target = await emptyDatabase();
    expect((await refusal(restore(bytes, target))).code).toBe('internal');
    expect(await nothingIn(target)).toBe(true);
  });

  describe('from a file that another person made with the public key', () => {
    /** A file whose tables are these and have no rows. */
    async function forged(
      change: (tables: readonly BackedTable[]) => readonly BackedTable[],
      { rows = 0, more = Buffer.alloc(0), stateLog = false } = {},
    ): Promise<Buffer> {
      const { manifest } = await openBackup(Readable.from([file]), { privateKey: keys.privateKey });
      const tables = change(manifest.tables);
      const frames = tables.flatMap((table) => [
        frame('table', JSON.stringify(table)),
        frame('end', JSON.stringify({ rows })),
      ]);
      const head = JSON.stringify({ ...manifest, tables, ...(!stateLog && { log: [] }) });
      const packed = gzipSync(Buffer.concat([frame('head', head), more, ...frames, frame('tail', '{}')]));
      const bytes = await encrypted(Readable.from([packed]), { publicKeys: [keys.publicKey] });
      return Buffer.concat(await bytes.toArray());
    }
    const TICKET = { name: 'ticket', columns: ['hash'] };

    test.each([
      ['that leaves out a table', (tables: readonly BackedTable[]) => tables.slice(0, -1)],
      ['that has none', () => []],
      ['that fills a table of no backup', (tables: readonly BackedTable[]) => [...tables, TICKET]],
      [
        'that leaves out a column',
        (tables: readonly BackedTable[]) => tables.map((table) => ({ ...table, columns: table.columns.slice(1) })),
      ],
    ])('%s', async (_, change) => {
      const target = await emptyDatabase();
      expect((await refusal(restore(await forged(change), target))).code).toBe('invalid_input');
      expect(await nothingIn(target)).toBe(true);
    });

    test.each([
      ['that states a row it does not have', { rows: 1 }],
      ['with a part of no known kind', { more: Buffer.from([9, 0, 0, 0, 0]) }],
    ])('%s', async (_, made) => {
      const bytes = await forged((tables) => tables, made);
      expect((await refusal(restore(bytes, await emptyDatabase()))).code).toBe('invalid_input');
    });

    test('that states a log and has no event of it', async () => {
      const target = await emptyDatabase();
      const bytes = await forged((tables) => tables, { stateLog: true });
      expect(await refusal(restore(bytes, target))).toMatchObject({
        code: 'internal',
        message: 'The log did not arrive as it was. Nothing was restored.',
      });
      expect(await nothingIn(target)).toBe(true);
    });
  });
});
