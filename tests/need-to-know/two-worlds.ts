import type { Operation } from '@reeve/contract';
import { makeApp, type Deps } from '@reeve/server';
import { makeJournalQueue } from '@reeve/store';
import { readReport, setPurpose } from '@reeve/contract';
import { seededFactories } from '../support/database.ts';
import { GROUP, SECOND_GROUP } from '../support/people.ts';
import { collate, MARKING, submit, tip } from '../support/story.ts';
import { makeClient, makeWorld, type Given, type World } from '../support/world.ts';
import { DRIVERS, drivenOperations, type Targets } from './driver.ts';

/** A 128-bit token that can be told apart from anything else in any output. */
export function canary(seed: string): string {
  return `cn${Buffer.from(seed.repeat(40)).toString('hex').slice(0, 6)}${[...seed]
    .reduce((h, c) => (h * 33 + c.charCodeAt(0)) % 2 ** 40, 5381)
    .toString(16)
    .padStart(26, '0')}`;
}

export interface BaseWorld {
  readonly world: World;
  readonly visible: readonly string[];
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
  return { world, visible };
}

export interface Hidden {
  readonly ids: readonly string[];
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
  const clients = async (purpose: string) =>
    Promise.all(['dora', 'mara', 'theo'].map((login) => makeClient(app, login, purpose)));
  const ids: string[] = [];
  for (const [name, purpose, group] of [
    ['drugs', 'P3', SECOND_GROUP],
    ['group', 'P2', SECOND_GROUP],
    ['purpose', 'P3', GROUP],
  ] as const) {
    const [dora, mara, theo] = await clients(purpose);
    if (!dora || !mara || !theo) throw new Error('three clients were made');
    const id = await submit(dora, form(name, { purpose, group }));
    await collate(mara, theo, id, {
      subject: `Watches ${token(`${name} clean subject`)}`,
      text: `Watches ${token(`${name} clean text`)}`,
      marking: { ...MARKING, group },
    });
    ids.push(id);
  }
  const [dora] = await clients('P2');
  if (!dora) throw new Error('three clients were made');
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
  await app.close();
  return { ids, references, canaries };
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
