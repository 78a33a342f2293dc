import {
  assessForDefence,
  closeProceeding,
  createReport,
  createStatement,
  decideRetention,
  fileUnderCase,
  judgement,
  listDisclosureReviews,
  listProceedings,
  openAtRetentionDesk,
  openProceeding,
  proposeRetention,
  readHome,
  readLog,
  readReport,
  readRetentionDesk,
  search,
  setExerciseClock,
} from '@reeve/contract';
import { addDays, addMonths } from '@reeve/domain';
import { numberAllEvents, sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Twenty years in steps: records past their date are read nowhere, and records past their maximum are gone, or on a
 * list.
 */
const START = '2026-09-27';
const YEARS = 20;
const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const SUSPECT = { name: 'Karas', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, vera: Client, odo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'time machine' });
  [bela, mara, theo, dora, ivo, vera, odo] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'vera', 'odo'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

/** Fine steps while first reviews fall due, then coarser ones. */
const stepFrom = (day: string): number => (day < addMonths(START, 14) ? 13 : day < addMonths(START, 72) ? 91 : 181);
const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
const sweep = (dryRun = false) => sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun });
interface Stored {
  readonly id: string;
  readonly state: string;
  readonly subject: string;
  readonly maximum_on: string;
  readonly visible_until: string;
}
/** The rows of all reports by id, read as superuser. */
const allStored = () =>
  asSuperuser(world.database, async (client): Promise<ReadonlyMap<string, Stored>> => {
    const { rows } = await client.query<Stored>(
      'select id, state, subject, maximum_on::text, visible_until::text from report',
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
const stored = async (id: string): Promise<Stored | undefined> => (await allStored()).get(id);

interface Planted {
  readonly id: string;
  readonly word: string;
}
async function plant(word: string, more: Parameters<typeof tip>[0], tipGrade = false): Promise<Planted> {
  const grade = tipGrade ? { scheme: 'EU_4x4' as const, source: 'X', info: '4' } : GRADE;
  const id = await submit(bela, tip({ grade, text: `Heard of ${word} at the quay.`, ...more }));
  await collate(mara, theo, id, { grade, subject: `About ${word}`, text: `It is said that ${word} was offered.` });
  return { id, word };
}

describe('twenty years', () => {
  const planted: Planted[] = [];
  let ofTheCase: Planted, held: Planted, retained: Planted;
  let judged = '';
  const birthday = addMonths(START, 5);
  const lastDays = new Map<string, string>();

  test('are entered: tips, named suspects and witnesses, no one named, one held, one of an open proceeding that may help the defence', async () => {
    await toDay(START);
    const inAYear = addMonths(START, 12);
    planted.push(
      await plant('Zwirnsilber', { reviewOn: addDays(START, 20) }, true),
      await plant('Quarzbrosche', { persons: [], namesNobody: true, reviewOn: inAYear }),
      await plant('Perlknopf', { persons: [{ ...SUSPECT, reviewOn: inAYear }], reviewOn: inAYear }),
      await plant('Talgkerze', {
        persons: [{ ...SUSPECT, name: 'Witness', category: 'd_witness', grounds: '', reviewOn: addMonths(START, 6) }],
        reviewOn: addMonths(START, 6),
      }),
    );
    ofTheCase = await plant('Messinguhr', { persons: [{ ...SUSPECT, reviewOn: inAYear }], reviewOn: inAYear });
    held = await plant('Bernstein', { persons: [], namesNobody: true, reviewOn: inAYear });
    retained = await plant('Elfenbein', { persons: [], namesNobody: true, reviewOn: inAYear });
    const minor = { ...SUSPECT, minor: true, age: { bornOn: addMonths(birthday, -18 * 12) }, reviewOn: birthday };
    const young = await plant('Schulranzen', { persons: [minor], reviewOn: birthday });
    expect((await stored(young.id))?.visible_until).toBe(birthday);
    planted.push(ofTheCase, held, retained, young);
    await mara.call(createStatement, {
      input: {
        reportId: planted[2]?.id ?? '',
        quote: 'Perlknopf',
        subject: { newKind: 'object' },
        property: 'name',
        value: 'Perlknopf',
        kind: 'fact',
      },
    });
    // A judgement about the person of one report: it has no other basis.
    judged = (
      await ivo.call(judgement.create, {
        input: {
          title: 'Who sells',
          cites: [{ kind: 'report', id: planted[2]?.id ?? '' }],
          body: {
            statement: 'It is likely that Karas sells',
            scheme: 'PHIA',
            term: 'likely',
            confidence: 'moderate',
            basis: 'one report',
            alternatives: 'another seller',
            wouldChangeIf: 'a receipt',
            horizon: '',
          },
        },
      })
    ).id;
    for (const { id } of [ofTheCase]) {
      const { version } = await mara.call(readReport, { params: { id } });
      await mara.call(assessForDefence, {
        params: { id },
        input: { version, mayAssistDefence: 'yes', reason: 'names another seller' },
      });
      await mara.call(fileUnderCase, {
        params: { id },
        input: { version: version + 1, caseRef: 'PROS 1/26', reason: 'in the file' },
      });
    }
    await mara.call(openProceeding, {
      input: { caseRef: 'PROS 1/26', authority: 'Prosecutor', openedOn: START, marking: MARKING },
    });
    for (const { id } of planted) lastDays.set(id, (await stored(id))?.visible_until ?? '');
  });

  test('pass in steps: nothing past its date is read outside the desk, nothing outlives its maximum but what a list names', async () => {
    const seenOnHome = new Set<string>();
    for (let day = START; day < addMonths(START, YEARS * 12); day = addDays(day, stepFrom(day))) {
      await toDay(day);
      for (const item of (await mara.call(readHome)).items) if (item.what === 'review_report') seenOnHome.add(item.id);
      if (
        day > addMonths(START, 11) &&
        day <= addMonths(START, 12) &&
        (await stored(retained.id))?.visible_until === lastDays.get(retained.id)
      )
        await retain(retained.id);
      if (
        day > addMonths(START, 12) &&
        !(await mara.call(readRetentionDesk)).items.find((one) => one.id === held.id)?.proposed &&
        (await stored(held.id))?.state !== 'erased' &&
        day < addMonths(START, 14)
      )
        await hold(held.id, addMonths(day, 12));
      const planned = await sweep(true);
      const done = await sweep();
      expect(done.reports.map((one) => [one.id, one.because])).toEqual(
        planned.reports.map((one) => [one.id, one.because]),
      );
      const rows = await allStored();
      const found = new Map<Client, ReadonlySet<string>>();
      for (const who of [mara, ivo]) {
        const { items } = await who.call(search, { query: { q: 'offered', limit: 100 } });
        found.set(who, new Set(items.map((item) => item.id)));
      }
      for (const { id, word } of planted) {
        const row = rows.get(id);
        if (!row) throw new Error('a report went without a tombstone');
        const isPast = row.visible_until < day || row.state === 'erased';
        for (const [who, ids] of found) {
          const { status } = await who.send(readReport, { params: { id } });
          // A report of a case requires a reason first; its existence is disclosed.
          expect(status === 404, `${word} on ${day}`).toBe(row.visible_until < day);
          expect(ids.has(id), `${word} is found on ${day}`).toBe(!isPast);
        }
        const opened = { params: { id }, input: { reason: 'to decide on it' } };
        expect(await vera.refused(openAtRetentionDesk, opened)).toBe('not_found');
        if (row.state !== 'erased' && row.maximum_on < day)
          expect(
            done.reports.find((one) => one.id === id),
            `${word} on ${day}`,
          ).toMatchObject({ erased: false, because: expect.stringMatching(/proceeding|held/) });
      }
      // What rested on a report alone is removed with it and stays removed, erased or not.
      const source = rows.get(planted[2]?.id ?? '');
      const { status } = await ivo.send(judgement.read, { params: { id: judged } });
      expect(status === 404, `the judgement on ${day}`).toBe(source === undefined || source.visible_until < day);
      expect(rows.get(ofTheCase.id)?.state).not.toBe('erased');
    }
    // Each was on a home page before its last day.
    for (const { id, word } of planted) expect(seenOnHome.has(id), word).toBe(true);
    const rows = await allStored();
    expect(Object.fromEntries(planted.map(({ id, word }) => [word, rows.get(id)?.state]))).toEqual({
      Zwirnsilber: 'erased',
      Quarzbrosche: 'erased',
      Perlknopf: 'erased',
      Talgkerze: 'erased',
      Messinguhr: 'collated',
      Bernstein: 'erased',
      Elfenbein: 'erased',
      Schulranzen: 'erased',
    });
  }, 240_000);

  test('the item of the open proceeding is still there and opens to the decider; once closed, the next sweep removes it', async () => {
    const { id } = ofTheCase;
    expect((await openOne(id)).text).toContain('Messinguhr');
    const [only] = (await sweep()).reports;
    expect(only).toMatchObject({ id, erased: false, because: 'proceeding' });
    // The printed list has ground and end, and the person responsible for the proceeding has the report on theirs, once.
    expect(only?.proceeding).toEqual({ authority: 'Prosecutor', keptBy: 'Mara', confirmBy: addMonths(START, 12) });
    const listed = (await mara.call(listDisclosureReviews)).items;
    expect(listed).toMatchObject([{ reference: only?.reference, because: 'overdue', recipient: 'Prosecutor' }]);
    expect((await dora.call(listDisclosureReviews)).items).toEqual([]);
    const { id: proceeding } = (await mara.call(listProceedings)).items[0] ?? { id: '' };
    await mara.call(closeProceeding, {
      params: { id: proceeding },
      input: { outcome: 'other', closedOn: addDays(START, 30) },
    });
    expect((await sweep()).reports).toMatchObject([{ id, erased: true }]);
    expect(await stored(id)).toMatchObject({ state: 'erased', subject: '' });
  });

  test('no row of any table contains a word of what was erased, and the log names what was done', async () => {
    const words = planted.map((one) => one.word);
    const found = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
      );
      const hits: string[] = [];
      for (const { name } of rows) {
        const { rows: texts } = await client.query<{ text: string }>(`select t::text as text from "${name}" t`);
        hits.push(
          ...words.filter((word) => texts.some(({ text }) => text.includes(word))).map((word) => `${name}: ${word}`),
        );
      }
      return hits;
    });
    expect(found).toEqual([]);
    await numberAllEvents(world.store);
    const { items } = await odo.call(readLog, { query: { action: 'erase', limit: 50 } });
    const swept = items.filter((item) => item.because === 'maximum_reached' && item.objectKind === 'report');
    expect(new Set(swept.flatMap((item) => item.objectIds))).toEqual(new Set(planted.map((one) => one.id)));
  });

  const openOne = (id: string) =>
    mara.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
  async function propose(id: string, more: object): Promise<void> {
    const { version } = await openOne(id);
    const input = { version, reason: 'needed for the inquiry', ...more } as never; // each of them complete
    const { proposalId } = await mara.call(proposeRetention, { params: { id }, input });
    await dora.call(decideRetention, { params: { id }, input: { proposalId, approve: true, reason: 'agreed' } });
  }
  const retain = (id: string) => propose(id, { outcome: 'retain' });
  const hold = (id: string, until: string) => propose(id, { outcome: 'hold', holdKind: 'inquiry', holdUntil: until });
});

test('unsent and unreleased records are swept as well, and do not stop what follows', async () => {
  await toDay('2026-09-27');
  const waiting = await submit(bela, tip({ reviewOn: '2026-10-20' }));
  const { id: draft } = await bela.call(createReport, { input: { draft: tip() } });
  await toDay('2027-09-27');
  await sweep();
  for (const id of [waiting, draft]) expect((await stored(id))?.state).toBe('erased');
});
