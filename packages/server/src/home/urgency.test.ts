import { readHome, returnReport, takeReport } from '@reeve/contract';
import { submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'urgency' });
  [bela, mara] = [await world.as('bela'), await world.as('mara')];
});
afterAll(() => world.close());

/** More than the limit of a list of one state. */
const MANY = 21;

test('lists an urgent report first and due within hours, however many came after it', async () => {
  const urgent = await submit(bela, tip({ priority: 'high' }));
  await submit(bela, tip({ priority: 'medium' }));
  for (let nth = 0; nth < MANY; nth += 1) await submit(bela, tip({ priority: 'low' }));
  const { items } = await mara.call(readHome);
  expect(items[0]).toMatchObject({ id: urgent, urgency: 'high', dueOn: '2026-09-27' });
  expect(items.find(({ urgency }) => urgency === 'low')).toMatchObject({ what: 'take_report', dueOn: '2026-10-04' });
});

test('makes a returned report due to its author by its urgency, not by the end of its retention', async () => {
  const id = await submit(bela, tip({ priority: 'medium' }));
  await mara.call(takeReport, { params: { id }, input: { version: 2, reason: 'taken up' } });
  await mara.call(returnReport, { params: { id }, input: { version: 3, reason: 'Which market?' } });
  const { items } = await bela.call(readHome);
  expect(items.find((item) => item.id === id)).toMatchObject({ what: 'amend_report', dueOn: '2026-09-30' });
});
