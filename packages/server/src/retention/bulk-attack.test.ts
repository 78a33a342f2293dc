import {
  decideRetentionInBulk,
  openAtRetentionDesk,
  proposeRetention,
  proposeRetentionInBulk,
  readRetentionDesk,
  setExerciseClock,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { FOUNDATION, SECOND_GROUP } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const GRADE = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
const DUE = '2027-09-01';
const idOf = (login: string): string => FOUNDATION.accounts.find((one) => one.login === login)?.id ?? '';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ulla: Client;
const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeAll(async () => {
  world = await makeWorld({ seed: 'attacks in bulk' });
  [bela, mara, theo, dora, ulla] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ulla'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
}, 60_000);
afterAll(() => world.close());

/** Some reports without persons, all due. */
async function due(count: number, group?: string, persons: Parameters<typeof tip>[0] = {}): Promise<string[]> {
  await toDay('2026-09-27');
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const form = { grade: GRADE, reviewOn: DUE, persons: [], namesNobody: true, ...persons };
    const author = group === undefined ? bela : theo;
    const id = await submit(author, tip({ ...form, ...(group === undefined ? {} : { group }) }));
    await collate(mara, group === undefined ? theo : dora, id, {
      grade: GRADE,
      marking: { ...MARKING, ...(group && { group }) },
    });
    ids.push(id);
  }
  await toDay('2027-09-10');
  return ids;
}
const proposing = (ids: readonly string[]) => ({
  input: { ids: [...ids], outcome: 'restrict' as const, reason: 'nothing rests on them' },
});
const deciding = (ids: readonly string[]) => ({
  input: { ids: [...ids], outcome: 'restrict' as const, approve: true, reason: 'I agree' },
});
const proposedFor = async (ids: readonly string[]) =>
  (await mara.call(readRetentionDesk)).items.filter((item) => ids.includes(item.id) && item.proposed !== null).length;

describe('several reports at once', () => {
  test('a reviewer outside their group gets the same answer as for none', async () => {
    const ids = await due(2, SECOND_GROUP);
    const absent = await ulla.send(proposeRetentionInBulk, proposing([crypto.randomUUID()]));
    const hidden = await ulla.send(proposeRetentionInBulk, proposing(ids.slice(0, 1)));
    const strip = (body: string): string => body.replaceAll(/"requestId":"[^"]+"/g, '');
    expect([hidden.status, strip(hidden.body)]).toEqual([absent.status, strip(absent.body)]);
    await mara.call(proposeRetentionInBulk, proposing(ids));
    expect(await ulla.refused(decideRetentionInBulk, deciding(ids))).toBe('not_found');
    expect(await proposedFor(ids)).toBe(2);
  });

  test('their proposer cannot decide on them from a second session', async () => {
    const ids = await due(2);
    await mara.call(proposeRetentionInBulk, proposing(ids));
    const again = await world.as('mara');
    expect(await again.refused(decideRetentionInBulk, deciding(ids))).toBe('same_person');
    expect(await proposedFor(ids)).toBe(2);
  });

  test('decides on none if one of them changed after it was proposed', async () => {
    const ids = await due(2);
    await mara.call(proposeRetentionInBulk, proposing(ids));
    await asSuperuser(world.database, (client) =>
      client.query('update report set version = version + 1 where id = $1', [ids[1]]),
    );
    expect(await dora.refused(decideRetentionInBulk, deciding(ids))).toBe('stale_version');
    expect(await proposedFor(ids)).toBe(2);
  });

  test('decides on none if a hold was set on one of them after it was proposed', async () => {
    const ids = await due(2);
    await mara.call(proposeRetentionInBulk, proposing(ids));
    await asSuperuser(world.database, (client) =>
      client.query(
        `insert into report_hold (agency_id, id, label_id, visible_until, report_id, kind, ground, set_by, approved_by, set_on, ends_on)
         select agency_id, gen_random_uuid(), label_id, visible_until, id, 'complaint', 'a complaint', $2, $3, '2027-09-10', '2028-01-01'
         from report where id = $1`,
        [ids[1], idOf('theo'), idOf('dora')],
      ),
    );
    expect(await dora.refused(decideRetentionInBulk, deciding(ids))).toBe('state_forbids');
    expect(await proposedFor(ids)).toBe(2);
  });

  test('refuses two rules in one call, though each was proposed', async () => {
    const [nobody = ''] = await due(1);
    const suspect = { name: 'M.K.', category: 'a_suspect_committed' as const, grounds: 'Seen selling.', minor: false };
    const [named = ''] = await due(1, undefined, { persons: [{ ...suspect, reviewOn: DUE }], namesNobody: false });
    for (const id of [nobody, named]) await mara.call(proposeRetentionInBulk, proposing([id]));
    expect(await dora.refused(decideRetentionInBulk, deciding([nobody, named]))).toBe('invalid_input');
    expect(await proposedFor([nobody, named])).toBe(2);
    expect(await dora.call(decideRetentionInBulk, deciding([named, named]))).toEqual({ decided: 1 });
  });
});

test('refuses a grade with codes of another scheme when a report is retained', async () => {
  const [id = ''] = await due(1);
  const { version } = await mara.call(openAtRetentionDesk, { params: { id }, input: { reason: 'to decide on it' } });
  for (const grade of [
    { scheme: 'EU_4x4' as const, source: 'E', info: '5' },
    { scheme: 'EU_4x4' as const, source: '', info: '1' },
    { scheme: 'EU_4x4' as const, source: 'A1', info: '1' },
  ])
    expect(
      await mara.refused(proposeRetention, {
        params: { id },
        input: { version, outcome: 'retain', reason: 'still needed', grade, links: [] },
      }),
    ).toBe('invalid_input');
});
