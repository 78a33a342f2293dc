import { createStatement, readEntity } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { cpuMs, steadyMs, yardstick } from '@reeve/testing/run/cpu-time.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const STATEMENTS = 500;
const REPORTS = 50;
const MOST_CPU_MS = 150;
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
        `jsonb_build_object('id', ${idOf('2')}, 'reference', 'ST-' || n, 'report_id', ${idOf('1', `n % ${REPORTS} + 1`)}, 'property', 'note', 'value', 'note ' || n)`,
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

async function read(id: string): Promise<{ readonly ms: number; readonly queries: number; readonly shown: number }> {
  queries = 0;
  const start = process.cpuUsage();
  const { statements } = await ivo.call(readEntity, { params: { id } });
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, queries, shown: statements.length };
}

test('a page with 500 statements of 50 reports takes the queries of one with a single statement, and 150 ms', async () => {
  for (let warm = 0; warm < 5; warm += 1) for (const id of [few, many]) await read(id);
  const one = await read(few);
  const runs: Awaited<ReturnType<typeof read>>[] = [];
  const yards: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    runs.push(await read(many));
    yards.push(cpuMs(yardstick));
  }
  const [first] = runs;
  const least = steadyMs(
    runs.map(({ ms }) => ms),
    yards,
  );
  process.stdout.write(`${first?.shown} statements: ${first?.queries} queries, ${least.toFixed(0)} ms CPU\n`);
  expect(first?.shown).toBe(STATEMENTS);
  expect(first?.queries).toBeLessThanOrEqual(MOST_QUERIES);
  // One more: the names of places, looked up for all texts together.
  expect(first?.queries).toBeLessThanOrEqual(one.queries + 1);
  expect(least).toBeLessThanOrEqual(MOST_CPU_MS);
});
