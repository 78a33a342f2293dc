import { acknowledgeConditions, createStatement, giveReason, product, setPurpose } from '@reeve/contract';
import { withEverySection } from '@reeve/testing/product-blocks.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeClient, makeClients, type Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, targetsOf, type BaseWorld } from './base-world.ts';
import { canary } from './canary.ts';
import { BREADTH, drive } from './drive.ts';

/** The operations that answer a text's requirement; without these a reader has answered none. */
const ANSWERS = ['giveReason', 'acknowledgeConditions', 'setPurpose'];
const H3 = { ...MARKING, handling: { codes: ['H3' as const], conditions: 'Ask the provider before any use.' } };
const WITNESS = { category: 'd_witness' as const, grounds: '', minor: false, reviewOn: '2026-10-20' };

/** Reports with requirements before their text is read, each for a different reason. */
const ASKING = [
  { name: 'minor', named: { ...WITNESS, name: 'Ana Corvo', minor: true }, marking: MARKING, caseRef: null },
  { name: 'colleague', named: { ...WITNESS, name: 'Dora' }, marking: MARKING, caseRef: null },
  { name: 'other case', named: { ...WITNESS, name: 'Ana Corvo' }, marking: MARKING, caseRef: 'OP-LATCH' },
  { name: 'conditions', named: { ...WITNESS, name: 'Ana Corvo' }, marking: H3, caseRef: null },
] as const;
const WORDS = ['watches', 'lantern', 'orchard'];

let base: BaseWorld;
const asking = new Map<string, string>();
let productId: string;
beforeAll(async () => {
  base = await makeBase('texts that ask');
  const { world } = base;
  for (const { name, named, marking, caseRef } of ASKING) {
    const [bela, mara, theo, ivo] = await makeClients(world.app, 'P2', ['bela', 'mara', 'theo', 'ivo']);
    for (const client of [bela, mara, theo, ivo])
      await client.call(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef } });
    const id = await submit(bela, tip({ persons: [named] }));
    for (const client of [mara, theo, ivo]) await answer(client, id);
    await collate(mara, theo, id, {
      subject: `Offered at the orchard, ${name}`,
      text: `Watches by lantern light ${canary(`text ${name}`)}.`,
      marking,
    });
    await answer(ivo, id);
    await ivo.call(createStatement, {
      input: {
        reportId: id,
        quote: canary(`text ${name}`),
        subject: { newKind: 'object' },
        property: 'name',
        value: 'A watch',
        kind: 'fact',
      },
    });
    asking.set(name, id);
  }
  const ivo = await makeClient(world.app, 'ivo', 'P2');
  const made = await ivo.call(product.create, {
    input: {
      title: 'What the orchard tells',
      cites: [{ kind: 'report', id: idOf('conditions') }],
      body: {
        type: 'briefing',
        scheme: 'PHIA',
        gaps: canary('product'),
        limitations: '',
        authorIds: [],
        blocks: withEverySection('briefing', [], canary('product')),
      },
    },
  });
  productId = made.id;
  await world.app.close();
  await world.database.rest();
}, 180_000);
afterAll(() => base.world.database.drop());

const idOf = (name: string): string => asking.get(name) ?? '';

async function answer(client: Client, id: string): Promise<void> {
  await client.send(giveReason, { input: { kind: 'report', id, justification: 'it is on my desk' } });
  await client.send(acknowledgeConditions, { params: { kind: 'report', id } });
}

describe('a text that requires a reason or an acknowledgement', { timeout: 240_000 }, () => {
  test('is in no response of any operation to a reader who has given neither, but in its title', async () => {
    const targets = targetsOf(base, {
      visible: [...base.visible, ...asking.values()],
      words: WORDS,
      records: { visible: { ...base.records, product: productId }, hidden: base.records },
      callsEach: BREADTH,
    });
    const about = [...asking.values(), productId, ...WORDS];
    const replies = await drive(base.world.database, 'rosa', targets, {
      except: ANSWERS,
      also: (given) => about.some((sought) => JSON.stringify(given).includes(sought)),
    });
    const found = replies.filter(
      ({ operation, text }) => operation === 'search' && text.includes('Offered at the orchard'),
    );
    expect(found.length).toBeGreaterThan(0);
    const tokens = [...ASKING.map(({ name }) => canary(`text ${name}`)), canary('product')];
    // The review desk accepts a reason for the one report that it opens; conditions are acknowledged before it.
    const atDesk = (operation: string, token: string): boolean =>
      operation === 'openAtRetentionDesk' && token !== canary('text conditions');
    const shown = replies.filter(({ operation, text }) =>
      tokens.some((token) => text.includes(token) && !atDesk(operation, token)),
    );
    expect(shown.map(({ operation, given }) => `${operation} ${JSON.stringify(given)}`)).toEqual([]);
  });
});
