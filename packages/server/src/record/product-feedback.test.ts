import { giveProductFeedback, product, readProductFeedback, type InputGiven } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, mara: Client, dora: Client, vera: Client;
let id: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'product feedback' });
  [ivo, mara, dora, vera] = (await Promise.all(['ivo', 'mara', 'dora', 'vera'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
    Client,
  ];
  ({ id } = await ivo.call(product.create, {
    input: {
      title: 'Burglary in the west',
      marking: MARKING,
      body: { type: 'problem_profile', scheme: 'PHIA', authorIds: [], blocks: [] },
    },
  }));
}, 60_000);
afterAll(() => world.close());

type Answer = InputGiven<typeof giveProductFeedback>;
const ANSWER: Answer = { ofUse: 'in_part', usedFor: 'tasking', sentence: 'The hours helped.' };
const given = (input: Answer = ANSWER) => ({ params: { id }, input });
const read = (client: Client) => client.call(readProductFeedback, { params: { id } });

describe('feedback on a product', () => {
  test('is given once it is approved, by readers who did not write it', async () => {
    expect(await ivo.refused(giveProductFeedback, given())).toBe('state_forbids');
    expect(await mara.refused(giveProductFeedback, given())).toBe('not_found');
    await asSuperuser(world.database, (client) =>
      client.query(`update product set state = 'approved' where id = $1`, [id]),
    );
    expect((await read(mara)).mayGive).toBe(true);
    expect(await ivo.refused(giveProductFeedback, given())).toBe('state_forbids');
    await mara.call(giveProductFeedback, given());
    await dora.call(giveProductFeedback, given({ ofUse: 'yes', usedFor: 'decision', sentence: 'A map was missing.' }));
    expect(await read(mara)).toMatchObject({ own: ANSWER, sentences: [] });
  });

  test('is counted for every reader, and its sentences are for the authors, without who gave them', async () => {
    const shown = await read(ivo);
    expect(shown).toEqual({
      ofUse: [
        { ofUse: 'yes', readers: 1 },
        { ofUse: 'in_part', readers: 1 },
      ],
      usedFor: [
        { usedFor: 'decision', readers: 1 },
        { usedFor: 'tasking', readers: 1 },
      ],
      sentences: ['A map was missing.', 'The hours helped.'],
      own: null,
      mayGive: false,
    });
    expect((await read(dora)).sentences).toEqual([]);
  });

  test('a second answer replaces the first, and names no person', async () => {
    await mara.call(giveProductFeedback, given({ ofUse: 'no', usedFor: 'not_used' }));
    expect((await read(ivo)).ofUse).toEqual([
      { ofUse: 'yes', readers: 1 },
      { ofUse: 'no', readers: 1 },
    ]);
    const named = given({ ...ANSWER, sentence: 'We arrested Milo Karas with it.' });
    expect(await mara.refused(giveProductFeedback, named)).toBe('invalid_input');
  });

  test('is counted for a commander who reads the product by post, under another purpose', async () => {
    await asSuperuser(world.database, (client) =>
      client.query(`update account set roles = array['district_commander'] where login = 'dora'`),
    );
    const commander = await world.as('dora', 'P3');
    const { ofUse, own, mayGive } = await read(commander);
    expect({ ofUse, own: own?.ofUse }).toEqual({ ofUse: (await read(ivo)).ofUse, own: 'yes' });
    // Nothing is offered that would be refused: a post reads under every purpose, and writes under the present one.
    expect(mayGive).toBe(false);
    expect(await commander.refused(giveProductFeedback, given())).toBe('not_permitted');
    expect((await read(await world.as('dora', 'P2'))).mayGive).toBe(true);
  });

  test('does not exist for those who may not read the product', async () => {
    expect(await vera.refused(readProductFeedback, { params: { id } })).toBe('not_found');
    expect(await vera.refused(giveProductFeedback, given())).toBe('not_found');
  });
});
