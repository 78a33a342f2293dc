import { previewReaders, readLog } from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { walkReview } from '@reeve/testing/document/review.ts';
import { FOUNDATION, GROUP } from '@reeve/testing/people.ts';
import { addDuty, addThreat } from '@reeve/testing/threats.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
/** Every group of the agency, those of a document among them. */
let groups: readonly string[];
beforeAll(async () => {
  world = await makeWorld({ seed: 'readers' });
  await walkReview(await world.as('dora'), await world.as('ivo'), { word: 'quay', mandate: [] });
  groups = await asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ code: string }>('select code from compartment order by code');
    return rows.map(({ code }) => code);
  });
  expect(groups.filter((code) => code.startsWith('DC-')).length).toBeGreaterThan(1);
});
afterAll(() => world.close());

const countFor = (client: Client, group: string, purpose = 'P2') =>
  client.call(previewReaders, {
    input: { classification: 'internal', handling: { codes: ['H0'], conditions: '' }, group, purpose },
  });

test.each(['ulla', 'lars', 'rosa', 'zita', 'odo'])(
  'answers for a group that %s does not hold as for one that does not exist',
  async (login) => {
    const client = await world.as(login);
    const grants = FOUNDATION.accounts.find((account) => account.login === login)?.grants ?? [];
    const unheld = groups.filter((code) => grants.every((grant) => grant.code !== code));
    expect(unheld.length).toBeGreaterThan(2);
    const absent = await countFor(client, 'NO-SUCH-GROUP');
    for (const code of unheld) expect(await countFor(client, code), code).toEqual(absent);
  },
);

test('answers for the group of a threat as for one that does not exist, also to who was alarmed', async () => {
  const rosa = await world.as('rosa');
  await addDuty(await world.as('dora'));
  await addThreat(await world.as('bela'), 'quarry');
  const ofThreats = await asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ code: string }>("select code from compartment where code like 'THREAT:%'");
    return rows.map(({ code }) => code);
  });
  expect(ofThreats.length).toBeGreaterThan(0);
  const absent = await countFor(rosa, 'NO-SUCH-GROUP');
  for (const code of ofThreats) expect(await countFor(rosa, code), code).toEqual(absent);
});

test("counts the user's own group, under its own purpose only, and logs the question", async () => {
  const ulla = await world.as('ulla');
  const { released } = await countFor(ulla, GROUP);
  expect(released).toBeGreaterThan(2);
  expect(await countFor(ulla, GROUP, 'P3')).toEqual({ raw: 0, whileEvaluated: 0, released: 0, outside: 0 });
  await numberAllEvents(world.store);
  const { items } = await (await world.as('pia')).call(readLog, { query: { limit: 50 } });
  const asked = items.filter((one) => one.objectKind === 'readers');
  expect(asked.map((one) => one.resultCount)).toContain(released);
  expect(asked.map((one) => one.query)).toContain(JSON.stringify({ group: GROUP, purpose: 'P2' }));
});
