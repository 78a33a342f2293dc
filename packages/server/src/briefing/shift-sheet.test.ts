import {
  confirmSheetOpened,
  decision,
  meeting,
  notice,
  patrolQuestion,
  proposeShiftSheet,
  readMyShift,
  reportNothingSeen,
  requirement,
  setExerciseClock,
  shiftSheet,
  shiftSheetPdf,
  type InputGiven,
} from '@reeve/contract';
import { addDays } from '@reeve/domain';
import { EVENING, makeNotice, makeSheet, MISSING } from '@reeve/testing/briefings.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, SECOND_GROUP, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, ulla: Client, ivo: Client, dora: Client;
let noticeId: string, questionId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'shift sheets' });
  [bela, mara, ulla, ivo, dora] = (await Promise.all(
    ['bela', 'mara', 'ulla', 'ivo', 'dora'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
  noticeId = await makeNotice(
    { author: ulla, second: mara },
    { title: 'E.S., girl, 15', marking: MARKING, body: MISSING },
  );
  const asked = await mara.call(requirement.create, {
    input: {
      title: 'Who buys what was stolen?',
      marking: MARKING,
      ownerId: accountId('mara'),
      dueOn: '2026-12-01',
      body: { question: 'Who buys what was stolen?', decisionServed: 'patrol', kind: 'tactical', level: 'local', personalDataExpected: false }, // prettier-ignore
    },
  });
  const input = { version: asked.version, to: 'approved' as const, reason: 'as agreed' };
  await dora.call(requirement.move, { params: { id: asked.id }, input });
  const question = await mara.call(patrolQuestion.create, {
    input: { text: 'Do you see vans loaded at night?', lastOn: '2026-10-04', requirementId: asked.id, marking: MARKING, statesNothingShown: true }, // prettier-ignore
  });
  questionId = question.id;
}, 60_000);
afterAll(() => world.close());

type New = InputGiven<typeof shiftSheet.create>;
const given = (body: Partial<New['body']> = {}): { input: New } => ({
  input: { body: { ...EVENING, ...body }, marking: MARKING },
});
const at = (id: string) => ({ params: { id } });
const move = (id: string, version: number, to: 'released' | 'recalled') => ({
  params: { id },
  input: { version, to, reason: 'as briefed' },
});
const clock = (now: string) => mara.call(setExerciseClock, { input: { now } });

describe('a shift sheet', () => {
  test('is proposed from what is live, hidden from patrols as a draft, edited, and released by name', async () => {
    const offered = await ulla.call(proposeShiftSheet, { query: { on: '2026-09-27' } });
    expect(offered).toMatchObject({ unitCode: 'PATROL', notices: [{ id: noticeId }], questions: [{ id: questionId }] });
    const { id, version } = await ulla.call(shiftSheet.create, given({ noticeIds: [noticeId] }));
    expect(await bela.refused(shiftSheet.read, at(id))).toBe('not_found');
    const saved = await ulla.call(shiftSheet.save, {
      params: { id },
      input: { version, body: { ...EVENING, noticeIds: [noticeId], questionIds: [questionId] } },
    });
    expect(await ivo.refused(shiftSheet.move, move(id, saved.version, 'released'))).toBe('not_permitted');
    await ulla.call(shiftSheet.move, move(id, saved.version, 'released'));
    const read = await bela.call(shiftSheet.read, at(id));
    expect(read.cites.map(({ kind }) => kind).toSorted()).toEqual(['notice', 'patrol_question']);
    expect(read.history.at(-1)).toMatchObject({ to: 'released', by: 'Ulla' });
    expect((await bela.call(readMyShift, {})).sheet).toMatchObject({
      id,
      unit: 'Patrol',
      startsAt: '2026-09-27T14:00:00.000Z',
      endsAt: '2026-09-27T22:00:00.000Z',
      notices: [{ id: noticeId, state: 'released', basis: 'missing order MO-0926-2', recalledAt: null }],
      questions: [{ id: questionId, sawNothing: 0 }],
    });
    expect(await ulla.refused(shiftSheet.save, { params: { id }, input: { version: 3, body: EVENING } })).toBe('state_forbids'); // prettier-ignore
    await ulla.call(shiftSheet.move, move(id, saved.version + 1, 'recalled'));
    expect((await bela.call(readMyShift, {})).sheet).toBeNull();
  });

  test('is proposed with the tasks that run on its day, from their first to their last', async () => {
    const rosa = await world.as('rosa');
    const body = { level: 'tactical' as const, heldOn: '2026-10-01' };
    const met = await rosa.call(meeting.create, { input: { title: 'Tactical meeting', marking: MARKING, body } });
    const order = {
      title: 'Walk along the market',
      instruction: 'Walk along the market in the evening',
      ownerId: accountId('ulla'),
      startsOn: '2026-10-05',
      endsOn: '2026-10-18',
      dueOn: '2026-10-18',
    };
    const { tasks } = await rosa.call(decision.create, {
      input: {
        title: 'Patrols at the market',
        marking: MARKING,
        ownerId: accountId('ulla'),
        dueOn: '2026-10-18',
        tasks: [order],
        body: {
          meetingId: met.id,
          outcome: 'adopted',
          reason: 'it is needed now',
          measureText: 'seen in the counts',
          intrusive: false,
          deconflictedBy: 'R. Chair',
          plan: { proportionate: 'yes', legal: 'yes', accountable: 'yes', necessary: 'yes' },
        },
      },
    });
    const offered = async (on: string) => (await ulla.call(proposeShiftSheet, { query: { on } })).tasks;
    const days = ['2026-10-04', '2026-10-05', '2026-10-18', '2026-10-19'];
    const found = [];
    for (const on of days) if ((await offered(on)).some(({ id }) => id === tasks[0]?.id)) found.push(on);
    expect(found).toEqual(['2026-10-05', '2026-10-18']);
  });

  test('takes the marking of what is put on it when it is edited', async () => {
    const marking = { ...MARKING, group: SECOND_GROUP };
    const stricter = await makeNotice(
      { author: mara, second: dora },
      { title: 'J.R., man, 41', marking, body: MISSING },
    );
    const { id, version } = await mara.call(shiftSheet.create, given());
    await ulla.call(shiftSheet.read, at(id));
    const body = { ...EVENING, noticeIds: [stricter] };
    await mara.call(shiftSheet.save, { params: { id }, input: { version, body } });
    expect(await ulla.refused(shiftSheet.read, at(id))).toBe('not_found');
  });

  test('shows a recalled notice struck through with its time, and one that ended not at all', async () => {
    const people = { author: ulla, second: mara };
    const make = (endsAt: string) =>
      makeNotice(people, { title: 'J.R., man, 41', marking: MARKING, body: { ...MISSING, endsAt } });
    const [recalled, short] = [await make(MISSING.endsAt), await make('2026-09-27T15:00:00.000Z')];
    const id = await makeSheet(ulla, given({ noticeIds: [recalled, short] }).input);
    await clock('2026-09-27T14:30:00.000Z');
    await mara.call(notice.move, { params: { id: recalled }, input: { version: 2, to: 'recalled', reason: 'found' } });
    const shown = async () => (await bela.call(readMyShift, {})).sheet?.notices.map((one) => [one.id, one.recalledAt]);
    expect(await shown()).toEqual([[recalled, '2026-09-27T14:30:00.000Z'], [short, null]]); // prettier-ignore
    await clock('2026-09-27T15:00:00.000Z');
    expect(await shown()).toEqual([[recalled, '2026-09-27T14:30:00.000Z']]);
    await clock('2026-09-27T07:00:00.000Z');
    const [version] = [(await ulla.call(shiftSheet.read, at(id))).version];
    await ulla.call(shiftSheet.move, move(id, version, 'recalled'));
  });

  test('is that of the shift which runs past midnight, then of the next one, for its own unit alone', async () => {
    const night = await makeSheet(ulla, given({ from: '22:00', to: '06:00' }).input);
    const early = await makeSheet(ulla, given({ on: '2026-09-28', from: '06:00', to: '14:00' }).input);
    const now = async (client: Client) => (await client.call(readMyShift, {})).sheet?.id;
    expect(await now(mara)).toBeUndefined();
    await clock('2026-09-28T04:59:00.000Z');
    expect(await now(bela)).toBe(night);
    await clock('2026-09-28T05:00:00.000Z');
    expect(await now(bela)).toBe(early);
    await clock('2026-09-27T07:00:00.000Z');
    for (const id of [night, early]) await ulla.call(shiftSheet.move, move(id, 2, 'recalled'));
  });

  const LONG = 'Walk the street once an hour, talk to the shops, and note vans with the engine running. '.repeat(5);
  test('with a second page is refused with the number of pages, and fits when it is shortened', async () => {
    const many = { news: LONG, keepInMind: LONG, lead: LONG.slice(0, 190), questionIds: [questionId] };
    const notices = [];
    for (let nth = 0; nth < 8; nth += 1)
      notices.push(
        await makeNotice(
          { author: ulla, second: mara },
          { title: LONG.slice(0, 110), marking: MARKING, body: { ...MISSING, text: LONG.slice(0, 290), basis: LONG.slice(0, 150) } }, // prettier-ignore
        ),
      );
    const { id } = await ulla.call(shiftSheet.create, given({ ...many, noticeIds: notices }));
    const refused = await ulla.send(shiftSheet.move, move(id, 1, 'released'));
    expect([refused.status, refused.body]).toEqual([409, expect.stringContaining('On paper it has 2 pages')]);
    expect((await ulla.call(shiftSheet.read, at(id))).state).toBe('draft');
    const body = { ...EVENING, ...many, noticeIds: notices.slice(0, 3) };
    await ulla.call(shiftSheet.save, { params: { id }, input: { version: 1, body } });
    await ulla.call(shiftSheet.move, move(id, 2, 'released'));
    const pdf = await ulla.send(shiftSheetPdf, at(id));
    expect([pdf.status, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    await ulla.call(shiftSheet.move, move(id, 3, 'recalled'));
  });

  test('is not released with a draft notice, one that ends before the shift, or a question that is over', async () => {
    const draft = await ulla.call(notice.create, {
      input: { title: 'J.R., man, 41', marking: MARKING, body: MISSING },
    });
    const early = await makeNotice(
      { author: ulla, second: mara },
      { title: 'J.R., man, 41', marking: MARKING, body: { ...MISSING, endsAt: '2026-09-27T14:00:00.000Z' } },
    );
    const faulty: readonly (readonly [Partial<New['body']>, string])[] = [
      [{ noticeIds: [draft.id] }, 'notice_not_released'],
      [{ noticeIds: [early] }, 'notice_ends_before'],
      [{ questionIds: [questionId], on: addDays('2026-10-04', 1) }, 'question_over'],
    ];
    for (const [body, because] of faulty) {
      const { id } = await ulla.call(shiftSheet.create, given(body));
      const { status, body: said } = await ulla.send(shiftSheet.move, move(id, 1, 'released'));
      expect([status, said]).toEqual([409, expect.stringContaining(because)]);
    }
  });

  test.each<readonly [string, Partial<New['body']>, string]>([
    ['that names a person', { news: 'Petr Novák was seen at the quay.' }, 'looks like a name: “Petr Novák”'],
    ['that judges a suspect', { keepInMind: 'He is a career criminal and will offend again.' }, 'judges a person'],
    ['of a unit that does not exist', { unitCode: 'NOWHERE' }, 'no such unit'],
  ])('%s is refused with a sentence', async (_, body, words) => {
    const { status, body: said } = await ulla.send(shiftSheet.create, given(body));
    expect([status, said]).toEqual([422, expect.stringContaining(words)]);
  });
});

describe('receipts', () => {
  test('count each member of the unit once, and store neither who nor when where another can read it', async () => {
    const id = await makeSheet(ulla, given().input);
    expect(await ulla.call(shiftSheet.read, at(id))).toMatchObject({ isRead: false });
    const open = async (client: Client) => (await client.call(confirmSheetOpened, at(id))).counted;
    expect([await open(bela), await open(bela), await open(mara)]).toEqual([true, false, false]);
    await clock('2026-09-28T07:00:00.000Z');
    expect(await open(bela)).toBe(false);
    await clock('2026-09-27T07:00:00.000Z');
    expect(await ulla.call(shiftSheet.read, at(id))).toMatchObject({ isRead: true, opened: { members: 1 } });
    const stored = await asSuperuser(world.database, async (client) => ({
      counts: (await client.query('select * from receipt_count where object_id = $1', [id])).rows as object[],
      own: (await client.query('select l.compartments from own_receipt o join label l on l.id = o.label_id where o.object_id = $1', [id])).rows as object[], // prettier-ignore
    }));
    expect(stored.counts).toEqual([
      { agency_id: AGENCY, id: expect.any(String), label_id: expect.any(Number), object_kind: 'shift_sheet', object_id: id, kind: 'opened', on_day: expect.anything(), count: 1 }, // prettier-ignore
    ]);
    expect(JSON.stringify(stored.counts)).not.toContain(accountId('bela'));
    expect(stored.own).toEqual([{ compartments: [`OWN:${accountId('bela')}`] }]);
    await ulla.call(shiftSheet.move, move(id, 2, 'recalled'));
  });

  test('“saw nothing” is of those who write reports', async () => {
    const pia = await world.as('pia');
    expect(await pia.refused(reportNothingSeen, at(questionId))).toBe('not_permitted');
  });

  test('“saw nothing” counts once a day for a question, makes no report, and is refused when nobody asks', async () => {
    const saw = async (client: Client) => (await client.call(reportNothingSeen, at(questionId))).counted;
    expect([await saw(bela), await saw(bela), await saw(ulla)]).toEqual([true, false, true]);
    await clock('2026-09-28T07:00:00.000Z');
    expect(await saw(bela)).toBe(true);
    await clock('2026-10-05T07:00:00.000Z');
    expect(await bela.refused(reportNothingSeen, at(questionId))).toBe('state_forbids');
    await clock('2026-09-27T07:00:00.000Z');
    const id = await makeSheet(ulla, given({ questionIds: [questionId] }).input);
    expect((await mara.call(shiftSheet.read, at(id))).shown.questions).toMatchObject([{ sawNothing: 3 }]);
  });
});
