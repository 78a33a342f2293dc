import type { Operation } from '@reeve/contract';
import { makeApp, type Deps } from '@reeve/server';
import { makeJournalQueue } from '@reeve/store';
import { readReport, setPurpose } from '@reeve/contract';
import { seededFactories } from '../support/database.ts';
import { GROUP, SECOND_GROUP } from '../support/people.ts';
import { collate, MARKING, submit, tip } from '../support/story.ts';
import { addCrimes, walkLoop, type LoopIds } from '../support/loop.ts';
import { makeClient, makeWorld, type Client, type Given, type World } from '../support/world.ts';
import type { FastifyInstance } from 'fastify';
import { DRIVERS, drivenOperations, type Targets } from './driver.ts';

/** A 128-bit token that can be told apart from anything else in any output. */
export function canary(seed: string): string {
  return `cn${Buffer.from(seed.repeat(40)).toString('hex').slice(0, 6)}${Array.from(seed)
    .reduce((h, c) => (h * 33 + c.charCodeAt(0)) % 2 ** 40, 5381)
    .toString(16)
    .padStart(26, '0')}`;
}

export interface BaseWorld {
  readonly world: World;
  /** Reports, and one record of every kind of the loop. */
  readonly visible: readonly string[];
  readonly records: LoopIds;
}

/** Two collated burglary reports, one in evaluation; the same in both worlds, id for id. Raw texts hold canaries. */
export async function makeBase(seed: string): Promise<BaseWorld> {
  const world = await makeWorld({ seed });
  const bela = await world.as('bela');
  const mara = await world.as('mara');
  const theo = await world.as('theo');
  const visible: string[] = [];
  for (const number of [1, 2]) {
    const id = await submit(
      bela,
      tip({
        text: `Raw words ${canary(`raw${number}`)}.`,
        sourceReference: `S-${canary(`source${number}`).slice(0, 20)}`,
      }),
    );
    await collate(mara, theo, id, { text: `Watches near the quay, item ${number}.` });
    visible.push(id);
  }
  visible.push(await submit(bela, tip({ text: `Raw words ${canary('raw3')}.` })));
  const firm = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, firm, { text: 'A van stood near the quay.' });
  visible.push(firm);
  const [dora, ivo, rosa, ulla] = await clientsOf(world.app, 'P2', ['dora', 'ivo', 'rosa', 'ulla']);
  const batchId = await addCrimes(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  const records = await walkLoop(
    { head: dora, analyst: ivo, reviewer: mara, commander: rosa, worker: ulla },
    {
      reportId: firm,
      quote: 'A van stood near the quay',
      purpose: 'P2',
      marking: MARKING,
      word: 'the quay',
      batchId,
      key: 'QUAY',
    },
  );
  return { world, visible, records };
}

export interface Hidden {
  readonly ids: readonly string[];
  readonly records: LoopIds;
  readonly references: readonly string[];
  readonly canaries: readonly string[];
}

/**
 * Rows that an analyst or officer of the burglary group, working for P2, may not see: another group, another purpose,
 * another's draft, one still in the desk's tray, another agency's. Every text field holds a canary.
 */
export async function addHidden(world: World): Promise<Hidden> {
  const store = world.database.open(seededFactories('hidden rows'));
  const deps: Deps = { ...world.deps, store, journal: makeJournalQueue(store) };
  const app = await makeApp(deps);
  const canaries: string[] = [];
  const token = (name: string): string => {
    const text = canary(name);
    canaries.push(text);
    return text;
  };
  const form = (name: string, more: Parameters<typeof tip>[0] = {}) =>
    tip({
      subject: `Subject ${token(`${name} subject`)}`,
      text: `Text ${token(`${name} text`)}`,
      sourceReference: token(`${name} source`).slice(0, 38),
      gradeReason: token(`${name} grade`),
      persons: [
        {
          name: token(`${name} person`),
          category: 'd_contact',
          grounds: token(`${name} grounds`),
          minor: false,
          reviewOn: '2026-10-20',
        },
      ],
      ...more,
    });
  const clients = (purpose: string) => clientsOf(app, purpose, ['dora', 'mara', 'theo']);
  const ids: string[] = [];
  for (const [name, purpose, group] of [
    ['drugs', 'P3', SECOND_GROUP],
    ['group', 'P2', SECOND_GROUP],
    ['purpose', 'P3', GROUP],
  ] as const) {
    const [dora, mara, theo] = await clients(purpose);
    const id = await submit(dora, form(name, { purpose, group }));
    await collate(mara, theo, id, {
      subject: `Watches ${token(`${name} clean subject`)}`,
      text: `Watches ${token(`${name} clean text`)}`,
      marking: { ...MARKING, group },
    });
    ids.push(id);
  }
  const [dora] = await clients('P2');
  ids.push(await submit(dora, form('tray')));
  const nika = await makeClient(app, 'nika', 'P2');
  ids.push(await submit(nika, form('agency')));
  const references: string[] = [];
  for (const [index, id] of ids.entries()) {
    const reader = index === ids.length - 1 ? nika : dora;
    const purpose = index === 0 || index === 2 ? 'P3' : 'P2';
    await reader.call(setPurpose, { input: { purpose, justification: 'work of the tests', caseRef: null } });
    references.push((await reader.call(readReport, { params: { id } })).reference);
  }
  const [head, analyst, reviewer, commander] = await clientsOf(app, 'P3', ['dora', 'vera', 'theo', 'cleo']);
  const marking = { ...MARKING, group: SECOND_GROUP };
  const word = token('loop');
  const batchId = await addCrimes(store, 'vera', 'P3', marking, 'HIDDEN');
  const named = await submit(
    head,
    form('firm', { purpose: 'P3', group: SECOND_GROUP, persons: [], namesNobody: true }),
  );
  await collate(reviewer, (await clientsOf(app, 'P3', ['mara']))[0], named, {
    subject: `Firm ${word}`,
    text: `Firm ${word}`,
    marking,
  });
  const records = await walkLoop(
    { head, analyst, reviewer, commander, worker: commander },
    { reportId: named, quote: `Firm ${word}`, purpose: 'P3', marking, word, batchId, key: 'HIDDEN' },
  );
  ids.push(named);
  await app.close();
  return { ids, references, canaries, records };
}

/** Signed-in people with a purpose, in the order of their names. */
async function clientsOf<const L extends readonly string[]>(
  app: FastifyInstance,
  purpose: string,
  logins: L,
): Promise<{ [K in keyof L]: Client }> {
  const clients: Client[] = [];
  for (const login of logins) clients.push(await makeClient(app, login, purpose));
  return clients as { [K in keyof L]: Client }; // one client a login
}

export interface Reply {
  readonly operation: string;
  readonly given: Given<Operation>;
  readonly text: string;
}

/** Headers that may differ between two answers: the time, and limits counted in real seconds. */
const LOOSE = ['date', 'x-ratelimit-reset', 'retry-after'];

/** Drive every operation as one reader and write down all that comes back, byte for byte. */
export async function drive(world: World, login: string, targets: Targets): Promise<readonly Reply[]> {
  const store = world.database.open(seededFactories('reader'));
  const deps: Deps = { ...world.deps, store, journal: makeJournalQueue(store) };
  const app = await makeApp(deps);
  const client = await makeClient(app, login, 'P2');
  const replies: Reply[] = [];
  for (const operation of drivenOperations()) {
    for (const given of DRIVERS[operation.name]?.(targets) ?? []) {
      const answer = await client.send(operation, given);
      const headers = Object.entries(answer.headers).filter(([name]) => !LOOSE.includes(name));
      replies.push({
        operation: operation.name,
        given,
        text: `${answer.status} ${JSON.stringify(headers)} ${answer.body}`,
      });
    }
  }
  await app.close();
  return replies;
}
