import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@reeve/cli';
import { auditEvent, isSignedBy, readCheckpoint, readNote, readNoteKey } from '@reeve/domain';
import {
  CHECKPOINT_NOW,
  exportLog,
  LOG_CRYPTO,
  makeCheckpoint,
  makeJournalQueue,
  numberAllEvents,
  openWitnessFolder,
  provisionAgency,
  startCheckpoints,
  type Store,
} from '@reeve/store';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { testLogKeys, testSigner } from '@reeve/testing/database/log-keys.ts';
import { AGENCY, FOUNDATION, OTHER_AGENCY, OTHER_FOUNDATION, OTHER_SYSTEM, SYSTEM } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
let folder = '';
let [shared, own] = ['', ''];
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});
beforeEach(async () => {
  await behindTheGuard('truncate audit_journal, audit_event, audit_plain, audit_tile, audit_checkpoint');
  folder = await mkdtemp(join(tmpdir(), 'reeve-witness-'));
  [shared, own] = [join(folder, 'shared'), join(folder, 'own')];
  await mkdir(shared);
  return () => rm(folder, { recursive: true });
});

async function behindTheGuard(...statements: readonly string[]): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  for (const statement of statements) await superuser.query(statement);
  await superuser.query('set session_replication_role = default');
}
let acts = 0;
/** The log grows by this many events, is signed, and its checkpoint is passed on as a server does it. */
async function grow(count: number, agencyId = AGENCY): Promise<void> {
  const queue = makeJournalQueue(store);
  for (let times = 0; times < count; times += 1) {
    acts += 1;
    await queue.log(agencyId, auditEvent({ action: 'view', objectIds: [`object ${acts}`], requestId: 'r' }));
  }
  await numberAllEvents(store);
  await makeCheckpoint(store, testLogKeys(), agencyId, CHECKPOINT_NOW);
  await handOver();
}
async function handOver(): Promise<void> {
  const troubles: unknown[] = [];
  const sizes = async () =>
    (
      await superuser.query<{ id: string; size: string }>(
        'select agency_id as id, max(size) as size from audit_checkpoint group by agency_id',
      )
    ).rows;
  const checkpoints = startCheckpoints(
    store,
    { keys: testLogKeys(), witnesses: [openWitnessFolder(shared)] },
    (error) => troubles.push(error),
    { rule: CHECKPOINT_NOW, everyMs: 5 },
  );
  await expect
    .poll(async () =>
      (
        await Promise.all(
          (await sizes()).map(async (one) => (await openWitnessFolder(shared).sizeOf(one.id)) >= Number(one.size)),
        )
      ).every(Boolean),
    )
    .toBe(true);
  await checkpoints.stop();
  // A log that went back is reported at each start of a server, and passed on all the same.
  expect(troubles.filter((one) => !String(one).includes('this log has none over as many'))).toEqual([]);
}

async function reeve(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await main(args, { out: (text) => (out += `${text}\n`), err: (text) => (err += `${text}\n`) });
  return { code, out, err };
}
const KEYS = `${testSigner(AGENCY).line},${testSigner(OTHER_AGENCY).line}`;
const witness = (...more: readonly string[]) => reeve('witness', shared, '--own', own, ...more);
const signedSizes = async (agencyId = AGENCY): Promise<readonly number[]> =>
  (await readdir(join(own, agencyId)).catch(() => []))
    .filter((name) => name.endsWith('.note'))
    .map((name) => Number(name.slice(0, 15)))
    .toSorted((a, b) => a - b);
async function logFile(agencyId = AGENCY): Promise<string> {
  const lines: string[] = [];
  await exportLog(store, agencyId, { texts: true }, (piece) => Promise.resolve(void lines.push(...piece)));
  const file = join(folder, 'log');
  await writeFile(file, lines.join(''));
  return file;
}

describe('a witness', () => {
  test('makes its key at the first run, readable by its owner only, and keeps it', async () => {
    await grow(3);
    const first = await witness('--key', KEYS, '--name', 'partner.example/reeve');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect((await stat(join(own, 'witness.pem'))).mode & 0o777).toBe(0o600);
    expect((await stat(own)).mode & 0o777).toBe(0o700);
    const line = (await readFile(join(own, 'witness.key'), 'utf8')).trim();
    expect(first.out).toContain(line);
    expect(line).toMatch(/^partner\.example\/reeve\+[0-9a-f]{8}\+B/);
    const again = await witness();
    expect(again).toMatchObject({ code: 0, err: '', out: `${AGENCY}: nothing new.\n` });
    expect((await readFile(join(own, 'witness.key'), 'utf8')).trim()).toBe(line);
  });

  test('co-signs what grows, of several agencies, and the check of a log accepts and names it', async () => {
    await grow(3);
    await grow(2, OTHER_AGENCY);
    expect(await witness('--key', KEYS)).toMatchObject({ code: 0, err: '' });
    await grow(300);
    await grow(1);
    expect(await witness()).toMatchObject({ code: 0, err: '' });
    expect(await signedSizes()).toEqual([3, 303, 304]);
    expect(await signedSizes(OTHER_AGENCY)).toEqual([2]);

    const key = readNoteKey(LOG_CRYPTO, (await readFile(join(own, 'witness.key'), 'utf8')).trim());
    const note = readNote(await readFile(join(own, AGENCY, '000000000000303.note'), 'utf8'));
    if (!key || !note) throw new Error('there is no note or no key');
    expect(isSignedBy(LOG_CRYPTO, note, key)).toBe(true);
    expect(isSignedBy(LOG_CRYPTO, note, testSigner(AGENCY).key)).toBe(true);
    expect(readCheckpoint(note.text)?.size).toBe(303);

    const file = await logFile();
    for (const place of [shared, own]) {
      const checked = await reeve(
        'audit',
        'verify',
        file,
        '--key',
        KEYS,
        '--witness',
        place,
        '--witness-key',
        join(own, 'witness.key'),
      );
      expect(checked).toMatchObject({ code: 0, err: '' });
      expect(checked.out).toContain('Checkpoints of the witness, all fitting: 3, the last over 304 events');
      expect(checked.out).toMatch(
        /Co-signed by reeve\/witness\/[0-9a-f]{8}: 3, the last over 304 events at 20\d\d-[^ ]*Z\n/,
      );
    }
    const unchecked = await reeve('audit', 'verify', file, '--key', KEYS, '--witness', own);
    expect(unchecked.out).toContain('Not checked: give --witness-key');
  });

  test('reports a co-signature that is not of the witness whose key was given', async () => {
    await grow(3);
    await witness('--key', KEYS, '--name', 'one');
    const file = await logFile();
    await reeve('witness', shared, '--own', join(folder, 'impostor'), '--key', KEYS, '--name', 'one');
    const key = join(folder, 'impostor', 'witness.key');
    const { code, err } = await reeve('audit', 'verify', file, '--key', KEYS, '--witness', own, '--witness-key', key);
    expect(code).toBe(2);
    expect(err).toContain('is not good under the key that was given');
  });

  test('does not sign a log whose key it was not given', async () => {
    await grow(3);
    const unknown = await witness();
    expect(unknown).toMatchObject({ code: 2, out: expect.stringContaining('The key of this witness') });
    expect(unknown.err).toContain('the key of this log is not known');
    const other = await witness('--key', testSigner(AGENCY, 3).line);
    expect(other.code).toBe(2);
    expect(other.err).toContain('no key of this log that you have given has signed it');
    expect(await signedSizes()).toEqual([]);
  });

  test('is alone in its folder', async () => {
    await grow(3);
    await mkdir(own);
    await writeFile(join(own, 'lock'), '');
    expect((await witness('--key', KEYS)).err).toContain('Another witness uses');
    await rm(join(own, 'lock'));
    expect(await witness('--key', KEYS)).toMatchObject({ code: 0 });
    await expect(stat(join(own, 'lock'))).rejects.toThrow();
  });
});

describe('a witness never signs a history that does not continue what it saw', () => {
  const REWRITTEN = `update audit_event set leaf = replace(leaf, 'object', 'other'), object_ids = '{x}'`;
  /** Every hash as it must be after a change: what an attacker with the database and the key of the log does. */
  async function rehash(): Promise<void> {
    const { rows } = await superuser.query<{ seq: string; leaf: string }>('select seq, leaf from audit_event');
    await superuser.query('set session_replication_role = replica');
    for (const { seq, leaf } of rows)
      await superuser.query('update audit_event set leaf_hash = $2 where seq = $1', [
        seq,
        createHash('sha256')
          .update(Buffer.concat([Buffer.of(0), Buffer.from(leaf)]))
          .digest(),
      ]);
    await superuser.query('set session_replication_role = default');
  }
  const CONSTRAINT = 'audit_event_says_what_its_leaf_says';
  const refusedAfter = async (work: () => Promise<void>): Promise<void> => {
    await grow(3);
    await grow(4);
    expect(await witness('--key', KEYS)).toMatchObject({ code: 0 });
    await work();
    const { code, out, err } = await witness();
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(`REFUSED. ${AGENCY}, checkpoint over`);
    expect(await signedSizes()).toEqual([7]);
    // It stays refused, whatever follows.
    await grow(2);
    expect(await witness()).toMatchObject({ code: 1, out: '' });
    expect(await signedSizes()).toEqual([7]);
  };

  test('with its end cut off and other events written', () =>
    refusedAfter(async () => {
      await behindTheGuard(
        'delete from audit_event where seq > 5',
        'delete from audit_checkpoint where size > 5',
        'delete from audit_plain where seq > 5',
      );
      await grow(6);
    }));

  test('with an event changed and everything signed again with the key of the log', async () => {
    const { rows } = await superuser.query<{ text: string }>(
      'select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1',
      [CONSTRAINT],
    );
    await superuser.query(`alter table audit_event drop constraint ${CONSTRAINT}`);
    await refusedAfter(async () => {
      await behindTheGuard(`${REWRITTEN} where seq = 2`, 'delete from audit_checkpoint');
      await rehash();
      await grow(2);
    });
    const refused = await readFile(join(own, AGENCY, '000000000000009.refused'), 'utf8');
    // Signed by the log: evidence against it.
    expect(refused).toContain(`— reeve/log/${AGENCY} `);
    await behindTheGuard('truncate audit_event');
    await superuser.query(`alter table audit_event add constraint ${CONSTRAINT} ${rows[0]?.text}`);
  });

  test('with another checkpoint of the same size shown now', () =>
    refusedAfter(async () => {
      await behindTheGuard(
        'delete from audit_event where seq > 5',
        'delete from audit_checkpoint where size > 5',
        'delete from audit_plain where seq > 5',
      );
      for (const name of await readdir(join(shared, AGENCY)))
        if (name.startsWith('000000000000007')) await rm(join(shared, AGENCY, name));
      await grow(2);
    }));

  test('whose folder lacks what was signed', async () => {
    await grow(3);
    await grow(4);
    await witness('--key', KEYS);
    await rename(join(shared, AGENCY), join(folder, 'away'));
    const { code, err } = await witness();
    expect(code).toBe(1);
    expect(err).toContain('The end was cut off');
    await rename(join(folder, 'away'), join(shared, AGENCY));
    expect(await witness()).toMatchObject({ code: 0 });
  });

  test('and reports what is missing if a proof is, without an alarm', async () => {
    await grow(3);
    await witness('--key', KEYS);
    await grow(1);
    await grow(1);
    await rm(join(shared, AGENCY, '000000000000004.add-checkpoint'));
    const { code, err } = await witness();
    expect(code).toBe(2);
    expect(err).toContain('Not signed.');
    expect(await signedSizes()).toEqual([3]);
  });

  test('nor continues if its own record was changed', async () => {
    await grow(3);
    await witness('--key', KEYS);
    await grow(1);
    const note = join(own, AGENCY, '000000000000003.note');
    await writeFile(note, (await readFile(note, 'utf8')).replace('\n3\n', '\n2\n'));
    const { code, err } = await witness();
    expect(code).toBe(1);
    expect(err).toContain('is not what this witness signed');
  });
});
