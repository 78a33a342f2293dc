/** The side channels of row-level security, one test each: P1 to P19. */
import * as contract from '@reeve/contract';
import { makeApp } from '@reeve/server';
import { lintCatalogue, refuseMightyRole, asNobody } from '@reeve/store';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyDatabase } from '@reeve/testing/database/database-copy.ts';
import { seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { ticketBy } from '@reeve/testing/database/tickets.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { wholeSchema } from '@reeve/testing/whole-schema.ts';
import { depsOn, makeClient, type Client } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeVersion, parseVersion } from '../../packages/postgres/src/find/version.ts';
import type { FastifyInstance } from 'fastify';
import { makeWorlds, type Worlds } from './pair.ts';

let worlds: Worlds;
let copy: TestDatabase;
let app: FastifyInstance;
let ivo: Client;
beforeAll(async () => {
  worlds = await makeWorlds('side channels');
  copy = await worlds.hide('ivo', 'side channels');
  app = await makeApp(depsOn(copy.open(seededFactories('reader of side channels'))));
  ivo = await makeClient(app, 'ivo', 'P2');
}, 120_000);
afterAll(async () => {
  await app.close();
  await copy.drop();
  await worlds.close();
});

async function asRole<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const countAs = (url: string, from: string): Promise<number> =>
  asRole(url, async (client) => Number((await client.query<{ n: string }>(`select count(*) as n from ${from}`)).rows[0]?.n)); // prettier-ignore
const lintOf = (database: TestDatabase): Promise<readonly string[]> =>
  asNobody(database.open(), (db) => lintCatalogue(db, worlds.without.name));
async function lintAfter(statement: string): Promise<readonly string[]> {
  const broken = await copyDatabase(worlds.without);
  try {
    await asSuperuser(broken, (client) => client.query(statement));
    return await lintOf(broken);
  } finally {
    await broken.drop();
  }
}

/** Every line of the packages' own source. */
function sourceOf(...packages: readonly string[]): string {
  return packages
    .flatMap((name) => {
      const folder = join('packages', name, 'src');
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      return files
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => join(folder, file));
    })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

test('the harness starts from a catalogue without a fault', async () => {
  expect(await lintOf(copy)).toEqual([]);
});

test('P1 the owner sees no row either, and a role that steps around policies is refused', async () => {
  expect(await countAs(copy.ownerUrl, 'report')).toBe(0);
  expect(await countAs(copy.superuserUrl, 'report')).toBeGreaterThan(0);
  await expect(refuseMightyRole(copy.superuserUrl)).rejects.toThrow();
  await expect(refuseMightyRole(copy.ownerUrl)).rejects.toThrow();
});

test('P2 a view that runs as its owner is refused; one that runs as its caller shows no one’s rows', async () => {
  expect(await lintAfter('create view every_report as select * from report')).toContain('a view runs as its owner: every_report'); // prettier-ignore
  const role = new URL(copy.urls.app).username;
  await asSuperuser(copy, async (client) => {
    await client.query('create view own_report with (security_invoker = true) as select * from report');
    await client.query(`grant select on own_report to "${role}"`);
  });
  expect(await countAs(copy.urls.app, 'own_report')).toBe(0);
});

test('P3 a materialised view, which has no reader, is refused', async () => {
  expect((await lintAfter('create materialized view all_reports as select * from report')).join()).toMatch(/materialised/); // prettier-ignore
});

test('P4 a reference to a hidden object is answered like one to an object that does not exist', async () => {
  const answers: string[] = [];
  for (const id of [worlds.hidden.records.decision ?? '', '00000000-0000-4000-8000-00000000dead']) {
    const { status, body } = await ivo.send(contract.requirement.create, {
      input: {
        title: 'Who watches?',
        marking: MARKING,
        ownerId: accountId('ivo'),
        dueOn: '2026-12-01',
        cites: [{ kind: 'decision', id }],
        body: {
          question: 'Who?',
          decisionServed: 'x',
          kind: 'tactical',
          level: 'local',
          necessityNote: '',
          personalDataExpected: false,
          referredTo: '',
        },
      },
    });
    answers.push(`${status} ${body.replaceAll(id, 'ID').replaceAll(/"requestId":"[^"]*"/g, '')}`);
  }
  expect(answers[0]).toBe(answers[1]);
});

test('P5 importing what exists out of sight is no different from importing something new', async () => {
  const hiddenCrimes = worlds.hiddenRows.get('crime')?.length ?? 0;
  expect(hiddenCrimes).toBeGreaterThan(0);
  const store = copy.open(seededFactories('again'));
  // The hidden batch has these very rows under the key HIDDEN; ivo's lands whole.
  const batchId = await addCrimes(store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'HIDDEN');
  const mine = await ivo.call(contract.listCrimes, { query: { batchId, limit: 200 } });
  expect(mine.items.length).toBeGreaterThan(100);
  // Every unique value is unique within a label, or a random name that is drawn again, or one’s own, or within an
  // object whose writers all see all of it. (Editions are frozen by members of the drafting group, which reads every
  // edition.)
  const keys = await asSuperuser(copy, (client) =>
    client.query<{ name: string; columns: string }>(
      `select conname as name, pg_get_constraintdef(oid) as columns from pg_constraint
       where contype = 'u' and connamespace = 'public'::regnamespace and conrelid::regclass::text in (
         select relname from pg_class join pg_attribute on attrelid = pg_class.oid where attname = 'label_id')`,
    ),
  );
  for (const key of keys.rows.filter((one) => !(one.name in WITHIN)))
    expect(key.columns, key.name).toMatch(
      /label_id|reference|code_list|(name|code|month), version|saved_search|account_id|assessor_id|given_by|document_id, name/,
    );
  let compared = 0;
  for (const [name, { parts, whole, by }] of Object.entries(WITHIN)) {
    expect(keys.rows.map((key) => key.name)).toContain(name);
    const apart = await asSuperuser(copy, (client) =>
      client.query<{ whole: string; apart: string }>(
        `select count(*) as whole, count(*) filter (where p.label_id <> w.label_id) as apart
         from "${parts}" p join "${whole}" w on w.agency_id = p.agency_id and w.id = p.${by}`,
      ),
    );
    compared += Number(apart.rows[0]?.whole);
    expect(apart.rows[0]?.apart, name).toBe('0');
  }
  expect(compared).toBeGreaterThan(0);
});

/** Keys that are unique within an object: its parts have its label, so that its readers see all of them. */
const WITHIN: Readonly<Record<string, { readonly parts: string; readonly whole: string; readonly by: string }>> = {
  block_once: { parts: 'block', whole: 'edition', by: 'edition_id' },
  block_place_once: { parts: 'block', whole: 'edition', by: 'edition_id' },
  block_rendering_once: { parts: 'block_rendering', whole: 'edition', by: 'edition_id' },
  placement_once: { parts: 'placement', whole: 'comment', by: 'comment_id' },
  wording_letter_once: { parts: 'wording', whole: 'comment', by: 'comment_id' },
  public_release_decision_once: { parts: 'public_release_decision', whole: 'public_release', by: 'release_id' },
  receipt_count_one_each: { parts: 'receipt_count', whole: 'shift_sheet', by: 'object_id' },
};

test('P6 a function that passes on its owner’s rights is refused', async () => {
  const found = await lintAfter(
    `create function count_reports() returns bigint language sql security definer as 'select count(*) from report'`,
  );
  expect(found.join()).toMatch(/hands its owner’s rights on/);
});

test('P7 an error reveals nothing about the database, whatever is sent', async () => {
  const hostile = [
    `'; drop table report; --`,
    `%'`,
    `\\`,
    '(((',
    `a'::int`,
    '\u0000',
    '*',
    ':*',
    '!a & b',
    '𝒜'.repeat(60),
  ];
  for (const q of hostile) {
    const answers = [
      await ivo.send(contract.search, { query: { q: `${q}xx` } }),
      await ivo.send(contract.readReport, { params: { id: q } }),
      await ivo.send(contract.listEntities, { query: { q } }),
      await ivo.send(contract.listCrimes, { query: { type: q, area: q } }),
    ];
    for (const { status, body } of answers) {
      expect(status, body).toBeLessThan(500);
      expect(body).not.toMatch(/syntax error|relation|column|pg_|select |constraint|violates|invalid input syntax/i);
    }
  }
});

test('P8 no reply reveals the number of rows, and no statement asks the statistics', () => {
  const totals = contract.OPERATIONS.filter((operation) =>
    /"(total|totalCount|totalItems|rowCount)"/.test(JSON.stringify(wholeSchema(operation.reply))),
  ).map((operation) => operation.name);
  expect(totals).toEqual([]);
  expect(sourceOf('store', 'server')).not.toMatch(/reltuples|pg_stat_user|n_live_tup|[`'"]\s*explain\b/i);
});

test('P9 versions with known leaks of statistics and of plans are refused', () => {
  const allowed = (text: string): boolean => {
    const version = parseVersion(`postgres (PostgreSQL) ${text}`);
    return version !== undefined && judgeVersion(version).allowed;
  };
  for (const version of ['15.13', '16.9', '17.5', '14.19', '13.22', 'nonsense'])
    expect(allowed(version), version).toBe(false);
  for (const version of ['15.14', '15.20', '16.10', '17.6', '18.0']) expect(allowed(version), version).toBe(true);
});

let written = 0;
test('P10 a prepared statement shows the next reader their own rows', async () => {
  await asRole(copy.urls.app, async (client) => {
    const labels = await asSuperuser(copy, (superuser) =>
      superuser.query<{ id: number; agency: string }>(
        'select distinct label_id as id, agency_id as agency from requirement order by 1',
      ),
    );
    const counts: number[] = [];
    for (const { id, agency } of [...labels.rows, ...labels.rows.toReversed()]) {
      const reach = { agency, labels: [id], kinds: ['requirement'] };
      const show = await asSuperuser(copy, (superuser) => ticketBy(superuser, `label ${(written += 1)}`, reach));
      await client.query(`begin; ${show}`);
      const { rows } = await client.query<{ label_id: number }>({
        name: 'kept',
        text: 'select label_id from requirement',
      });
      await client.query('rollback');
      expect(new Set(rows.map((row) => row.label_id))).toEqual(new Set([id]));
      counts.push(rows.length);
    }
    expect(counts.every((count) => count > 0)).toBe(true);
  });
});

test('P11 after a transaction no trace of its reader is left on the connection', async () => {
  await asRole(copy.urls.app, async (client) => {
    const { rows: labels } = await asSuperuser(copy, (superuser) =>
      superuser.query<{ id: number; agency: string }>(
        'select label_id as id, agency_id as agency from requirement limit 1',
      ),
    );
    const { id = 0, agency = '' } = labels[0] ?? {};
    const reach = { agency, labels: [id], kinds: ['requirement'] };
    const show = await asSuperuser(copy, (superuser) => ticketBy(superuser, 'of one transaction', reach));
    await client.query(`begin; ${show}`);
    expect(Number((await client.query<{ n: string }>('select count(*) as n from requirement')).rows[0]?.n)).not.toBe(0);
    await client.query('commit');
    const { rows } = await client.query<{ left: string | null }>(
      `select current_setting('reeve.ticket', true) as left`,
    );
    expect(rows[0]?.left ?? '').toBe('');
    expect(Number((await client.query<{ n: string }>('select count(*) as n from requirement')).rows[0]?.n)).toBe(0);
  });
});

test('P12 the settings are made in one place, from checked values', () => {
  const setters = sourceOf('server', 'cli', 'scenario').match(/set (local|session)? ?reeve\.|set_config\(/gi);
  expect(setters).toBeNull();
  const files = readdirSync('packages/store/src', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.test.ts') &&
      /set local reeve\.|set_config\(/i.test(readFileSync(join('packages/store/src', file), 'utf8')),
  );
  expect(files).toEqual(['access/setting.ts', 'access/ticket.ts']);
});

test('P13 a copy out obeys the policies, and a copy in is refused', async () => {
  const role = new URL(copy.urls.app).username;
  await asRole(copy.urls.app, async (client) => {
    const { rowCount } = await client
      .query('copy (select * from report) to program $$true$$')
      .catch(() => ({ rowCount: -1 }));
    expect(rowCount).toBe(-1);
    await expect(client.query('copy report from stdin')).rejects.toThrow(/COPY FROM|row-level security/i);
  });
  expect(role).toMatch(/_app$/);
});

test('P14 ids are random, references are drawn, cursors reveal nothing', async () => {
  const list = await ivo.call(contract.listReports, { query: { limit: 1 } });
  expect(list.items[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(list.items[0]?.reference).toMatch(/^[A-Z]{2}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const shown = Buffer.from(list.next ?? '', 'base64url').toString();
  // A cursor contains what the reader was shown last, nothing that counts.
  expect(shown === '' || shown.includes(list.items[0]?.id ?? 'nothing')).toBe(true);
});

test('P15 the order of hits does not depend on hidden rows', async () => {
  const plain = await copyDatabase(worlds.without);
  const plainApp = await makeApp(depsOn(plain.open(seededFactories('plain'))));
  const plainIvo = await makeClient(plainApp, 'ivo', 'P2');
  for (const q of ['watches', 'quay', 'item', 'van']) {
    const ids = async (client: Client): Promise<string[]> =>
      (await client.call(contract.search, { query: { q } })).items.map((item) => item.id);
    const seen = await ids(plainIvo);
    expect((await ids(ivo)).filter((id) => seen.includes(id))).toEqual(seen);
  }
  await plainApp.close();
  await plain.drop();
});

test('P16 sums are made of visible rows only', async () => {
  const facets = await ivo.call(contract.listCrimeFacets);
  expect(JSON.stringify(facets)).not.toMatch(/burglary_HIDDEN.*HIDDEN-T.*HIDDEN-C/);
  const visible = await asSuperuser(copy, (client) =>
    client.query<{ n: string }>(`select count(*) as n from crime where type = 'burglary_QUAY'`),
  );
  expect(Number(visible.rows[0]?.n)).toBeGreaterThan(0);
});

test('P17 a hidden word and an absent word take the same path through the search index', async () => {
  const role = copy.urls.search;
  const plans = await asRole(role, async (client) => {
    await client.query(`set enable_seqscan = off; set plan_cache_mode = force_custom_plan`);
    const found: string[] = [];
    for (const word of ['hiddenword', 'nowhere']) {
      const { rows } = await client.query<Record<string, string>>(
        `explain (costs off) select kind, id from search_entry where lexemes @@ $1::tsquery limit 400`,
        [`'L1:${word}'`],
      );
      found.push(rows.map((row) => row['QUERY PLAN']?.replaceAll(word, 'WORD')).join('\n'));
    }
    return found;
  });
  expect(plans[0]).toBe(plans[1]);
  expect(plans[0]).toMatch(/Bitmap Index Scan/);
});

test('P18 owned rows are written without returning anything', () => {
  const store = sourceOf('store');
  expect(store).not.toMatch(/pg_notify|\bnotify\s+\w+,/i);
  // The two places that use it touch no owned row: the log's own sequencer and the provisioning of names.
  const returning = store.match(/\breturning\b[^\n:=]*/gi) ?? [];
  expect(returning.filter((text) => /returning (id, at, event|\*)/.test(text)).length).toBeLessThanOrEqual(2);
});

test('P19 the ticket is read once a query, not once a row', async () => {
  await asRole(copy.urls.app, async (client) => {
    await client.query('begin');
    const { rows } = await client.query<Record<string, string>>('explain (costs off) select * from report');
    await client.query('rollback');
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/InitPlan/);
    expect(plan).not.toMatch(/SubPlan/);
  });
});
