import {
  addSpecialItem,
  decideSpecialItem,
  openSpecialItem,
  readHome,
  readLog,
  readReport,
  retainSpecialItem,
  setExerciseClock,
  type InputGiven,
} from '@reeve/contract';
import { numberAllEvents, sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, SPECIAL } from '@reeve/testing/people.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
/** Theo (officer) and Dora (head) hold the file of special categories; the others do not. */
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, pia: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'special items later' });
  [bela, mara, theo, dora, ivo, pia] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'pia'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());
const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

const WORDS = 'Needs insulin twice a day, xylotrene.';
const GIVEN = { kind: 'health', words: WORDS, necessity: 'victim_need' } as const;
const PERSON = { name: 'M.K.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };

/** A collated report without items, and the person it names. */
async function collated(): Promise<{ readonly id: string; readonly personId: string }> {
  const grade = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
  const form = tip({
    grade,
    persons: [{ ...PERSON, reviewOn: '2027-09-01' }],
    reviewOn: '2027-09-01',
  });
  const id = await submit(bela, form);
  await collate(mara, theo, id, { grade });
  const { persons } = await mara.call(readReport, { params: { id } });
  return { id, personId: persons[0]?.id ?? '' };
}
const adding = (
  of: { readonly id: string; readonly personId: string },
  more: Partial<InputGiven<typeof addSpecialItem>> = {},
) => ({ params: { id: of.id }, input: { ...GIVEN, personId: of.personId, ...more } });
const deciding = (id: string, approve: boolean, reason = '') => ({ params: { id }, input: { approve, reason } });
const opened = (who: Client, id: string) =>
  who.call(openSpecialItem, { params: { id }, input: { reason: 'the victim is interviewed' } });
const itemsSeen = async (who: Client, id: string) => (await who.call(readReport, { params: { id } })).specialItems;
const waits = async (who: Client, id: string): Promise<boolean> =>
  (await who.call(readHome)).items.some((item) => item.what === 'decide_special_item' && item.id === id);
const stored = (id: string) =>
  asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select state, words, review_on::text, maximum_on::text, visible_until::text from special_item where id = $1`,
      [id],
    );
    return rows[0];
  });

describe('adding an item to a graded report', () => {
  test('by one person with its necessity, and another approves it', async () => {
    const of = await collated();
    const { id } = await mara.call(addSpecialItem, adding(of));
    // The person who added it does not hold the file and reads nothing of it.
    expect(await itemsSeen(mara, of.id)).toEqual([]);
    expect(await mara.refused(openSpecialItem, { params: { id }, input: { reason: 'I wrote it' } })).toBe('not_found');
    expect(await itemsSeen(theo, of.id)).toMatchObject([
      {
        id,
        kind: 'health',
        state: 'proposed',
        personId: of.personId,
        mayDecide: { allowed: true },
        decideBy: '2026-10-11',
      },
    ]);
    expect(await waits(theo, of.id)).toBe(true);
    expect(await opened(theo, id)).toMatchObject({ words: WORDS, necessity: 'victim_need' });
    await theo.call(decideSpecialItem, deciding(id, true));
    expect(await stored(id)).toMatchObject({ state: 'approved', review_on: '2027-03-27', maximum_on: '2027-09-27' });
  });

  test('is never approved by the person who added it', async () => {
    const of = await collated();
    const { id } = await theo.call(addSpecialItem, adding(of));
    expect(await itemsSeen(theo, of.id)).toMatchObject([{ mayDecide: { allowed: false, because: 'is_proposer' } }]);
    expect(await theo.refused(decideSpecialItem, deciding(id, true))).toBe('same_person');
    expect(await theo.refused(decideSpecialItem, deciding(id, false, 'not needed'))).toBe('same_person');
    expect([await waits(theo, of.id), await waits(dora, of.id)]).toEqual([false, true]);
    await dora.call(decideSpecialItem, deciding(id, false, 'not needed'));
    expect(await stored(id)).toMatchObject({ state: 'refused', words: null });
  });

  test('a repeated opening is a separate opening: nothing of it is stored, and refused words are gone', async () => {
    const of = await collated();
    const { id } = await mara.call(addSpecialItem, adding(of));
    const opening = { params: { id }, input: { reason: 'the victim is interviewed' }, key: `opening-${id}` };
    expect(await theo.call(openSpecialItem, opening)).toMatchObject({ words: WORDS });
    expect(await theo.call(openSpecialItem, opening)).toMatchObject({ words: WORDS });
    await numberAllEvents(world.store);
    const { items } = await pia.call(readLog, { query: { aboutId: id, action: 'view' } });
    expect(items.map(({ actor }) => actor)).toEqual(['Theo', 'Theo']);
    const kept = await asSuperuser(world.database, (client) =>
      client.query('select 1 from idempotency where reply::text like $1', [`%${WORDS}%`]),
    );
    expect(kept.rowCount).toBe(0);
    await theo.call(decideSpecialItem, deciding(id, false, 'not needed'));
    expect(await theo.call(openSpecialItem, opening)).toMatchObject({ words: null });
  });

  test('is refused without its necessity, for a person the report does not name, and for a mere reader', async () => {
    const of = await collated();
    const refused = (who: Client, more: Partial<InputGiven<typeof addSpecialItem>>) =>
      who.refused(addSpecialItem, adding(of, more));
    expect(await refused(mara, { necessity: 'necessary' })).toBe('invalid_input');
    expect(await refused(mara, { kind: 'politics', necessity: 'offence_element' })).toBe('invalid_input');
    expect(await refused(mara, { personId: null })).toBe('invalid_input');
    expect(await refused(mara, { personId: of.id })).toBe('not_found');
    expect(await refused(ivo, {})).toBe('not_permitted');
    expect(await itemsSeen(theo, of.id)).toEqual([]);
  });

  test('is refused before grading: until then the report can be returned to its author', async () => {
    const id = await submit(bela, tip());
    const { persons } = await mara.call(readReport, { params: { id } });
    expect(await mara.refused(addSpecialItem, adding({ id, personId: persons[0]?.id ?? '' }))).toBe('state_forbids');
  });

  test('at most five', async () => {
    const of = await collated();
    for (let count = 0; count < 5; count += 1) await mara.call(addSpecialItem, adding(of));
    expect(await mara.refused(addSpecialItem, adding(of))).toBe('state_forbids');
  });

  test('no limit tells an author of items that others added out of their sight', async () => {
    const of = await collated();
    for (let count = 0; count < 5; count += 1) await mara.call(addSpecialItem, adding(of));
    expect(await itemsSeen(ivo, of.id)).toEqual([]);
    for (let count = 0; count < 5; count += 1) await bela.call(addSpecialItem, adding(of));
    expect(await bela.refused(addSpecialItem, adding(of))).toBe('state_forbids');
  });

  test('is logged with its id, and without its words', async () => {
    const of = await collated();
    const { id } = await mara.call(addSpecialItem, adding(of));
    await numberAllEvents(world.store);
    const { items } = await pia.call(readLog, { query: { aboutId: id } });
    expect(items).toMatchObject([
      { action: 'create', actor: 'Mara', objectIds: [id, of.id], subjectIds: [of.personId] },
    ]);
    expect(JSON.stringify(items)).not.toContain('xylotrene');
  });
});

test('no words of an item, and no reason for one, contain the source reference', async () => {
  const of = await collated();
  const NAMING = 'As src q8 told us in spring.';
  const named = async (answer: Promise<{ readonly body: string }>) =>
    (JSON.parse((await answer).body) as { detail?: { fields?: readonly string[] } }).detail?.fields;
  expect(await named(mara.send(addSpecialItem, adding(of, { words: NAMING })))).toEqual(['words']);
  const needed = adding(of, { necessity: 'necessary', because: NAMING });
  expect(await named(mara.send(addSpecialItem, needed))).toEqual(['because']);
  const { id } = await mara.call(addSpecialItem, adding(of));
  expect(await named(theo.send(decideSpecialItem, deciding(id, false, NAMING)))).toEqual(['reason']);
  await theo.call(decideSpecialItem, deciding(id, true));
  const retaining = { params: { id }, input: { necessity: 'necessary' as const, because: NAMING } };
  expect(await named(theo.send(retainSpecialItem, retaining))).toEqual(['because']);
});

describe('an approved item is retained', () => {
  async function approved(): Promise<{ readonly id: string; readonly of: Awaited<ReturnType<typeof collated>> }> {
    const of = await collated();
    const { id } = await mara.call(addSpecialItem, adding(of));
    await theo.call(decideSpecialItem, deciding(id, true));
    return { id, of };
  }
  const retaining = (id: string, more: Partial<InputGiven<typeof retainSpecialItem>> = {}) => ({
    params: { id },
    input: { necessity: 'necessary' as const, because: 'The victim is heard again in spring.', ...more },
  });

  test('by one person with its present necessity, and another approves: the dates run from the proposal', async () => {
    const { id } = await approved();
    await toDay('2027-03-20');
    await theo.call(retainSpecialItem, retaining(id));
    // Until the decision no date is later than before.
    expect(await stored(id)).toMatchObject({ state: 'proposed', review_on: '2027-03-27', maximum_on: '2027-09-27' });
    expect(await theo.refused(decideSpecialItem, deciding(id, true))).toBe('same_person');
    expect(await opened(dora, id)).toMatchObject({ words: WORDS, because: 'The victim is heard again in spring.' });
    await toDay('2027-03-25');
    await dora.call(decideSpecialItem, deciding(id, true));
    expect(await stored(id)).toMatchObject({
      state: 'approved',
      review_on: '2027-09-20',
      maximum_on: '2028-03-20',
      visible_until: '2027-09-20',
    });
    expect(await opened(theo, id)).toMatchObject({ words: WORDS });
  });

  test('is not proposed for it by a person of another function, though they read the file', async () => {
    const { id } = await approved();
    const roles = (text: string) =>
      asSuperuser(world.database, (client) =>
        client.query(`update account set roles = $1 where login = 'theo'`, [text]),
      );
    await roles('{tactical_analyst}');
    const refused = await theo.refused(retainSpecialItem, retaining(id));
    await roles('{intelligence_officer}');
    expect(refused).toBe('not_permitted');
  });

  test('if refused, its words are erased at once', async () => {
    const { id } = await approved();
    await theo.call(retainSpecialItem, retaining(id));
    await dora.call(decideSpecialItem, deciding(id, false, 'no longer needed'));
    expect(await stored(id)).toMatchObject({ state: 'refused', words: null });
  });

  test('if undecided, it is erased at its own maximum', async () => {
    const { id } = await approved();
    await toDay('2027-03-20');
    await theo.call(retainSpecialItem, retaining(id));
    await toDay('2027-08-30');
    await sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
    expect(await stored(id)).toMatchObject({ state: 'proposed' });
    await toDay('2027-09-28');
    await sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun: false });
    expect(await stored(id)).toBeUndefined();
  });

  test('not twice, not without a reason, not one that waits or is out of sight', async () => {
    const { id } = await approved();
    expect(await theo.refused(retainSpecialItem, retaining(id, { because: '' }))).toBe('invalid_input');
    expect(await mara.refused(retainSpecialItem, retaining(id))).toBe('not_found');
    await theo.call(retainSpecialItem, retaining(id));
    expect(await dora.refused(retainSpecialItem, retaining(id))).toBe('state_forbids');
  });

  test('not after its last visible day', async () => {
    const { id } = await approved();
    await toDay('2027-03-28');
    expect(await theo.refused(retainSpecialItem, retaining(id))).toBe('not_found');
  });
});

describe('an approved item near its review date', () => {
  const reminded = async (who: Client, id: string) =>
    (await who.call(readHome)).items
      .filter((item) => item.id === id && ['review_special_item', 'special_item_falls_due'].includes(item.what))
      .map(({ what, dueOn }) => [what, dueOn]);
  const withFile = (login: string) =>
    asSuperuser(world.database, async (client) => {
      await client.query(
        `insert into account_grant (agency_id, id, account_id, kind, code, from_on)
         select agency_id, gen_random_uuid(), id, 'compartment', $2, '2020-01-01' from account where agency_id = $3 and login = $1`,
        [login, SPECIAL, AGENCY],
      );
      await client.query('update agency_access set version = version + 1');
    });

  test.each([
    // Six months from 27 September 2026 are up on 27 March 2027; days before it by the calendar.
    ['2027-02-24', 31, false],
    ['2027-02-25', 30, true],
    ['2027-03-13', 14, true],
    ['2027-03-20', 7, true],
    ['2027-03-27', 0, true],
    ['2027-03-28', -1, false],
  ] as const)('on %s, %i days before it: on homes %s', async (day, _, shown) => {
    const of = await collated();
    const { id } = await mara.call(addSpecialItem, adding(of));
    await theo.call(decideSpecialItem, deciding(id, true));
    await toDay(day);
    const line = shown ? [['review_special_item', '2027-03-27']] : [];
    for (const who of [theo, dora]) expect(await reminded(who, of.id)).toEqual(line);
    // They do not hold the file, though one decides on items and one wrote the report.
    for (const who of [mara, bela, ivo, pia]) expect(await reminded(who, of.id)).toEqual([]);
  });

  test('is on the homes of its author’s unit, if they hold the file, until another person is asked to decide', async () => {
    const of = await collated();
    const { id } = await mara.call(addSpecialItem, adding(of));
    await theo.call(decideSpecialItem, deciding(id, true));
    await withFile('bela');
    await withFile('ivo');
    await toDay('2027-03-20');
    expect(await reminded(bela, of.id)).toEqual([['special_item_falls_due', '2027-03-27']]);
    // An analyst of the unit who did not write it; an officer of another unit would not be notified.
    const unit = await asSuperuser(world.database, (client) =>
      client.query<{ login: string }>(
        `select login from account a join unit u on u.id = a.unit_id and u.agency_id = a.agency_id
        where a.login in ('ivo', 'bela') and u.name = 'Patrol' and a.agency_id = $1`,
        [AGENCY],
      ),
    );
    expect(unit.rows).toHaveLength(2);
    expect(await reminded(ivo, of.id)).toEqual([['special_item_falls_due', '2027-03-27']]);
    await theo.call(retainSpecialItem, {
      params: { id },
      input: { necessity: 'victim_need', because: 'still treated for it' },
    });
    for (const who of [bela, ivo, theo]) expect(await reminded(who, of.id)).toEqual([]);
  });
});
