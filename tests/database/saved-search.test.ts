import {
  createStatement,
  deleteSavedSearch,
  listSavedSearches,
  markSavedSearchSeen,
  saveSearch,
  search,
  type SavedQuery,
} from '@reeve/contract';
import { MOST_SAVED_SEARCHES } from '@reeve/store';
import { AGENCY, GROUP, SECOND_GROUP, accountId } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let superuser: pg.Client;
let bela: Client;
let mara: Client;
let theo: Client;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'saved searches' });
  superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  await superuser.connect();
  bela = await world.as('bela');
  mara = await world.as('mara');
  theo = await world.as('theo');
  ivo = await world.as('ivo');
});
afterAll(async () => {
  await superuser.end();
  await world.close();
});

/** A report released with these words to a group. */
async function released(text: string, group: string = GROUP): Promise<string> {
  const id = await submit(bela, tip());
  await collate(mara, theo, id, { text, marking: { ...MARKING, group } });
  return id;
}
/** The report is graded and checked again, for another group. */
async function evaluateAgain(id: string, group: string): Promise<void> {
  await collate(mara, theo, id, { text: 'A ketch with new sails.', marking: { ...MARKING, group } });
}
const found = async (client: Client, query: SavedQuery): Promise<readonly string[]> =>
  (await client.call(search, { query })).items.map((hit) => hit.id);
async function save(client: Client, q: string): Promise<string> {
  return (await client.call(saveSearch, { input: { name: q, query: { q }, alert: true } })).id;
}
async function told(client: Client, id: string) {
  const { items, asOf } = await client.call(listSavedSearches);
  const one = items.find((item) => item.id === id);
  if (!one) throw new Error('the saved search is not listed');
  return { ...one, asOf, ids: one.newest.map((hit) => hit.id) };
}

describe('filters of a search', () => {
  test('applies only to what the reader can see', async () => {
    const mine = await released('A trawler was repainted.');
    const hidden = await released('A trawler was repainted.', SECOND_GROUP);
    expect(await found(ivo, { q: 'trawler' })).toEqual([mine]);
    expect(await found(ivo, { q: 'trawler', group: GROUP })).toEqual([mine]);
    expect(await found(ivo, { q: 'trawler', group: SECOND_GROUP })).toEqual([]);
    expect(await found(await world.as('vera'), { q: 'trawler', group: SECOND_GROUP })).toEqual([hidden]);
    const [hit] = (await ivo.call(search, { query: { q: 'trawler' } })).items;
    expect(hit).toMatchObject({ id: mine, exact: true });
  });

  test('are days of the agency, both included', async () => {
    const id = await released('A lighter ran aground.');
    // The exercise clock is fixed at 27 September 2026.
    const on = (from: string | undefined, to: string | undefined) =>
      found(ivo, { q: 'aground', ...(from ? { from } : {}), ...(to ? { to } : {}) });
    expect(await on('2026-09-27', '2026-09-27')).toEqual([id]);
    expect(await on('2026-09-28', undefined)).toEqual([]);
    expect(await on(undefined, '2026-09-26')).toEqual([]);
  });

  test('are source codes of a named scheme, each separately', async () => {
    const id = await released('A dredger was rented.');
    const { rows } = await superuser.query<{ scheme: string; source: string }>(
      `select scheme, source from report_grade where report_id = $1 and kind = 'record'`,
      [id],
    );
    expect(rows).toEqual([{ scheme: 'EU_4x4', source: 'X' }]);
    expect(await found(ivo, { q: 'dredger', grades: 'EU_4x4:A,EU_4x4:X' })).toEqual([id]);
    expect(await found(ivo, { q: 'dredger', grades: 'EU_4x4:A' })).toEqual([]);
    expect(await found(ivo, { q: 'dredger', grades: 'EU_4x4:B,UK_5x5x5:E' })).toEqual([]);
    expect(await ivo.refused(search, { query: { q: 'dredger', grades: 'EU_4x4:Z' } })).toBe('invalid_input');
  });
});

describe('alerts', () => {
  test('a new result is reported once, by the newest found, and not after it has been seen', async () => {
    const before = await released('A hydrofoil was sold.');
    const id = await save(ivo, 'hydrofoil');
    expect(await told(ivo, id)).toMatchObject({ news: false, newest: [] });
    const after = await released('The hydrofoil was bought back.');
    const tidings = await told(ivo, id);
    expect(tidings).toMatchObject({ news: true, ids: [after] });
    expect(tidings.ids).not.toContain(before);
    const meanwhile = await released('Another hydrofoil.');
    await ivo.call(markSavedSearchSeen, { params: { id }, input: { until: tidings.asOf } });
    // Results that arrived between reading and marking as seen are still news.
    expect(await told(ivo, id)).toMatchObject({ news: true, ids: [meanwhile] });
    await ivo.call(markSavedSearchSeen, { params: { id }, input: { until: '2099-01-01T00:00:00.000Z' } });
    expect(await told(ivo, id)).toMatchObject({ news: false, newest: [] });
    const last = await released('The hydrofoil once more.');
    expect((await told(ivo, id)).ids).toEqual([last]);
  });

  test('a seen result stays seen if an earlier look is reported late', async () => {
    const id = await save(ivo, 'barquentine');
    const early = await told(ivo, id);
    await released('A barquentine was sold.');
    const late = await told(ivo, id);
    const mark = (until: string) => ivo.call(markSavedSearchSeen, { params: { id }, input: { until } });
    expect(await mark(late.asOf)).toEqual({ lastSeenAt: late.asOf });
    expect(await mark(early.asOf)).toEqual({ lastSeenAt: late.asOf });
    expect(await told(ivo, id)).toMatchObject({ news: false, newest: [], lastSeenAt: late.asOf });
  });

  test('reveals nothing its owner cannot see, and never a total', async () => {
    const id = await save(ivo, 'catamaran');
    await released('A catamaran of others.', SECOND_GROUP);
    expect(await told(ivo, id)).toMatchObject({ news: false, newest: [] });
    for (let nth = 0; nth < 7; nth += 1) await released(`A catamaran, ${nth}.`);
    const tidings = await told(ivo, id);
    expect(tidings.newest).toHaveLength(5);
    expect(Object.keys(tidings).filter((name) => /count|total|more/.test(name))).toEqual([]);
  }, 120_000);

  test('stops at the next request when the right to see it is revoked', async () => {
    const id = await save(ivo, 'pontoon');
    await released('A pontoon adrift.');
    expect((await told(ivo, id)).news).toBe(true);
    const until = (day: string | null) =>
      superuser.query(`update account_grant set until_on = $3 where account_id = $1 and code = $2`, [
        accountId('ivo'),
        GROUP,
        day,
      ]);
    const changed = () => superuser.query('update installation set access_version = access_version + 1');
    await until('2026-09-26');
    await changed();
    expect(await told(ivo, id)).toMatchObject({ news: false, newest: [] });
    await until(null);
    await changed();
    expect((await told(ivo, id)).news).toBe(true);
  });

  test('a result that arrived at the very moment of the last look is reported, rather than missed', async () => {
    const id = await save(ivo, 'lugger');
    const report = await released('A lugger at anchor.');
    const tidings = await told(ivo, id);
    // Written during the look: it has the same moment and was not there yet.
    const meanwhile = await released('A second lugger.');
    await superuser.query('update search_entry set entered_at = $2 where id = $1', [meanwhile, tidings.asOf]);
    await ivo.call(markSavedSearchSeen, { params: { id }, input: { until: tidings.asOf } });
    expect((await told(ivo, id)).ids).toEqual([meanwhile]);
    expect(tidings.ids).toEqual([report]);
  });

  test('a report released again to one’s group is reported, and so are the words of its statements', async () => {
    const id = await save(ivo, 'ketch');
    const vera = await world.as('vera', 'P2');
    const report = await released('A ketch with new sails.', SECOND_GROUP);
    const { id: statement } = await vera.call(createStatement, {
      input: {
        reportId: report,
        quote: 'new sails',
        subject: { newKind: 'object' },
        property: 'note',
        value: 'Ketch Wanderer',
        kind: 'fact',
      },
    });
    expect(await found(vera, { q: 'wanderer' })).toEqual([statement]);
    expect(await told(ivo, id)).toMatchObject({ news: false, newest: [] });
    await ivo.call(markSavedSearchSeen, { params: { id }, input: { until: '2099-01-01T00:00:00.000Z' } });
    await evaluateAgain(report, GROUP);
    expect((await told(ivo, id)).ids.toSorted()).toEqual([report, statement].toSorted());
    expect(await found(ivo, { q: 'wanderer' })).toEqual([statement]);
    // And the group it was moved from no longer finds it.
    expect(await found(vera, { q: 'wanderer' })).toEqual([]);
    expect(await found(vera, { q: 'ketch' })).toEqual([]);
    const { rows } = await superuser.query<{ stale: string }>(
      `select id as stale from search_entry e where id in ($1, $2)
       and exists (select 1 from unnest(lexemes) l where not starts_with(l.lexeme, 'L' || e.label_id || ':'))`,
      [report, statement],
    );
    expect(rows).toEqual([]);
  });

  test('a new member of a group is notified once of existing results; a removed member gets none', async () => {
    const lars = await world.as('lars');
    const old = await released('A felucca with red sails.', SECOND_GROUP);
    const id = await save(lars, 'felucca');
    await superuser.query(`update account set clearance = 'restricted' where id = $1`, [accountId('lars')]);
    const changed = () => superuser.query('update installation set access_version = access_version + 1');
    const grant = (until: string | null) =>
      superuser.query(
        `insert into account_grant (agency_id, id, account_id, kind, code, from_on, until_on)
         values ($1, $2, $3, 'compartment', $4, '2020-01-01', $5)
         on conflict (agency_id, id) do update set until_on = excluded.until_on`,
        [AGENCY, '00000000-0000-4000-8000-00000000aaaa', accountId('lars'), SECOND_GROUP, until],
      );
    await lars.call(markSavedSearchSeen, { params: { id }, input: { until: '2099-01-01T00:00:00.000Z' } });
    expect(await told(lars, id)).toMatchObject({ news: false, newest: [] });
    await grant(null);
    await changed();
    const tidings = await told(lars, id);
    expect(tidings.ids).toEqual([old]);
    await lars.call(markSavedSearchSeen, { params: { id }, input: { until: tidings.asOf } });
    expect(await told(lars, id)).toMatchObject({ news: false, newest: [] });
    const later = await released('The felucca again.', SECOND_GROUP);
    expect((await told(lars, id)).ids).toEqual([later]);
    await grant('2026-09-26');
    await changed();
    expect(await told(lars, id)).toMatchObject({ news: false, newest: [] });
  });

  test('under another purpose the same search reports what that purpose can see', async () => {
    const id = await save(ivo, 'gondola');
    const report = await released('A gondola in the fog.');
    expect((await told(ivo, id)).ids).toEqual([report]);
    const other = await world.as('ivo', 'P3');
    expect(await told(other, id)).toMatchObject({ name: 'gondola', news: false });
  });

  test('a saved search is its owner’s alone', async () => {
    const id = await save(ivo, 'kayak');
    const { items } = await mara.call(listSavedSearches);
    expect(items).toEqual([]);
    const input = { until: '2026-12-01T00:00:00.000Z' };
    expect(await mara.refused(markSavedSearchSeen, { params: { id }, input })).toBe('not_found');
    expect(await mara.refused(deleteSavedSearch, { params: { id } })).toBe('not_found');
    await ivo.call(deleteSavedSearch, { params: { id } });
    expect(await ivo.refused(deleteSavedSearch, { params: { id } })).toBe('not_found');
  });

  test('only those with alerts are read on the home page, and their number is limited', async () => {
    const rosa = await world.as('rosa');
    const input = { name: 'quiet', query: { q: 'canoe' }, alert: false };
    await rosa.call(saveSearch, { input });
    const loud = await save(rosa, 'canoe');
    const { items } = await rosa.call(listSavedSearches, { query: { alert: 'yes' } });
    expect(items.map((item) => item.id)).toEqual([loud]);
    for (let nth = 2; nth < MOST_SAVED_SEARCHES; nth += 1) await rosa.call(saveSearch, { input });
    expect(await rosa.refused(saveSearch, { input })).toBe('conflict');
  });
});
