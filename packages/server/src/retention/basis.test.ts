import { readFileSync } from 'node:fs';
import {
  createStatement,
  decideBasisReview,
  decideRetention,
  decision,
  eraseReport,
  judgement,
  listBasisReviews,
  meeting,
  openAtRetentionDesk,
  openBasisReview,
  product,
  proposeRetention,
  readHome,
  readReport,
  readRetentionDesk,
  readThread,
  search,
  setExerciseClock,
  type InputGiven,
} from '@reeve/contract';
import { MASK } from '@reeve/domain';
import { asActor, expiredSources, walkThread } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { acting, accountId } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, vera: Client, rosa: Client, ulla: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'what rested on the expired' });
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief'] where login = 'rosa'`),
  );
  [bela, mara, theo, dora, ivo, vera, rosa, ulla] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'vera', 'rosa', 'ulla'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const SUSPECT = { name: 'M.K.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };
/** A collated report that is reviewed on a day. */
async function collated(reviewOn: string, nobody = false): Promise<string> {
  const persons = nobody ? { persons: [], namesNobody: true } : { persons: [{ ...SUSPECT, reviewOn }] };
  const id = await submit(bela, tip({ grade: GRADE, reviewOn, ...persons }));
  await collate(mara, theo, id, { grade: GRADE });
  return id;
}
type Cites = NonNullable<InputGiven<typeof judgement.create>['cites']>;
const judged = async (cites: Cites, word = 'Zinnkrug') =>
  (
    await ivo.call(judgement.create, {
      input: {
        title: `About the ${word}`,
        cites,
        body: {
          statement: `It is likely that M.K. sells the ${word}`,
          scheme: 'PHIA',
          term: 'likely',
          confidence: 'moderate',
          basis: 'two reports',
          alternatives: 'another seller',
          wouldChangeIf: 'a receipt',
          horizon: '',
        },
      },
    })
  ).id;
const written = async (cites: Cites) =>
  (
    await ivo.call(product.create, {
      input: {
        title: 'Sellers of the Zinnkrug',
        cites,
        body: { type: 'briefing', scheme: 'PHIA', gaps: '', limitations: '', authorIds: [], blocks: [] },
      },
    })
  ).id;
const report = (id: string) => ({ kind: 'report' as const, id });
const onHome = async (who: Client, id: string) => {
  const item = (await who.call(readHome)).items.find((one) => one.id === id && one.what === 'review_basis');
  return item && { dueOn: item.dueOn, title: item.title, sources: item.expired?.sources };
};
const listed = async (who: Client, id: string) =>
  (await who.call(listBasisReviews)).items.find((item) => item.id === id);
const params = (kind: 'judgement' | 'product' | 'decision', id: string) => ({ params: { kind, id } });
const opened = (who: Client, kind: 'judgement' | 'product' | 'decision', id: string) =>
  who.call(openBasisReview, { ...params(kind, id), input: { reason: 'to decide on it' } });
const WHY = { reason: 'the watch itself was found' };

describe('a judgement that names a person', () => {
  test('is on the homes of its author and its reviewers on the day part of its basis expires, and stays readable', async () => {
    const [early, late] = [await collated('2026-12-01'), await collated('2027-03-01')];
    const id = await judged([report(early), report(late)]);
    await toDay('2026-11-30');
    expect(await onHome(ivo, id)).toBeUndefined();
    await toDay('2026-12-02');
    for (const who of [ivo, mara, dora])
      expect(await onHome(who, id)).toEqual({ dueOn: '2026-12-01', title: 'About the Zinnkrug', sources: 1 });
    for (const who of [bela, vera, ulla]) expect(await onHome(who, id)).toBeUndefined();
    expect(await ivo.call(judgement.read, { params: { id } })).toMatchObject({ state: 'made' });
  });

  test('is restricted with the last of its sources: no list, search or page shows it, and nothing cites it again', async () => {
    const id = await judged([report(await collated('2026-12-01'))], 'Silberdose');
    const found = async () => (await ivo.call(search, { query: { q: 'Silberdose' } })).items.map((item) => item.id);
    expect(await found()).toContain(id);
    await toDay('2026-12-02');
    expect(await ivo.refused(judgement.read, { params: { id } })).toBe('not_found');
    expect((await ivo.call(judgement.list, { query: {} })).items.map((item) => item.id)).not.toContain(id);
    expect(await found()).not.toContain(id);
    expect(await ivo.refused(readThread, { params: { kind: 'judgement', id }, query: {} })).toBe('not_found');
    const again = { title: 'again', scheme: 'PHIA' as const, type: 'briefing' as const, gaps: '', limitations: '' };
    const { title, ...body } = again;
    expect(
      await ivo.refused(product.create, {
        input: { title, cites: [{ kind: 'judgement', id }], body: { ...body, authorIds: [], blocks: [] } },
      }),
    ).toBe('not_found');
    // Its words as well: a search for a word in hidden rows takes as long as one for an absent word.
    const { rows } = await asSuperuser(world.database, (client) =>
      client.query<{ until: string }>('select visible_until::text as until from search_entry where id = $1', [id]),
    );
    expect(rows).toEqual([{ until: '2026-12-01' }]);
    expect(await listed(ivo, id)).toMatchObject({ restricted: true, title: null, mine: true, sources: 1 });
    expect((await opened(ivo, 'judgement', id)).text[0]).toContain('M.K.');
    expect(await listed(bela, id)).toBeUndefined();
    for (const who of [bela, vera])
      expect(await who.refused(openBasisReview, { ...params('judgement', id), input: { reason: 'curious' } })).toBe(
        'not_found',
      );
  });

  test('a person who did not write it keeps it, for twelve months, and then it is due again', async () => {
    const id = await judged([report(await collated('2026-12-01'))]);
    await toDay('2026-12-10');
    const { version } = await opened(mara, 'judgement', id);
    const kept = { ...params('judgement', id), input: { version, keep: true, ...WHY } };
    expect(await ivo.refused(decideBasisReview, kept)).toBe('same_person');
    expect(await bela.refused(decideBasisReview, kept)).toBe('not_found');
    await mara.call(decideBasisReview, kept);
    const read = await ivo.call(judgement.read, { params: { id } });
    expect(read.history.at(-1)).toMatchObject({ by: 'Mara', reason: WHY.reason });
    expect(await onHome(ivo, id)).toBeUndefined();
    await toDay('2027-12-10');
    expect(await onHome(ivo, id)).toMatchObject({ dueOn: '2027-12-10' });
    await toDay('2027-12-11');
    expect(await ivo.refused(judgement.read, { params: { id } })).toBe('not_found');
  });

  test('once withdrawn is on no home any more, and stays restricted', async () => {
    const id = await judged([report(await collated('2026-12-01'))]);
    await toDay('2026-12-10');
    const { version } = await opened(mara, 'judgement', id);
    await mara.call(decideBasisReview, { ...params('judgement', id), input: { version, keep: false, ...WHY } });
    expect(await listed(ivo, id)).toBeUndefined();
    expect(await ivo.refused(judgement.read, { params: { id } })).toBe('not_found');
  });

  test('is read again when its report is retained', async () => {
    const source = await collated('2026-12-01');
    const id = await judged([report(source)]);
    await toDay('2026-12-10');
    const { version, persons } = await mara.call(openAtRetentionDesk, {
      params: { id: source },
      input: { reason: 'due' },
    });
    const { proposalId } = await mara.call(proposeRetention, {
      params: { id: source },
      input: {
        version,
        outcome: 'retain',
        reason: 'needed',
        links: persons.map((person) => ({ personId: person.id, decision: 'keep' as const, reason: 'still a suspect' })),
      },
    });
    await dora.call(decideRetention, {
      params: { id: source },
      input: { proposalId, approve: true, reason: 'agreed' },
    });
    expect(await ivo.call(judgement.read, { params: { id } })).toMatchObject({ id });
    expect(await onHome(ivo, id)).toBeUndefined();
  });

  test('is restricted the same day if its only source is erased; the count of erased sources is not shown', async () => {
    const source = await collated('2027-03-01');
    const { version } = await dora.call(readReport, { params: { id: source } });
    const id = await judged([report(source)]);
    await dora.call(eraseReport, { params: { id: source }, input: { version, reason: 'wrong person' } });
    expect(await ivo.refused(judgement.read, { params: { id } })).toBe('not_found');
    expect(await onHome(ivo, id)).toEqual({ dueOn: '2026-09-26', title: '', sources: null });
  });
});

test('a report that a judgement rests on is on the desk before one that is due longer', async () => {
  const [older, younger] = [await collated('2026-11-01'), await collated('2026-12-01')];
  await judged([report(younger)]);
  await toDay('2026-12-05');
  const { items } = await mara.call(readRetentionDesk);
  const places = [younger, older].map((id) => items.findIndex((item) => item.id === id));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('is never due for a judgement without persons', async () => {
  const id = await judged([report(await collated('2026-12-01', true))]);
  await toDay('2026-12-02');
  expect(await onHome(ivo, id)).toBeUndefined();
  expect(await ivo.call(judgement.read, { params: { id } })).toMatchObject({ id });
});

test('a statement about a person makes records that rest on it personal', async () => {
  const source = await collated('2026-12-01', true);
  const said = await mara.call(createStatement, {
    input: {
      reportId: source,
      quote: 'watches',
      subject: { newKind: 'person' },
      property: 'name',
      value: 'Karas',
      kind: 'fact',
    },
  });
  const id = await judged([{ kind: 'statement', id: said.id }]);
  await toDay('2026-12-02');
  expect(await onHome(ivo, id)).toMatchObject({ title: '' });
});

describe('records that rest on such a judgement', () => {
  test('a product is due with it, supported by its other citations, and restricted with the last', async () => {
    const [early, late] = [await collated('2026-12-01'), await collated('2027-03-01')];
    const cited = await judged([report(early)]);
    const id = await written([{ kind: 'judgement', id: cited }, report(late)]);
    await toDay('2026-12-02');
    expect(await onHome(ivo, id)).toMatchObject({ dueOn: '2026-12-01', sources: 1 });
    expect(await ivo.call(product.read, { params: { id } })).toMatchObject({ id });
    await toDay('2027-03-02');
    expect(await ivo.refused(product.read, { params: { id } })).toBe('not_found');
  });

  test('a decision stays as a record; it is due, and is kept but not withdrawn', async () => {
    const cited = await written([report(await collated('2026-12-01'))]);
    // The decision is on the approved version: the chair sees no draft.
    await asSuperuser(world.database, (client) =>
      client.query(`update product set state = 'approved' where id = $1`, [cited]),
    );
    const { id: meetingId } = await rosa.call(meeting.create, {
      input: {
        title: 'Tactical meeting',
        marking: MARKING,
        body: { level: 'tactical', heldOn: '2026-09-27', place: '', attendance: [], conflicts: '', minutes: '' },
      },
    });
    const { id } = await rosa.call(decision.create, {
      input: {
        title: 'Look at the shop',
        cites: [{ kind: 'product', id: cited }],
        ownerId: accountId('rosa'),
        body: { meetingId, outcome: 'refused', options: [], reason: 'not now', measureText: '' },
      },
    });
    await toDay('2026-12-02');
    expect(await onHome(rosa, id)).toMatchObject({ dueOn: '2026-12-01', title: 'Look at the shop' });
    expect(await ivo.call(decision.read, { params: { id } })).toMatchObject({ title: 'Look at the shop' });
    const { version } = await opened(dora, 'decision', id);
    const decide = (keep: boolean) => ({ ...params('decision', id), input: { version, keep, ...WHY } });
    expect(await dora.refused(decideBasisReview, decide(false))).toBe('state_forbids');
    expect(await rosa.refused(decideBasisReview, decide(true))).toBe('same_person');
    await dora.call(decideBasisReview, decide(true));
    expect(await onHome(rosa, id)).toBeUndefined();
  });
});

describe('names in a decision', () => {
  test('are masked once all sources on the person have expired, with the records that followed, and shown again when it is kept', async () => {
    const cited = await written([report(await collated('2026-12-01'))]);
    await asSuperuser(world.database, (client) =>
      client.query(`update product set state = 'approved' where id = $1`, [cited]),
    );
    const { id: meetingId } = await rosa.call(meeting.create, {
      input: {
        title: 'Tactical meeting',
        marking: MARKING,
        body: {
          level: 'tactical',
          heldOn: '2026-09-27',
          place: '',
          attendance: [],
          conflicts: '',
          minutes: 'Oskar Brenn was discussed.',
        },
      },
    });
    const { id } = await rosa.call(decision.create, {
      input: {
        title: 'Visit Oskar Brenn',
        cites: [{ kind: 'product', id: cited }],
        ownerId: accountId('rosa'),
        body: { meetingId, outcome: 'refused', options: [], reason: 'Brenn moved away', measureText: '' },
      },
    });
    const texts = async () => ({
      read: JSON.stringify(await ivo.call(decision.read, { params: { id } })),
      list: JSON.stringify(await ivo.call(decision.list, { query: {} })),
      meeting: JSON.stringify(await ivo.call(meeting.read, { params: { id: meetingId } })),
      thread: (await ivo.send(readThread, { params: { kind: 'decision', id }, query: {} })).body,
    });
    const found = async () =>
      (await ivo.call(search, { query: { q: 'Brenn' } })).items.filter((one) => [id, meetingId].includes(one.id))
        .length;
    await toDay('2026-12-01');
    for (const text of Object.values(await texts())) expect(text).toContain('Oskar Brenn');
    expect(await found()).toBe(2);
    await toDay('2026-12-02');
    for (const text of Object.values(await texts())) {
      expect(text).not.toContain('Brenn');
      expect(text).toContain(MASK);
    }
    expect(await found()).toBe(0);
    const { version } = await opened(dora, 'decision', id);
    await dora.call(decideBasisReview, { ...params('decision', id), input: { version, keep: true, ...WHY } });
    expect((await texts()).read).toContain('Oskar Brenn');
    await toDay('2027-12-03');
    expect((await texts()).read).not.toContain('Brenn');
  });
});

test('the migration gives stored records the dates that are computed for them', async () => {
  const file = new URL('../../../store/sql/0048_review_trigger.sql', import.meta.url);
  const updates = readFileSync(file, 'utf8')
    .split(';\n')
    .map((text) => text.replaceAll(/^--.*$/gm, '').trim())
    .filter((text) => text.startsWith('update '));
  expect(updates).toHaveLength(7);
  const dates = (client: pg.Client) =>
    client.query(`select id, names_person, basis_due_on::text, visible_until::text from judgement where basis_lost_on is null and basis_kept_on is null
      union all select id, names_person, basis_due_on::text, visible_until::text from product where basis_lost_on is null and basis_kept_on is null
      union all select id, names_person, basis_due_on::text, null from decision where basis_lost_on is null and basis_kept_on is null order by 1`);
  await asSuperuser(world.database, async (client) => {
    const { rows: computed } = await dates(client);
    expect(computed.filter((row) => (row as { names_person: boolean }).names_person).length).toBeGreaterThan(4);
    await client.query('begin');
    for (const table of ['judgement', 'product'])
      await client.query(
        `update ${table} set names_person = false, basis_due_on = 'infinity', visible_until = 'infinity'`,
      );
    await client.query(`update decision set names_person = false, basis_due_on = 'infinity'`);
    for (const update of updates) await client.query(update);
    expect((await dates(client)).rows).toEqual(computed);
    await client.query('rollback');
  });
});

test('the migration gives stored decisions the last day of their names', async () => {
  const file = new URL('../../../store/sql/0055_recipient_informed.sql', import.meta.url);
  const [update = ''] = readFileSync(file, 'utf8')
    .split(';\n')
    .map((text) => text.replaceAll(/^--.*$/gm, '').trim())
    .filter((text) => text.startsWith('update decision'));
  const days = (client: pg.Client) => client.query('select id, named_until::text from decision order by id');
  await asSuperuser(world.database, async (client) => {
    const { rows: computed } = await days(client);
    expect(computed.filter((row) => (row as { named_until: string }).named_until !== 'infinity')).not.toEqual([]);
    await client.query('begin');
    await client.query(`update decision set named_until = 'infinity'`);
    await client.query(update);
    expect((await days(client)).rows).toEqual(computed);
    await client.query('rollback');
  });
});

test('counts the expired sources of records as their threads do', async () => {
  const [gone, alsoGone, kept] = [
    await collated('2026-12-01'),
    await collated('2026-12-01'),
    await collated('2027-03-01'),
  ];
  const first = await judged([report(gone), report(alsoGone), report(kept)]);
  const second = await judged([{ kind: 'judgement', id: first }, report(gone), report(kept)], 'Ratskeller');
  await toDay('2026-12-02');
  const counts = await asActor(world.store, acting('ivo'), async (tx) => {
    const walked = [];
    for (const id of [first, second]) {
      const { expired } = await walkThread(tx, { kind: 'judgement', id }, 'why', { hops: 2, objects: 200 });
      walked.push([id, expired.reduce((sum, one) => sum + one.sources, 0)] as const);
    }
    return { walked, counted: await expiredSources(tx, [first, second, kept]) };
  });
  expect(counts.walked).toEqual([
    [first, 2],
    [second, 3],
  ]);
  expect(counts.counted).toEqual(new Map(counts.walked));
});
