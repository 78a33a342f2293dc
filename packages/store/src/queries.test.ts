import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActingPerson, type ActorTx } from './access/actor.ts';
import { numberEvents } from './log/audit.ts';
import { provisionAgency } from './agency/provision.ts';
import { waitingSendingsQuery } from './handling/dissemination-waiting.ts';
import { readDue } from './retention/due-reading.ts';
import { expiredSources } from './retention/expired-sources.ts';
import { readTogether } from './database/read-together.ts';
import { recordsInStatesQuery } from './record/record-states.ts';
import { listReports, receiptsQuery } from './report/report-list.ts';
import { loadReport, ownFile } from './report/report.ts';
import { waitingReportsQuery } from './report/report-waiting.ts';
import { indexForSearch } from './search/search-entry.ts';
import { findCandidates } from './search/search.ts';
import type { Store } from './store.ts';
import { insertEdge, walkThread } from './thread/thread.ts';

/**
 * The queries that need-to-know and speed depend on, as sent to the server, for review: `queries/*.sql`.
 * After an intended change: `npx vitest run --project database packages/store/src/queries.test.ts -u`.
 */
let database: TestDatabase;
let store: Store;
let said: string[] = [];
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open(seededFactories('queries'));
  for (const pool of [store.pools.app, store.pools.search, store.pools.audit])
    pool.on('connect', (client) => listen(client, ''));
  store.pools.door.on('connect', (client) => listen(client, '/* at the door */ '));
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

/** Records what is sent over a connection, and on which. */
function listen(client: pg.PoolClient, where: string): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    // A query alone, or with the name of its cached plan.
    const [one] = args as [string | { readonly text: string }];
    said.push(`${where}${typeof one === 'string' ? one : one.text}`);
    return query(...args);
  }) as typeof client.query; // forwards everything
}

const IVO = acting('ivo');
const DORA = acting('dora');

const CLAUSE =
  /^ (from|where|left join|inner join|order by|group by|limit|union all|values|returning|on conflict|set (?!local))\b/;

/** Formats a query with a line for each clause that is not in brackets. */
function broken(statement: string): string {
  let depth = 0;
  let text = '';
  for (const [index, sign] of statement.split('').entries()) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    text += depth === 0 && CLAUSE.test(statement.slice(index, index + 20)) ? '\n ' : '';
    text += sign;
  }
  return text;
}

/** One query per paragraph, names without quotes; multi-line queries unchanged. */
function readable(statements: readonly string[]): string {
  return statements
    .flatMap((statement) => statement.split('; '))
    .map((statement) => statement.replaceAll(/"(\w+)"/g, '$1').trim())
    .map((statement) =>
      statement.includes('\n') ? statement.replaceAll(/\n\s*/g, '\n  ').replaceAll(/ +\n/g, '\n') : broken(statement),
    )
    .map((statement) => `${statement};\n`)
    .join('\n');
}
async function during(work: () => Promise<unknown>): Promise<string> {
  said = [];
  await work();
  const statements = said;
  return readable(statements);
}
/** Only the queries of the work: the start and end of the transaction have their own snapshot. */
async function inside(reader: ActingPerson, work: (tx: ActorTx) => Promise<unknown>, write = false): Promise<string> {
  let own: readonly string[] = [];
  await asActor(
    store,
    reader,
    async (tx) => {
      said = [];
      await work(tx);
      own = [...said];
    },
    { write },
  );
  return readable(own);
}

describe('the door', () => {
  test('opens with one message where the rights are remembered', async () => {
    await asActor(store, IVO, () => Promise.resolve());
    const text = await during(() => asActor(store, IVO, () => Promise.resolve()));
    await expect(text).toMatchFileSnapshot('../queries/as-actor-remembered.sql');
  });

  test('reads the rights where they are not', async () => {
    const text = await during(() => asActor(store, DORA, () => Promise.resolve()));
    await expect(text).toMatchFileSnapshot('../queries/as-actor-first.sql');
  });

  test('makes a label under the lock of the access version', async () => {
    const text = await inside(DORA, (tx) => tx.labelFor({ ...AGENCY_WIDE, compartments: [GROUP] }), true);
    await expect(text).toMatchFileSnapshot('../queries/label-for.sql');
  });
});

describe('reports', () => {
  const ALL = {
    state: undefined,
    priority: undefined,
    labelIds: undefined,
    ids: undefined,
    mine: false,
    after: undefined,
    limit: 50,
  };

  test('a page of the list', async () => {
    const text = await inside(IVO, (tx) => listReports(tx, ALL));
    await expect(text).toMatchFileSnapshot('../queries/list-reports.sql');
  });

  test('the next page of a narrowed list', async () => {
    const narrowed = {
      ...ALL,
      state: 'collated',
      priority: 'low',
      labelIds: [1],
      mine: true,
      after: { at: '2026-09-27 07:00:00+00', id: AGENCY },
    };
    const text = await inside(IVO, (tx) => listReports(tx, narrowed));
    await expect(text).toMatchFileSnapshot('../queries/list-reports-narrowed.sql');
  });

  test('an author’s receipts', async () => {
    const text = await inside(
      acting('bela'),
      async (tx) => {
        // A person without their own file has no receipts, and none are queried.
        await tx.labelFor(ownFile(tx.person.accountId));
        said = [];
        await readTogether(tx, { receipts: receiptsQuery(tx, 10) });
      },
      true,
    );
    expect(text).toContain('report_receipt');
    await expect(text).toMatchFileSnapshot('../queries/list-receipts.sql');
  });

  test('one report with its dependent rows', async () => {
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query(
      `insert into report (agency_id, id, label_id, visible_until, reference, version, state, subject, unit_name, created_at,
         review_on, maximum_on, review_set_on, sanitised_text, origin_chain_id, may_assist_defence, contested, hold)
       select $1, $1, min(id), '2999-01-01', 'RP-00001', 1, 'collated', 'subject', 'unit', now(), '2999-01-01', '2999-01-01', now(), 'text', $1,
         'not_assessed', false, false from label`,
      [AGENCY],
    );
    await superuser.end();
    await expect(await inside(IVO, (tx) => loadReport(tx, AGENCY))).toMatchFileSnapshot('../queries/load-report.sql');
  });
});

describe('waiting work on a home page', () => {
  test('reports in states', async () => {
    const text = await inside(DORA, (tx) => readTogether(tx, { reports: waitingReportsQuery(tx, ['submitted'], 20) }));
    await expect(text).toMatchFileSnapshot('../queries/waiting-reports.sql');
  });

  test('records in states', async () => {
    const text = await inside(DORA, (tx) =>
      readTogether(tx, {
        own: recordsInStatesQuery(tx, 'task', ['assigned'], { ownerId: tx.person.accountId, each: 20 }),
        unread: recordsInStatesQuery(tx, 'task', ['done'], { each: 50, parts: ['measure'], uncitedBy: 'evaluation' }),
      }),
    );
    await expect(text).toMatchFileSnapshot('../queries/waiting-records.sql');
  });

  test('sendings', async () => {
    const text = await inside(DORA, (tx) => readTogether(tx, { sendings: waitingSendingsQuery(tx, 200) }));
    await expect(text).toMatchFileSnapshot('../queries/waiting-sendings.sql');
  });

  test('what is due past its date, with nothing else between', async () => {
    const text = await inside(DORA, (tx) => readDue(tx, { reports: 'all', records: ['judgement'], specialItems: 50 }));
    await expect(text).toMatchFileSnapshot('../queries/due.sql');
  });

  test('sources that have expired', async () => {
    const text = await inside(DORA, (tx) => expiredSources(tx, [AGENCY]));
    await expect(text).toMatchFileSnapshot('../queries/expired-sources.sql');
  });
});

describe('search and thread', () => {
  test('candidates, by the search role', async () => {
    const text = await inside(IVO, (tx) => findCandidates(tx, ['watches', 'quay'], 'report'));
    await expect(text).toMatchFileSnapshot('../queries/find-candidates.sql');
  });

  test('the words of an object', async () => {
    const of = { kind: 'report', id: AGENCY, text: 'watches' } as const;
    const text = await inside(
      DORA,
      async (tx) => indexForSearch(tx, { ...of, labelId: await tx.labelFor(AGENCY_WIDE) }),
      true,
    );
    await expect(text).toMatchFileSnapshot('../queries/index-for-search.sql');
  });

  test('an edge, and a walk of one hop', async () => {
    const text = await inside(
      DORA,
      async (tx) => {
        const labelId = await tx.labelFor(AGENCY_WIDE);
        const [from, to] = [
          { kind: 'report', id: AGENCY, labelId },
          { kind: 'report', id: SYSTEM.id, labelId },
        ] as const;
        await insertEdge(tx, from, 'corroborates', to);
        await walkThread(tx, from, 'why');
      },
      true,
    );
    await expect(text).toMatchFileSnapshot('../queries/thread.sql');
  });
});

test('numbering the log', async () => {
  const text = await during(() => numberEvents(store, AGENCY));
  await expect(text).toMatchFileSnapshot('../queries/number-events.sql');
});
