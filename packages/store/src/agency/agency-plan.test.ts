import type { LabelParts } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import {
  AGENCY,
  FOUNDATION,
  GROUP,
  OTHER_AGENCY,
  OTHER_FOUNDATION,
  OTHER_SYSTEM,
  SYSTEM,
} from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActingPerson, type ActorTx } from '../access/actor.ts';
import { areaNames, crimeFacets } from '../crime/crime.ts';
import { insertDataSet } from '../crime/data-set.ts';
import { actAsSystem, provisionAgency } from './provision.ts';
import { RECORD_KINDS } from '../record/record.ts';
import type { Store } from '../store.ts';
import { threadGaps } from '../thread/thread-gap.ts';

const BURGLARY: Omit<LabelParts, 'agencyId'> = {
  ...AGENCY_WIDE,
  classification: 'restricted',
  compartments: [GROUP],
  purposeGroup: 'P2',
};
/** Rows of the quiet agency, and of the one next to it: a walk over those touches more than a thousand pages. */
const FEW = 40;
const MANY = 40_000;
const JUDGEMENT = '00000000-0000-4000-8000-0000000000b1';

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}
let database: TestDatabase;
let store: Store;
let dataSetId: string;
let asked: Asked[] = [];
let client: pg.PoolClient;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  store.pools.app.on('connect', listen);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
  const own = await fill(person(FOUNDATION, 'dora'), AGENCY, FEW, 'own');
  await fill(person(OTHER_FOUNDATION, 'nika'), OTHER_AGENCY, MANY, 'other');
  dataSetId = own;
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await superuser.query('vacuum analyze');
  await superuser.end();
}, 120_000);
afterAll(() => database.drop());

function listen(one: pg.PoolClient): void {
  const query = one.query.bind(one) as (...args: unknown[]) => unknown;
  one.query = ((...args: unknown[]) => {
    const [of, values = []] = args as [string | Asked, (readonly unknown[])?];
    if (typeof of !== 'string') asked.push({ text: of.text, values: of.values });
    else if (!of.startsWith('explain')) asked.push({ text: of, values });
    client = one;
    return query(...args);
  }) as typeof one.query; // forwards everything
}

function person(foundation: typeof FOUNDATION, login: string): ActingPerson {
  const account = foundation.accounts.find((one) => one.login === login);
  if (!account) throw new Error(`there is no ${login} among the people of the tests`);
  return actAsSystem(foundation.agency.id, account, 'P2', 'test');
}

/** A data set, areas and judgements of an agency. Areas have no boundary; N-1 is in neither. @returns the data set */
async function fill(as: ActingPerson, agencyId: string, rows: number, name: string): Promise<string> {
  const made = await asActor(
    store,
    as,
    async (tx) => ({
      set: await insertDataSet(tx, { name, kind: 'recorded_crime', own: true, marking: BURGLARY }),
      label: await tx.labelFor(BURGLARY),
    }),
    { write: true },
  );
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await superuser.query('set session_replication_role = replica'); // referenced rows need not exist
  const values = [agencyId, made.label, made.set, rows];
  await superuser.query(
    `insert into crime (agency_id, id, label_id, batch_id, data_set_id, source_key, type, type_detail, from_at, to_at, time_precision, lon, lat,
       place_precision, area_code, area_name, street, outcome, detection)
     select $1, gen_random_uuid(), $2, gen_random_uuid(), $3, n::text, 'type_' || n % 9, '', timestamp '2024-01-01' + n * interval '17 minutes',
       timestamp '2024-01-01' + n * interval '17 minutes', 'minute', null, null, 'none', 'A-' || n % 20, 'Area ' || n % 20, '', '', 'reported'
     from generate_series(1, $4::int) n`,
    values,
  );
  await superuser.query(
    `insert into area (agency_id, id, label_id, set_id, nth, code, name, polygons)
     select $1, gen_random_uuid(), $2, $3, n, 'A-' || n + 5, 'Boundary ' || n + 5, '[]' from generate_series(1, $4::int) n`,
    values,
  );
  await superuser.query(
    `insert into judgement (agency_id, id, label_id, version, state, title, body, owner_id, due_on, created_by, created_at, recorded_at, reference, known_steps)
     select $1, case when n = 1 and $4 = ${FEW} then '${JUDGEMENT}' else gen_random_uuid() end, $2, 1, 'draft', 'A judgement', '{}', null, null,
       gen_random_uuid(), now(), now(), 'JU-' || n || $3::text, 1 from generate_series(1, $4::int) n`,
    values,
  );
  await superuser.end();
  return made.set;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function explain({ text, values }: Asked): Promise<PlanNode> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
    `explain (analyze, buffers, timing off, format json) ${text}`,
    [...values],
  );
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('no plan came back');
  return plan;
}

/** Scans in the plans of what a reader of the quiet agency asks about these tables, and the pages they touch. */
async function plansOf(tables: readonly string[], work: (tx: ActorTx) => Promise<unknown>) {
  return asActor(store, person(FOUNDATION, 'ivo'), async (tx) => {
    asked = [];
    await work(tx);
    const about = new RegExp(`from "?(${tables.join('|')})\\b`);
    const statements = asked.filter(({ text }) => about.test(text));
    const measured = { scans: [] as PlanNode[], pages: 0 };
    for (const statement of statements) {
      await explain(statement); // the first touch of an index on a connection also reads the catalogue
      const plan = await explain(statement);
      measured.scans.push(...nodesOf(plan).filter((node) => tables.includes(node['Relation Name'] ?? '')));
      measured.pages += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    }
    expect(measured.scans.length).toBeGreaterThan(0);
    return measured;
  });
}
const NARROW = /agency_id =|label_id =|data_set_id =/;

describe('a quiet agency next to a busy one', () => {
  test('reads the names of areas by an index condition', async () => {
    const { scans, pages } = await plansOf(['area', 'crime'], (tx) => areaNames(tx, dataSetId, ['A-7', 'A-1', 'N-1']));
    for (const scan of scans) expect(scan['Index Cond'], JSON.stringify(scan)).toMatch(NARROW);
    expect(pages).toBeLessThan(60);
  });

  test('reads types and areas of a set by an index condition', async () => {
    const { scans, pages } = await plansOf(['area', 'crime'], (tx) => crimeFacets(tx, dataSetId));
    for (const scan of scans) expect(scan['Index Cond'], JSON.stringify(scan)).toMatch(NARROW);
    expect(pages).toBeLessThan(500);
  });

  test('counts the steps of an object by an index condition', async () => {
    const { scans, pages } = await plansOf(['judgement'], (tx) =>
      threadGaps(tx, [{ kind: 'judgement', id: JUDGEMENT }]),
    );
    for (const scan of scans) expect(scan['Index Cond'], JSON.stringify(scan)).toMatch(/agency_id = .*\(id = /);
    expect(pages).toBeLessThan(10);
  });
});

describe('names of areas', () => {
  test('come from the boundaries, else the newest crime, else the codes', async () => {
    const names = await asActor(store, person(FOUNDATION, 'ivo'), (tx) =>
      areaNames(tx, dataSetId, ['A-7', 'A-1', 'N-1', 'A-7']),
    );
    expect(names).toEqual(['Boundary 7', 'Area 1', 'N-1', 'Boundary 7']);
  });

  test('never come from another agency', async () => {
    const far = `A-${MANY}`;
    const named = (foundation: typeof FOUNDATION, login: string) =>
      asActor(store, person(foundation, login), (tx) => areaNames(tx, undefined, [far]));
    expect(await named(FOUNDATION, 'ivo')).toEqual([far]);
    expect(await named(OTHER_FOUNDATION, 'nika')).toEqual([`Boundary ${MANY}`]);
  });
});

test('every kind of record has its steps counted within the agency', async () => {
  const kinds = await asActor(store, person(FOUNDATION, 'ivo'), async (tx) => {
    asked = [];
    await threadGaps(
      tx,
      RECORD_KINDS.map((kind) => ({ kind, id: JUDGEMENT })),
    );
    return asked.filter(({ text }) => text.includes('"known_steps"'));
  });
  expect(kinds).toHaveLength(RECORD_KINDS.length);
  for (const { text, values } of kinds) {
    expect(text).toContain('"agency_id" = ');
    expect(values).toContain(AGENCY);
  }
});
