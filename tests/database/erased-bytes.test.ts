import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createStatement, judgement, setExerciseClock } from '@reeve/contract';
import { openAdministration, makeApp } from '@reeve/server';
import { declareDemo, numberAllEvents, openStore, provisionAgency, sweepRetention, type Store } from '@reeve/store';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { makeTestKeyring } from '@reeve/testing/database/keyring.ts';
import { AGENCY, FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { depsOn, EXERCISE_NOW, makeClient, type Client } from '@reeve/testing/world.ts';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../packages/server/src/boot/config.ts';
import { openEmbedded, type ReadyDatabase } from '../../packages/server/src/boot/database.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../packages/postgres/src/folder/temporary-folder.ts';

/** In each place a report leaves its words: subject, text, person, quote and value of a statement, a reason. */
const WORDS = ['Zwirnsilber', 'Quarzbrosche', 'Perlknopf', 'Talgkerze'];
const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };

let folder: string;
let ready: ReadyDatabase;
let store: Store;
let app: FastifyInstance;
let bela: Client, mara: Client, theo: Client, dora: Client;
const keys = makeTestKeyring();
beforeAll(async () => {
  folder = await temporaryFolder();
  ready = await openEmbedded(readConfig({ REEVE_DATA: join(folder, 'data') }), () => undefined);
  store = openStore(ready.urls, seededFactories('erased bytes'), { app: 4, search: 2 }, keys.keyring);
  await declareDemo(store, EXERCISE_NOW);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  app = await makeApp(depsOn(store));
  [bela, mara, theo, dora] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora'].map((login) => makeClient(app, login, 'P2')),
  )) as [Client, Client, Client, Client];
}, 240_000);
afterAll(async () => {
  await app?.close();
  await store?.pools.end();
  await ready?.databaseServer?.stop();
  keys.remove();
  await removeTemporaryFolder(folder);
});

/** The words found in the files of the database and of the data folder, and where. None of our own readers is used. */
async function bytesFound(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const root of new Set([join(folder, 'data'), ready.databaseServer?.folder ?? ''])) {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      // A file that the server removed meanwhile contains nothing.
      const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
      const text = bytes.toString('latin1').toLowerCase();
      for (const word of WORDS) if (text.includes(word.toLowerCase())) found.push(`${word} in ${entry.name}`);
    }
  }
  return found;
}
async function asSuperuser(...texts: readonly string[]): Promise<void> {
  const { host, port, superuser, superuserPassword } = ready.databaseServer ?? {
    host: '',
    port: 0,
    superuser: '',
    superuserPassword: '',
  };
  const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database: 'reeve' });
  await client.connect();
  for (const text of texts) await client.query(text);
  await client.end();
}

test('after a sweep and a rewrite no file of the database contains a word of what was erased', async () => {
  // Enough reports that the planner stores samples of their columns.
  for (let nth = 0; nth < 3; nth += 1) {
    const persons = [
      { name: 'Perlknopf', category: 'd_witness' as const, grounds: '', minor: false, reviewOn: '2026-10-20' },
    ];
    const id = await submit(
      bela,
      tip({ grade: GRADE, persons, subject: 'Zwirnsilber', text: 'The Quarzbrosche was shown.' }),
    );
    await collate(mara, theo, id, {
      grade: GRADE,
      subject: 'About Zwirnsilber',
      text: 'It is said the Quarzbrosche was shown.',
    });
    const { id: statement } = await mara.call(createStatement, {
      input: {
        reportId: id,
        quote: 'Quarzbrosche',
        subject: { newKind: 'object' },
        property: 'name',
        value: 'Talgkerze',
        kind: 'fact',
      },
    });
    expect(statement).toBeTypeOf('string');
  }
  await asSuperuser('analyze', 'checkpoint');
  const before = await bytesFound();
  for (const word of WORDS)
    expect(
      before.some((one) => one.startsWith(word)),
      word,
    ).toBe(true);
  await dora.call(setExerciseClock, { input: { now: '2030-01-01T07:00:00.000Z' } });
  const { reports } = await sweepRetention(store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
  expect(reports.map((one) => one.erased)).toEqual([true, true, true]);
  await numberAllEvents(store);
  await asSuperuser('vacuum', 'checkpoint');
  // A plain vacuum leaves them: this is why there is a rewrite.
  expect((await bytesFound()).length).toBeGreaterThan(0);
  const administration = openAdministration({ REEVE_DATA: join(folder, 'data') }, () => undefined);
  expect(await administration.rewriteErased()).toMatchObject({ logRotated: true });
  expect(await bytesFound()).toEqual([]);
  // It still works, and stores further reports.
  expect(await submit(bela, tip({ persons: [], namesNobody: true, reviewOn: '2030-01-20' }))).toBeTypeOf('string');
  expect((await dora.call(judgement.list, { query: {} })).items).toEqual([]);
}, 300_000);
