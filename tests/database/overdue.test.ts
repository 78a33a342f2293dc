import {
  createStatement,
  decideRetention,
  evaluateReport,
  proposeRetention,
  readReport,
  search,
  takeReport,
} from '@reeve/contract';
import { EMPTY_DRAFT, isReeveError } from '@reeve/domain';
import {
  type ActorTx,
  asActor,
  findCandidates,
  insertDraft,
  draftsQuery,
  readTogether,
  receiptsQuery,
  listReports,
  loadReport,
  setExerciseNow,
  updateDraft,
} from '@reeve/store';
import { acting } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { EXERCISE_NOW, makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The agency of the tests lives one hour east of UTC, all year.
const lastMoment = (day: string): Date => new Date(`${day}T22:59:59.999Z`);
const firstMomentAfter = (day: string): Date => new Date(`${day}T23:00:00.000Z`);

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'overdue' });
});
afterAll(() => world.close());

const as = <T>(login: string, work: (tx: ActorTx) => Promise<T>): Promise<T> =>
  asActor(world.store, acting(login), work);
/** Does something at another moment of the exercise, then returns to its beginning. */
async function at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  await setExerciseNow(world.store, moment);
  try {
    return await work();
  } finally {
    await setExerciseNow(world.store, EXERCISE_NOW);
  }
}

/** True if a report can be read, listed and found by a word of its released text. */
async function seenBy(login: string, id: string, word: string) {
  return as(login, async (tx) => {
    const listed = await listReports(tx, {
      state: undefined,
      priority: undefined,
      labelIds: undefined,
      ids: undefined,
      mine: false,
      after: undefined,
      limit: 200,
    });
    const candidates = await findCandidates(tx, [word], 'report');
    const found = listed.filter((row) => candidates.some((one) => one.id === row.id));
    return {
      read: await loadReport(tx, id).then(
        () => true,
        (error: unknown) => {
          if (isReeveError(error, 'not_found')) return false;
          throw error;
        },
      ),
      listed: listed.some((row) => row.id === id),
      found: found.some((row) => row.id === id),
    };
  });
}

describe('I5: a report is visible on its review date and hidden from 00:00 of the next day', () => {
  let id = '';
  beforeAll(async () => {
    const [bela, mara, theo] = await Promise.all([world.as('bela'), world.as('mara'), world.as('theo')]);
    const form = tip({
      reviewOn: '2026-10-20',
      persons: [
        { name: 'A. Soon', category: 'd_witness', grounds: 'seen there', minor: false, reviewOn: '2026-10-10' },
        { name: 'B. Later', category: 'd_witness', grounds: 'seen there', minor: false, reviewOn: '2026-10-20' },
      ],
    });
    id = await submit(bela, form);
    await collate(mara, theo, id, { text: 'Information suggests a bicycle was offered.' });
  });

  const EVERYWHERE = { read: true, listed: true, found: true };
  const NOWHERE = { read: false, listed: false, found: false };

  test('by its readers and by the desk alike, to the last millisecond of the day in the agency’s zone', async () => {
    for (const login of ['ivo', 'mara', 'dora']) {
      expect(await at(lastMoment('2026-10-20'), () => seenBy(login, id, 'bicycle')), login).toEqual(EVERYWHERE);
      expect(await at(firstMomentAfter('2026-10-20'), () => seenBy(login, id, 'bicycle')), login).toEqual(NOWHERE);
    }
  });

  test('without any job having run: the row is there, and going back in time shows it again', async () => {
    expect(await at(firstMomentAfter('2027-01-01'), () => seenBy('ivo', id, 'bicycle'))).toEqual(NOWHERE);
    expect(await seenBy('ivo', id, 'bicycle')).toEqual(EVERYWHERE);
  });

  test('a person’s link has its own period', async () => {
    const names = (): Promise<readonly string[]> =>
      as('ivo', async (tx) => (await loadReport(tx, id)).persons.map((one) => one.name));
    expect(await at(lastMoment('2026-10-10'), names)).toEqual(['A. Soon', 'B. Later']);
    expect(await at(firstMomentAfter('2026-10-10'), names)).toEqual(['B. Later']);
    expect(await at(lastMoment('2026-10-20'), names)).toEqual(['B. Later']);
  });

  test('an overdue record cannot be changed either', async () => {
    const changed = await at(firstMomentAfter('2026-10-20'), () =>
      asActor(
        world.store,
        acting('mara'),
        async (tx) => {
          const report = await tx.db.updateTable('report').set({ version: 99 }).where('id', '=', id).executeTakeFirst();
          const link = await tx.db
            .updateTable('person_involvement')
            .set({ visible_until: '2099-01-01' })
            .where('report_id', '=', id)
            .executeTakeFirst();
          return [report.numUpdatedRows, link.numUpdatedRows];
        },
        { write: true },
      ),
    );
    expect(changed).toEqual([0n, 0n]);
  });

  test('its raw text is removed with it: the two are only readable together', async () => {
    const raw = (): Promise<string | undefined> =>
      as('mara', async (tx) => (await loadReport(tx, id)).raw?.open().text);
    expect(await at(lastMoment('2026-10-20'), raw)).toContain('M.K.');
    await expect(at(firstMomentAfter('2026-10-20'), raw)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('the author’s receipt is kept to the hard limit, ninety days for a tip, and not a day longer', async () => {
    const receipt = (): Promise<boolean> =>
      as('bela', async (tx) =>
        (await readTogether(tx, { receipts: receiptsQuery(tx, 50) })).receipts.some((one) => one.report_id === id),
      );
    expect(await at(lastMoment('2026-12-26'), receipt)).toBe(true);
    expect(await at(firstMomentAfter('2026-12-26'), receipt)).toBe(false);
  });
});

describe('I5: a revalidated report', () => {
  test('is visible until its new date', async () => {
    const [bela, mara, theo] = await Promise.all([world.as('bela'), world.as('mara'), world.as('theo')]);
    const id = await submit(bela, tip({ reviewOn: '2026-10-05' }));
    await collate(mara, theo, id, { text: 'Information suggests a scooter was offered.' });
    const dora = await world.as('dora');
    const { version, persons } = await mara.call(readReport, { params: { id } });
    const reason = 'still needed';
    const links = persons.map((one) => ({ personId: one.id, decision: 'keep' as const, reason }));
    const { proposalId } = await mara.call(proposeRetention, {
      params: { id },
      input: { version, outcome: 'retain', reason, links },
    });
    await dora.call(decideRetention, { params: { id }, input: { proposalId, approve: true, reason } });
    // Thirty days from the day of the decision, by the rule for a tip.
    expect(await at(lastMoment('2026-10-27'), () => seenBy('ivo', id, 'scooter'))).toMatchObject({ read: true });
    expect(await at(firstMomentAfter('2026-10-27'), () => seenBy('ivo', id, 'scooter'))).toMatchObject({ read: false });
  });
});

describe('I5: a draft is kept thirty days', () => {
  const drafts = (): Promise<readonly string[]> =>
    as('bela', async (tx) => (await readTogether(tx, { drafts: draftsQuery(tx, 50) })).drafts.map((one) => one.id));
  const write = <T>(work: (tx: ActorTx) => Promise<T>): Promise<T> =>
    asActor(world.store, acting('bela'), work, { write: true });

  test('and is hidden from its author on the thirty-first', async () => {
    const { id } = await write((tx) => insertDraft(tx, { ...EMPTY_DRAFT, subject: 'a thought' }));
    expect(await at(lastMoment('2026-10-27'), drafts)).toContain(id);
    expect(await at(firstMomentAfter('2026-10-27'), drafts)).not.toContain(id);
  });

  test('counted from the day it was last kept', async () => {
    const { id } = await write((tx) => insertDraft(tx, { ...EMPTY_DRAFT, subject: 'a thought' }));
    await at(new Date('2026-10-20T10:00:00.000Z'), () =>
      write(async (tx) => updateDraft(tx, await loadReport(tx, id), { ...EMPTY_DRAFT, subject: 'a second thought' })),
    );
    expect(await at(lastMoment('2026-11-19'), drafts)).toContain(id);
    expect(await at(firstMomentAfter('2026-11-19'), drafts)).not.toContain(id);
  });
});

describe('records made from a report fall due with it', () => {
  const DUE = '2026-11-15';
  let report = '';
  let statement = '';
  beforeAll(async () => {
    const [bela, mara, theo, ivo] = await Promise.all(['bela', 'mara', 'theo', 'ivo'].map((one) => world.as(one)));
    if (!bela || !mara || !theo || !ivo) throw new Error('somebody is missing');
    const grade = { scheme: 'EU_4x4', source: 'A', info: '1' } as const;
    const answers = { toldBy: 'saw_it_myself', knowsBy: 'saw_it', recordAgrees: 'yes_independent' } as const;
    report = await submit(bela, tip({ reviewOn: DUE, persons: [], namesNobody: true, grade, answers }));
    await collate(mara, theo, report, { grade, text: 'A zebrawood canoe was offered.' });
    const input = { quote: 'canoe', subject: { newKind: 'object' }, property: 'note', kind: 'fact' } as const;
    ({ id: statement } = await ivo.call(createStatement, {
      input: { ...input, reportId: report, value: 'Zebrawood Wanderer' },
    }));
  });
  const candidates = (): Promise<readonly string[]> =>
    as('ivo', async (tx) => (await findCandidates(tx, ['zebrawood'], undefined)).map((one) => one.id));
  const dueOf = (): Promise<readonly string[]> =>
    as('dora', async (tx) => {
      const entries = await tx.db
        .selectFrom('search_entry')
        .select('visible_until')
        .where('id', 'in', [report, statement])
        .execute();
      const stated = await tx.db
        .selectFrom('statement')
        .select('visible_until')
        .where('id', '=', statement)
        .executeTakeFirstOrThrow();
      return [...entries.map((row) => row.visible_until), stated.visible_until];
    });

  test('its entry and its statements’ are no candidates from 00:00 of the next day', async () => {
    expect(await dueOf()).toEqual([DUE, DUE, DUE]);
    expect((await at(lastMoment(DUE), candidates)).toSorted()).toEqual([report, statement].toSorted());
    expect(await at(firstMomentAfter(DUE), candidates)).toEqual([]);
  });

  test('and when it is regraded and its date comes sooner, they follow', async () => {
    const mara = await world.as('mara');
    const version = async (): Promise<number> => (await mara.call(readReport, { params: { id: report } })).version;
    await mara.call(takeReport, { params: { id: report }, input: { version: await version(), reason: 'again' } });
    await mara.call(evaluateReport, {
      params: { id: report },
      input: {
        version: await version(),
        grade: { scheme: 'EU_4x4', source: 'X', info: '4' },
        rationale: 'worse than it was',
        marking: MARKING,
      },
    });
    const { reviewOn } = await mara.call(readReport, { params: { id: report } });
    if (reviewOn === null || reviewOn >= DUE) throw new Error(`the date has not come nearer: ${reviewOn}`);
    expect(await dueOf()).toEqual([reviewOn, reviewOn, reviewOn]);
    const ivo = await world.as('ivo');
    const ids = async (): Promise<readonly string[]> =>
      (await ivo.call(search, { query: { q: 'zebrawood' } })).items.map((one) => one.id);
    expect(await at(lastMoment(reviewOn), ids)).toContain(statement);
    expect(await at(firstMomentAfter(reviewOn), ids)).toEqual([]);
  });
});
