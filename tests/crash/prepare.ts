import { declareDemo, openStore, provisionAgency } from '@reeve/store';
import { addCrimes, walkLoop, type LoopIds } from '@reeve/testing/loop.ts';
import { FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { EXERCISE_NOW, type Client } from '@reeve/testing/world.ts';
import { openEmbedded } from '../../packages/server/src/boot/database.ts';
import { readConfig } from '../../packages/server/src/boot/config.ts';
import { REAL_FACTORIES } from '../../packages/server/src/boot/start.ts';
import { connect } from './http-client.ts';
import type { Installation } from './installation.ts';

/** The people of the tests, each over their own connection. */
export type People = Readonly<Record<'bela' | 'mara' | 'theo' | 'dora' | 'ivo' | 'rosa' | 'ulla', Client>>;

/** An installation after one walk through the whole loop, as a base for the workloads. */
export interface Ground {
  readonly people: People;
  readonly records: LoopIds;
}

/**
 * Creates the database with the people of the tests and some crime, before any server has run on it. @returns the batch
 */
export async function makeGround(installation: Installation): Promise<string> {
  const config = readConfig({ REEVE_DATA: installation.dataFolder });
  const { databaseServer, urls } = await openEmbedded(config, () => undefined);
  try {
    const store = openStore(urls, REAL_FACTORIES, { app: 2, search: 1 });
    try {
      await declareDemo(store, EXERCISE_NOW);
      await provisionAgency(store, FOUNDATION, SYSTEM);
      return await addCrimes(store, 'ivo', 'P2', MARKING, 'QUAY');
    } finally {
      await store.pools.end();
    }
  } finally {
    await databaseServer?.stop();
  }
}

export async function signInAll(installation: Installation): Promise<People> {
  const one = (login: string): Promise<Client> => connect(() => installation.origin, login);
  return {
    bela: await one('bela'),
    mara: await one('mara'),
    theo: await one('theo'),
    dora: await one('dora'),
    ivo: await one('ivo'),
    rosa: await one('rosa'),
    ulla: await one('ulla'),
  };
}

/** Walks the loop once, so that there are records of every kind to cite, approve and print. */
export async function walkOnce(people: People, batchId: string): Promise<Ground> {
  const { bela, mara, theo, dora, ivo, rosa, ulla } = people;
  const reportId = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, reportId, { text: 'A van stood near the quay.' });
  const records = await walkLoop(
    { head: dora, analyst: ivo, reviewer: mara, commander: rosa, worker: ulla },
    {
      reportId,
      quote: 'A van stood near the quay',
      purpose: 'P2',
      marking: MARKING,
      word: 'ground',
      batchId,
      key: 'QUAY',
    },
  );
  return { people, records };
}
