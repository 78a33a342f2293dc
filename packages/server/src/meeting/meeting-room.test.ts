import {
  agendaItem,
  decision,
  declareConflict,
  fillAgenda,
  gap,
  meeting,
  minutesPdf,
  product,
  readAgenda,
  requirement,
  task,
  type InputGiven,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { briefing } from '@reeve/testing/product-blocks.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
/** Rosa chairs, Ulla commands too, Ivo analyses. */
let chair: Client, member: Client, analyst: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'meeting room' });
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief'] where login = 'ulla'`),
  );
  [chair, member, analyst] = (await Promise.all(['rosa', 'ulla', 'ivo'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
});
afterAll(() => world.close());

type MeetingGiven = Partial<InputGiven<typeof meeting.create>['body']>;
type DecisionGiven = InputGiven<typeof decision.create>;

const callMeeting = async (body: MeetingGiven = {}): Promise<string> =>
  (
    await chair.call(meeting.create, {
      input: {
        title: 'Tactical meeting',
        marking: MARKING,
        body: { level: 'tactical', heldOn: '2026-10-01', ...body },
      },
    })
  ).id;
let asked = 0;
const ask = async (): Promise<string> => {
  asked += 1;
  const question = `Who buys the watches of case ${asked}?`;
  const made = await analyst.call(requirement.create, {
    input: {
      title: question,
      marking: MARKING,
      ownerId: accountId('ivo'),
      dueOn: '2026-12-01',
      body: {
        question,
        decisionServed: 'none',
        kind: 'tactical',
        level: 'local',
        necessityNote: '',
        personalDataExpected: false,
        referredTo: '',
      },
    },
  });
  return made.id;
};
const put = async (meetingId: string, id: string): Promise<string> =>
  (
    await chair.call(agendaItem.create, {
      input: { title: 'The buyers', body: { meetingId, source: { kind: 'requirement', id }, lead: '' } },
    })
  ).id;
const PLAN = { proportionate: 'yes', legal: 'yes', accountable: 'yes', necessary: 'yes' };
const decided = (
  meetingId: string,
  agendaItemId: string | undefined,
  body: Partial<DecisionGiven['body']> = {},
  input: Partial<DecisionGiven> = {},
): { input: DecisionGiven } => ({
  input: {
    title: 'A decision of the room',
    marking: MARKING,
    ownerId: accountId('ulla'),
    dueOn: '2026-10-20',
    ...input,
    body: {
      meetingId,
      ...(agendaItemId === undefined ? {} : { agendaItemId }),
      outcome: 'adopted',
      reason: 'it is needed now',
      measureText: 'seen in the counts',
      intrusive: false,
      plan: PLAN,
      ...body,
    },
  },
});
const agenda = (id: string, who = chair) => who.call(readAgenda, { params: { id } });
const hold = (id: string, version = 1) =>
  chair.call(meeting.move, { params: { id }, input: { version, to: 'held', reason: 'it is over' } });

describe('a series of meetings', () => {
  test('leads from each to the next, which is later, of the same level, and one', async () => {
    const first = await callMeeting({ cadence: { every: 2, unit: 'week' } });
    const next = { level: 'tactical' as const, heldOn: '2026-10-15', followsId: first };
    const called = (body: MeetingGiven) => ({
      input: { title: 'The next one', marking: MARKING, body: { ...next, ...body } },
    });
    expect(await chair.refused(meeting.create, called({ heldOn: '2026-10-01' }))).toBe('invalid_input');
    expect(await chair.refused(meeting.create, called({ level: 'daily' }))).toBe('invalid_input');
    const second = await callMeeting(next);
    const again = await chair.send(meeting.create, called({ heldOn: '2026-10-29' }));
    expect(again.status).toBe(409);
    expect(again.body).toContain('has been called already');
    expect((await agenda(first)).next).toMatchObject({ id: second, heldOn: '2026-10-15' });
    expect((await agenda(second)).before).toMatchObject({ id: first, heldOn: '2026-10-01' });
    // Who could not see it has called another: who sees both goes on with the last.
    const other = await callMeeting({ heldOn: '2026-10-16' });
    await asSuperuser(world.database, (client) =>
      client.query(`update meeting set body = body || jsonb_build_object('followsId', $1::text) where id = $2`, [
        first,
        other,
      ]),
    );
    expect((await agenda(first)).next).toMatchObject({ id: other });
  });

  test('has one next meeting, also if two are called at the same time', async () => {
    const first = await callMeeting();
    const answers = await Promise.all(
      ['2026-10-15', '2026-10-16'].map((heldOn) =>
        chair.send(meeting.create, {
          input: { title: 'The next one', marking: MARKING, body: { level: 'tactical', heldOn, followsId: first } },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('brings back what it deferred and what it ordered, until it is finished', async () => {
    const first = await callMeeting();
    const requirementId = await ask();
    const [item, left] = [await put(first, requirementId), await put(first, await ask())];
    await chair.call(decision.create, decided(first, item, { outcome: 'deferred', reason: 'more is needed first' }));
    const order = { title: 'Speak with dealers', instruction: 'Speak with dealers', ownerId: accountId('ulla') };
    const made = await chair.call(
      decision.create,
      decided(first, undefined, { deconflictedBy: 'R. Chair' }, { tasks: [{ ...order, dueOn: '2026-09-01' }] }),
    );
    await hold(first);
    const second = await callMeeting({ followsId: first, heldOn: '2026-10-15' });
    const { actions, asking } = await agenda(second);
    expect(asking).toContainEqual(expect.objectContaining({ id: requirementId, why: 'deferred' }));
    expect(actions).toMatchObject([
      { id: made.id, meeting: { id: first }, tasks: [{ id: made.tasks[0]?.id, state: 'assigned', isLate: true }] },
    ]);
    await chair.call(fillAgenda, {
      params: { id: second },
      input: { sources: [{ kind: 'requirement', id: requirementId }] },
    });
    // It is open on one agenda at a time.
    expect((await chair.call(agendaItem.read, { params: { id: item } })).state).toBe('closed');
    expect((await chair.call(agendaItem.read, { params: { id: left } })).state).toBe('open');
    expect((await agenda(second)).items.map(({ source }) => source.id)).toEqual([requirementId]);
    // Two meetings later the task is still not finished, so it is still shown.
    await hold(second, 1);
    const third = await callMeeting({ followsId: second, heldOn: '2026-10-29' });
    expect((await agenda(third)).actions.map(({ id }) => id)).toEqual([made.id]);
    const [ordered] = made.tasks;
    await chair.call(task.move, {
      params: { id: ordered?.id ?? '' },
      input: { version: 1, to: 'cancelled', reason: 'no dealer is left' },
    });
    expect((await agenda(third)).actions).toEqual([]);
    // The meeting that ordered it still says so to the one after it.
    expect((await agenda(second)).actions.map(({ id }) => id)).toEqual([made.id]);
  });
});

test('a meeting that is over shows what changed up to its own day', async () => {
  const first = await callMeeting({ heldOn: '2026-09-20' });
  const second = await callMeeting({ followsId: first, heldOn: '2026-09-27' });
  const { id } = await analyst.call(gap.create, {
    input: {
      statement: 'We do not know who buys the watches.',
      importance: 3,
      level: 'local',
      cites: [{ kind: 'meeting', id: first }],
    },
  });
  const close = { version: 1, to: 'closed' as const, reason: 'known since the raid' };
  await analyst.call(gap.move, { params: { id }, input: close });
  const changed = async () => (await agenda(second)).changes.map((one) => one.id);
  expect(await changed()).toContain(id);
  await hold(second);
  expect(await changed()).toContain(id);
});

describe('a matter that is not ours', () => {
  test('goes upward only, and asks at a meeting of that level until it is on its agenda', async () => {
    const local = await callMeeting();
    const item = await put(local, await ask());
    const up = (sentTo: 'local' | 'regional') =>
      decided(local, item, { outcome: 'not_ours', reason: 'the goods leave the district', sentTo });
    const wrong = await chair.send(decision.create, up('local'));
    expect([wrong.status, JSON.parse(wrong.body).detail.fields]).toEqual([422, ['sent_to']]);
    const { id } = await chair.call(decision.create, up('regional'));
    const asks = async (meetingId: string) => (await agenda(meetingId)).asking.filter((one) => one.id === id);
    expect(await asks(await callMeeting())).toEqual([]);
    expect(await asks(await callMeeting({ reach: 'national' }))).toEqual([]);
    const regional = await callMeeting({ reach: 'regional', level: 'strategic' });
    expect(await asks(regional)).toMatchObject([{ kind: 'decision', why: 'sent_up', state: 'not_ours' }]);
    await chair.call(fillAgenda, { params: { id: regional }, input: { sources: [{ kind: 'decision', id }] } });
    expect(await asks(regional)).toEqual([]);
    expect((await agenda(regional)).items.map(({ source }) => source.id)).toEqual([id]);
  });
});

test('an item that is decided is not decided again', async () => {
  const meetingId = await callMeeting();
  const item = await put(meetingId, await ask());
  await chair.call(decision.create, decided(meetingId, item, {}, { ownerId: accountId('rosa') }));
  expect(await chair.refused(decision.create, decided(meetingId, item, {}, { ownerId: accountId('rosa') }))).toBe(
    'state_forbids',
  );
});

describe('a conflict of interest', () => {
  test('keeps its member from deciding on the item and from being its owner', async () => {
    const meetingId = await callMeeting();
    const [first, second] = [await put(meetingId, await ask()), await put(meetingId, await ask())];
    await member.call(declareConflict, { params: { id: meetingId }, input: { agendaItemId: first } });
    expect(await member.refused(decision.create, decided(meetingId, first, {}, { ownerId: accountId('rosa') }))).toBe(
      'not_permitted',
    );
    expect(await chair.refused(decision.create, decided(meetingId, first))).toBe('invalid_input');
    const order = { title: 'By her', instruction: 'do it', ownerId: accountId('ulla'), dueOn: '2026-10-20' };
    expect(
      await chair.refused(
        decision.create,
        decided(meetingId, first, { deconflictedBy: 'R. Chair' }, { ownerId: accountId('rosa'), tasks: [order] }),
      ),
    ).toBe('invalid_input');
    await chair.call(decision.create, decided(meetingId, first, {}, { ownerId: accountId('rosa') }));
    await member.call(decision.create, decided(meetingId, second));
  });

  test.each(['of the meeting without the item', 'without the meeting', 'that cites the item'])(
    'keeps its member from a decision on the same object %s, and from being its owner',
    async (how) => {
      const meetingId = await callMeeting();
      const { id: productId } = await analyst.call(product.create, {
        input: {
          title: 'What the harbour shows',
          marking: MARKING,
          body: briefing(),
        },
      });
      await asSuperuser(world.database, (client) =>
        client.query(`update product set state = 'approved' where id = $1`, [productId]),
      );
      const source = { kind: 'product' as const, id: productId };
      const { id: item } = await chair.call(agendaItem.create, {
        input: { title: 'The harbour', body: { meetingId, source, lead: '' } },
      });
      await member.call(declareConflict, { params: { id: meetingId }, input: { agendaItemId: item } });
      const cites = [how === 'that cites the item' ? { kind: 'agenda_item' as const, id: item } : source];
      const within = how === 'of the meeting without the item' ? {} : { meetingId: undefined };
      const by = (login: string) => decided(meetingId, undefined, within, { cites, ownerId: accountId(login) });
      expect(await member.refused(decision.create, by('rosa'))).toBe('not_permitted');
      expect(await chair.refused(decision.create, by('ulla'))).toBe('invalid_input');
      expect((await chair.send(decision.create, by('rosa'))).status).toBe(200);
    },
  );

  test.each(['on the agenda of another meeting', 'after the item left the agenda'])(
    'keeps its member from a decision on the same object %s',
    async (how) => {
      const meetingId = await callMeeting();
      const requirementId = await ask();
      const item = await put(meetingId, requirementId);
      await member.call(declareConflict, { params: { id: meetingId }, input: { agendaItemId: item } });
      if (how === 'after the item left the agenda')
        await chair.call(agendaItem.move, {
          params: { id: item },
          input: { version: 1, to: 'closed', reason: 'not today' },
        });
      const other = await callMeeting();
      const again = await put(other, requirementId);
      expect(await member.refused(decision.create, decided(other, again, {}, { ownerId: accountId('rosa') }))).toBe(
        'not_permitted',
      );
      expect(
        (await chair.send(decision.create, decided(other, again, {}, { ownerId: accountId('rosa') }))).status,
      ).toBe(200);
    },
  );

  test.each(['on an item', 'on the whole meeting'])(
    '%s keeps its member from a task that is ordered later',
    async (how) => {
      const meetingId = await callMeeting();
      const item = await put(meetingId, await ask());
      const input = how === 'on an item' ? { agendaItemId: item } : {};
      await member.call(declareConflict, { params: { id: meetingId }, input });
      const { id } = await chair.call(decision.create, decided(meetingId, item, {}, { ownerId: accountId('rosa') }));
      const order = (login: string) => ({
        input: {
          title: 'Ask the watch',
          cites: [{ kind: 'decision' as const, id }],
          ownerId: accountId(login),
          dueOn: '2026-10-20',
          body: { instruction: 'ask them' },
        },
      });
      expect(await chair.refused(task.create, order('ulla'))).toBe('invalid_input');
      expect((await chair.send(task.create, order('rosa'))).status).toBe(200);
    },
  );

  test('is declared by oneself, or by the chair for another, and not for a closed meeting', async () => {
    const meetingId = await callMeeting();
    const declare = (who: Client, login: string) =>
      who.send(declareConflict, { params: { id: meetingId }, input: { accountId: accountId(login) } });
    expect((await declare(analyst, 'ulla')).status).toBe(403);
    expect((await declare(analyst, 'ivo')).status).toBe(200);
    expect((await declare(chair, 'ulla')).status).toBe(200);
    // Twice is once.
    expect((await declare(chair, 'ulla')).status).toBe(200);
    const { body, version } = await chair.call(meeting.read, { params: { id: meetingId } });
    expect(body.declared.map((one) => [one.accountId, one.declaredBy])).toEqual([
      [accountId('ivo'), accountId('ivo')],
      [accountId('ulla'), accountId('rosa')],
    ]);
    const held = await hold(meetingId, version);
    await chair.call(meeting.move, {
      params: { id: meetingId },
      input: { version: held.version, to: 'closed', reason: 'read back' },
    });
    expect((await declare(chair, 'rosa')).status).toBe(409);
  });
});

describe('a decision', () => {
  test('is not recorded in a meeting whose minutes are closed, and nothing of it is left', async () => {
    const meetingId = await callMeeting();
    const item = await put(meetingId, await ask());
    await hold(meetingId);
    await chair.call(meeting.move, { params: { id: meetingId }, input: { version: 2, to: 'closed', reason: 'read' } });
    expect(await chair.refused(decision.create, decided(meetingId, item))).toBe('state_forbids');
    expect((await chair.call(agendaItem.read, { params: { id: item } })).state).toBe('open');
    expect((await agenda(meetingId)).decisions).toEqual([]);
  });

  test('by two people at once on one item is recorded once', async () => {
    const meetingId = await callMeeting();
    const item = await put(meetingId, await ask());
    const answers = await Promise.all(
      [chair, member].map((who) => who.send(decision.create, decided(meetingId, item))),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await agenda(meetingId)).decisions).toHaveLength(1);
  });

  test('orders its tasks with it, or nothing at all', async () => {
    const meetingId = await callMeeting();
    const item = await put(meetingId, await ask());
    const order = {
      title: 'Patrol in the evening',
      instruction: 'Walk along the market',
      ownerId: accountId('ulla'),
      dueOn: '2026-10-20',
      startsOn: '2026-10-05',
      endsOn: '2026-10-18',
      hours: 48,
    };
    const given = (tasks: DecisionGiven['tasks'], deconflictedBy = 'R. Chair') =>
      decided(meetingId, item, { deconflictedBy }, { tasks });
    const unchecked = await chair.send(decision.create, given([order], ''));
    expect(JSON.parse(unchecked.body)).toMatchObject({
      title: 'Not recorded. Missing or not valid: deconflicted by.',
      detail: { fields: ['deconflicted_by'] },
    });
    expect(await chair.refused(decision.create, given([order, { ...order, endsOn: '2026-10-01' }]))).toBe(
      'invalid_input',
    );
    expect((await agenda(meetingId)).decisions).toEqual([]);
    const made = await chair.call(decision.create, given([order, order]));
    expect(made.tasks).toHaveLength(2);
    for (const { id } of made.tasks)
      expect(await member.call(task.read, { params: { id } })).toMatchObject({
        state: 'assigned',
        ownerId: accountId('ulla'),
        body: { hours: 48, startsOn: '2026-10-05', registeredOn: expect.any(String) },
        cites: [{ kind: 'decision', id: made.id }],
      });
  });

  test('on an intrusive measure states what it means for rights, and who allowed it until when', async () => {
    const meetingId = await callMeeting();
    const fields = async (body: Partial<DecisionGiven['body']>) => {
      const answer = await chair.send(decision.create, decided(meetingId, undefined, body));
      return answer.status === 200 ? [] : JSON.parse(answer.body).detail.fields;
    };
    expect(await fields({ intrusive: undefined })).toEqual(['intrusive']);
    expect(await fields({ intrusive: true })).toEqual(['rights', 'authority', 'deconflicted_by']);
    const rights = {
      collateral: 'Visitors of the yard are seen too.',
      equality: 'No group is burdened more than others.',
      children: 'No children live at the yard.',
      lessIntrusive: 'Asking the owner was tried before.',
    };
    const deconflictedBy = 'R. Chair';
    const authority = { type: 'prosecutor' as const, reference: 'Order 17/26' };
    expect(await fields({ intrusive: true, rights, deconflictedBy, authority })).toEqual(['authority']);
    const whole = { ...authority, expiresOn: '2026-11-01' };
    const short = { ...rights, children: 'none' };
    expect(await fields({ intrusive: true, rights: short, deconflictedBy, authority: whole })).toEqual(['rights']);
    expect(await fields({ intrusive: true, rights, deconflictedBy, authority: whole })).toEqual([]);
  });

  test('keeps who disagrees and why', async () => {
    const meetingId = await callMeeting();
    const dissent = (reason: string) =>
      decided(meetingId, undefined, { dissent: [{ accountId: accountId('ulla'), reason }] });
    expect(await chair.refused(decision.create, dissent('no'))).toBe('invalid_input');
    const { id } = await chair.call(decision.create, dissent('The patrols are missed elsewhere.'));
    const { body } = await chair.call(decision.read, { params: { id } });
    expect(body.dissent).toEqual([{ accountId: accountId('ulla'), reason: 'The patrols are missed elsewhere.' }]);
    expect((await chair.send(minutesPdf, { params: { id: meetingId } })).status).toBe(200);
  });
});

test('an agenda is filled with all of the papers or none', async () => {
  const meetingId = await callMeeting();
  const ids = [await ask(), await ask()];
  const fill = (sources: readonly string[]) =>
    chair.send(fillAgenda, {
      params: { id: meetingId },
      input: { sources: sources.map((id) => ({ kind: 'requirement' as const, id })) },
    });
  expect((await fill([...ids, accountId('ivo')])).status).toBe(404);
  expect((await agenda(meetingId)).items).toEqual([]);
  const before = (await agenda(meetingId)).asking.map(({ id }) => id);
  expect(before).toEqual(expect.arrayContaining(ids));
  expect((await fill(ids)).status).toBe(200);
  const { items, asking } = await agenda(meetingId);
  expect(items.map(({ source }) => source.id)).toEqual(ids);
  // What is on an agenda asks nowhere else.
  const elsewhere = (await agenda(await callMeeting())).asking;
  for (const rest of [asking, elsewhere]) expect(rest.map(({ id }) => id)).not.toEqual(expect.arrayContaining(ids));
});

test('a meeting is informed of what was done since the one before it', async () => {
  const first = await callMeeting({ heldOn: '2026-09-01' });
  const order = { title: 'Walk the market', instruction: 'Walk it', ownerId: accountId('ulla'), dueOn: '2026-12-01' };
  const made = await chair.call(
    decision.create,
    decided(first, undefined, { deconflictedBy: 'R. Chair' }, { tasks: [order] }),
  );
  await hold(first);
  const [ordered] = made.tasks;
  const second = await callMeeting({ followsId: first, heldOn: '2026-10-15' });
  expect((await agenda(second)).changes.filter(({ id }) => id === ordered?.id)).toEqual([]);
  for (const [version, to] of [
    [1, 'accepted'],
    [2, 'in_progress'],
    [3, 'done'],
  ] as const)
    await member.call(task.move, { params: { id: ordered?.id ?? '' }, input: { version, to, reason: 'as ordered' } });
  expect((await agenda(second)).changes).toContainEqual(expect.objectContaining({ kind: 'task', id: ordered?.id }));
  // A meeting without one before it has nothing to compare with.
  expect((await agenda(first)).changes).toEqual([]);
});
