import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, FOUNDATION, SYSTEM, acting } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor, type ActorTx } from '../access/actor.ts';
import { sweepRetention } from '../retention/retention-sweep.ts';
import { forgetReplies, rememberedReply, rememberReply } from './idempotency.ts';
import { actAsAdministrator } from '../agency/provision-administrator.ts';
import { provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

const write = <T>(login: string, work: (tx: ActorTx) => Promise<T>): Promise<T> =>
  asActor(store, acting(login), work, { write: true });

test('the answer to a write is found again under its key, complete', async () => {
  const reply = { id: AGENCY, words: ['é', 'Карас'], none: null };
  await write('bela', (tx) => rememberReply(tx, 'key-1', 'createReport', 'digest', reply));
  expect(await write('bela', (tx) => rememberedReply(tx, 'key-1', 'createReport', 'digest'))).toEqual(reply);
  expect(await write('bela', (tx) => rememberedReply(tx, 'key-2', 'createReport', 'digest'))).toBeUndefined();
});

test('a key used for another content or operation is refused', async () => {
  await write('bela', (tx) => rememberReply(tx, 'key-3', 'createReport', 'digest', {}));
  for (const [operation, digest] of [
    ['createReport', 'another digest'],
    ['submitReport', 'digest'],
  ] as const)
    await expect(write('bela', (tx) => rememberedReply(tx, 'key-3', operation, digest))).rejects.toMatchObject({
      code: 'conflict',
    });
});

test('a key belongs to one person: another’s is neither seen nor in conflict', async () => {
  await write('bela', (tx) => rememberReply(tx, 'key-4', 'createReport', 'digest', { of: 'bela' }));
  expect(await write('mara', (tx) => rememberedReply(tx, 'key-4', 'createReport', 'digest'))).toBeUndefined();
  await write('mara', (tx) => rememberReply(tx, 'key-4', 'createReport', 'digest', { of: 'mara' }));
  expect(await write('bela', (tx) => rememberedReply(tx, 'key-4', 'createReport', 'digest'))).toEqual({ of: 'bela' });
});

test('an answer is rolled back with its write', async () => {
  const failing = write('bela', async (tx) => {
    await rememberReply(tx, 'key-5', 'createReport', 'digest', {});
    throw new Error('work that fails');
  });
  await expect(failing).rejects.toThrow('work that fails');
  expect(await write('bela', (tx) => rememberedReply(tx, 'key-5', 'createReport', 'digest'))).toBeUndefined();
});

test('of two concurrent writes under one key, one is done and the other is refused', async () => {
  const outcomes = await Promise.allSettled(
    [1, 2].map((number) => write('bela', (tx) => rememberReply(tx, 'key-6', 'createReport', 'digest', { number }))),
  );
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({ code: 'conflict' });
});

test('answers to every person are deleted after thirty days, and not a day earlier', async () => {
  for (const login of ['bela', 'mara'])
    for (const key of ['kept', 'old'])
      await write(login, (tx) => rememberReply(tx, `${key}-${login}`, 'createReport', 'digest', { of: login }));
  await asSuperuser(database, async (client) => {
    await client.query(`update idempotency set at = at - interval '30 days' where key like 'kept-%'`);
    await client.query(`update idempotency set at = at - interval '32 days' where key like 'old-%'`);
  });
  const keeper = await actAsAdministrator(store, FOUNDATION.agency);
  const forget = (): Promise<number> =>
    asActor(store, keeper, (tx) => tx.sweeping(() => forgetReplies(tx)), { write: true });
  expect(await forget()).toBe(2);
  expect(await forget()).toBe(0);
  for (const login of ['bela', 'mara']) {
    expect(await write(login, (tx) => rememberedReply(tx, `kept-${login}`, 'createReport', 'digest'))).toBeDefined();
    expect(await write(login, (tx) => rememberedReply(tx, `old-${login}`, 'createReport', 'digest'))).toBeUndefined();
  }
});

test('the hourly sweep deletes them, and a dry run does not', async () => {
  const isThere = async (): Promise<boolean> =>
    (await write('bela', (tx) => rememberedReply(tx, 'key-swept', 'createReport', 'digest'))) !== undefined;
  await write('bela', (tx) => rememberReply(tx, 'key-swept', 'createReport', 'digest', {}));
  await asSuperuser(database, (client) =>
    client.query(`update idempotency set at = at - interval '32 days' where key = 'key-swept'`),
  );
  await sweepRetention(store, FOUNDATION.agency, { dryRun: true });
  expect(await isThere()).toBe(true);
  await sweepRetention(store, FOUNDATION.agency, { dryRun: false });
  expect(await isThere()).toBe(false);
});
