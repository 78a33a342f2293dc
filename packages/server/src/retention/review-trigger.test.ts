import {
  collectionTask,
  createReport,
  priority,
  readHome,
  readReport,
  readRetentionDesk,
  recordPersonEvent,
  requirement,
  setExerciseClock,
  submitReport,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, vera: Client, rosa: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'review triggers' });
  // The chair signs and ends priorities.
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief', 'district_commander'] where login = 'rosa'`),
  );
  [bela, mara, theo, dora, ivo, vera, rosa] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'vera', 'rosa'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const MINOR = { name: 'J.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: true };
const form = (more: Parameters<typeof tip>[0]) => tip({ grade: GRADE, reviewOn: '2027-01-10', ...more });
async function collated(more: Parameters<typeof tip>[0]): Promise<string> {
  const id = await submit(bela, form(more));
  await collate(mara, theo, id, { grade: GRADE });
  return id;
}
const onHome = async (who: Client, id: string) => {
  const item = (await who.call(readHome)).items.find(
    (one) => one.id === id && /^review_|^report_falls_due$/.test(one.what),
  );
  return item && { what: item.what, dueOn: item.dueOn, ground: item.ground };
};
const onDesk = async (who: Client, id: string) =>
  (await who.call(readRetentionDesk)).items.find((item) => item.id === id);

describe('the 18th birthday of a minor', () => {
  test('is the last visible day of a link and its report, and the review names the ground', async () => {
    const persons = [{ ...MINOR, age: { bornOn: '2009-01-10' }, reviewOn: '2027-01-10' }];
    const id = await collated({ persons });
    expect((await mara.call(readReport, { params: { id } })).persons).toMatchObject([
      { minor: true, adultOn: '2027-01-10', reviewOn: '2027-01-10' },
    ]);
    await toDay('2026-12-10');
    expect(await onHome(mara, id)).toBeUndefined();
    for (const day of ['2026-12-11', '2027-01-10']) {
      await toDay(day);
      expect(await onHome(mara, id)).toEqual({ what: 'review_report', dueOn: '2027-01-10', ground: 'adult' });
    }
    await toDay('2027-01-11');
    expect(await ivo.refused(readReport, { params: { id } })).toBe('not_found');
    expect(await onDesk(mara, id)).toMatchObject({ restricted: true, ground: 'adult' });
  });

  test('limits the review date that a person can pick; for an age range it is the earliest possible', async () => {
    const send = async (age: NonNullable<NonNullable<Parameters<typeof tip>[0]>['persons']>[number]['age']) => {
      const { id, version } = await bela.call(createReport, {
        input: { draft: form({ persons: [{ ...MINOR, age, reviewOn: '2027-09-01' }], reviewOn: '2027-09-01' }) },
      });
      return bela.send(submitReport, { params: { id }, input: { version } });
    };
    expect((await send({ bornOn: '2009-08-31' })).status).toBe(422);
    expect((await send({ from: 15, to: 17, statedOn: '2026-09-20' })).status).toBe(200); // may have been 18 on the 21st
    expect((await send({ from: 14, to: 16, statedOn: '2026-08-30' })).status).toBe(422); // may be 18 on 31 August 2027
    expect((await send({ from: 14, to: 16, statedOn: '2026-09-01' })).status).toBe(200);
    expect((await send({ bornOn: '2026-10-01' })).status).toBe(422); // not born yet
  });

  test('of a person named in a tip comes before the tip is due: the desk shows the link’s date', async () => {
    const id = await submit(
      bela,
      tip({ persons: [{ ...MINOR, age: { bornOn: '2008-10-05' }, reviewOn: '2026-10-05' }], reviewOn: '2026-10-20' }),
    );
    await toDay('2026-10-06');
    expect(await onDesk(mara, id)).toMatchObject({ restricted: false, reviewOn: '2026-10-05', ground: 'adult' });
    expect((await mara.call(readReport, { params: { id } })).persons).toEqual([]);
  });

  test('is stored for minors only', async () => {
    const { id, version } = await bela.call(createReport, {
      input: {
        draft: form({ persons: [{ ...MINOR, minor: false, age: { bornOn: '2009-01-10' }, reviewOn: '2027-01-10' }] }),
      },
    });
    expect(await bela.refused(submitReport, { params: { id }, input: { version } })).toBe('invalid_input');
  });
});

describe('a recorded event of a named person', () => {
  const suspect = { ...MINOR, minor: false, reviewOn: '2027-01-10' };
  const record = async (id: string, event: 'death' | 'correction') => {
    const { version, persons } = await mara.call(readReport, { params: { id } });
    return {
      params: { id, personId: persons[0]?.id ?? '' },
      input: { version, event, reason: 'told by the registry' },
    };
  };

  test('puts a death or a correction on homes the same day with its ground, and restricts the report from the next', async () => {
    for (const event of ['death', 'correction'] as const) {
      await toDay('2026-09-27');
      const id = await collated({ persons: [suspect] });
      expect(await onHome(mara, id)).toBeUndefined();
      expect(await mara.call(recordPersonEvent, await record(id, event))).toMatchObject({ reviewOn: '2026-09-27' });
      for (const [who, what] of [
        [bela, 'report_falls_due'],
        [mara, 'review_report'],
        [dora, 'review_report'],
      ] as const)
        expect(await onHome(who, id)).toEqual({ what, dueOn: '2026-09-27', ground: event });
      const read = await mara.call(readReport, { params: { id } });
      expect(read).toMatchObject({ reviewOn: '2026-09-27', persons: [{ reviewOn: '2026-09-27' }] });
      expect(read.history.at(-1)).toMatchObject({ act: `${event}_recorded`, by: 'Mara' });
      await toDay('2026-09-28');
      expect(await ivo.refused(readReport, { params: { id } })).toBe('not_found');
    }
  });

  test('is recorded by those who decide on retention, on reports they can read', async () => {
    const id = await collated({ persons: [suspect] });
    const given = await record(id, 'death');
    expect(await ivo.refused(recordPersonEvent, given)).toBe('not_permitted');
    expect(await vera.refused(recordPersonEvent, given)).toBe('not_found');
    expect(await mara.refused(recordPersonEvent, { ...given, params: { id, personId: id } })).toBe('not_found');
    expect(await onDesk(mara, id)).toBeUndefined();
  });
});

describe('a priority that has ended', () => {
  const signed = async () => {
    const { id, version } = await ivo.call(priority.create, {
      input: {
        title: 'Burglary in the north',
        marking: MARKING,
        body: { code: 'P', prevention: 'a', intelligence: 'b', enforcement: 'c', measure: 'd', reviewOn: '2026-12-01' },
      },
    });
    await rosa.call(priority.move, { params: { id }, input: { version, to: 'signed', reason: 'signed' } });
    return id;
  };
  const asked = async (...priorities: readonly string[]) => {
    const { id, version } = await ivo.call(requirement.create, {
      input: {
        title: 'Who buys the watches?',
        marking: MARKING,
        cites: priorities.map((one) => ({ kind: 'priority' as const, id: one })),
        ownerId: accountId('ivo'),
        dueOn: '2026-12-01',
        body: {
          question: 'Who buys the watches?',
          decisionServed: 'where to look',
          kind: 'tactical',
          level: 'local',
          necessityNote: 'none',
          personalDataExpected: false,
          referredTo: '',
        },
      },
    });
    await dora.call(requirement.move, { params: { id }, input: { version, to: 'approved', reason: 'agreed' } });
    return id;
  };
  const end = (id: string) =>
    rosa.call(priority.move, { params: { id }, input: { version: 2, to: 'superseded', reason: 'the year is over' } });
  const NOBODY = { persons: [], namesNobody: true };

  test('has the reports collected for it reviewed the same day, by requirement and by collection task', async () => {
    const ending = await signed();
    const question = await asked(ending);
    const { id: collection } = await ivo.call(collectionTask.create, {
      input: {
        title: 'Ask the shops',
        cites: [{ kind: 'requirement', id: question }],
        body: {
          instruction: 'Ask the shops',
          source: 'patrol',
          sourceType: 'patrol',
          legalBasis: 'PA12',
          necessityNote: 'needed',
          authorityType: 'none',
          authorityRef: '',
        },
      },
    });
    const answering = await collated({ ...NOBODY, requirementId: question });
    const collecting = await collated({ ...NOBODY, collectionTaskId: collection });
    const other = await collated(NOBODY);
    await end(ending);
    for (const id of [answering, collecting])
      expect(await onHome(mara, id)).toEqual({
        what: 'review_report',
        dueOn: '2026-09-27',
        ground: 'priority_ended',
      });
    expect(await onHome(mara, other)).toBeUndefined();
  });

  test('leaves reports that serve another signed priority unchanged', async () => {
    const [ending, going] = [await signed(), await signed()];
    const id = await collated({ ...NOBODY, requirementId: await asked(ending, going) });
    await end(ending);
    expect(await onHome(mara, id)).toBeUndefined();
    await end(going);
    expect(await onHome(mara, id)).toMatchObject({ ground: 'priority_ended' });
  });
});
