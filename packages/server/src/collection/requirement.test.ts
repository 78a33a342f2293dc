import {
  collectionTask,
  createReport,
  giveFeedback,
  readReport,
  requirement,
  returnReport,
  setExerciseClock,
  submitReport,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { randomUUID } from 'node:crypto';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client, mara: Client, theo: Client, bela: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'requirements' });
  [ivo, dora, mara, theo, bela] = (await Promise.all(
    ['ivo', 'dora', 'mara', 'theo', 'bela'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
}, 60_000);
afterAll(() => world.close());

type Asked = InputGiven<typeof requirement.create>;
const asked = (body: Partial<Asked['body']>, more: Partial<Asked> = {}): { input: Asked } => ({
  input: {
    title: 'Who buys what was stolen?',
    marking: MARKING,
    ownerId: accountId('ivo'),
    dueOn: '2026-12-01',
    body: {
      question: 'Who buys what was stolen?',
      decisionServed: 'patrol or prevention',
      kind: 'tactical',
      level: 'local',
      necessityNote: '',
      personalDataExpected: false,
      ...body,
    },
    ...more,
  },
});

test('personal data are not asked for without the note why they are necessary', async () => {
  for (const necessityNote of ['', '   ']) {
    const { status, body } = await ivo.send(requirement.create, asked({ personalDataExpected: true, necessityNote }));
    expect(status).toBe(422);
    expect(body).toContain('state why they are necessary. Nothing was saved.');
  }
  expect((await ivo.call(requirement.list, {})).items).toEqual([]);
  await ivo.call(
    requirement.create,
    asked({ personalDataExpected: true, necessityNote: 'Buyers have to be told apart.' }),
  );
});

const read = (id: string, client = ivo) => client.call(requirement.read, { params: { id } });
const approved = async (body: Partial<Asked['body']> = {}, more: Partial<Asked> = {}): Promise<string> => {
  const { id, version } = await ivo.call(requirement.create, asked(body, more));
  await dora.call(requirement.move, { params: { id }, input: { version, to: 'approved', reason: 'as agreed' } });
  return id;
};
type Given = InputGiven<typeof collectionTask.create>;
const taskOn = (id: string, body: Partial<Given['body']> = {}, more: Partial<Given> = {}): { input: Given } => ({
  input: {
    title: 'Ask the shops',
    cites: [{ kind: 'requirement', id }],
    ownerId: accountId('bela'),
    dueOn: '2026-10-05',
    body: {
      instruction: 'Ask the shops who offers goods.',
      source: 'private_sector',
      sourceType: 'second-hand shops',
      legalBasis: 'PA12',
      necessityNote: 'The lightest way.',
      authorityType: 'none',
      ...body,
    },
    ...more,
  },
});
/** A released report sent for a collection task. */
const answer = async (collectionTaskId: string): Promise<string> => {
  const id = await submit(bela, tip({ persons: [], namesNobody: true, collectionTaskId }));
  await collate(mara, theo, id, { text: 'A man offered watches.', marking: MARKING });
  return id;
};
const NO_ANSWERS = { ofUse: 0, notOfUse: 0, notGraded: 0 };

describe('the collection plan of a requirement', () => {
  let main: string, sub: string, taskId: string;
  beforeAll(async () => {
    main = await approved();
    sub = await approved(
      { kind: 'eei', question: 'Which shops changed volume?' },
      { title: 'Which shops changed volume?', cites: [{ kind: 'requirement', id: main }], marking: undefined },
    );
    taskId = (await ivo.call(collectionTask.create, taskOn(sub))).id;
    await ivo.call(collectionTask.create, taskOn(main, { source: 'patrol' }, { dueOn: '2026-09-20', title: 'Watch' }));
  });

  test('has the question and its sub-questions as rows, and the sources with tasks as columns', async () => {
    const { plan } = await read(main);
    expect(plan.columns).toEqual(['patrol', 'private_sector']);
    expect(plan.rows.map(({ question }) => question.id)).toEqual([main, sub]);
    const [first, second] = plan.rows;
    expect(first?.cells.map(({ tasks }) => tasks.map(({ timing }) => timing))).toEqual([['late'], []]);
    expect(second?.cells[1]?.tasks).toEqual([
      expect.objectContaining({ id: taskId, owner: 'Bela', timing: 'due', authority: 'none', answers: NO_ANSWERS }),
    ]);
    expect((await read(sub)).plan.rows).toHaveLength(1);
  });

  test('keeps its task when a report for it is returned to its author', async () => {
    const id = await submit(bela, tip({ persons: [], namesNobody: true, collectionTaskId: taskId }));
    for (const [operation, reason] of [
      [takeReport, 'taken up'],
      [returnReport, 'two subjects: write two reports'],
    ] as const) {
      const { version } = await mara.call(readReport, { params: { id } });
      await mara.call(operation, { params: { id }, input: { version, reason } });
    }
    expect((await bela.call(readReport, { params: { id } })).draft?.collectionTaskId).toBe(taskId);
  });

  test('counts the answers of a task, ungraded until a person says whether they were of use', async () => {
    const reportId = await answer(taskId);
    const before = await read(main, mara);
    expect(before.plan.rows[1]?.cells[1]?.tasks[0]?.answers).toEqual({ ...NO_ANSWERS, notGraded: 1 });
    expect(before.answers.items).toEqual([
      expect.objectContaining({
        id: reportId,
        questionId: sub,
        use: null,
        mayGrade: true,
        feedbackDueOn: '2026-10-11',
      }),
    ]);
    expect((await read(main)).answers.items[0]?.mayGrade).toBe(false);
    const { version } = await mara.call(readReport, { params: { id: reportId } });
    expect(before.answers.items[0]?.version).toBe(version);
    await mara.call(giveFeedback, {
      params: { id: reportId },
      input: { version, sentence: 'answered_question', reason: 'names a shop' },
    });
    const after = await read(main, mara);
    expect(after.plan.rows[1]?.answers).toEqual({ ...NO_ANSWERS, ofUse: 1 });
    expect(after.answers).toMatchObject({ sent: 1, ofUse: 1, notOfUse: 0 });
  });

  test('shows a task of before, without a source, as such', async () => {
    const id = await approved();
    const old = await ivo.call(collectionTask.create, taskOn(id));
    await asSuperuser(world.database, (client) =>
      client.query(`update collection_task set body = body - 'source' - 'stopConditions' where id = $1`, [old.id]),
    );
    expect((await read(id)).plan.columns).toEqual(['not_stated']);
    expect((await ivo.call(collectionTask.read, { params: { id: old.id } })).body.source).toBeUndefined();
  });
});

describe('a sub-question', () => {
  test.each([
    ['without its requirement', async () => asked({ kind: 'eei' })],
    ['of two', async () => asked({ kind: 'eei' }, { cites: await two() })],
    ['that calls itself tactical', async () => asked({}, { cites: (await two()).slice(0, 1) })],
  ])('%s is refused with a sentence', async (_, make) => {
    const { status, body } = await ivo.send(requirement.create, await make());
    expect(status).toBe(422);
    expect(body).toContain('Nothing was saved.');
  });

  test('has none of its own, and none is added to what is over or cannot be seen', async () => {
    const [parent] = await two();
    if (!parent) throw new Error('no requirement');
    const part = await ivo.call(requirement.create, asked({ kind: 'eei' }, { cites: [parent] }));
    const below = asked({ kind: 'eei' }, { cites: [{ kind: 'requirement', id: part.id }] });
    expect(await ivo.refused(requirement.create, below)).toBe('invalid_input');
    const { version } = await read(parent.id);
    const withdraw = { version, to: 'withdrawn' as const, reason: 'no longer needed' };
    await ivo.call(requirement.move, { params: { id: parent.id }, input: withdraw });
    expect(await ivo.refused(requirement.create, asked({ kind: 'eei' }, { cites: [parent] }))).toBe('state_forbids');
    const hidden = [{ kind: 'requirement' as const, id: randomUUID() }];
    expect(await ivo.refused(requirement.create, asked({ kind: 'eei' }, { cites: hidden }))).toBe('not_found');
  });

  const two = async () => {
    const made = [await approved(), await approved()];
    return made.map((id) => ({ kind: 'requirement' as const, id }));
  };
});

describe('the authority of a collection task', () => {
  const order = { authorityType: 'judge', authorityRef: 'PA-118', authorityUntil: '2026-09-30' } as const;

  test.each([
    ['needs an authority', { source: 'telecom' }],
    ['needs its reference', { ...order, authorityRef: '  ' }],
    ['needs its last valid day', { ...order, authorityUntil: undefined }],
    ['has ended', { ...order, authorityUntil: '2026-09-26' }],
  ] as const)('%s: refused with a sentence', async (words, body) => {
    const id = await approved();
    const answered = await ivo.send(collectionTask.create, taskOn(id, body));
    expect(answered.status).toBe(422);
    expect(answered.body).toContain(words);
    expect(answered.body).toContain('Nothing was saved.');
    expect((await read(id)).plan.columns).toEqual([]);
  });

  test('is shown as ended after its last day, and nothing new rests on the task', async () => {
    const id = await approved();
    const given = await ivo.call(collectionTask.create, taskOn(id, { source: 'telecom', ...order }));
    const standing = async () => (await read(id)).plan.rows[0]?.cells[0]?.tasks[0]?.authority;
    expect(await standing()).toBe('ends_soon');
    const draft = tip({ persons: [], namesNobody: true, collectionTaskId: given.id });
    const kept = await bela.call(createReport, { input: { draft } });
    await dora.call(setExerciseClock, { input: { now: '2026-10-01T07:00:00.000Z' } });
    expect(await standing()).toBe('ended');
    const { status, body } = await bela.send(submitReport, {
      params: { id: kept.id },
      input: { version: kept.version },
    });
    expect(status).toBe(409);
    expect(body).toContain('ended on 2026-09-30');
    expect((await read(id)).answers.sent).toBe(0);
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
  });
});

describe('a request for information', () => {
  const request = { to: 'other_service', name: 'Regional desk', limit: 'ordinary' } as const;
  const rfi = (more: Partial<InputGiven<typeof requirement.create>['body']['request'] & object> = {}, dueOn?: string) =>
    asked({ kind: 'rfi', request: { ...request, ...more } }, { dueOn });
  const sent = async (given: { input: Asked }): Promise<string> => {
    const { id, version } = await ivo.call(requirement.create, given);
    await dora.call(requirement.move, { params: { id }, input: { version, to: 'approved', reason: 'as agreed' } });
    return id;
  };

  test.each([
    ['without a recipient', 'Say whom you ask', () => asked({ kind: 'rfi' })],
    ['of another kind', 'Only a request', () => asked({ request })],
    ['with a day of its own and no day', 'Choose the day', () => rfi({ limit: 'own_day', reason: 'the trial begins' })],
    ['with a day of its own and no reason', 'needs its reason', () => rfi({ limit: 'own_day' }, '2026-10-30')],
  ] as const)('%s is refused with a sentence', async (_, words, make) => {
    const { status, body } = await ivo.send(requirement.create, make());
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(body).toContain('Nothing was saved.');
  });

  // The clock of the tests is at 07:00 UTC, 08:00 in the agency; limits of Art. 5 counted by hand.
  test.each([
    ['urgent_direct', { answerAt: '2026-09-27T15:00:00.000Z' }, '2026-09-27'],
    ['urgent', { answerOn: '2026-09-30' }, '2026-09-30'],
    ['ordinary', { answerOn: '2026-10-04' }, '2026-10-04'],
  ] as const)('that is %s is due from the moment it is sent', async (limit, due, dueOn) => {
    const made = await ivo.call(requirement.create, rfi({ limit }));
    expect((await read(made.id)).body.request?.sentAt).toBeUndefined();
    const input = { version: made.version, to: 'approved' as const, reason: 'as agreed' };
    await dora.call(requirement.move, { params: { id: made.id }, input });
    const one = await read(made.id);
    expect(one.body.request).toMatchObject({
      ...request,
      limit,
      ...due,
      sentAt: expect.stringContaining('2026-09-27T07:0'),
    });
    expect(one).toMatchObject({ dueOn, isOverdue: false });
  });

  test('has the day chosen for it, and is overdue after it until it is answered', async () => {
    const id = await sent(rfi({ limit: 'own_day', reason: 'the trial begins' }, '2026-10-01'));
    const [direct] = [await sent(rfi({ limit: 'urgent_direct' }))];
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T15:30:00.000Z' } });
    expect((await read(direct ?? '')).isOverdue).toBe(true);
    expect((await read(id)).isOverdue).toBe(false);
    await dora.call(setExerciseClock, { input: { now: '2026-10-02T07:00:00.000Z' } });
    expect(await read(id)).toMatchObject({ dueOn: '2026-10-01', isOverdue: true });
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
  });

  test('does not take the moment of sending from the person who asks', async () => {
    const given = rfi();
    const body = { ...given.input.body, request: { ...request, sentAt: '2020-01-01T00:00:00.000Z' } };
    const { status } = await ivo.send(requirement.create, { input: { ...given.input, body } });
    expect(status).toBe(422);
  });
});

describe('the next step of a requirement', () => {
  test('is proposed on its page and in the list, and taken by a person', async () => {
    const id = await approved();
    const { version } = await read(id);
    await ivo.call(requirement.move, { params: { id }, input: { version, to: 'tasked', reason: 'begun' } });
    expect((await read(id)).proposal).toBeNull();
    await dora.call(setExerciseClock, { input: { now: '2026-12-02T07:00:00.000Z' } });
    const passed = { to: 'lapsed', because: 'day_passed' };
    expect(await read(id)).toMatchObject({ proposal: passed, state: 'tasked' });
    const { items } = await ivo.call(requirement.list, {});
    expect(items.find((one) => one.id === id)).toMatchObject({
      proposal: passed,
      state: 'tasked',
      answers: NO_ANSWERS,
      questions: { count: 0, answered: 0 },
    });
    // Under another purpose its answers are not seen, and would count as none.
    await asSuperuser(world.database, (client) =>
      client.query(`update account set roles = array['district_commander'] where login = 'theo'`),
    );
    const commander = await world.as('theo', 'P3');
    expect((await read(id, commander)).proposal).toBeNull();
    expect((await commander.call(requirement.list, {})).items.find((one) => one.id === id)?.proposal).toBeNull();
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
  });

  test('is the same in the list as on its page: a cancelled task is not waited for', async () => {
    const id = await approved();
    const { version } = await read(id);
    await ivo.call(requirement.move, { params: { id }, input: { version, to: 'tasked', reason: 'begun' } });
    const [finished, dropped] = [
      await ivo.call(collectionTask.create, taskOn(id)),
      await ivo.call(collectionTask.create, taskOn(id, {}, { title: 'Ask the markets' })),
    ];
    for (const [at, to] of (['accepted', 'in_progress', 'done'] as const).entries())
      await bela.call(collectionTask.move, {
        params: { id: finished.id },
        input: { version: at + 1, to, reason: 'worked on' },
      });
    await ivo.call(collectionTask.move, {
      params: { id: dropped.id },
      input: { version: 1, to: 'cancelled', reason: 'no markets are left' },
    });
    const over = { to: 'unanswerable', because: 'all_done_none_of_use' };
    expect((await read(id)).proposal).toEqual(over);
    const { items } = await ivo.call(requirement.list, {});
    expect(items.find((one) => one.id === id)?.proposal).toEqual(over);
  });
});
