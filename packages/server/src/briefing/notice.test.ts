import { listNoticesInForce, notice, readHome, search, setExerciseClock, type InputGiven } from '@reeve/contract';
import { makeNotice, MISSING } from '@reeve/testing/briefings.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, ulla: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'notices' });
  [bela, mara, theo, ulla, ivo] = (await Promise.all(
    ['bela', 'mara', 'theo', 'ulla', 'ivo'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
}, 60_000);
afterAll(() => world.close());

type New = InputGiven<typeof notice.create>;
const given = (body: Partial<New['body']> = {}, more: Partial<New> = {}): { input: New } => ({
  input: { title: 'E.S., girl, 15, green coat', marking: MARKING, body: { ...MISSING, ...body }, ...more },
});
const VAN: Partial<New['body']> = {
  kind: 'look_out',
  about: 'thing',
  basis: 'report of the night',
  endsAt: '2026-10-03T06:00:00.000Z',
};
const WANTED: Partial<New['body']> = { kind: 'wanted', category: 'b_convicted', basis: 'court order NC-2026-441' };
const read = (id: string) => ({ params: { id } });
const move = (id: string, version: number, to: 'released' | 'recalled' | 'withdrawn') => ({
  params: { id },
  input: { version, to, reason: 'as ordered' },
});
const clock = (now: string) => mara.call(setExerciseClock, { input: { now } });

describe('a notice', () => {
  test('is hidden from patrols until a person other than its author releases it', async () => {
    const { id } = await ulla.call(notice.create, given());
    expect(await bela.refused(notice.read, read(id))).toBe('not_found');
    const waits = async (client: Client) =>
      (await client.call(readHome, {})).items.filter((item) => item.id === id).map(({ what }) => what);
    expect([await waits(mara), await waits(ulla), await waits(bela)]).toEqual([['release_notice'], [], []]);
    expect(await ulla.refused(notice.move, move(id, 1, 'released'))).toBe('same_person');
    expect(await ivo.refused(notice.move, move(id, 1, 'released'))).toBe('not_permitted');
    await mara.call(notice.move, move(id, 1, 'released'));
    expect(await bela.call(notice.read, read(id))).toMatchObject({
      state: 'released',
      body: { basis: 'missing order MO-0926-2', phone: 'duty officer 4410' },
    });
  });

  test('keeps its longest time in force when it is released after the clock was set back', async () => {
    const { id } = await ulla.call(notice.create, given({ endsAt: '2026-09-28T06:00:00.000Z' }));
    await clock('2026-09-27T05:59:00.000Z');
    expect(await mara.refused(notice.move, move(id, 1, 'released'))).toBe('invalid_input');
    await clock('2026-09-27T07:00:00.000Z');
    await mara.call(notice.move, move(id, 1, 'released'));
  });

  test('is gone for everyone from the minute of its end: page, list, search and check of a phone', async () => {
    const id = await makeNotice({ author: ulla, second: mara }, given({ endsAt: '2026-09-27T09:00:00.000Z' }).input);
    const hits = async () => (await bela.call(search, { query: { q: 'green coat' } })).items.map((hit) => hit.id);
    const inForce = async () => (await bela.call(listNoticesInForce, { query: { ids: id } })).items;
    await clock('2026-09-27T08:59:59.000Z');
    expect([await hits(), await inForce()]).toEqual([expect.arrayContaining([id]), [{ id }]]);
    await clock('2026-09-27T09:00:00.000Z');
    expect(await hits()).not.toContain(id);
    expect(await inForce()).toEqual([]);
    for (const client of [bela, mara, ulla]) {
      expect(await client.refused(notice.read, read(id))).toBe('not_found');
      expect((await client.call(notice.list, {})).items.map((row) => row.id)).not.toContain(id);
    }
    await clock('2026-09-27T07:00:00.000Z');
  });

  test('leaves the index of search with the day of its end, in the zone of the agency', async () => {
    const lastDay = async (endsAt: string) => {
      const { id } = await ulla.call(notice.create, given({ endsAt }));
      return asSuperuser(world.database, async (client) => {
        const { rows } = await client.query<{ day: string }>(
          'select visible_until::text as day from search_entry where id = $1',
          [id],
        );
        return rows.map(({ day }) => day);
      });
    };
    expect(await lastDay('2026-09-27T22:59:00.000Z')).toEqual(['2026-09-27']);
    expect(await lastDay('2026-09-27T23:30:00.000Z')).toEqual(['2026-09-28']);
  });

  test('that was recalled is not in force', async () => {
    const id = await makeNotice({ author: ulla, second: mara }, given().input);
    expect(await bela.refused(notice.move, move(id, 2, 'recalled'))).toBe('not_permitted');
    await theo.call(notice.move, move(id, 2, 'recalled'));
    expect((await bela.call(notice.read, read(id))).state).toBe('recalled');
    expect((await bela.call(listNoticesInForce, { query: { ids: id } })).items).toEqual([]);
  });

  test.each<readonly [string, Partial<New['body']>, string | undefined, string]>([
    ['on a person for more than a day', { endsAt: '2026-09-28T07:01:00.000Z' }, undefined, 'within 24 hours'],
    ['on a thing for more than a week', { ...VAN, endsAt: '2026-10-04T07:01:00.000Z' }, 'white van', 'within 7 days'],
    ['that has ended', { endsAt: '2026-09-27T07:00:00.000Z' }, undefined, 'in the future'],
    ['known from tomorrow', { asOf: '2026-09-27T07:01:00.000Z' }, undefined, 'a time that has passed'],
    ['on a wanted person without a category', { ...WANTED, category: null }, undefined, 'State the category'],
    ['on a wanted victim', { ...WANTED, category: 'c_victim' }, undefined, 'Only a suspect or a convicted person'],
    ['on a wanted witness', { ...WANTED, category: 'd_witness' }, undefined, 'Only a suspect or a convicted person'],
    ['on a mention', { ...WANTED, category: 'u_unverified_mention' }, undefined, 'Only a suspect'],
    ['on a missing suspect', { category: 'a_suspect_committed' }, undefined, 'no category here'],
    ['on a missing thing', { about: 'thing' }, 'a bicycle', 'are persons'],
    ['on a thing with a name in it', { ...VAN, text: 'driven by Petr Novák' }, 'white van', 'looks like a name'],
    ['that judges a person', { text: 'He is a career criminal and will offend again.' }, undefined, 'judges a person'],
  ])('%s is refused with a sentence', async (_, body, title, words) => {
    const { status, body: said } = await ulla.send(notice.create, given(body, title === undefined ? {} : { title }));
    expect([status, said]).toEqual([422, expect.stringContaining(words)]);
    expect(said).toContain('Nothing was saved.');
  });

  test('without an end, without an order, or by a patrol does not exist', async () => {
    for (const field of ['endsAt', 'basis', 'phone', 'asOf'] as const) {
      const { [field]: _, ...rest } = given().input.body;
      expect((await ulla.send(notice.create, { input: { ...given().input, body: rest as New['body'] } })).status).toBe(422); // prettier-ignore
    }
    expect(await bela.refused(notice.create, given())).toBe('not_permitted');
  });
});
