import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createReport,
  evaluateReport,
  listReports,
  readHome,
  readReport,
  returnReport,
  sanitiseReport,
  saveDraft,
  search,
  takeReport,
} from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { NO_KEYRING } from '@reeve/store';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { RAW, TRAY } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { depsOn, makeClient, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Words that must not be found at rest begin with the one, words that can be found with the other. */
const SECRET = `sec${randomBytes(12).toString('hex')}`;
const OPEN = `opn${randomBytes(12).toString('hex')}`;
let count = 0;
const secret = (): string => `${SECRET}${(count += 1)}`;

let world: World;
let superuser: pg.Client;
let mara: Client;
let bela: Client;
/** Reports: released, in a tray, sanitised and not checked, returned, a draft. */
let released: string;
let waiting: string;
let unchecked: string;
let returned: string;
let draft: string;

const form = (more: Parameters<typeof tip>[0] = {}) =>
  tip({
    subject: `Subject ${secret()}`,
    text: `Text ${secret()}`,
    sourceReference: secret().slice(0, 40),
    gradeReason: `Reason ${secret()}`,
    ...more,
  });

beforeAll(async () => {
  world = await makeWorld({ seed: 'sealed at rest' });
  superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  await superuser.connect();
  bela = await world.as('bela');
  mara = await world.as('mara');
  const theo = await world.as('theo');
  released = await submit(bela, form());
  await collate(mara, theo, released, { subject: `Watches ${OPEN}`, text: `Watches near the quay ${OPEN}` });
  waiting = await submit(bela, form());
  unchecked = await submit(bela, form());
  await step(takeReport, unchecked, { reason: 'taken up' });
  await step(evaluateReport, unchecked, {
    grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
    rationale: 'first contact',
    marking: MARKING,
  });
  await step(sanitiseReport, unchecked, {
    subject: `Clean ${secret()}`,
    text: `Clean ${secret()}`,
    residualRisk: 'low',
    note: `Note ${secret()}`,
  });
  returned = await submit(bela, form());
  await step(takeReport, returned, { reason: 'taken up' });
  await step(returnReport, returned, { reason: 'two subjects' });
  const made = await bela.call(createReport, { input: { draft: form() }, key: 'sealed-at-rest-1' });
  draft = made.id;
  await bela.call(saveDraft, {
    params: { id: draft },
    input: { version: made.version, draft: form() },
    key: 'sealed-at-rest-2',
  });
}, 120_000);
afterAll(async () => {
  await superuser.end();
  await world.close();
});

async function step(operation: Parameters<Client['call']>[0], id: string, input: object): Promise<void> {
  const { version } = await mara.call(readReport, { params: { id } });
  await mara.call(operation, { params: { id }, input: { version, ...input } });
}

/** A word as it can occur in any bytes: unchanged, in hexadecimal, and within base64 at any offset. */
function formsOf(word: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), Buffer.from(word)])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [word, Buffer.from(word).toString('hex'), ...base64].map((text) => Buffer.from(text));
}
const contains = (word: string, bytes: Buffer): boolean => formsOf(word).some((form) => bytes.includes(form));

test('a word is found in each of its forms', () => {
  for (const shift of ['', 'x', 'xy'])
    for (const encoding of ['utf8', 'hex', 'base64', 'base64url'] as const)
      expect(contains(SECRET, Buffer.from(Buffer.from(`${shift}${SECRET} and more`).toString(encoding)))).toBe(true);
  expect(contains(SECRET, Buffer.from(OPEN))).toBe(false);
});

async function tables(): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  return rows.map((row) => row.name);
}

describe('a superuser of the database', () => {
  test('finds no raw word in any column of any table: drafts, trays, receipts, what waits for its check', async () => {
    expect(count).toBeGreaterThan(20);
    const withSecret: string[] = [];
    const withOpen: string[] = [];
    for (const table of await tables()) {
      const { rows } = await superuser.query<{ text: string }>(`select one::text as text from "${table}" one`);
      const bytes = Buffer.from(rows.map((row) => row.text).join('\n'));
      if (contains(SECRET, bytes)) withSecret.push(table);
      if (contains(OPEN, bytes)) withOpen.push(table);
    }
    expect(withSecret).toEqual([]);
    // Released text is there to be found: the search for it can fail.
    expect(withOpen).toEqual(['report', 'search_entry']);
    const { rows } = await superuser.query<{ rows: string }>('select count(*) as rows from report_raw');
    expect(Number(rows[0]?.rows)).toBe(3);
  });

  test('cannot confirm by a digest a guess of what was sent', async () => {
    const { rows } = await superuser.query<{ input_digest: string }>('select input_digest from idempotency');
    expect(rows.length).toBe(2);
    for (const row of rows) expect(row.input_digest).toMatch(/^(?!sha256:)[\w-]+:[0-9a-f]{64}$/);
  });

  test('cannot put one report’s raw words into another: they cannot be opened there', async () => {
    const rawText = async (id: string): Promise<string | undefined> =>
      (await superuser.query<{ raw_text: string }>('select raw_text from report_raw where id = $1', [id])).rows[0]
        ?.raw_text;
    const put = (text: string | undefined) =>
      superuser.query('update report_raw set raw_text = $1 where id = $2', [text, waiting]);
    const own = await rawText(waiting);
    await put(await rawText(released));
    const app = await makeApp(depsOn(world.database.open(seededFactories('moved words'))));
    const reader = await makeClient(app, 'mara', 'P2');
    const answer = await reader.send(readReport, { params: { id: waiting } });
    expect(answer.status).toBe(500);
    expect(contains(SECRET, Buffer.from(answer.body))).toBe(false);
    await put(own);
    expect((await reader.call(readReport, { params: { id: waiting } })).raw?.text).toContain(SECRET);
    await app.close();
  });

  test.each([
    ['report_raw', 'raw_text', () => unchecked],
    ['report_raw', 'sanitisation_note', () => unchecked],
    ['report_draft', 'body', () => draft],
    ['report', 'subject', () => waiting],
    ['report', 'subject', () => draft],
  ])('the table %s accepts no open words into %s', async (table, column, id) => {
    await expect(
      superuser.query(`update ${table} set ${column} = 'open words' where id = $1`, [id()]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

/** Files under a folder, except other databases'. */
function filesUnder(folder: string, ownBase: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const foreign = folder.endsWith('/base') && path !== ownBase;
      return foreign ? [] : filesUnder(path, ownBase);
    }
    return entry.isFile() && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0 ? [path] : [];
  });
}
/**
 * A segment of the write-ahead log can be removed by the server before it is read, and then contains nothing; other
 * files are there.
 */
async function standsInOwnFile(file: string, words: readonly string[]): Promise<readonly string[]> {
  try {
    return await standsInFile(file, words);
  } catch (error) {
    if (!file.includes('/pg_wal/') || existsSync(file)) throw error;
    return [];
  }
}

async function standsInFile(file: string, words: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  let tail = Buffer.alloc(0);
  for await (const piece of createReadStream(file, { highWaterMark: 4_194_304 })) {
    const bytes = Buffer.concat([tail, piece as Buffer]); // no encoding is set
    for (const word of words) if (!found.has(word) && contains(word, bytes)) found.add(word);
    tail = bytes.subarray(-200);
  }
  return [...found];
}

describe('an attacker with the files', () => {
  let folder: string | undefined;
  let ownBase: string;
  beforeAll(async () => {
    const { rows } = await superuser.query<{ folder: string; oid: string }>(
      `select current_setting('data_directory') as folder, oid::text from pg_database where datname = current_database()`,
    );
    folder = rows[0]?.folder;
    ownBase = join(folder ?? '', 'base', rows[0]?.oid ?? '');
    if (folder === undefined || !existsSync(ownBase)) {
      process.emitWarning('files of the database SKIPPED: its server runs on another machine');
      folder = undefined;
    }
  });

  test('finds no raw word in a dump of all tables', async ({ skip }) => {
    if (folder === undefined) return skip();
    const words: string[] = [];
    for (const table of await tables()) {
      const file = join(folder, `dump-${table}.copy`);
      try {
        await superuser.query(`copy "${table}" to '${file}'`);
        words.push(...(await standsInFile(file, [SECRET, OPEN])));
      } finally {
        rmSync(file, { force: true });
      }
    }
    expect(words).not.toContain(SECRET);
    expect(words).toContain(OPEN);
  });

  test('finds none in the database’s own files: tables, deleted rows, statistics, indexes, write-ahead log', async ({
    skip,
  }) => {
    if (folder === undefined) return skip();
    await superuser.query('analyze');
    await superuser.query('checkpoint');
    const found: string[] = [];
    const files = filesUnder(dirname(folder), ownBase);
    for (const file of files)
      for (const word of await standsInOwnFile(file, [SECRET, OPEN]))
        found.push(`${word === SECRET ? 'secret' : 'open'} ${file.slice(folder.length)}`);
    expect(found.filter((one) => one.startsWith('secret'))).toEqual([]);
    // The released text is in its table, and recent writes are in the write-ahead log: the search can fail. The
    // released text in the log itself can be overwritten by other tests at the same time.
    expect(found.some((one) => one.startsWith('open /base/'))).toBe(true);
    expect(await standsInLog()).toBe(true);
  }, 120_000);
});

/** Returns whether the released text is found in the current write-ahead log; a segment can be removed before it is read. */
async function standsInLog(): Promise<boolean> {
  for (let nth = 0; nth < 20; nth += 1) {
    const { rows } = await superuser.query<{ file: string }>(
      `select current_setting('data_directory') || '/pg_wal/' || pg_walfile_name(pg_logical_emit_message(true, 'test', $1)) as file`,
      [OPEN],
    );
    await superuser.query('checkpoint'); // flushes memory to the file
    if ((await standsInOwnFile(rows[0]?.file ?? '', [OPEN])).length > 0) return true;
  }
  return false;
}

test('a list, a search and the worklist open no raw file; the report itself does', async () => {
  const opened: string[] = [];
  const { keyring } = world.database;
  const watched = {
    ...keyring,
    openingKey: (id: string) => {
      const key = keyring.openingKey(id);
      opened.push(key.compartment);
      return key;
    },
  };
  const app = await makeApp(depsOn({ ...world.database.open(seededFactories('lists')), keyring: watched }));
  const reader = await makeClient(app, 'mara', 'P2');
  await reader.call(listReports, { query: {} });
  await reader.call(search, { query: { q: OPEN } });
  await reader.call(readHome);
  expect(new Set(opened)).toEqual(new Set([TRAY])); // subjects in the tray
  await reader.call(readReport, { params: { id: waiting } });
  expect(opened).toContain(RAW);
  await app.close();
});

describe('a server without the keyring', () => {
  let client: Client;
  let author: Client;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const store = { ...world.database.open(seededFactories('without the keyring')), keyring: NO_KEYRING };
    const app = await makeApp(depsOn(store));
    client = await makeClient(app, 'mara', 'P2');
    author = await makeClient(app, 'bela', 'P2');
    close = () => app.close();
  });
  afterAll(() => close());

  test('shows everything of a report but its raw words, and reports that their key is not here', async () => {
    const report = await client.call(readReport, { params: { id: released } });
    expect(report).toMatchObject({ raw: null, keyAbsent: true, subject: `Watches ${OPEN}` });
    expect(report.sanitisedText).toContain(OPEN);
    expect(report.grade).not.toBeNull();
    expect(report.history.length).toBeGreaterThan(4);
    expect((await author.call(readReport, { params: { id: draft } })).keyAbsent).toBe(true);
  });

  test('lists and finds as before; where a subject is sealed, the reference replaces it', async () => {
    const { items } = await client.call(listReports, { query: {} });
    const row = items.find((one) => one.id === waiting);
    expect(row?.subject).toBe(row?.reference);
    expect(items.find((one) => one.id === released)?.subject).toBe(`Watches ${OPEN}`);
    expect((await client.call(search, { query: { q: OPEN } })).items.map((one) => one.id)).toEqual([released]);
    expect((await author.call(readHome)).receipts.every((one) => one.subject === one.reference)).toBe(true);
  });

  test('writes nothing that must be sealed, and nothing of it half', async () => {
    const rows = async (): Promise<readonly string[]> => {
      const texts: string[] = [];
      for (const table of ['report', 'report_draft', 'report_raw', 'transition', 'report_receipt']) {
        const found = await superuser.query<{ text: string }>(`select t::text as text from ${table} t order by 1`);
        texts.push(...found.rows.map((row) => row.text));
      }
      return texts;
    };
    const before = await rows();
    const { version } = await client.call(readReport, { params: { id: waiting } });
    expect(await author.refused(createReport, { input: { draft: form() } })).toBe('key_absent');
    const own = await author.call(readReport, { params: { id: draft } });
    expect(
      await author.refused(saveDraft, { params: { id: draft }, input: { version: own.version, draft: form() } }),
    ).toBe('key_absent');
    expect(await client.refused(takeReport, { params: { id: waiting }, input: { version, reason: 'taken up' } })).toBe(
      'key_absent',
    );
    expect(await rows()).toEqual(before);
  });
});
