import { createStatement, decideIdentity, listEntities } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let mara: Client;
let reportId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'joined list' });
  mara = await world.as('mara');
  reportId = await submit(await world.as('bela'), tip({ persons: [], namesNobody: true }));
  await collate(mara, await world.as('theo'), reportId, { text: 'Two vans stood at the weir.' });
});
afterAll(() => world.close());

async function van(plate: string): Promise<string> {
  const subject = { newKind: 'vehicle' } as const;
  const input = { reportId, kind: 'fact', quote: 'Two vans', subject, property: 'registration', value: plate } as const;
  return (await mara.call(createStatement, { input })).subjectId;
}

test('a list shows two that were joined once, also after a later decision on one of them and a third', async () => {
  const plates = ['RV 62 OBC', 'RV 62 0BC', 'RV 62 O8C', 'RV62OBC', 'RV62 O8C'];
  const vans = (await Promise.all(plates.map(van))).toSorted();
  // The one known first leads: here the third, which is the second of one pair and the first of another.
  const [first = '', second = '', lead = '', ...last] = vans;
  await asSuperuser(world.database, (client) =>
    client.query(`update statement set recorded_at = recorded_at - interval '1 day' where subject_id = $1`, [lead]),
  );
  const others = [first, second, ...last];
  const listed = async () => (await mara.call(listEntities, { query: {} })).items.map(({ id }) => id);
  for (const [nth, id] of others.entries()) {
    await mara.call(decideIdentity, {
      params: { first: lead, second: id },
      input: { outcome: 'same', reason: 'the photo shows it', seenId: null },
    });
    expect(new Set(await listed())).toEqual(new Set([lead, ...others.slice(nth + 1)]));
  }
});
