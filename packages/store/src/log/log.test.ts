import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  auditEvent,
  checkLog,
  checkLogProof,
  fromBase64,
  joinSubtrees,
  leafHash,
  lotOf,
  nodeHash,
  originOfLog,
  printLogProof,
  readCheckpoint,
  readNote,
  readNoteKey,
  verifyConsistency,
  type AuditEvent,
  type LogFaults,
  type LogLeaf,
} from '@reeve/domain';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { testLogKeys, testSigner } from '@reeve/testing/database/log-keys.ts';
import { AGENCY, FOUNDATION, OTHER_AGENCY, OTHER_FOUNDATION, OTHER_SYSTEM, SYSTEM } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withAuditRole } from '../access/door.ts';
import { makeJournalQueue, numberAllEvents, numberEvents } from './audit.ts';
import { provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { CHECKPOINT_NOW, CHECKPOINT_RULE, makeCheckpoint } from './checkpoint.ts';
import { LOG_CRYPTO } from './crypto.ts';
import { exportLog } from './export.ts';
import { startCheckpoints } from './keep.ts';
import { openLogKeys } from './key.ts';
import { proveEvent, readLogStatus } from './prove.ts';
import { readLog } from './read.ts';
import { listSamples, markSample, releaseSample } from './sample.ts';
import { consistencyProof, rootAt } from './tree.ts';
import { openWitnessFolder } from './witness.ts';

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
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

/** The guard applies to the owner too: bypassing it in a test requires the right to suspend triggers. */
async function behindTheGuard(...statements: readonly string[]): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  for (const statement of statements) await superuser.query(statement);
  await superuser.query('set session_replication_role = default');
}
beforeEach(() =>
  behindTheGuard(
    'truncate audit_journal, audit_event, audit_plain, audit_tile, audit_checkpoint, audit_sample, audit_sample_mark',
  ),
);

const event = (said: Partial<AuditEvent> = {}): AuditEvent =>
  auditEvent({
    action: 'view',
    actorId: FOUNDATION.accounts[0]?.id,
    unit: 'PATROL',
    channel: 'page',
    purpose: 'P2',
    justification: 'the series of burglaries',
    requestId: 'request',
    ...said,
  });
async function log(events: readonly AuditEvent[], agencyId = AGENCY): Promise<void> {
  const queue = makeJournalQueue(store);
  for (let at = 0; at < events.length; at += 400)
    await Promise.all(events.slice(at, at + 400).map((one) => queue.log(agencyId, one)));
  await numberEvents(store, agencyId);
}
const many = (count: number): readonly AuditEvent[] =>
  Array.from({ length: count }, (_, index) => event({ objectKind: 'report', objectIds: [`object ${index}`] }));
async function leaves(agencyId = AGENCY): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ leaf: string }>(
    'select leaf from audit_event where agency_id = $1 order by seq',
    [agencyId],
  );
  return rows.map((row) => row.leaf);
}
async function plain(): Promise<readonly { seq: string; field: string; text: string }[]> {
  return (await superuser.query('select seq, field, text from audit_plain order by seq, field, ordinal')).rows as never; // three texts
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
/** The root by the definition of RFC 6962 §2.1, over leaf hashes. */
function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return joinSubtrees(sha256, []);
  if (hashes.length === 1) return first;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(sha256, rootOf(hashes.slice(0, k)), rootOf(hashes.slice(k)));
}
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

async function fileOf(agencyId = AGENCY, texts = true): Promise<string> {
  const lines: string[] = [];
  await exportLog(store, agencyId, { texts }, (piece) => Promise.resolve(void lines.push(...piece)));
  return lines.join('');
}
function verify(file: string, held: readonly string[] = [], textsMayBeLeftOut = false): LogFaults {
  const check = checkLog({ crypto: LOG_CRYPTO, keys: [testSigner(AGENCY).key], held, textsMayBeLeftOut });
  for (const line of file.slice(0, -1).split('\n')) check.line(Buffer.from(line));
  return check.end();
}
const sign = (): ReturnType<typeof makeCheckpoint> => makeCheckpoint(store, testLogKeys(), AGENCY, CHECKPOINT_NOW);

describe('an event with its number', () => {
  test('is a canonical text with every field, in which texts about persons are commitments', async () => {
    await log([
      event({ caseRef: 'C-1 about Ana', query: 'Ana Corvo', subjectIds: ['person-1', 'person-2'], objectIds: ['x'] }),
    ]);
    const [text = ''] = await leaves();
    for (const word of ['Ana', 'series', 'person-1']) expect(text).not.toContain(word);
    const leaf = JSON.parse(text) as LogLeaf;
    expect(JSON.stringify(leaf)).toBe(text);
    expect(Object.keys(leaf)).toEqual(Object.keys(leaf).toSorted());
    expect(leaf).toMatchObject({
      v: 1,
      seq: 1,
      agency: AGENCY,
      action: 'view',
      unit: 'PATROL',
      objectIds: ['x'],
      erased: null,
    });
    expect(leaf.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect([leaf.justification, leaf.caseRef, leaf.query, ...leaf.subjects].map((one) => one?.length)).toEqual([
      44, 44, 44, 44, 44,
    ]);
    expect(await plain()).toEqual([
      { seq: '1', field: 'caseRef', text: 'C-1 about Ana' },
      { seq: '1', field: 'justification', text: 'the series of burglaries' },
      { seq: '1', field: 'query', text: 'Ana Corvo' },
      { seq: '1', field: 'subject', text: 'person-1' },
      { seq: '1', field: 'subject', text: 'person-2' },
    ]);
  });

  test('has a separate salt for each text, so that equal texts are not recognisable', async () => {
    await log([event(), event()]);
    const commitments = (await leaves()).map((text) => (JSON.parse(text) as LogLeaf).justification);
    expect(new Set(commitments).size).toBe(2);
    const { rows } = await superuser.query<{ salt: Buffer }>('select salt from audit_plain');
    expect(rows.map((row) => row.salt.length)).toEqual([16, 16]);
  });

  test('is bound to its leaf by the table: filter columns cannot differ', async () => {
    await log([event()]);
    for (const change of [`action = 'export'`, `actor_id = null`, `unit = 'INTEL'`, `object_ids = '{y}'`, 'seq = 7'])
      await expect(behindTheGuard(`update audit_event set ${change}`), change).rejects.toMatchObject({ code: '23514' });
  });

  test('can be neither changed nor removed, even by the table owner', async () => {
    await log([event()]);
    await sign();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    for (const table of ['audit_event', 'audit_tile', 'audit_checkpoint', 'audit_sample', 'audit_sample_mark']) {
      for (const act of [
        `update ${table} set agency_id = agency_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(owner.query(act), act).rejects.toMatchObject({ code: '42501' });
        await expect(superuser.query(act), act).rejects.toMatchObject({ code: '42501' });
      }
    }
    await owner.end();
  });
});

describe('the tree', () => {
  test('has the root of its definition at every size, whatever is stored of it', async () => {
    await log(many(700));
    const hashes = (await leaves()).map((leaf) => leafHash(sha256, Buffer.from(leaf)));
    await withAuditRole(store, AGENCY, async (db) => {
      for (const size of [0, 1, 2, 3, 255, 256, 257, 300, 511, 512, 513, 699, 700])
        expect(hex(await rootAt(db, AGENCY, size)), String(size)).toBe(hex(rootOf(hashes.slice(0, size))));
    });
    const { rows } = await superuser.query('select level, index from audit_tile order by level, index');
    expect(rows).toEqual([
      { level: 1, index: '0' },
      { level: 1, index: '1' },
    ]);
  });

  test('proves every event, and its growth from any size', async () => {
    await log(many(530));
    await sign();
    for (const seq of [1, 2, 255, 256, 257, 512, 513, 530]) {
      const { leaf, index, path, checkpoint } = await proveEvent(store, AGENCY, seq);
      const proof = printLogProof({ index, path, checkpoint: checkpoint.note });
      expect(proof.length).toBeLessThan(1500);
      const keys = [testSigner(AGENCY).key];
      expect(checkLogProof(LOG_CRYPTO, proof, leaf, keys)).toBeUndefined();
      expect(checkLogProof(LOG_CRYPTO, proof, leaf.replace('"view"', '"edit"'), keys)).toBe('not_in_the_log');
      expect(checkLogProof(LOG_CRYPTO, proof.replace(`index ${seq - 1}`, `index ${seq}`), leaf, keys)).toBe(
        'not_in_the_log',
      );
      expect(checkLogProof(LOG_CRYPTO, proof, leaf, [testSigner(OTHER_AGENCY).key])).toBe('checkpoint_not_signed');
    }
    await expect(proveEvent(store, AGENCY, 531)).rejects.toMatchObject({ code: 'not_found' });
    await withAuditRole(store, AGENCY, async (db) => {
      const toRoot = await rootAt(db, AGENCY, 530);
      for (const from of [1, 255, 256, 300, 512, 530]) {
        const [fromRoot, proof] = [await rootAt(db, AGENCY, from), await consistencyProof(db, AGENCY, from, 530)];
        expect(verifyConsistency(sha256, { from, to: 530, fromRoot, toRoot, proof }), String(from)).toBe(true);
      }
    });
  });
});

describe('a checkpoint', () => {
  test('is created when the log has grown by a thousand events or for a minute, and not otherwise', async () => {
    const at = (moment: string): Store => database.open(seededFactories(moment, moment));
    const make = (moment: string) => makeCheckpoint(at(moment), testLogKeys(), AGENCY, CHECKPOINT_RULE);
    await log(many(2));
    expect((await make('2026-09-27T10:00:00Z'))?.size).toBe(2);
    expect(await make('2026-09-27T12:00:00Z')).toBeUndefined();
    await log(many(3));
    expect(await make('2026-09-27T10:00:59Z')).toBeUndefined();
    expect((await make('2026-09-27T10:01:01Z'))?.size).toBe(5);
    await log(many(999));
    expect(await make('2026-09-27T10:01:30Z')).toBeUndefined();
    await log(many(1));
    expect((await make('2026-09-27T10:01:31Z'))?.size).toBe(1005);
  });

  test('is a signed note over the root, by the key of that agency only', async () => {
    await log(many(3));
    const made = await sign();
    const note = readNote(made?.note ?? '');
    const head = note && readCheckpoint(note.text);
    expect(head).toMatchObject({ origin: originOfLog(AGENCY), size: 3 });
    expect(hex(head?.root ?? new Uint8Array())).toBe(
      hex(rootOf((await leaves()).map((leaf) => leafHash(sha256, Buffer.from(leaf))))),
    );
    expect(readNoteKey(LOG_CRYPTO, made?.key ?? '')?.name).toBe(originOfLog(AGENCY));
    expect((await readLogStatus(store, AGENCY)).last?.note).toBe(made?.note);
    expect((await readLogStatus(store, OTHER_AGENCY)).last).toBeUndefined();
  });

  test.each([
    ['an event that was changed with its hash', `update audit_event set leaf_hash = sha256('x') where seq = 2`],
    ['an event that was taken out', `delete from audit_event where seq = 2`],
    ['a tail that was cut', `delete from audit_event where seq >= 3`],
    ['a checkpoint that was written over', `update audit_checkpoint set note = replace(note, E'\n5\n', E'\n4\n')`],
  ])('is refused over %s', async (_, change) => {
    await log(many(5));
    await sign();
    await behindTheGuard(change);
    if (!change.includes('seq >= 3')) await log(many(2));
    await expect(sign()).rejects.toMatchObject({ code: 'internal' });
    expect((await superuser.query('select 1 from audit_checkpoint')).rowCount).toBe(1);
  });
});

describe('the keys of the logs', () => {
  let folder = '';
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'reeve-keys-'))));

  test('are created once, one per agency, in files that only their owner can read', async () => {
    const keys = openLogKeys(join(folder, 'keys'));
    expect(await keys.signerOf(AGENCY, false)).toBeUndefined();
    const [one, same] = await Promise.all([
      keys.signerOf(AGENCY, true),
      openLogKeys(join(folder, 'keys')).signerOf(AGENCY, true),
    ]);
    expect(same?.line).toBe(one?.line);
    expect((await keys.signerOf(OTHER_AGENCY, true))?.line).not.toBe(one?.line);
    const file = join(folder, 'keys', `log-${AGENCY}.pem`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700);
    expect((await openLogKeys(join(folder, 'keys')).signerOf(AGENCY, false))?.line).toBe(one?.line);
    await rm(folder, { recursive: true });
  });

  test('are refused if others can read them, and if they are not keys', async () => {
    const keys = openLogKeys(folder);
    await keys.signerOf(AGENCY, true);
    await chmod(join(folder, `log-${AGENCY}.pem`), 0o640);
    await expect(openLogKeys(folder).signerOf(AGENCY, true)).rejects.toMatchObject({ code: 'misconfigured' });
    await writeFile(join(folder, `log-${OTHER_AGENCY}.pem`), 'nothing', { mode: 0o600 });
    await expect(openLogKeys(folder).signerOf(OTHER_AGENCY, true)).rejects.toMatchObject({ code: 'misconfigured' });
    await rm(folder, { recursive: true });
  });

  test('a lost key is not replaced silently: a signed log stays unsigned from there', async () => {
    await log(many(1));
    await makeCheckpoint(store, openLogKeys(folder), AGENCY, CHECKPOINT_NOW);
    await rm(folder, { recursive: true });
    await log(many(1));
    await expect(makeCheckpoint(store, openLogKeys(folder), AGENCY, CHECKPOINT_NOW)).rejects.toMatchObject({
      code: 'misconfigured',
    });
    // Renewed on purpose: the file names both keys.
    const renewed = openLogKeys(folder);
    await renewed.renew(AGENCY);
    await makeCheckpoint(store, renewed, AGENCY, CHECKPOINT_NOW);
    const file = await fileOf();
    expect((JSON.parse(file.slice(0, file.indexOf('\n'))) as { keys: string[] }).keys).toHaveLength(2);
    const check = checkLog({ crypto: LOG_CRYPTO, keys: [], held: [] });
    for (const line of file.slice(0, -1).split('\n')) check.line(Buffer.from(line));
    expect(check.end()).toMatchObject({ problem: undefined, checkpoints: 2, keysFromFile: true });
    await rm(folder, { recursive: true });
  });
});

describe('a witness', () => {
  test('gets every checkpoint, catches up after being offline, and is never overwritten', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reeve-witness-'));
    const away = join(folder, 'away');
    await writeFile(away, 'a file where the folder should be');
    const troubles: string[] = [];
    const witnesses = [openWitnessFolder(join(folder, 'here')), openWitnessFolder(away)];
    await log(many(2));
    const keeper = startCheckpoints(
      store,
      { keys: testLogKeys(), witnesses },
      (error) => troubles.push(String(error)),
      {
        rule: CHECKPOINT_NOW,
        everyMs: 20,
      },
    );
    const names = (place: string): Promise<string[]> =>
      readdir(join(place, AGENCY)).then(
        (found) => found.toSorted(),
        () => [],
      );
    const filesOf = (...sizes: readonly number[]): readonly string[] =>
      sizes.flatMap((size) => [`00000000000000${size}.add-checkpoint`, `00000000000000${size}.note`]);
    await expect.poll(() => names(join(folder, 'here'))).toEqual(filesOf(2));
    await log(many(1));
    await expect.poll(() => names(join(folder, 'here'))).toEqual(filesOf(2, 3));
    // Reported once for each of the two logs, not in every round.
    expect(troubles.filter((trouble) => trouble.includes('away'))).toHaveLength(2);
    await rm(away);
    await expect.poll(() => names(away)).toEqual(filesOf(2, 3));
    await keeper.stop();
    const kept = await readFile(join(away, AGENCY, '000000000000003.note'), 'utf8');
    expect(kept).toBe((await readLogStatus(store, AGENCY)).last?.note);
    expect(await openWitnessFolder(away).sizeOf(AGENCY)).toBe(3);
    expect(await openWitnessFolder(join(folder, 'nowhere')).sizeOf(AGENCY)).toBe(0);
    await rm(folder, { recursive: true });
  });

  test('of a log that went back is reported at once, and gets the later checkpoints as evidence', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reeve-witness-'));
    const witness = openWitnessFolder(folder);
    await log(many(2));
    await sign();
    // What it has from the log before an older backup was restored.
    await witness.keep(AGENCY, 3, { from: 0, proof: [], checkpoint: 'of the log as it was' });
    const troubles: string[] = [];
    const keeper = startCheckpoints(
      store,
      { keys: testLogKeys(), witnesses: [witness] },
      (error) => troubles.push(String(error)),
      { rule: CHECKPOINT_NOW, everyMs: 20 },
    );
    try {
      await expect.poll(() => troubles).toEqual([expect.stringContaining('has a checkpoint over 3 events')]);
      await log(many(4));
      await expect.poll(async () => (await readLogStatus(store, AGENCY)).last?.size).toBe(6);
      await new Promise((done) => setTimeout(done, 100));
      expect(troubles).toHaveLength(1);
      const notes = (await readdir(join(folder, AGENCY))).filter((name) => name.endsWith('.note'));
      expect(notes.toSorted()).toEqual(['000000000000003.note', '000000000000006.note']);
    } finally {
      await keeper.stop();
      await rm(folder, { recursive: true });
    }
  });
});

describe('the log as a file', () => {
  test('is complete: every event, every text, every checkpoint', async () => {
    await log(many(300));
    await sign();
    await log([
      event({ query: 'Ana', caseRef: 'C-1', subjectIds: ['a', 'b'] }),
      event({ justification: 'a "quote"\nand \u2028 \u{1f511}' }),
    ]);
    await sign();
    await log(many(3)); // beyond the last checkpoint, so not in the file
    const file = await fileOf();
    expect(verify(file)).toMatchObject({ problem: undefined, size: 302, checkpoints: 2, erasedTexts: 0 });
    const kept = (await superuser.query<{ note: string }>('select note from audit_checkpoint order by size')).rows.map(
      (row) => row.note,
    );
    expect(verify(file, kept)).toMatchObject({ problem: undefined, witnessed: 2, witnessedSize: 302 });
  });

  test('can be exported without the texts, and then states it', async () => {
    await log(many(2));
    await sign();
    const file = await fileOf(AGENCY, false);
    expect(file).not.toContain('the series of burglaries');
    expect(() => verify(file)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    expect(verify(file, [], true)).toMatchObject({ problem: undefined, size: 2 });
  });

  test('does not exist for a log that was never signed', async () => {
    await log(many(2));
    await expect(fileOf()).rejects.toMatchObject({ code: 'state_forbids' });
  });
});

describe('a column that was changed behind the log’s back', () => {
  const CONSTRAINT = 'audit_event_says_what_its_leaf_says';
  let definition = '';
  beforeEach(async () => {
    await log([event({ objectIds: ['r1'] }), event({ objectIds: ['r2'] }), event({ objectIds: ['r3'] })]);
    await sign();
    const { rows } = await superuser.query<{ text: string }>(
      'select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1',
      [CONSTRAINT],
    );
    definition = rows[0]?.text ?? '';
    await superuser.query(`alter table audit_event drop constraint ${CONSTRAINT}`);
  });
  afterEach(async () => {
    await behindTheGuard('truncate audit_event');
    await superuser.query(`alter table audit_event add constraint ${CONSTRAINT} ${definition}`);
  });

  test.each([
    ['who', 'actor_id = null'],
    ['who, to another person', `actor_id = '00000000-0000-4000-8000-0000000000aa'`],
    ['when', `at = at - interval '40 days'`],
    ['when, by a millionth of a second', `at = at - interval '1 microsecond'`],
    ['what was done', `action = 'create'`],
    ['the unit', `unit = 'INTEL'`],
    ['what it was about', `object_ids = '{}'`],
    ['its id', 'id = gen_random_uuid()'],
  ])('is found: %s', async (_, change) => {
    expect(verify(await fileOf())).toMatchObject({ problem: undefined, size: 3 });
    await behindTheGuard(`update audit_event set ${change} where seq = 2`);
    const problem = { fault: 'column_changed', seq: 2, until: 2 };
    expect(verify(await fileOf()).problem).toEqual(problem);
    expect(verify(await fileOf(AGENCY, false), [], true).problem).toEqual(problem);
  });

  test('is found if it is the number that orders events', async () => {
    await behindTheGuard(
      'update audit_event set seq = 9 where seq = 2',
      'update audit_event set seq = 2 where seq = 3',
      'update audit_event set seq = 3 where seq = 9',
    );
    expect(verify(await fileOf()).problem).toEqual({ fault: 'number_out_of_turn', seq: 2, until: 2 });
  });

  test('is found if it is the key that pages show for a checkpoint', async () => {
    await behindTheGuard(`update audit_checkpoint set key = '${testSigner(AGENCY, 7).line}'`);
    expect(verify(await fileOf()).problem).toEqual({ fault: 'column_changed', seq: 3, until: 3 });
  });

  test('does not hide that its leaf was changed with it', async () => {
    await behindTheGuard(`update audit_event set leaf = 'nothing', action = 'create' where seq = 2`);
    expect(verify(await fileOf()).problem).toEqual({ fault: 'event_changed', seq: 2, until: 2 });
  });
});

describe('erasing', () => {
  test('a report also erases searches that found it and names; every proof stays valid', async () => {
    await log([
      event({ objectKind: 'report', objectIds: ['r1'], subjectIds: ['p1'], query: 'Ana' }),
      event({ action: 'search', objectIds: ['r1', 'r2'], query: 'Corvo' }),
      event({ objectIds: ['r2'], query: 'other' }),
      event({ objectKind: 'entity', objectIds: ['e1'], subjectIds: ['p1'] }),
    ]);
    await sign();
    const before = { file: await fileOf(), leaves: await leaves(), proof: await proveEvent(store, AGENCY, 1) };
    await log([event({ action: 'erase', objectKind: 'report', objectIds: ['r1'], subjectIds: ['p1'] })]);
    await sign();
    expect((await plain()).filter((row) => row.field !== 'justification')).toEqual([
      { seq: '3', field: 'query', text: 'other' },
    ]);
    expect((await leaves()).slice(0, 4)).toEqual(before.leaves);
    expect(JSON.parse((await leaves())[4] ?? '')).toMatchObject({ erased: { query: '1-2', subject: '1,4-5' } });
    const after = await fileOf();
    expect(after).not.toContain('Corvo');
    expect(verify(after)).toMatchObject({ problem: undefined, size: 5, erasedTexts: 5 });
    expect(verify(before.file)).toMatchObject({ problem: undefined, size: 4 });
    const { index, path, checkpoint } = before.proof;
    const proof = printLogProof({ index, path, checkpoint: checkpoint.note });
    expect(checkLogProof(LOG_CRYPTO, proof, before.proof.leaf, [testSigner(AGENCY).key])).toBeUndefined();
  });

  test('a text behind the log’s back is detected', async () => {
    await log([event({ query: 'Ana' }), event()]);
    await sign();
    await superuser.query(`delete from audit_plain where seq = 1 and field = 'query'`);
    expect(verify(await fileOf()).problem).toEqual({ fault: 'text_missing', seq: 1, until: 1 });
  });

  test('texts named one by one are deleted when the order gets its number', async () => {
    await log([event({ caseRef: 'C-1' }), event({ caseRef: 'C-1' })]);
    await log([
      event({ action: 'erase', objectKind: 'log_text', objectIds: ['1'], fieldsShown: ['justification', 'caseRef'] }),
    ]);
    await sign();
    expect((await plain()).map((row) => `${row.seq} ${row.field}`)).toEqual([
      '2 caseRef',
      '2 justification',
      '3 justification',
    ]);
    expect(verify(await fileOf())).toMatchObject({ problem: undefined, erasedTexts: 2 });
    const [line] = (await readLog(store, AGENCY, { limit: 10 })).filter((one) => one.seq === 1);
    expect(line).toMatchObject({ erased: ['justification', 'caseRef'], texts: { justification: undefined } });
  });
});

describe('reading', () => {
  test('filters by actor, act, object, person and days, newest first', async () => {
    const [bela, mara] = [FOUNDATION.accounts[0]?.id ?? '', FOUNDATION.accounts[1]?.id ?? ''];
    await log([
      event({ actorId: bela, objectIds: ['r1'] }),
      event({ actorId: mara, objectIds: ['r1', 'r2'], action: 'search', query: 'q=Ana' }),
      event({ actorId: mara, objectIds: ['r3'], subjectIds: ['p1'] }),
    ]);
    await log([event({ objectIds: ['r1'] })], OTHER_AGENCY);
    const seqs = async (query: Omit<Parameters<typeof readLog>[2], 'limit'>) =>
      (await readLog(store, AGENCY, { ...query, limit: 10 })).map((line) => line.seq);
    expect(await seqs({})).toEqual([3, 2, 1]);
    expect(await seqs({ actorId: mara })).toEqual([3, 2]);
    expect(await seqs({ aboutId: 'r1' })).toEqual([2, 1]);
    expect(await seqs({ aboutId: 'p1' })).toEqual([3]);
    expect(await seqs({ action: 'search', actorId: mara })).toEqual([2]);
    expect(await seqs({ before: 3, aboutId: 'r1' })).toEqual([2, 1]);
    const all = await readLog(store, AGENCY, { limit: 10 });
    const middle = all[1]?.at ?? new Date(0);
    expect(await seqs({ from: middle })).toEqual([3, 2]);
    expect(await seqs({ until: middle })).toEqual([1]);
    expect(all[1]?.texts.query).toBe('q=Ana');
  });
});

describe('a sample for a supervisor', () => {
  const people = FOUNDATION.accounts.slice(0, 3).map((account) => account.id);
  const acts = (actorId: string, count: number, said: Partial<AuditEvent> = {}): readonly AuditEvent[] =>
    Array.from({ length: count }, () => event({ actorId, ...said }));
  const release = (unit = 'PATROL', month = '2026-09') =>
    releaseSample(store, AGENCY, { unit, month, timeZone: 'Etc/GMT-1', by: people[0] ?? '' });

  test('is five accesses per person, chosen by the lots of a stored seed', async () => {
    const [a = '', b = '', c = ''] = people;
    await log([
      ...acts(a, 12),
      ...acts(b, 9),
      ...acts(c, 3),
      ...acts(a, 4, { action: 'alter' }),
      ...acts(b, 4, { unit: 'INTEL' }),
      ...acts(c, 4, { decision: 'deny' }),
    ]);
    const { seed } = await release();
    const [sample] = await listSamples(store, AGENCY, 'PATROL');
    const drawn = sample?.items.map(({ line }) => ({ seq: line.seq, actor: line.leaf.actorId })) ?? [];
    // Repeated from only the log and the seed.
    const all = (await leaves()).map((text) => JSON.parse(text) as LogLeaf);
    const again = [a, b, c].flatMap((actor) =>
      all
        .filter(
          (leaf) =>
            leaf.actorId === actor && leaf.action === 'view' && leaf.unit === 'PATROL' && leaf.decision === 'allow',
        )
        .map((leaf) => ({ seq: leaf.seq, lot: lotOf(LOG_CRYPTO.sha256, LOG_CRYPTO.utf8, seed, leaf.seq) }))
        .toSorted((x, y) => (x.lot < y.lot ? -1 : 1))
        .slice(0, 5)
        .map(({ seq }) => ({ seq, actor })),
    );
    expect(drawn).toEqual(again.toSorted((x, y) => x.seq - y.seq));
    expect(drawn).toHaveLength(13);
  });

  test('is taken once for a unit and month, from the days of that month in the agency’s zone', async () => {
    await log(acts(people[0] ?? '', 3));
    await release();
    await expect(release()).rejects.toMatchObject({ code: 'conflict' });
    await release('PATROL', '2026-08');
    const samples = await listSamples(store, AGENCY, 'PATROL');
    expect(samples.map((sample) => [sample.month, sample.items.length])).toEqual([
      ['2026-09', 3],
      ['2026-08', 0],
    ]);
    expect(await listSamples(store, AGENCY, 'INTEL')).toEqual([]);
    expect(await listSamples(store, OTHER_AGENCY, undefined)).toEqual([]);
  });

  test('is marked by the unit’s supervisor, never for their own accesses, and nothing else can be', async () => {
    const [bela = '', mara = ''] = people;
    await log([...acts(bela, 1), ...acts(mara, 1), ...acts(mara, 1, { unit: 'INTEL' })]);
    const { id } = await release();
    const mark = (seq: number, by: string, unit = 'PATROL') =>
      markSample(store, AGENCY, { sampleId: id, seq, unit, by, mark: 'needs_explanation' });
    await mark(1, mara);
    await markSample(store, AGENCY, { sampleId: id, seq: 1, unit: 'PATROL', by: mara, mark: 'validated' });
    await expect(mark(2, mara)).rejects.toMatchObject({ code: 'same_person' });
    await expect(mark(3, bela)).rejects.toMatchObject({ code: 'not_found' });
    await expect(mark(1, mara, 'INTEL')).rejects.toMatchObject({ code: 'not_found' });
    const [sample] = await listSamples(store, AGENCY, undefined);
    expect(sample?.items.map((item) => item.mark)).toEqual(['validated', undefined]);
  });
});

test('events numbered before there were leaves are numbered again, in order', async () => {
  await superuser.query(
    `insert into audit_journal select $1, gen_random_uuid(), now() + n * interval '1 second',
       jsonb_build_object('action', 'view', 'actorId', null, 'actorRoles', '[]'::jsonb, 'objectIds', jsonb_build_array('old ' || n), 'recipients', '[]'::jsonb,
         'fieldsShown', '[]'::jsonb, 'justification', 'old words', 'decision', 'allow', 'requestId', 'r', 'policyVersion', '1')
     from generate_series(1, 4) n`,
    [AGENCY],
  );
  expect(await numberAllEvents(store)).toBe(4);
  await sign();
  expect(verify(await fileOf())).toMatchObject({ problem: undefined, size: 4 });
  expect((await leaves()).map((leaf) => (JSON.parse(leaf) as LogLeaf).objectIds[0])).toEqual([
    'old 1',
    'old 2',
    'old 3',
    'old 4',
  ]);
});

test('base64 of a root reads as Node reads it', async () => {
  await log(many(1));
  const made = await sign();
  const coded = made?.note.split('\n')[2] ?? '';
  expect(hex(fromBase64(coded) ?? new Uint8Array())).toBe(Buffer.from(coded, 'base64').toString('hex'));
});
