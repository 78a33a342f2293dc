import { logCheckpointPdf, proveLogEvent } from '@reeve/contract';
import { checkLogProof } from '@reeve/domain';
import { CHECKPOINT_NOW, LOG_CRYPTO, makeCheckpoint, numberAllEvents } from '@reeve/store';
import { testLogKeys, testSigner } from '@reeve/testing/database/log-keys.ts';
import { AGENCY } from '@reeve/testing/people.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let pia: Client, odo: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'handing over the log' });
  [pia, odo, ivo] = (await Promise.all(['pia', 'odo', 'ivo'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
});
afterAll(() => world.close());

test('prints a checkpoint for those responsible for the log, once there is one', async () => {
  expect(await odo.refused(logCheckpointPdf)).toBe('state_forbids');
  await numberAllEvents(world.store);
  await makeCheckpoint(world.store, testLogKeys(), AGENCY, CHECKPOINT_NOW);
  for (const keeper of [pia, odo]) {
    const { status, headers, body } = await keeper.send(logCheckpointPdf);
    expect([status, headers['content-type'], body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="checkpoint-\d+\.pdf"$/);
  }
  expect(await ivo.refused(logCheckpointPdf)).toBe('not_permitted');
});

test('proves an event by its number; another leaf or another key does not match the proof', async () => {
  const { proof, leaf } = await odo.call(proveLogEvent, { params: { seq: 1 } });
  const { key } = testSigner(AGENCY);
  expect(checkLogProof(LOG_CRYPTO, proof, leaf, [key])).toBeUndefined();
  expect(checkLogProof(LOG_CRYPTO, proof, leaf.replace('"allow"', '"deny"'), [key])).toBe('not_in_the_log');
  expect(checkLogProof(LOG_CRYPTO, proof, leaf, [testSigner(AGENCY, 1).key])).toBe('checkpoint_not_signed');
  expect(await odo.refused(proveLogEvent, { params: { seq: 1_000_000 } })).toBe('not_found');
  expect(await ivo.refused(proveLogEvent, { params: { seq: 1 } })).toBe('not_permitted');
});
