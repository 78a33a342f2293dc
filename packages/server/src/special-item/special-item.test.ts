import {
  acknowledgeConditions,
  assessForDefence,
  closeProceeding,
  createReport,
  decideSpecialItem,
  eraseReport,
  exportReports,
  fileUnderCase,
  listDisseminations,
  listReports,
  openProceeding,
  openSpecialItem,
  readHome,
  readReport,
  returnReport,
  saveDraft,
  search,
  setExerciseClock,
  submitReport,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, GROUP, SPECIAL, TRAY } from '@reeve/testing/people.ts';
import { addRecipients, sendReport } from '@reeve/testing/sendings.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

type Item = NonNullable<InputGiven<typeof createReport>['draft']['specialItems']>[number];

let world: World;
/** Theo (officer) and Dora (head) hold the file of special categories; the others do not. */
let bela: Client, mara: Client, theo: Client, dora: Client, ulla: Client, ivo: Client, vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'special items' });
  [bela, mara, theo, dora, ulla, ivo, vera] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ulla', 'ivo', 'vera'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

const WORDS = 'Needs insulin twice a day, xylotrene.';
const ITEM: Item = { kind: 'health', about: 'M.K.', words: WORDS, necessity: 'victim_need', because: '' };
const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const PERSON = { name: 'M.K.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };
const form = (specialItems: readonly Item[], more: Parameters<typeof tip>[0] = {}) =>
  tip({
    grade: GRADE,
    persons: [{ ...PERSON, reviewOn: '2027-09-01' }],
    reviewOn: '2027-09-01',
    specialItems: [...specialItems],
    ...more,
  });
const sent = (items: readonly Item[] = [ITEM], more: Parameters<typeof tip>[0] = {}, author = bela) =>
  submit(author, form(items, more));
async function collated(items: readonly Item[] = [ITEM]): Promise<string> {
  const id = await sent(items);
  await collate(mara, theo, id, { grade: GRADE });
  return id;
}
const itemsSeen = async (who: Client, id: string) => (await who.call(readReport, { params: { id } })).specialItems;
const firstItem = async (id: string, who = theo): Promise<string> => (await itemsSeen(who, id))[0]?.id ?? '';
const opening = (id: string) => ({ params: { id }, input: { reason: 'the victim is interviewed' } });
const deciding = (id: string, approve: boolean, reason = '') => ({ params: { id }, input: { approve, reason } });
/** All that a superuser finds of a report's items, whatever the policies. */
const stored = (id: string) =>
  asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select state, words, because, necessity, kind, decided_because, review_on::text, maximum_on::text, visible_until::text
       from special_item where report_id = $1 order by id`,
      [id],
    );
    return rows;
  });
async function submitted(draft: InputGiven<typeof createReport>['draft']) {
  const { id, version } = await bela.call(createReport, { input: { draft } });
  const answer = await bela.send(submitReport, { params: { id }, input: { version } });
  return { id, status: answer.status, body: answer.body };
}

describe('an item', () => {
  test('is sent whole or not at all', async () => {
    const refused = await submitted(form([{ ...ITEM, about: 'Another', necessity: undefined }]));
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('special_0_about');
    expect(refused.body).toContain('special_0_necessity');
    expect(await stored(refused.id)).toEqual([]);
    const views: Item = { ...ITEM, kind: 'politics', necessity: 'offence_element' };
    expect((await submitted(form([views]))).body).toContain('special_0_because');
    expect((await submitted(form([{ ...views, because: 'He was attacked for it.' }]))).status).toBe(200);
  });

  test('is its author’s until it is sent, and is sealed from then on, for its own file', async () => {
    const { id, version } = await bela.call(createReport, { input: { draft: form([ITEM]) } });
    expect((await bela.call(readReport, { params: { id } })).draft?.specialItems).toEqual([ITEM]);
    expect(await stored(id)).toEqual([]);
    await bela.call(submitReport, { params: { id }, input: { version } });
    expect(await itemsSeen(bela, id)).toEqual([]);
    const [row] = await stored(id);
    expect(row).toMatchObject({ state: 'proposed', review_on: '2027-03-27', maximum_on: '2027-09-27' });
    expect(row?.['words']).toMatch(/^sealed:1:/);
    expect(row?.['visible_until']).toBe('2026-10-11');
  });
});

describe('need-to-know', () => {
  test('readers without the file see nothing of it, before and after release: not even that it exists', async () => {
    for (const id of [await sent(), await collated()]) {
      expect((await itemsSeen(theo, id)).map(({ kind, state }) => [kind, state])).toEqual([['health', 'proposed']]);
      const item = await firstItem(id);
      for (const who of [bela, mara, ulla, ivo, vera]) {
        const answer = await who.send(readReport, { params: { id } });
        if (answer.status === 200)
          expect((JSON.parse(answer.body) as { specialItems: unknown[] }).specialItems).toEqual([]);
        expect(await who.refused(openSpecialItem, opening(item))).toBe('not_found');
        expect(await who.refused(decideSpecialItem, deciding(item, false, 'tried'))).toBe('not_found');
      }
    }
  });

  test('its label is its report’s with the file added, and follows it out of the tray', async () => {
    const compartments = (id: string) =>
      asSuperuser(world.database, async (client) => {
        const { rows } = await client.query<{ report: string[]; item: string[] }>(
          `select ofr.compartments as report, ofi.compartments as item from report r join label ofr on ofr.id = r.label_id
           join special_item i on i.report_id = r.id join label ofi on ofi.id = i.label_id where r.id = $1`,
          [id],
        );
        return rows;
      });
    const id = await sent();
    expect(await compartments(id)).toEqual([{ report: [TRAY], item: [TRAY, SPECIAL] }]);
    await collate(mara, theo, id, { grade: GRADE });
    expect(await compartments(id)).toEqual([{ report: [GROUP], item: [GROUP, SPECIAL] }]);
  });

  test('the file alone is not enough: the report must be in sight too', async () => {
    const id = await sent([ITEM], { purpose: 'P2' });
    const other = await world.as('theo', 'P3');
    expect(await other.refused(openSpecialItem, opening(await firstItem(id)))).toBe('not_found');
  });

  test('it is in no list, search, home, export or text, even for those who hold the file', async () => {
    const id = await collated();
    await theo.call(decideSpecialItem, deciding(await firstItem(id), true));
    for (const who of [theo, dora, mara, ivo]) {
      expect((await who.call(search, { query: { q: 'xylotrene' } })).items).toEqual([]);
      for (const { body } of [
        await who.send(listReports, { query: {} }),
        await who.send(exportReports),
        await who.send(readReport, { params: { id } }),
        await who.send(readHome),
      ])
        expect(body).not.toContain('insulin');
      for (const { body } of [await who.send(listReports, { query: {} }), await who.send(exportReports)])
        expect(body).not.toContain('health');
    }
    const entries = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ text: string }>('select e::text as text from search_entry e');
      return rows.map((row) => row.text).join(' ');
    });
    expect(entries).not.toMatch(/insulin|xylotrene/);
  });

  test('a dissemination of its report neither includes nor mentions it', async () => {
    await addRecipients(dora);
    const sending = async (items: readonly Item[]) => {
      const id = await collated(items);
      if (items.length > 0) await theo.call(decideSpecialItem, deciding(await firstItem(id), true));
      const sendingId = await sendReport(dora, id, 'the quay');
      const shown = await dora.call(listDisseminations, { params: { kind: 'report', id } });
      const row = await asSuperuser(world.database, async (client) => {
        const { rows } = await client.query<{ text: string }>(
          'select d::text as text from dissemination d where id = $1',
          [sendingId],
        );
        return rows[0]?.text ?? '';
      });
      return { text: JSON.stringify(shown) + row, personal: shown.personal };
    };
    const [without, withItem] = [await sending([]), await sending([ITEM])];
    expect(withItem.personal).toEqual(without.personal);
    expect(withItem.personal).toMatchObject({ any: true, specialCategory: false });
    for (const { text } of [without, withItem]) {
      expect(text).toContain('the quay');
      expect(text).not.toMatch(/insulin|health/);
    }
  });
});

describe('opening', () => {
  test('requires a reason every time, which the log stores with the person', async () => {
    const id = await collated();
    const item = await firstItem(id);
    expect(await theo.refused(openSpecialItem, { params: { id: item }, input: { reason: ' ' } })).toBe('invalid_input');
    expect(await theo.call(openSpecialItem, opening(item))).toEqual({
      id: item,
      words: WORDS,
      necessity: 'victim_need',
      because: '',
    });
    const events = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ event: string }>(
        `select event::text as event from audit_journal where event::text like $1`,
        [`%${item}%`],
      );
      return rows.map((row) => row.event);
    });
    const views = events.filter((event) => event.includes('the victim is interviewed'));
    expect(views).toHaveLength(1);
    expect(views[0]).toMatch(/special_item/);
    expect(events.join('')).not.toContain('insulin');
  });
});

test('an item is opened only after the conditions of its report were acknowledged', async () => {
  const id = await sent();
  const handling = { codes: ['H3' as const], conditions: 'Do not contact the subject.' };
  await collate(mara, theo, id, { grade: GRADE, marking: { ...MARKING, handling } });
  const item = await asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ id: string }>(`select id from special_item where report_id = $1`, [id]);
    return rows[0]?.id ?? '';
  });
  expect(await dora.refused(openSpecialItem, opening(item))).toBe('acknowledgement_needed');
  await dora.call(acknowledgeConditions, { params: { kind: 'report', id } });
  expect((await dora.call(openSpecialItem, opening(item))).words).toBe(WORDS);
});

describe('the decision', () => {
  test('is a second person’s: never the author’s, and once', async () => {
    const id = await sent([ITEM], {}, theo);
    const item = await firstItem(id);
    expect(await theo.refused(decideSpecialItem, deciding(item, true))).toBe('same_person');
    expect(await dora.call(decideSpecialItem, deciding(item, true))).toEqual({ state: 'approved' });
    expect(await dora.refused(decideSpecialItem, deciding(item, false, 'changed my mind'))).toBe('state_forbids');
    expect((await itemsSeen(theo, id))[0]).toMatchObject({ state: 'approved', decidedBy: 'Dora' });
    expect((await stored(id))[0]).toMatchObject({ visible_until: '2027-03-27', maximum_on: '2027-09-27' });
  });

  test('on beliefs is a superior’s', async () => {
    const id = await sent([{ ...ITEM, kind: 'belief', because: 'The mosque was the target.' }]);
    const item = await firstItem(id);
    expect(await theo.refused(decideSpecialItem, deciding(item, true))).toBe('not_permitted');
    expect(await dora.call(decideSpecialItem, deciding(item, true))).toEqual({ state: 'approved' });
  });

  test('a refusal needs a reason and erases the words at once; kind, who, when and why remain', async () => {
    const id = await sent();
    const item = await firstItem(id);
    for (const reason of ['', ' no '])
      expect((await theo.send(decideSpecialItem, deciding(item, false, reason))).body).toContain('Give a reason');
    expect((await stored(id))[0]?.['words']).not.toBeNull();
    await theo.call(decideSpecialItem, deciding(item, false, 'it adds nothing'));
    expect(await stored(id)).toMatchObject([
      { state: 'refused', kind: 'health', words: null, because: null, necessity: null },
    ]);
    expect((await itemsSeen(dora, id))[0]).toMatchObject({
      kind: 'health',
      state: 'refused',
      decidedBy: 'Theo',
      decidedOn: '2026-09-27',
      decidedBecause: 'it adds nothing',
    });
    expect((await theo.call(openSpecialItem, opening(item))).words).toBeNull();
  });

  test('a refusal erases nothing while the case is before a court; an approval is still possible', async () => {
    const id = await collated();
    const item = await firstItem(id);
    const { version } = await mara.call(readReport, { params: { id } });
    await mara.call(fileUnderCase, { params: { id }, input: { version, caseRef: 'PROS 21/26', reason: 'its file' } });
    const { id: proceeding } = await mara.call(openProceeding, {
      input: { caseRef: 'PROS 21/26', authority: 'Court, Norrin', openedOn: '2026-09-01', marking: MARKING },
    });
    expect(await theo.refused(decideSpecialItem, deciding(item, false, 'it adds nothing'))).toBe('state_forbids');
    expect((await stored(id))[0]).toMatchObject({ state: 'proposed', words: expect.stringMatching(/^sealed:1:/) });
    await mara.call(closeProceeding, {
      params: { id: proceeding },
      input: { outcome: 'conviction', closedOn: '2026-09-27' },
    });
    await theo.call(decideSpecialItem, deciding(item, false, 'it adds nothing'));
    expect((await stored(id))[0]).toMatchObject({ state: 'refused', words: null });
  });
});

describe('without a decision', () => {
  const waits = async (who: Client, id: string) =>
    (await who.call(readHome)).items.find((one) => one.id === id && one.what === 'decide_special_item')?.dueOn;

  test('is on the home of those who decide, and of no one else', async () => {
    const id = await sent();
    for (const who of [theo, dora]) expect(await waits(who, id)).toBe('2026-10-11');
    for (const who of [mara, ulla, ivo]) expect(await waits(who, id)).toBeUndefined();
    await theo.call(decideSpecialItem, deciding(await firstItem(id), true));
    expect(await waits(dora, id)).toBeUndefined();
  });

  test('is restricted after fourteen days to those who decide, and overdue on their homes', async () => {
    const id = await sent([ITEM], {}, theo);
    const item = await firstItem(id);
    await toDay('2026-10-11');
    expect(await itemsSeen(theo, id)).toHaveLength(1);
    await toDay('2026-10-12');
    // Theo holds the file, wrote the report and so does not decide.
    expect(await itemsSeen(theo, id)).toEqual([]);
    expect(await theo.refused(openSpecialItem, opening(item))).toBe('not_found');
    expect(await waits(theo, id)).toBeUndefined();
    expect(await waits(dora, id)).toBe('2026-10-11');
    expect(await itemsSeen(dora, id)).toMatchObject([{ undecided: true }]);
    expect((await dora.call(openSpecialItem, opening(item))).words).toBe(WORDS);
    await dora.call(decideSpecialItem, deciding(item, true));
    expect(await itemsSeen(theo, id)).toMatchObject([{ state: 'approved', undecided: false }]);
  });
});

describe('its own retention period', () => {
  const sweep = (dryRun = false) => sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun });

  test('restricts an approved item at six months and erases it at a year, whatever its report’s', async () => {
    const id = await collated();
    await theo.call(decideSpecialItem, deciding(await firstItem(id), true));
    await toDay('2027-03-27');
    expect(await itemsSeen(theo, id)).toHaveLength(1);
    await toDay('2027-03-28');
    expect(await itemsSeen(theo, id)).toEqual([]);
    await toDay('2027-09-27');
    await sweep();
    expect(await stored(id)).toHaveLength(1);
    await toDay('2027-09-28');
    const dry = await sweep(true);
    expect(dry.specialItems).toBeGreaterThan(0);
    expect(await stored(id)).toHaveLength(1);
    await sweep();
    expect(await stored(id)).toEqual([]);
  });

  test('stops while a hold or a proceeding prevents the erasure of its report', async () => {
    const id = await collated();
    const { version } = await dora.call(readReport, { params: { id } });
    await dora.call(assessForDefence, {
      params: { id },
      input: { version, mayAssistDefence: 'yes', reason: 'it may help' },
    });
    await asSuperuser(world.database, (client) =>
      client.query(
        `insert into report_hold select agency_id, gen_random_uuid(), label_id, visible_until, id, 'evidence_hold', 'of the court',
           gen_random_uuid(), gen_random_uuid(), '2026-09-27', '2028-01-01' from report where id = $1`,
        [id],
      ),
    );
    await toDay('2027-09-28');
    await sweep();
    expect(await stored(id)).toHaveLength(1);
  });
});

describe('with its report', () => {
  test('returns to its author’s own form, through a person who reads none of it', async () => {
    const id = await sent([ITEM, { ...ITEM, kind: 'origin', words: 'Seen by the owner.' }]);
    const [one, two] = await itemsSeen(theo, id);
    const refusedOne = one?.kind === 'origin' ? one : two;
    await theo.call(decideSpecialItem, deciding(refusedOne?.id ?? '', false, 'not needed'));
    await mara.call(takeReport, {
      params: { id },
      input: { version: (await mara.call(readReport, { params: { id } })).version, reason: 'taken up' },
    });
    const { version } = await mara.call(readReport, { params: { id } });
    const answer = await mara.send(returnReport, { params: { id }, input: { version, reason: 'say where' } });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toContain('insulin');
    expect(await stored(id)).toMatchObject([{ state: 'refused', words: null }]);
    const own = await bela.call(readReport, { params: { id } });
    expect(own.draft?.specialItems).toEqual([ITEM]);
    if (!own.draft) throw new Error('the form has not returned');
    const { version: saved } = await bela.call(saveDraft, {
      params: { id },
      input: { version: own.version, draft: own.draft },
    });
    await bela.call(submitReport, { params: { id }, input: { version: saved } });
    expect((await itemsSeen(theo, id)).map(({ state }) => state).toSorted()).toEqual(['proposed', 'refused']);
  });

  test('is erased with it, by a person who does not hold the file', async () => {
    const id = await collated();
    await asSuperuser(world.database, async (client) => {
      await client.query(`delete from account_grant where code like 'SPECIAL:%'`);
      await client.query('update installation set access_version = access_version + 1');
    });
    const { version, specialItems } = await dora.call(readReport, { params: { id } });
    expect(specialItems).toEqual([]);
    expect(await stored(id)).toHaveLength(1);
    await dora.call(eraseReport, { params: { id }, input: { version, reason: 'no longer needed' } });
    expect(await stored(id)).toEqual([]);
  });
});
