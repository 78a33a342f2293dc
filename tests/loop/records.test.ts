import {
  agendaItem,
  allocationPlan,
  chooseName,
  collectionTask,
  concept,
  createStatement,
  debrief,
  decision,
  evaluation,
  controlStrategy,
  gap,
  hypothesisMatrix,
  threatAssessment,
  judgement,
  listDataSets,
  listImportBatches,
  meeting,
  notice,
  outcome,
  patrolQuestion,
  priority,
  product,
  readDataSet,
  readEntity,
  readiness,
  requirement,
  retractStatement,
  shiftSheet,
  secondCoverage,
  stateCoverage,
  task,
  workshopSession,
} from '@reeve/contract';
import { type LoopIds } from '@reeve/testing/loop.ts';
import { makeClients, type Client } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBase, type BaseWorld } from '../need-to-know/base-world.ts';

let base: BaseWorld;
let dora: Client, ivo: Client, mara: Client, rosa: Client, ulla: Client, vera: Client;
beforeAll(async () => {
  base = await makeBase('records');
  [dora, ivo, mara, rosa, ulla, vera] = await makeClients(base.world.app, 'P2', [
    'dora',
    'ivo',
    'mara',
    'rosa',
    'ulla',
    'vera',
  ]);
});
afterAll(() => base.world.close());

const idOf = (kind: keyof LoopIds): string => {
  const id = base.records[kind];
  if (id === undefined) throw new Error(`the world has no ${kind}`);
  return id;
};

describe('a list of records', () => {
  test.each([
    ['priority', priority.list],
    ['allocation_plan', allocationPlan.list],
    ['control_strategy', controlStrategy.list],
    ['gap', gap.list],
    ['requirement', requirement.list],
    ['collection_task', collectionTask.list],
    ['patrol_question', patrolQuestion.list],
    ['notice', notice.list],
    ['shift_sheet', shiftSheet.list],
    ['debrief', debrief.list],
    ['hypothesis_matrix', hypothesisMatrix.list],
    ['threat_assessment', threatAssessment.list],
    ['judgement', judgement.list],
    ['product', product.list],
    ['meeting', meeting.list],
    ['agenda_item', agendaItem.list],
    ['decision', decision.list],
    ['task', task.list],
    ['outcome', outcome.list],
    ['evaluation', evaluation.list],
    ['import_batch', listImportBatches],
    ['concept', concept.list],
    ['readiness', readiness.list],
  ] as const)('%s: shows those of the reader’s groups, page by page, and none to another group', async (kind, list) => {
    const { items } = await dora.call(list, { query: { limit: 200 } });
    expect(items.map(({ id }) => id)).toContain(idOf(kind));
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await dora.call(list, { query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) } });
      expect(page.items.length).toBeLessThanOrEqual(1);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(items.map(({ id }) => id));
    const other = await vera.call(list, { query: { limit: 200 } });
    expect(other.items.map(({ id }) => id)).not.toContain(idOf(kind));
  });

  test('of the sessions of a workshop is shown to its members', async () => {
    const titles = async (client: Client) =>
      (await client.call(workshopSession.list, { query: { limit: 200 } })).items.map(({ title }) => title);
    expect(await titles(dora)).toEqual(['Session the quay']);
    expect(await titles(vera)).toEqual([]);
  });
});

describe('a collection task', () => {
  const at = { params: { id: '' } };
  const move = (version: number, to: 'accepted' | 'in_progress' | 'done' | 'cancelled') => ({
    ...at,
    input: { version, to, reason: `it is ${to}` },
  });
  beforeAll(() => void (at.params.id = idOf('collection_task')));

  test('is read with its requirement and with its reader’s permissions', async () => {
    const asOwner = await ulla.call(collectionTask.read, at);
    expect(asOwner).toMatchObject({ state: 'assigned', ownerId: accountId('ulla') });
    expect(asOwner.cites.map(({ kind }) => kind)).toEqual(['requirement']);
    const may = (row: typeof asOwner): readonly string[] =>
      row.actions.filter(({ allowed }) => allowed).map(({ to }) => to);
    expect(may(asOwner)).toEqual(['accepted', 'declined']);
    expect(may(await ivo.call(collectionTask.read, at))).toEqual(['cancelled']);
    expect(await vera.refused(collectionTask.read, at)).toBe('not_found');
  });

  test('is accepted, begun and done by its owner alone', async () => {
    expect(await ivo.refused(collectionTask.move, move(1, 'accepted'))).toBe('not_permitted');
    await ulla.call(collectionTask.move, move(1, 'accepted'));
    expect(await ulla.refused(collectionTask.move, move(1, 'in_progress'))).toBe('stale_version');
    await ulla.call(collectionTask.move, move(2, 'in_progress'));
    await ulla.call(collectionTask.move, move(3, 'done'));
    expect(await ivo.refused(collectionTask.move, move(4, 'cancelled'))).toBe('state_forbids');
    const { history } = await ivo.call(collectionTask.read, at);
    expect(history.map(({ to, by }) => [to, by])).toEqual([
      ['assigned', 'Ivo'],
      ['accepted', 'Ulla'],
      ['in_progress', 'Ulla'],
      ['done', 'Ulla'],
    ]);
  });
});

test('a judgement is resolved once, by its author or an approver of products', async () => {
  const to = (state: 'resolved_true' | 'withdrawn', version = 1) => ({
    params: { id: idOf('judgement') },
    input: { version, to: state, reason: 'the series ended with the arrest' },
  });
  expect(await mara.refused(judgement.move, to('resolved_true'))).toBe('not_permitted');
  await ivo.call(judgement.move, to('resolved_true'));
  expect((await dora.call(judgement.read, { params: { id: idOf('judgement') } })).state).toBe('resolved_true');
  expect(await dora.refused(judgement.move, to('withdrawn', 2))).toBe('state_forbids');
});

test('an item of an agenda is closed by the chair, without a decision, once', async () => {
  const called = await rosa.call(meeting.create, {
    input: {
      title: 'Next week',
      marking: {
        classification: 'restricted',
        handling: { codes: ['H0'], conditions: '' },
        tlp: 'TLP:AMBER',
        group: 'BURGLARY',
      },
      ownerId: accountId('rosa'),
      body: { level: 'tactical', heldOn: '2026-10-04', place: '', attendance: [], conflicts: '', minutes: '' },
    },
  });
  const { id } = await ivo.call(agendaItem.create, {
    input: {
      title: 'The product again',
      body: { meetingId: called.id, source: { kind: 'product', id: idOf('product') }, lead: '' },
    },
  });
  const close = { params: { id }, input: { version: 1, to: 'closed' as const, reason: 'dealt with before' } };
  expect(await ivo.refused(agendaItem.move, close)).toBe('not_permitted');
  await rosa.call(agendaItem.move, close);
  expect(await rosa.refused(agendaItem.move, { ...close, input: { ...close.input, version: 2 } })).toBe(
    'state_forbids',
  );
});

describe('a statement', () => {
  const made = async (value: string, subjectId: string) =>
    ivo.call(createStatement, {
      input: {
        reportId: base.visible[3] ?? '',
        quote: 'A van stood near the quay',
        subject: { id: subjectId },
        property: 'name',
        value,
        kind: 'fact',
      },
    });
  const titleOf = async (id: string): Promise<string> => (await ivo.call(readEntity, { params: { id } })).title;

  test('gives the entity its name if a person chooses it', async () => {
    const entityId = idOf('entity');
    const before = await titleOf(entityId);
    const { id } = await made('The blue van', entityId);
    expect(await rosa.refused(chooseName, { params: { id }, input: {} })).toBe('not_permitted');
    await ivo.call(chooseName, { params: { id }, input: {} });
    expect(before).not.toBe('The blue van');
    expect(await titleOf(entityId)).toBe('The blue van');
  });

  test('is retracted with a reason, which stays readable; its name is removed', async () => {
    const entityId = idOf('entity');
    const { statements } = await ivo.call(readEntity, { params: { id: entityId } });
    const chosen = statements.find((one) => one.value === 'The blue van');
    const params = { id: chosen?.id ?? '' };
    expect(await rosa.refused(retractStatement, { params, input: { reason: 'another van' } })).toBe('not_permitted');
    await ivo.call(retractStatement, { params, input: { reason: 'another van' } });
    const after = await ivo.call(readEntity, { params: { id: entityId } });
    expect(after.statements.find(({ id }) => id === params.id)).toMatchObject({ retractedBecause: 'another van' });
    expect(after.title).not.toBe('The blue van');
  });
});

describe('a data set', () => {
  test('is listed and read by its group alone, with its stated days', async () => {
    const { items } = await ivo.call(listDataSets);
    const [id = ''] = base.dataSetIds;
    expect(items.map((item) => item.id)).toContain(id);
    expect((await vera.call(listDataSets)).items.map((item) => item.id)).not.toContain(id);
    expect(await vera.refused(readDataSet, { params: { id } })).toBe('not_found');
    const { statements } = await ivo.call(readDataSet, { params: { id } });
    expect(statements.map(({ kind, from, before }) => [kind, from, before])).toEqual([
      ['gap', '2026-02-01', '2026-02-08'],
    ]);
  });

  test('has a correction by hand only when a second person agrees, once', async () => {
    const [dataSetId = ''] = base.dataSetIds;
    const gap = {
      params: { id: dataSetId },
      input: {
        kind: 'gap' as const,
        from: '2026-03-01',
        before: '2026-03-03',
        areas: [],
        offenceTypes: [],
        reason: 'the office moved',
      },
    };
    expect(await ulla.refused(stateCoverage, gap)).toBe('not_permitted');
    const { id } = await ivo.call(stateCoverage, gap);
    const secondedBy = async () =>
      (await dora.call(readDataSet, { params: { id: dataSetId } })).statements.find((one) => one.id === id)?.secondedBy;
    expect(await secondedBy()).toBeNull();
    const second = { params: { id }, input: {} };
    expect(await ivo.refused(secondCoverage, second)).toBe('not_found');
    expect(await ulla.refused(secondCoverage, second)).toBe('not_permitted');
    expect(await mara.call(secondCoverage, second)).toEqual({ secondedBy: 'Mara' });
    expect(await secondedBy()).toBe('Mara');
    expect(await dora.refused(secondCoverage, second)).toBe('not_found');
  });
});
