import { admitMember, createDocument, freezeEdition, readBlocks, readDocument, saveBlocks } from '@reeve/contract';
import { block } from '@reeve/testing/document/reviewed-text.ts';
import { accountId } from '@reeve/testing/people.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let dora: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'frozen draft' });
  dora = await world.as('dora');
  ivo = await world.as('ivo');
});
afterAll(() => world.close());

test('an edition that is frozen before the review is read by its drafters alone, though colleagues see the document', async () => {
  const { id } = await dora.call(createDocument, {
    input: {
      title: 'Guide to the quay',
      body: { purpose: 'For patrols', language: 'en', call: null, translationOf: null },
      marking: { classification: 'internal', tlp: 'TLP:GREEN' },
      cites: [],
    },
  });
  const changes = [{ op: 'put' as const, block: block('', { text: 'Not agreed yet.' }), base: null }];
  await dora.call(saveBlocks, { params: { id }, input: { changes } });
  const edition = await dora.call(freezeEdition, { params: { id }, input: { summary: '' } });
  const expert = { accountId: accountId('ivo'), name: 'Ivo', role: 'expert' as const, capacity: 'national' as const };
  await dora.call(admitMember, { params: { id }, input: { ...expert, delegation: 'K' } });
  const text = { params: { id: edition.id } };
  expect((await dora.call(readBlocks, text)).items.map((one) => one.text)).toEqual(['Not agreed yet.']);
  expect((await ivo.call(readDocument, { params: { id } })).editions).toEqual([]);
  expect(await ivo.refused(readBlocks, text)).toBe('not_found');
});
