import {
  askCategory,
  decideCategory,
  readHome,
  readReport,
  returnReport,
  setExerciseClock,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, submit } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, ulla: Client, lars: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'asked categories' });
  [bela, mara, theo, dora, ivo, ulla, lars] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'ulla', 'lars'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

const GROUNDS = 'A watch listed as stolen was handed over by him before a source right in most instances.';
const SUSPECT = { category: 'a_suspect_committed' as const, grounds: GROUNDS, reviewOn: '2027-03-12' };

let id: string;
let personId: string;
beforeEach(async () => {
  id = await submit(bela);
  await collate(mara, theo, id);
  personId = (await link()).id;
});

const read = () => dora.call(readReport, { params: { id } });
const link = async () => {
  const [person] = (await read()).persons;
  if (!person) throw new Error('the report names nobody');
  return person;
};
const asking = async (more: Partial<InputGiven<typeof askCategory>> = {}) => ({
  params: { id, personId },
  input: { version: (await read()).version, ...SUSPECT, ...more },
});
const deciding = async (approve: boolean) => ({
  params: { id, personId },
  input: { version: (await read()).version, approve, reason: 'Two independent reports.' },
});
const waitsFor = async (client: Client): Promise<boolean> =>
  (await client.call(readHome)).items.some((item) => item.id === id && item.what === 'decide_category');

describe('another category of a person (I3, N4)', () => {
  test('is requested by one person and decided by another; both are in the history and at the link', async () => {
    await ivo.call(askCategory, await asking());
    expect(await link()).toMatchObject({
      category: 'u_unverified_mention',
      asked: { category: 'a_suspect_committed', grounds: GROUNDS, reviewOn: '2027-03-12', by: 'Ivo', byMe: false },
    });
    expect([await waitsFor(ulla), await waitsFor(dora), await waitsFor(ivo), await waitsFor(bela)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    await ulla.call(decideCategory, await deciding(true));
    expect(await link()).toMatchObject({ category: 'a_suspect_committed', grounds: GROUNDS, asked: null });
    expect((await link()).reviewOn).toBe('2027-03-12');
    const acts = (await read()).history.map(({ act, by }) => [act, by]);
    expect(acts.slice(-2)).toEqual([
      ['category_asked', 'Ivo'],
      ['category_changed', 'Ulla'],
    ]);
    expect(await waitsFor(dora)).toBe(false);
    const kept = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query(
        'select category_asked_by, category_decided_by from person_involvement where id = $1',
        [personId],
      );
      return rows[0] as unknown;
    });
    expect(kept).toEqual({ category_asked_by: accountId('ivo'), category_decided_by: accountId('ulla') });
  });

  test('is never decided by the requester, whatever their post, nor without a request', async () => {
    expect(await ulla.refused(decideCategory, await deciding(true))).toBe('state_forbids');
    for (const head of [dora, ulla]) {
      await head.call(askCategory, await asking());
      expect(await waitsFor(head)).toBe(false);
      for (const approve of [true, false])
        expect(await head.refused(decideCategory, await deciding(approve))).toBe('same_person');
      expect((await link()).category).toBe('u_unverified_mention');
      await (head === dora ? ulla : dora).call(decideCategory, await deciding(false));
    }
  });

  test('is declined with a reason: the category, its grounds and its dates stay', async () => {
    const before = await link();
    await ivo.call(askCategory, await asking());
    await dora.call(decideCategory, await deciding(false));
    expect(await link()).toEqual(before);
    expect((await read()).history.at(-1)).toMatchObject({
      act: 'category_declined',
      reason: 'Two independent reports.',
    });
  });

  test('waits once: a second request is refused until the first is decided', async () => {
    await ivo.call(askCategory, await asking());
    expect(await mara.refused(askCategory, await asking({ category: 'd_witness' }))).toBe('conflict');
    await dora.call(decideCategory, await deciding(false));
    await mara.call(askCategory, await asking({ category: 'd_witness' }));
  });

  test.each([
    ['by a role that does not ask', () => bela, {}, 'not_permitted'],
    ['by a reader who does not see the report', () => lars, {}, 'not_found'],
    ['for the category there is', () => ivo, { category: 'u_unverified_mention' as const }, 'invalid_input'],
    ['without grounds', () => ivo, { grounds: '' }, 'invalid_input'],
    ['on an older version', () => ivo, { version: 1 }, 'stale_version'],
    ['with the source reference in its grounds', () => mara, { grounds: 'SRC-Q8 says so.' }, 'invalid_input'],
  ])('is not asked for %s', async (_, who, more, code) => {
    expect(await who().refused(askCategory, await asking(more))).toBe(code);
    expect((await link()).asked).toBeNull();
  });

  test('waits on the home page of those who decide, the longest waiting first', async () => {
    await ivo.call(askCategory, await asking());
    const first = id;
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T09:00:00.000Z' } });
    id = await submit(bela);
    await collate(mara, theo, id);
    personId = (await link()).id;
    await ivo.call(askCategory, await asking());
    const waiting = (await ulla.call(readHome)).items.filter((item) => item.what === 'decide_category');
    expect(waiting.map((item) => item.id).filter((one) => [first, id].includes(one))).toEqual([first, id]);
    await dora.call(setExerciseClock, { input: { now: '2026-09-27T07:00:00.000Z' } });
  });

  test('is not decided by a role that requests', async () => {
    await mara.call(askCategory, await asking());
    expect(await ivo.refused(decideCategory, await deciding(true))).toBe('not_permitted');
  });

  test.each([
    ['its review date has passed', `asked_review_on = '2026-09-27'`],
    ['the person it relates to is gone', `asked_category = 'd_contact', asked_related_person_id = gen_random_uuid()`],
  ])('is not given once %s, and can be declined', async (_, change) => {
    await ivo.call(askCategory, await asking());
    await asSuperuser(world.database, (client) =>
      client.query(`update person_involvement set ${change} where id = $1`, [personId]),
    );
    expect(await dora.refused(decideCategory, await deciding(true))).toBe('state_forbids');
    expect((await link()).category).toBe('u_unverified_mention');
    await dora.call(decideCategory, await deciding(false));
  });

  test('that makes an informant is not given by anyone but the sources desk', async () => {
    await ivo.call(askCategory, await asking());
    await asSuperuser(world.database, (client) =>
      client.query(`update person_involvement set asked_category = 'd_informant' where id = $1`, [personId]),
    );
    const answer = await dora.send(decideCategory, await deciding(true));
    expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('Only the sources desk')]);
    await dora.call(decideCategory, await deciding(false));
  });

  test('ends without a decision, and shows that, if the report is returned', async () => {
    const returned = await submit(bela);
    const version = async () => (await mara.call(readReport, { params: { id: returned } })).version;
    await mara.call(takeReport, { params: { id: returned }, input: { version: await version(), reason: 'taken up' } });
    const { persons } = await mara.call(readReport, { params: { id: returned } });
    const params = { id: returned, personId: persons[0]?.id ?? '' };
    await mara.call(askCategory, { params, input: { version: await version(), ...SUSPECT } });
    await mara.call(returnReport, {
      params: { id: returned },
      input: { version: await version(), reason: 'say when' },
    });
    const acts = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ act: string }>(
        `select act from transition where object_id = $1 and act like 'category%' order by act`,
        [returned],
      );
      return rows.map(({ act }) => act);
    });
    expect(acts).toEqual(['category_asked', 'category_declined']);
  });

  test('the database itself enforces two persons', async () => {
    const alone = asSuperuser(world.database, (client) =>
      client.query('update person_involvement set category_asked_by = $2, category_decided_by = $2 where id = $1', [
        personId,
        accountId('dora'),
      ]),
    );
    await expect(alone).rejects.toThrow('involvement_category_by_two');
  });
});
