import { createStatement, readEntity, readEntityPlaces } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { cpuMs, steadyMs, yardstick } from '@reeve/testing/run/cpu-time.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const STATEMENTS = 500;
const REPORTS = 50;
const MOST_CPU_MS = 150;
/** Of the statements, those that name a place; looked up for its map. */
const PLACES = 100;
const MOST_PLACES_CPU_MS = 60;
/** As above, with areas, streets and protected addresses. */
const MOST_PLACES_QUERIES = 11;
/** Session, rights, joins, statements, reports, links, names, contradictions, origins, places and the log, however many there are. */
const MOST_QUERIES = 13;
const TEXT =
  'On 24 March at 22:40 Milo Karas loaded 14 boxes at Ropewalk 9 into a grey van, plate RV41KSD, and rang +999 55 0388. ' +
  'The boxes carried labels of Brightwater Haulage Ltd. A second man in a green coat waited in Dyer Street until 23:15.';

/** SQL of the id of a copy. */
const idOf = (kind: string, n = 'n'): string =>
  `('00000000-0000-4000-8000-${kind}' || lpad((${n})::text, 11, '0'))::uuid`;

let world: World;
let ivo: Client;
let few: string, many: string;
let queries = 0;
beforeAll(async () => {
  world = await makeWorld({ seed: 'entity page cost' });
  ivo = await world.as('ivo');
  const reportId = await submit(await world.as('bela'), tip({ persons: [], namesNobody: true }));
  await collate(await world.as('mara'), await world.as('theo'), reportId, { text: TEXT });
  const state = async (subject: string) =>
    ivo.call(createStatement, {
      input: {
        reportId,
        quote: 'Milo Karas',
        subject: { newKind: 'person' },
        property: 'name',
        value: subject,
        kind: 'fact',
      },
    });
  few = (await state('Milo Karas')).subjectId;
  const made = await state('Ljuba Marn');
  many = made.subjectId;
  await asSuperuser(world.database, async (client) => {
    const copied = (table: string, change: string, from: string): string =>
      `insert into ${table} select (jsonb_populate_record(t, ${change})).* from ${table} t, ${from}`;
    await client.query('set session_replication_role = replica'); // copies need no triggers
    await client.query(
      copied(
        'report',
        `jsonb_build_object('id', ${idOf('1')}, 'reference', 'RP-' || n, 'sanitised_text', 'Report ' || n || '. ' || t.sanitised_text)`,
        `generate_series(1, ${REPORTS}) n where t.id = '${reportId}'`,
      ),
    );
    await client.query(
      copied(
        'statement',
        `jsonb_build_object('id', ${idOf('2')}, 'reference', 'ST-' || n, 'report_id', ${idOf('1', `n % ${REPORTS} + 1`)}, 'property', case when n <= ${PLACES} then 'place' else 'note' end, 'value', 'Ropewalk ' || n)`,
        `generate_series(1, ${STATEMENTS - 1}) n where t.id = '${made.id}'`,
      ),
    );
    await client.query('analyze');
  });
  const { app } = world.store.pools;
  for (const client of await Promise.all(Array.from({ length: app.options.max }, () => app.connect()))) {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      queries += 1;
      return query(...args);
    }) as typeof client.query; // forwards everything
    client.release();
  }
}, 120_000);
afterAll(() => world.close());

interface Cost {
  readonly ms: number;
  readonly queries: number;
  readonly shown: number;
}
async function costOf(call: () => Promise<number>): Promise<Cost> {
  queries = 0;
  const start = process.cpuUsage();
  const shown = await call();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, queries, shown };
}
const read = (id: string): Promise<Cost> =>
  costOf(async () => (await ivo.call(readEntity, { params: { id } })).statements.length);
const readPlaces = (id: string): Promise<Cost> =>
  costOf(async () => (await ivo.call(readEntityPlaces, { params: { id } })).places.length);

/** Queries of one call, and the CPU of several, set against the yardstick. */
async function steadyCost(call: () => Promise<Cost>): Promise<Cost> {
  const runs: Cost[] = [];
  const yards: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    runs.push(await call());
    yards.push(cpuMs(yardstick));
  }
  const [first = { ms: 0, queries: 0, shown: 0 }] = runs;
  const times = runs.map(({ ms }) => ms);
  return { ...first, ms: steadyMs(times, yards) };
}

test('a page with 500 statements of 50 reports takes the queries of one with a single statement, and 150 ms', async () => {
  for (let warm = 0; warm < 5; warm += 1) for (const id of [few, many]) await read(id);
  const one = await read(few);
  const all = await steadyCost(() => read(many));
  process.stdout.write(`${all.shown} statements: ${all.queries} queries, ${all.ms.toFixed(0)} ms CPU\n`);
  expect(all.shown).toBe(STATEMENTS);
  expect(all.queries).toBeLessThanOrEqual(MOST_QUERIES);
  // One more: the names of places, looked up for all texts together.
  expect(all.queries).toBeLessThanOrEqual(one.queries + 1);
  expect(all.ms).toBeLessThanOrEqual(MOST_CPU_MS);
});

test('the places that 100 of them name are looked up together', async () => {
  await addCrimes(world.store, 'ivo', 'P2', MARKING, 'R');
  await asSuperuser(world.database, (client) =>
    client.query(`update crime set street = 'Ropewalk', area_code = 'W-1'`),
  );
  for (let warm = 0; warm < 5; warm += 1) await readPlaces(many);
  const all = await steadyCost(() => readPlaces(many));
  process.stdout.write(`${all.shown} places: ${all.queries} queries, ${all.ms.toFixed(0)} ms CPU\n`);
  expect(all.shown).toBe(PLACES);
  expect(all.queries).toBeLessThanOrEqual(MOST_PLACES_QUERIES);
  expect(all.ms).toBeLessThanOrEqual(MOST_PLACES_CPU_MS);
});
