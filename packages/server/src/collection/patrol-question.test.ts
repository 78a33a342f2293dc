import {
  createReport,
  listAskedOfPatrols,
  patrolQuestion,
  readThread,
  requirement,
  returnReport,
  setExerciseClock,
  submitReport,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { randomUUID } from 'node:crypto';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client, mara: Client, theo: Client, bela: Client;
let requirementId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'patrol questions' });
  [ivo, dora, mara, theo, bela] = (await Promise.all(
    ['ivo', 'dora', 'mara', 'theo', 'bela'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
  // The intelligence tray keeps the requirement from patrols.
  const made = await mara.call(requirement.create, {
    input: {
      title: 'Who buys what was stolen?',
      marking: { ...MARKING, group: 'UNIT:INTEL' },
      ownerId: accountId('mara'),
      dueOn: '2026-12-01',
      body: {
        question: 'Who buys what was stolen?',
        decisionServed: 'patrol or prevention',
        kind: 'tactical',
        level: 'local',
        personalDataExpected: false,
      },
    },
  });
  requirementId = made.id;
  const input = { version: made.version, to: 'approved' as const, reason: 'as agreed' };
  await dora.call(requirement.move, { params: { id: made.id }, input });
}, 60_000);
afterAll(() => world.close());

const TEXT = 'Is anyone offering tools or bicycles for sale in the street?';
type Release = InputGiven<typeof patrolQuestion.create>;
const given = (more: Partial<Release> = {}): { input: Release } => ({
  input: {
    text: TEXT,
    area: 'Sector B',
    lastOn: '2026-10-04',
    requirementId,
    marking: { ...MARKING, classification: 'internal', tlp: 'TLP:GREEN' },
    statesNothingShown: true,
    ...more,
  },
});
const release = async (more: Partial<Release> = {}) => (await mara.call(patrolQuestion.create, given(more))).id;
const askedOf = async (client: Client) => (await client.call(listAskedOfPatrols, {})).items;

describe('a question for patrols', () => {
  test('is read by those who do not see its requirement, and shows nothing of it', async () => {
    expect(await bela.refused(requirement.read, { params: { id: requirementId } })).toBe('not_found');
    const id = await release();
    expect((await askedOf(bela)).find((one) => one.id === id)).toEqual({
      id,
      text: TEXT,
      area: 'Sector B',
      lastOn: '2026-10-04',
      marking: expect.objectContaining({ classification: 'internal', groups: [MARKING.group] }),
    });
    expect((await bela.call(patrolQuestion.read, { params: { id } })).cites).toEqual([]);
    const { why, gaps } = await bela.call(readThread, { params: { kind: 'patrol_question', id }, query: {} });
    expect([why, gaps]).toEqual([[], []]);
    expect((await mara.call(patrolQuestion.read, { params: { id } })).cites).toEqual([
      expect.objectContaining({ kind: 'requirement', id: requirementId }),
    ]);
  });

  test('ends with its last day, or when it is withdrawn with a reason', async () => {
    const [first, second] = [await release({ lastOn: '2026-09-27' }), await release()];
    const ids = async () => (await askedOf(bela)).map(({ id }) => id);
    expect(await ids()).toEqual(expect.arrayContaining([first, second]));
    const withdraw = { version: 1, to: 'withdrawn' as const, reason: 'the market is closed' };
    expect(await bela.refused(patrolQuestion.move, { params: { id: second }, input: withdraw })).toBe('not_permitted');
    await dora.call(patrolQuestion.move, { params: { id: second }, input: withdraw });
    await dora.call(setExerciseClock, { input: { now: '2026-09-28T07:00:00.000Z' } });
    expect(await ids()).not.toContain(first);
    expect(await ids()).not.toContain(second);
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
    const { patrolQuestions } = await mara.call(requirement.read, { params: { id: requirementId } });
    expect(patrolQuestions.find(({ id }) => id === second)).toMatchObject({ isAsked: false, text: TEXT });
  });

  test.each<readonly [string, Partial<Release>, string]>([
    ['that names a person', { text: 'Has Petr Novák offered tools for sale?' }, 'looks like a name: “Petr Novák”'],
    ['without the statement', { statesNothingShown: false }, 'State that nothing in the text'],
    ['with a day that is past', { lastOn: '2026-09-26' }, 'before today'],
    ['for more than a fortnight', { lastOn: '2026-10-12' }, 'at most 14 days'],
  ])('%s is refused with a sentence', async (_, more, words) => {
    const before = (await askedOf(bela)).length;
    const { status, body } = await mara.send(patrolQuestion.create, given(more));
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(body).toContain('Nothing was saved.');
    expect(await askedOf(bela)).toHaveLength(before);
  });

  test('is refused above restricted, over 280 characters, from an analyst, and of what is not approved', async () => {
    expect((await mara.send(patrolQuestion.create, given({ text: 'tools '.repeat(47) }))).status).toBe(422);
    const secret = given({ marking: { ...MARKING, classification: 'confidential' } });
    expect((await mara.send(patrolQuestion.create, secret)).status).toBeGreaterThanOrEqual(400);
    expect(await ivo.refused(patrolQuestion.create, given())).toBe('not_permitted');
    expect(await mara.refused(patrolQuestion.create, given({ requirementId: randomUUID() }))).toBe('not_found');
    const { id } = await mara.call(requirement.create, {
      input: {
        title: 'Not approved yet',
        marking: MARKING,
        ownerId: accountId('mara'),
        dueOn: '2026-12-01',
        body: {
          question: 'Is this approved?',
          decisionServed: 'none yet',
          kind: 'tactical',
          level: 'local',
          personalDataExpected: false,
        },
      },
    });
    expect(await mara.refused(patrolQuestion.create, given({ requirementId: id }))).toBe('state_forbids');
  });
});

describe('a report on a question for patrols', () => {
  const draft = (patrolQuestionId: string) => tip({ persons: [], namesNobody: true, patrolQuestionId });

  test('is tied to the requirement its author does not see, for those who may see both', async () => {
    const questionId = await release();
    const reportId = await submit(bela, draft(questionId));
    await collate(mara, theo, reportId, { text: 'A man offered watches.', marking: MARKING });
    const { answers, plan } = await mara.call(requirement.read, { params: { id: requirementId } });
    expect(answers.items.map(({ id }) => id)).toContain(reportId);
    expect(plan.rows[0]?.answers.notGraded).toBe(1);
    const why = async (client: Client) =>
      (await client.call(readThread, { params: { kind: 'report', id: reportId }, query: {} })).why.map(
        ({ kind }) => kind,
      );
    expect(await why(mara)).toEqual(['patrol_question', 'requirement']);
    expect(await why(bela)).toEqual(['patrol_question']);
  });

  test('stays tied when it is returned and sent again', async () => {
    const questionId = await release();
    const reportId = await submit(bela, draft(questionId));
    const taken = await mara.call(takeReport, { params: { id: reportId }, input: { version: 2, reason: 'read' } });
    const back = { version: taken.version, reason: 'Where was it, and when?' };
    const returned = await mara.call(returnReport, { params: { id: reportId }, input: back });
    await bela.call(submitReport, { params: { id: reportId }, input: { version: returned.version } });
    const { answers } = await mara.call(requirement.read, { params: { id: requirementId } });
    expect(answers.items.map(({ id }) => id)).toContain(reportId);
  });

  test('is not sent for a question that its author cannot see', async () => {
    const hidden = await release({ marking: { ...MARKING, group: 'UNIT:INTEL' } });
    expect((await askedOf(bela)).map(({ id }) => id)).not.toContain(hidden);
    for (const id of [hidden, randomUUID()]) {
      const kept = await bela.call(createReport, { input: { draft: draft(id) } });
      const sent = await bela.send(submitReport, { params: { id: kept.id }, input: { version: kept.version } });
      expect(sent.status).toBe(422);
      expect(sent.body).toContain('there is no such requirement');
    }
  });
});
