import type { LabelParts } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActorTx } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import { MOST_LOOSE, readQuery } from './search-query.ts';
import type { Candidate } from './search-scope.ts';
import { findCandidates, findMatches } from './search.ts';
import type { Store } from '../store.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const BURGLARY: Marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' };
const DRUGS: Marking = { ...BURGLARY, compartments: [SECOND_GROUP] };
const ENTRIES = 20_000;

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

let database: TestDatabase;
let store: Store;
let asked: Asked[] = [];
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  // The actual queries of the search role, as sent to the server.
  store.pools.search.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      if (typeof args[0] === 'string') asked.push({ text: args[0], values: (args[1] ?? []) as unknown[] });
      return query(...args);
    }) as typeof client.query; // forwards everything
  });
  await provisionAgency(store, FOUNDATION, SYSTEM);
  const dora = acting('dora');
  const [visible, hidden] = await asActor(
    store,
    dora,
    async (tx) => [await tx.labelFor(BURGLARY), await tx.labelFor(DRUGS)],
    { write: true },
  );
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  // Half the entries are hidden from the reader. 'common' is in all, 'secret' only in 2,000 hidden ones.
  await superuser.query(
    `insert into search_entry (agency_id, id, kind, label_id, lexemes)
     select $1, gen_random_uuid(), 'report', label, array_to_tsvector(array(
       select distinct 'L' || label || ':' || word from unnest(array['common', 'rv' || n, '#rv' || n, 'seen' || n % 50, 'word' || n % 997, 'name' || n % 4999]
         || case when label = $3 and n % 5 = 1 then array['secret'] else '{}' end) word))
     from (select n, case when n % 2 = 0 then $2::int else $3::int end as label from generate_series(1, ${ENTRIES}) n) entries`,
    [AGENCY, visible, hidden],
  );
  await superuser.query('vacuum analyze search_entry');
  await superuser.end();
});
afterAll(() => database.drop());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}
interface Work {
  readonly found: number;
  /** Node types with their indexes, from the top. */
  readonly plan: readonly string[];
  /** Entries returned by each lookup in an index of words or keys. */
  readonly entries: readonly number[];
  /** Pages touched: the cost of the work, without timing noise. */
  readonly pages: number;
}

/** Searches as a reader for a page or for all, then lets the search role explain its plan. */
const workOf = (login: string, words: readonly string[], enough?: number): Promise<Work> =>
  explained(login, (tx) => findCandidates(tx, words, undefined, { enough }));
const workOfQuery = (login: string, query: string): Promise<Work> =>
  explained(login, (tx) => findMatches(tx, readQuery(query), undefined));

async function explained(login: string, find: (tx: ActorTx) => Promise<readonly Candidate[]>): Promise<Work> {
  asked = [];
  const found = await asActor(store, acting(login), find);
  const client = new pg.Client({ connectionString: database.urls.search });
  await client.connect();
  const explain = ({ text, values }: Asked): Promise<pg.QueryResult<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>> =>
    client.query(`explain (analyze, buffers, timing off, format json) ${text}`, [...values]);
  const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  const tops: PlanNode[] = [];
  for (const one of asked) {
    await explain(one); // the first touch of an index on a connection also reads the catalogue
    const top = (await explain(one)).rows[0]?.['QUERY PLAN'][0]?.Plan;
    if (top) tops.push(top);
  }
  await client.end();
  if (tops.length === 0) throw new Error('no plan came back');
  return {
    found: found.length,
    plan: tops.flatMap(nodes).map((node) => [node['Node Type'], node['Index Name']].filter(Boolean).join(' on ')),
    entries: tops
      .flatMap(nodes)
      .filter((node) => node['Node Type'] === 'Bitmap Heap Scan')
      .map((node) => node['Actual Rows']),
    pages: tops.reduce((sum, top) => sum + top['Shared Hit Blocks'] + top['Shared Read Blocks'], 0),
  };
}

describe('I2: a word in hidden rows costs as much as a word that exists nowhere', () => {
  test('the reader finds what they may see, and there is hidden content to look for', async () => {
    expect((await workOf('ivo', ['seen2'])).found).toBeGreaterThan(0);
    expect((await workOf('ivo', ['secret'])).found).toBe(0);
    expect((await workOf('vera', ['secret'])).found).toBe(400);
    expect((await workOf('vera', ['secret'])).pages).toBeGreaterThan((await workOf('ivo', ['secret'])).pages + 50);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['a word', ['secret'], ['absent']],
    ['the beginning of a word', ['secr'], ['abse']],
    ['a word beside one that is seen', ['common', 'secret'], ['common', 'absent']],
    ['a word before one that is seen', ['secret', 'common'], ['absent', 'common']],
    ['two words', ['secret', 'secret'], ['absent', 'absent']],
  ])('%s', async (_, hidden, absent) => {
    const [one, other] = [await workOf('ivo', hidden), await workOf('ivo', absent)];
    expect(one.found).toBe(0);
    expect(one.plan).toEqual(other.plan);
    expect(one.plan.join()).toContain('Bitmap Index Scan on search_entry_lexemes');
    expect(one.plan.join()).not.toContain('Seq Scan');
    // A lookup may descend the tree one level more or less, depending on where a word would be; it never reads hidden rows.
    expect(Math.abs(one.pages - other.pages)).toBeLessThanOrEqual(4);
  });

  test('no word, however common, makes the search role read the whole table', async () => {
    for (const word of ['common', 'c', 'seen1', 'name17', 'absent']) {
      const { plan } = await workOf('dora', [word]);
      expect(plan.join(), word).toContain('search_entry_newest');
      expect(plan.join(), word).not.toMatch(/Seq Scan|Sort/);
    }
  });
});

describe('a word in every entry costs as much as a rare one', () => {
  const PAGE = 31;

  test('a page of it is found among the newest entries, without the index of words', async () => {
    const [common, rare] = [await workOf('dora', ['common'], PAGE), await workOf('dora', ['name3999'], PAGE)];
    expect(common.found).toBeGreaterThanOrEqual(PAGE);
    expect(common.plan.join()).not.toContain('search_entry_lexemes');
    expect(rare.found).toBeLessThan(PAGE);
    expect(rare.plan.join()).toContain('search_entry_lexemes');
    expect(common.pages).toBeLessThanOrEqual(rare.pages);
  });

  test('and its candidates are the latest entries, in that order', async () => {
    const latest = await asActor(store, acting('dora'), async (tx) => {
      const found = await findCandidates(tx, ['common'], undefined, { enough: PAGE });
      const rows = await tx.db
        .selectFrom('search_entry')
        .select('id')
        .orderBy('entered_at', 'desc')
        .orderBy('id')
        .limit(400)
        .execute();
      return [found.map((one) => one.id), rows.map((row) => row.id)];
    });
    expect(latest[0]).toEqual(latest[1]);
  });
});

describe('errors, wildcards and parts of numbers', () => {
  test.each<[string, string, string]>([
    ['a word with an error', 'secrett', 'absentt'],
    ['a word as long as a hidden one, with an error', 'sicret', 'absint'],
    ['a word between two', 'commno secrte', 'commno absnet'],
    ['a wildcard before', '*cret', '*sent'],
    ['wildcards on both sides', '*ecre*', '*bsen*'],
    ['a wildcard inside', 's*ret', 's*ent'],
    ['two words in one', 'secretcommon', 'absentcommon'],
  ])('%s: hidden costs as much as absent', async (_, hidden, absent) => {
    const [one, other] = [await workOfQuery('ivo', hidden), await workOfQuery('ivo', absent)];
    expect(one.found).toBe(0);
    expect(other.found).toBe(0);
    expect(one.plan).toEqual(other.plan);
    expect(one.plan.join()).not.toContain('Seq Scan');
    expect(one.entries).toEqual(other.entries);
    expect(Math.abs(one.pages - other.pages)).toBeLessThanOrEqual(4);
    expect((await workOfQuery('vera', hidden)).found).toBe(hidden === 'secretcommon' ? 0 : 400);
  });

  test('a part of a number of a hidden entry costs as much as one of none', async () => {
    // Even numbers are seen, odd ones hidden.
    expect((await workOfQuery('ivo', 'v19998')).found).toBe(1);
    const [hidden, absent] = [await workOfQuery('ivo', 'v19997'), await workOfQuery('ivo', 'v29997')];
    expect([hidden.found, absent.found]).toEqual([0, 0]);
    expect(hidden.plan).toEqual(absent.plan);
    expect(Math.abs(hidden.pages - absent.pages)).toBeLessThanOrEqual(4);
  });

  test.each([
    'commno',
    '*mmo*',
    '*on',
    'c?mmon',
    'rv1',
    '*v1*',
    '1234',
    'comm on',
    'c*n *o*n rv1 commno common*',
    '?*on',
  ])('%j reads at most four hundred entries in each lookup, by an index', async (query) => {
    const { entries, plan } = await workOfQuery('dora', query);
    expect(plan.join()).not.toContain('Seq Scan');
    expect(entries.length).toBeLessThanOrEqual(2 + MOST_LOOSE + 1);
    expect(Math.max(0, ...entries)).toBeLessThanOrEqual(400);
  });

  test('more words than are sought loosely add no lookup', async () => {
    const words = Array.from({ length: 60 }, (_, n) => `wordx${String.fromCodePoint(97 + (n % 26))}`);
    const { entries } = await workOfQuery('dora', words.join(' '));
    expect(entries.length).toBeLessThanOrEqual(2 + MOST_LOOSE + 1);
  });
});

// Last, because it adds entries.
test('what was just written, also by others, is in the indexes and in no list that every search reads', async () => {
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await superuser.query(
    `insert into search_entry (agency_id, id, kind, label_id, lexemes)
     select agency_id, gen_random_uuid(), kind, label_id, lexemes from search_entry limit 100`,
  );
  const { rows } = await superuser.query(
    `select gin_clean_pending_list(oid::regclass)::int as pages from pg_class
     where relname in ('search_entry_lexemes', 'search_entry_keys')`,
  );
  await superuser.end();
  expect(rows).toEqual([{ pages: 0 }, { pages: 0 }]);
});
