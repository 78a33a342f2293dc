import {
  answerDeskOpening,
  askDeskOpening,
  countDueReports,
  decideRetention,
  listDeskOpenings,
  listReports,
  openAtRetentionDesk,
  proposeRetention,
  readReport,
  readRetentionDesk,
  search,
  setExerciseClock,
  useDeskOpening,
} from '@reeve/contract';
import { asActor } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { FOUNDATION, SECOND_GROUP } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const MARKED = { ...MARKING, group: SECOND_GROUP };
const idOf = (login: string): string => FOUNDATION.accounts.find((one) => one.login === login)?.id ?? '';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, pia: Client, ulla: Client, ivo: Client;
/** Of the second group, oldest first: the first is Dora’s own, the others are Theo’s. */
const reports: string[] = [];
const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });

beforeAll(async () => {
  world = await makeWorld({ seed: 'desk openings' });
  [bela, mara, theo, dora, pia, ulla, ivo] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'pia', 'ulla', 'ivo'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client];
  for (const [nth, author] of [dora, theo, theo, theo, theo].entries()) {
    const reviewOn = `2027-09-0${nth + 1}`;
    const form = { grade: GRADE, reviewOn, group: SECOND_GROUP, persons: [], namesNobody: true };
    const id = await submit(author, tip(form));
    await collate(mara, author === dora ? theo : dora, id, { grade: GRADE, marking: MARKED });
    reports.push(id);
  }
  // Two reviewers are left who never had the group: neither could read these reports on their last visible day.
  await asSuperuser(world.database, async (client) => {
    await client.query(`delete from account_grant where account_id = $1 and code = $2`, [idOf('theo'), SECOND_GROUP]);
    await client.query('update installation set access_version = access_version + 1');
  });
}, 120_000);
afterAll(() => world.close());

const asking = (more: Partial<Parameters<typeof ask>[1]> = {}) => ({
  rule: 'no_person',
  openedForId: idOf('ulla'),
  secondId: idOf('pia'),
  reason: 'nobody of the group is on duty',
  ...more,
});
const ask = (
  who: Client,
  input: { rule: string; openedForId: string; secondId: string; reason: string },
): Promise<{ id: string }> => who.call(askDeskOpening, { input });
const answer = (who: Client, id: string, approve = true) =>
  who.call(answerDeskOpening, { params: { id }, input: { approve, reason: 'it has waited long enough' } });
const use = async (who: Client, id: string) =>
  (await who.call(useDeskOpening, { params: { id }, input: {} })).report?.id;
const opening = async (who: Client, id: string) =>
  (await who.call(listDeskOpenings)).items.find((item) => item.id === id);
const open = { reason: 'to decide on it' };
const grants = () =>
  asSuperuser(world.database, async (client) => (await client.query('select * from desk_grant order by id')).rows);

describe('requesting an opening', () => {
  test('is for those who count due reports, for a reviewer and a second person who are two others', async () => {
    await toDay('2027-09-20');
    for (const who of [mara, ulla, bela, ivo])
      expect(await who.refused(askDeskOpening, { input: asking() })).toBe('not_permitted');
    const wrong = [
      [{ openedForId: idOf('dora') }, 'same_person'],
      [{ secondId: idOf('dora') }, 'same_person'],
      [{ secondId: idOf('ulla') }, 'same_person'],
      [{ openedForId: idOf('ivo') }, 'not_permitted'],
      [{ secondId: idOf('mara') }, 'not_permitted'],
      [{ rule: 'none_such' }, 'invalid_input'],
    ] as const;
    for (const [more, code] of wrong) expect(await dora.refused(askDeskOpening, { input: asking(more) })).toBe(code);
    const { reviewers, seconds } = await dora.call(listDeskOpenings);
    expect(reviewers.map((one) => one.name)).toEqual(['Mara', 'Theo', 'Ulla']);
    expect(seconds.map((one) => one.name)).toEqual(['Pia']);
    expect(await mara.call(listDeskOpenings)).toEqual({ items: [], reviewers: [], seconds: [] });
  });

  test('is answered by the second person alone, once, and seen by the three', async () => {
    const { id } = await ask(dora, asking());
    for (const who of [dora, ulla])
      expect(
        await who.refused(answerDeskOpening, { params: { id }, input: { approve: true, reason: 'I agree' } }),
      ).toBe('same_person');
    expect(await mara.refused(answerDeskOpening, { params: { id }, input: { approve: true, reason: 'I agree' } })).toBe(
      'not_found',
    );
    expect(await opening(ulla, id)).toMatchObject({ state: 'waiting', mine: true, mayAnswer: false, report: null });
    expect(await opening(pia, id)).toMatchObject({ state: 'waiting', mine: false, mayAnswer: true });
    expect(await opening(mara, id)).toBeUndefined();
    expect(await answer(pia, id, false)).toEqual({ lastDay: null });
    expect(
      await pia.refused(answerDeskOpening, { params: { id }, input: { approve: true, reason: 'after all' } }),
    ).toBe('state_forbids');
    expect(await grants()).toEqual([]);
  });

  test('gives requester and approver the same answers if no report waits', async () => {
    await toDay('2027-09-20');
    const { id } = await ask(dora, asking({ rule: 'suspect' }));
    expect(await answer(pia, id)).toEqual({ lastDay: '2027-09-23' });
    for (const who of [dora, pia]) expect(await opening(who, id)).toMatchObject({ state: 'approved', report: null });
    expect(await use(ulla, id)).toBeUndefined();
    expect(await grants()).toEqual([]);
    await toDay('2027-09-23');
    expect(await opening(dora, id)).toMatchObject({ state: 'approved', lastDay: '2027-09-23' });
    await toDay('2027-09-24');
    expect(await opening(dora, id)).toMatchObject({ state: 'over' });
  });
});

describe('an approved opening', () => {
  test('has no effect before seven days without an action have passed', async () => {
    // The second report was last visible on 2 September: on the 10th eight days have passed, on the 9th seven.
    await toDay('2027-09-09');
    const early = await ask(dora, asking());
    await answer(pia, early.id);
    expect(await use(ulla, early.id)).toBeUndefined();
    for (const who of [dora, pia])
      expect(await who.refused(useDeskOpening, { params: { id: early.id }, input: {} })).toBe('not_permitted');
    expect(await mara.refused(useDeskOpening, { params: { id: early.id }, input: {} })).toBe('not_found');
    await toDay('2027-09-10');
    const { id } = await ask(dora, asking());
    expect(await ulla.refused(useDeskOpening, { params: { id }, input: {} })).toBe('state_forbids');
    await answer(pia, id);
    // The oldest is Dora’s own, and she asks: none of the three opens what one of them wrote.
    expect(await use(ulla, id)).toBe(reports[1]);
    expect(await use(ulla, id)).toBe(reports[1]);
    expect((await opening(ulla, id))?.report?.id).toBe(reports[1]);
    for (const who of [dora, pia])
      expect(await opening(who, id)).toMatchObject({ report: null, lastDay: '2027-09-13' });
  });

  test('opens one report at the desk for its reviewer alone, without raw text, and nowhere else', async () => {
    const [, first = '', second = ''] = reports;
    await toDay('2027-09-10');
    const read = await ulla.call(openAtRetentionDesk, { params: { id: first }, input: open });
    expect(read.text).toContain('Information suggests');
    expect(JSON.stringify(read)).not.toMatch(/SRC-Q8|21:10|Theo/);
    expect(await ulla.refused(openAtRetentionDesk, { params: { id: second }, input: open })).toBe('not_found');
    for (const who of [pia, ivo, theo])
      expect(await who.refused(openAtRetentionDesk, { params: { id: first }, input: open })).toBe('not_found');
    expect(await ulla.refused(readReport, { params: { id: first } })).toBe('not_found');
    expect((await ulla.call(listReports, { query: {} })).items.map((item) => item.id)).not.toContain(first);
    expect((await ulla.call(search, { query: { q: 'watches' } })).items.map((item) => item.id)).not.toContain(first);
    expect((await ulla.call(readRetentionDesk)).items.map((item) => item.id)).not.toContain(first);
  });

  test('is enforced by the database: another report, raw text or a day too late return no rows, whatever the labels', async () => {
    const [, first = ''] = reports;
    const [grant] = (await grants()) as { id: string; report_label_id: number; report_id: string }[];
    expect(grant?.report_id).toBe(first);
    const rows = async (today: string) => {
      await toDay(today);
      return asActor(
        world.store,
        {
          accountId: idOf('ulla'),
          agencyId: FOUNDATION.agency.id,
          sessionId: undefined,
          purpose: 'P2',
          justification: 'test',
          caseRef: undefined,
          requestId: 'test',
        },
        (tx) =>
          tx.inOpening({ id: grant?.id ?? '', labelId: grant?.report_label_id ?? 0 }, async () => ({
            reports: (await tx.db.selectFrom('report').select('id').execute()).map((row) => row.id),
            grades: await tx.db.selectFrom('report_grade').select('report_id as id').distinct().execute(),
            raw: await tx.db.selectFrom('report_raw').select('id').execute(),
          })),
      );
    };
    expect(await rows('2027-09-13')).toEqual({ reports: [first], grades: [{ id: first }], raw: [] });
    expect(await rows('2027-09-14')).toEqual({ reports: [], grades: [], raw: [] });
    expect(await ulla.refused(openAtRetentionDesk, { params: { id: first }, input: open })).toBe('not_found');
    await toDay('2027-09-13');
    await ulla.call(openAtRetentionDesk, { params: { id: first }, input: open });
  });

  test("keeps two persons at the desk: one reviewer's proposal is decided by another, through their own opening", async () => {
    const [, first = ''] = reports;
    await toDay('2027-09-12');
    const { version } = await ulla.call(openAtRetentionDesk, { params: { id: first }, input: open });
    const { proposalId } = await ulla.call(proposeRetention, {
      params: { id: first },
      input: { version, outcome: 'erase', reason: 'nothing needs it' },
    });
    const deciding = { params: { id: first }, input: { proposalId, approve: true, reason: 'I agree' } };
    expect(await ulla.refused(decideRetention, deciding)).toBe('same_person');
    // Another opening for the same reviewer does not return her own proposal to her.
    const again = await ask(dora, asking());
    await answer(pia, again.id);
    expect(await use(ulla, again.id)).not.toBe(first);
    // Theo wrote it: it is not opened for him, and for Dora, who can read it, it is on her desk.
    const forTheo = await ask(dora, asking({ openedForId: idOf('theo') }));
    await answer(pia, forTheo.id);
    expect(await use(theo, forTheo.id)).toBeUndefined();
    await toDay('2027-09-16');
    expect(await ulla.refused(openAtRetentionDesk, { params: { id: first }, input: open })).toBe('not_found');
    // The proposal outlives the opening, and the report still counts as one without an action by an eligible reviewer.
    const { id } = await ask(pia, asking({ openedForId: idOf('mara'), secondId: idOf('dora') }));
    await answer(dora, id);
    expect(await use(mara, id)).toBe(first);
    expect(await mara.call(decideRetention, deciding)).toEqual({ outcome: 'erase' });
    expect((await grants()).map((row) => (row as { report_id: string }).report_id)).not.toContain(first);
    expect(await opening(mara, id)).toMatchObject({ report: null });
  });
});

test('a report opened for one reviewer is opened for another once the first opening is over', async () => {
  await toDay('2027-09-20');
  const first = await ask(dora, asking());
  await answer(pia, first.id);
  const report = await use(ulla, first.id);
  expect(report).toBeDefined();
  const forMara = asking({ openedForId: idOf('mara'), secondId: idOf('dora') });
  await toDay('2027-09-23');
  const meanwhile = await ask(pia, forMara);
  await answer(dora, meanwhile.id);
  expect(await use(mara, meanwhile.id)).not.toBe(report);
  await toDay('2027-09-24');
  const after = await ask(pia, forMara);
  await answer(dora, after.id);
  expect(await use(mara, after.id)).toBe(report);
});

test('counts by rule on the numbers page the reports without an action by an eligible reviewer, none under five', async () => {
  const unacted = async () => {
    await toDay('2027-09-20');
    return (await dora.call(countDueReports)).rules.find((one) => one.rule === 'no_person')?.unacted;
  };
  expect(await unacted()).toBeNull(); // four are left
  await toDay('2026-09-27');
  const id = await submit(theo, tip({ grade: GRADE, reviewOn: '2027-09-12', persons: [], namesNobody: true }));
  await collate(mara, dora, id, { grade: GRADE });
  expect(await unacted()).toBe(5); // for eight days
  const { version } = await mara.call(openAtRetentionDesk, { params: { id }, input: open });
  await mara.call(proposeRetention, {
    params: { id },
    input: { version, outcome: 'contest', reason: 'its accuracy is contested' },
  });
  expect(await unacted()).toBeNull(); // an eligible person has acted on it
}, 30_000);

test('each step is in the log: requested, approved, opened', async () => {
  const events = await asSuperuser(
    world.database,
    async (client) =>
      (
        await client.query<{ because: string | null; kind: string; by: string }>(
          `select event ->> 'because' as because, event ->> 'objectKind' as kind, event ->> 'actorId' as by
           from audit_journal where event ->> 'action' = 'break_glass'`,
        )
      ).rows,
  );
  const has = (because: string | null, kind: string, by: string): boolean =>
    events.some((one) => one.because === because && one.kind === kind && one.by === idOf(by));
  expect(has('asked', 'desk_opening', 'dora')).toBe(true);
  expect(has('approved', 'desk_opening', 'pia')).toBe(true);
  expect(has(null, 'report', 'ulla')).toBe(true);
});
