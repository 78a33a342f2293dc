import {
  agendaItem,
  createStatement,
  decision,
  judgement,
  listBrokenThreads,
  meeting,
  product,
  readThread,
  requirement,
  saveProduct,
  type InputGiven,
} from '@reeve/contract';
import type { ThreadBreak } from '@reeve/domain';
import { AGENCY_WIDE, asActor, insertRecord } from '@reeve/store';
import { addCrimes, walkLoop, type LoopIds } from '@reeve/testing/loop.ts';
import { AGENCY, GROUP, SECOND_GROUP, accountId } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const RAW_WORD = 'onlyintheraw';
const QUOTE = 'A van stood near the quay';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, vera: Client, rosa: Client, ulla: Client;
let reportId: string;
let loop: LoopIds;
beforeAll(async () => {
  world = await makeWorld({ seed: 'thread' });
  [bela, mara, theo, dora, ivo, vera, rosa, ulla] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'vera', 'rosa', 'ulla'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client, Client]; // one a login
  reportId = await submit(bela, tip({ text: `Raw ${RAW_WORD}.`, persons: [], namesNobody: true }));
  await collate(mara, theo, reportId, { text: `${QUOTE}.` });
  const batchId = await addCrimes(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  loop = await walkLoop(
    { head: dora, analyst: ivo, reviewer: mara, commander: rosa, worker: ulla },
    { reportId, quote: QUOTE, purpose: 'P2', marking: MARKING, word: 'the quay', batchId, key: 'QUAY' },
  );
}, 120_000);
afterAll(() => world.close());

const trace = (reader: Client, kind: Parameters<typeof makeParams>[0], id: string) =>
  reader.call(readThread, { params: makeParams(kind, id) });
const makeParams = (
  kind: Exclude<keyof LoopIds, 'proceeding' | 'firm' | 'namesake' | 'identityDecision' | 'scored'> | 'report',
  id: string,
) => ({ kind, id }) as const;

describe('an entity', () => {
  test('rests on the statements about it and therefore on their reports, and on no raw row', async () => {
    const { why, edges, start } = await trace(ivo, 'entity', loop.entity);
    expect(start.title).toBe('Object the quay');
    expect(why.map((node) => [node.kind, node.id, node.hop])).toEqual([
      ['statement', loop.statement, 1],
      ['report', reportId, 2],
    ]);
    expect(edges).toContainEqual({ from: loop.statement, relation: 'about', to: loop.entity });
    expect(JSON.stringify({ why, start })).not.toContain(RAW_WORD);
  });

  test('leads to the consequences of its statements, up to the evaluation', async () => {
    const { soWhat } = await trace(ivo, 'entity', loop.entity);
    expect(soWhat.map((node) => node.kind)).toEqual(
      expect.arrayContaining(['statement', 'judgement', 'product', 'decision', 'task', 'evaluation']),
    );
  });

  test('is no basis of a judgement: why goes from its statement to the report only', async () => {
    const { why } = await trace(ivo, 'judgement', loop.judgement ?? '');
    expect(why.map((node) => node.id)).toContain(reportId);
    expect(why.map((node) => node.kind)).not.toContain('entity');
    expect((await trace(ivo, 'report', reportId)).soWhat.map((node) => node.id)).toContain(loop.entity);
  });

  test('shows each of two readers their own statements, by either end of a link', async () => {
    const secret = await submit(dora, tip({ group: SECOND_GROUP, persons: [], namesNobody: true }));
    await collate(mara, theo, secret, {
      text: 'The van is kept in a barn.',
      marking: { ...MARKING, group: SECOND_GROUP },
    });
    const said = await dora.call(createStatement, {
      input: {
        reportId: secret,
        quote: 'kept in a barn',
        subject: { id: loop.entity },
        property: 'present_at',
        object: { newKind: 'address', name: 'The barn' },
        kind: 'fact',
      },
    });
    const hers = (await trace(dora, 'entity', loop.entity)).why.map((node) => node.id);
    expect(hers).toEqual(expect.arrayContaining([loop.statement, reportId, said.id, secret]));
    expect((await trace(ivo, 'entity', loop.entity)).why.map((node) => node.id)).toEqual([loop.statement, reportId]);
    expect((await trace(dora, 'entity', said.objectId ?? '')).why.map((node) => node.id)).toContain(said.id);
    expect(await ivo.refused(readThread, { params: { kind: 'entity', id: said.objectId ?? '' } })).toBe('not_found');
  });
});

test('a node carries its marking and its author, not the person who cited it; a report names no one', async () => {
  const { start, why } = await trace(ivo, 'judgement', loop.judgement ?? '');
  expect(start.by).toBe('Ivo');
  expect(start.marking.groups).toEqual([GROUP]);
  const report = why.find((node) => node.id === reportId);
  expect(report?.by).toBeNull();
  expect(report?.marking).toMatchObject({ classification: 'restricted', tlp: 'TLP:AMBER', groups: [GROUP] });
  const { why: deeper } = await trace(ivo, 'task', loop.task ?? '');
  expect(deeper.find((node) => node.id === loop.decision)?.by).toBe('Rosa');
});

describe('steps that are known but not visible', () => {
  const ask = (author: Client, group: string) =>
    author.call(requirement.create, {
      input: {
        title: `Requirement of ${group}`,
        marking: { ...MARKING, group },
        ownerId: accountId('dora'),
        dueOn: '2026-12-01',
        body: {
          question: 'Who buys what was stolen here?',
          decisionServed: 'none',
          kind: 'tactical',
          level: 'local',
          necessityNote: '',
          personalDataExpected: false,
          referredTo: '',
        },
      },
    });

  test('are counted if a product got a stricter marking after it was put on the agenda', async () => {
    const drafted = await dora.call(product.create, {
      input: {
        title: 'A profile in the making',
        marking: MARKING,
        // A draft is its authors', and the chair is one of them.
        body: { ...PRODUCT, authorIds: [accountId('rosa')] },
      },
    });
    const met = await rosa.call(meeting.create, {
      input: { title: 'A meeting', marking: MARKING, ownerId: accountId('rosa'), body: MEETING },
    });
    const item = await rosa.call(agendaItem.create, {
      input: {
        title: 'The profile',
        body: { meetingId: met.id, source: { kind: 'product', id: drafted.id }, lead: 'Dora' },
      },
    });
    const before = await trace(rosa, 'agenda_item', item.id);
    expect(before.why.map((node) => node.id)).toEqual([drafted.id]);
    expect(before.gaps).toEqual([]);
    const asked = await ask(dora, SECOND_GROUP);
    const judged = await dora.call(judgement.create, {
      input: { title: 'A judgement of both', cites: [{ kind: 'requirement', id: asked.id }], body: JUDGED },
    });
    await dora.call(saveProduct, {
      params: { id: drafted.id },
      input: {
        version: 1,
        title: 'A profile in the making',
        gaps: '',
        limitations: '',
        blocks: [
          {
            id: '00000000-0000-4000-8000-00000000b10d',
            section: 'what_changed',
            text: 'See the judgement.',
            cites: [{ kind: 'judgement', id: judged.id }],
          },
        ],
      },
    });
    const after = await trace(rosa, 'agenda_item', item.id);
    expect(after.why).toEqual([]);
    expect(after.edges).toEqual([]);
    expect(after.gaps).toEqual([{ id: item.id, steps: 1 }]);
    expect(JSON.stringify(after)).not.toContain(drafted.id);
    expect((await trace(dora, 'agenda_item', item.id)).gaps).toEqual([]);
    // The edge itself got the stricter marking with the product.
    const edges = await asActor(world.store, { ...DORA, accountId: accountId('rosa') }, (tx) =>
      tx.db.selectFrom('thread').select('id').where('to_id', '=', drafted.id).execute(),
    );
    expect(edges).toEqual([]);
  });

  test('are counted in full where reports next to them are visible', async () => {
    const report = await submit(bela, tip({ persons: [], namesNobody: true }));
    await collate(mara, theo, report, { text: 'A skiff was seen at the pier.' });
    const asked = await ask(dora, GROUP);
    const judged = await dora.call(judgement.create, {
      input: {
        title: 'About the skiff',
        marking: MARKING,
        cites: [
          { kind: 'report', id: report },
          { kind: 'requirement', id: asked.id },
        ],
        body: JUDGED,
      },
    });
    expect((await trace(rosa, 'judgement', judged.id)).gaps).toEqual([]);
    await asActor(
      world.store,
      { ...DORA, accountId: accountId('dora') },
      async (tx) => {
        const label_id = await tx.labelFor({ ...AGENCY_WIDE, compartments: [SECOND_GROUP], purposeGroup: 'P2' });
        await tx.db.updateTable('requirement').set({ label_id }).where('id', '=', asked.id).execute();
      },
      { write: true },
    );
    const { why, gaps } = await trace(rosa, 'judgement', judged.id);
    expect(why.map((node) => node.id)).toEqual([report]);
    expect(gaps).toEqual([{ id: judged.id, steps: 1 }]);
    expect(JSON.stringify([why, gaps])).not.toContain(asked.id);
  });

  test('are not counted for reports: need-to-know hides that one exists', async () => {
    const moved = await submit(bela, tip({ persons: [], namesNobody: true }));
    await collate(mara, theo, moved, { text: 'Two men were seen at the pier.' });
    const judged = await ivo.call(judgement.create, {
      input: { title: 'About the pier', cites: [{ kind: 'report', id: moved }], body: JUDGED },
    });
    expect((await trace(rosa, 'judgement', judged.id)).why.map((node) => node.id)).toEqual([moved]);
    await asActor(
      world.store,
      { ...DORA, accountId: accountId('dora') },
      async (tx) => {
        const label_id = await tx.labelFor({ ...AGENCY_WIDE, compartments: [SECOND_GROUP], purposeGroup: 'P2' });
        await tx.db.updateTable('report').set({ label_id }).where('id', '=', moved).execute();
      },
      { write: true },
    );
    const { why, gaps } = await trace(rosa, 'judgement', judged.id);
    expect(why).toEqual([]);
    expect(gaps).toEqual([]);
  });
});

describe('broken threads', () => {
  const broken = async (reader: Client): Promise<readonly (readonly [ThreadBreak, string])[]> =>
    (await reader.call(listBrokenThreads)).items.map((item) => [item.broken, item.id]);
  const decide = (input: Partial<InputGiven<typeof decision.create>>, outcome: 'adopted' | 'refused' | 'deferred') =>
    rosa.call(decision.create, {
      input: {
        title: 'A decision',
        ownerId: accountId('ulla'),
        dueOn: '2026-12-01',
        ...input,
        body: { outcome, options: [], reason: 'it is needed', measureText: 'seen', intrusive: false, plan: PLAN },
      },
    });

  test('a complete loop has none', async () => {
    const ids = (await broken(rosa)).map(([, id]) => id);
    expect(ids).not.toContain(loop.decision);
    expect(ids).not.toContain(loop.task);
  });

  test('a decision on a finding alone is broken, one on a product or on an item that carries one is not', async () => {
    const alone = await decide({ cites: [{ kind: 'finding', id: loop.finding ?? '' }] }, 'adopted');
    const refusal = await decide({ cites: [{ kind: 'finding', id: loop.finding ?? '' }] }, 'refused');
    const deferral = await decide({ cites: [{ kind: 'finding', id: loop.finding ?? '' }] }, 'deferred');
    const byItem = await decide({ cites: [{ kind: 'agenda_item', id: loop.agenda_item ?? '' }] }, 'adopted');
    const found = await broken(rosa);
    expect(found).toContainEqual(['decision_without_product', alone.id]);
    expect(found).toContainEqual(['decision_without_product', refusal.id]);
    const ids = found.map(([, id]) => id);
    expect(ids).not.toContain(deferral.id);
    expect(ids).not.toContain(byItem.id);
  });

  test('a task without a decision, and an evaluated one whose measure came too late or never, are broken', async () => {
    const marking = { ...AGENCY_WIDE, compartments: [GROUP], purposeGroup: 'P2' };
    const body = { instruction: 'Do it' };
    const late = { offenceType: 'x', treatedAreas: ['T'], comparisonAreas: ['C'], displacementAreas: [] };
    const dates = { beforeFrom: '2026-01-18', startsOn: '2026-04-19', afterTo: '2026-07-19' };
    const measure = { ...late, displacementComparisonAreas: [], ...dates };
    const [order, never, tooLate, inTime] = await asActor(
      world.store,
      DORA,
      async (tx) => {
        const made: string[] = [];
        for (const [state, more, cites] of [
          ['assigned', {}, false],
          ['evaluated', {}, true],
          ['evaluated', { measure, registeredOn: '2026-04-20' }, true],
          ['evaluated', { measure, registeredOn: '2026-04-19' }, true],
        ] as const)
          made.push(
            (
              await insertRecord(tx, 'task', {
                title: 'A task from elsewhere',
                state,
                body: { ...body, ...more },
                cites: cites ? [{ kind: 'decision', id: loop.decision ?? '' }] : [],
                marking,
                ownerId: undefined,
                dueOn: undefined,
              })
            ).id,
          );
        return made;
      },
      { write: true },
    );
    const found = await broken(rosa);
    expect(found).toContainEqual(['task_without_decision', order]);
    expect(found).toContainEqual(['result_without_measure', never]);
    expect(found).toContainEqual(['result_without_measure', tooLate]);
    expect(found.map(([, id]) => id)).not.toContain(inTime);
    expect(found.map(([, id]) => id)).not.toContain(loop.task);
    // Readers who cannot see them have none of them in their list.
    expect(await broken(await world.as('cleo'))).toEqual([]);
  });

  test('are for commanders and the head of intelligence', async () => {
    for (const reader of [ivo, vera, bela, ulla]) expect(await reader.refused(listBrokenThreads)).toBe('not_permitted');
    expect((await broken(dora)).length).toBeGreaterThan(0);
  });
});

const DORA = {
  accountId: accountId('dora'),
  agencyId: AGENCY,
  sessionId: accountId('dora'),
  purpose: 'P2',
  justification: 'tests',
  caseRef: undefined,
  requestId: 'tests',
};
const PLAN = { proportionate: 'yes', legal: 'yes', accountable: 'yes', necessary: 'yes' };
const PRODUCT: InputGiven<typeof product.create>['body'] = {
  type: 'briefing',
  scheme: 'PHIA',
  gaps: '',
  limitations: '',
  authorIds: [],
  blocks: [],
};
const MEETING: InputGiven<typeof meeting.create>['body'] = {
  level: 'tactical',
  heldOn: '2026-09-28',
  place: '',
  attendance: [],
  conflicts: '',
  minutes: '',
};
const JUDGED = {
  statement: 'It is likely that more will come.',
  scheme: 'PHIA',
  term: 'likely',
  confidence: 'low',
  basis: 'one source',
  alternatives: 'chance',
  wouldChangeIf: 'it stops',
  horizon: '',
} as const;
