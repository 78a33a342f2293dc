import {
  createStatement,
  decideContradiction,
  decideIdentity,
  dismissSuggestion,
  listIdentityPairs,
  listSuggestions,
  readKnowledgeWork,
  type InputGiven,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { SECOND_GROUP } from '@reeve/testing/people.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TEXT = 'The grey van RV 41 KSD belongs to Northgate Motors. Hollow Lane Garage owns the grey van RV 41 KSD.';

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'knowledge work' });
  bela = await world.as('bela');
  mara = await world.as('mara');
  theo = await world.as('theo');
  ivo = await world.as('ivo');
}, 60_000);
afterAll(() => world.close());

async function report(group?: string): Promise<string> {
  const id = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, id, { text: TEXT, marking: group === undefined ? MARKING : { ...MARKING, group } });
  return id;
}
const state = (reportId: string, input: Omit<InputGiven<typeof createStatement>, 'reportId' | 'kind' | 'quote'>) =>
  mara.call(createStatement, { input: { reportId, kind: 'fact', quote: 'RV 41 KSD', ...input } });
const van = async (reportId: string, plate: string): Promise<string> =>
  (await state(reportId, { subject: { newKind: 'vehicle' }, property: 'registration', value: plate })).subjectId;
async function owned(reportId: string, vehicle: string, name: string): Promise<string> {
  const owner = await state(reportId, { subject: { newKind: 'organisation' }, property: 'name', value: name });
  return (await state(reportId, { subject: { id: owner.subjectId }, property: 'owns', object: { id: vehicle } })).id;
}
const byText = (one: string, other: string): number => (one < other ? -1 : 1);
const work = (client: Client) => client.call(readKnowledgeWork);

describe('work on what is known', () => {
  test('is nothing where nothing is known', async () => {
    expect(await work(ivo)).toEqual({
      reports: { unstated: [], more: false },
      pairs: { waiting: 0, conflicts: 0 },
      contradictions: { open: 0, entities: [], more: false },
      partial: false,
    });
  });

  test('lists new released reports until something is stated from them or a suggestion is dismissed', async () => {
    const listed = async (client: Client) => (await work(client)).reports.unstated.map(({ id }) => id);
    const [first, second] = [await report(), await report()];
    expect((await listed(ivo)).toSorted(byText)).toEqual([first, second].toSorted(byText));
    expect((await work(ivo)).reports.unstated[0]).toMatchObject({
      subject: 'Watches offered for sale, north sector',
      reference: expect.stringMatching(/^RP-/),
    });
    const made = await van(first, 'RV 63 LDC');
    expect(made).not.toBe('');
    expect(await listed(ivo)).toEqual([second]);
    const { items } = await ivo.call(listSuggestions, { params: { id: second } });
    await ivo.call(dismissSuggestion, { params: { id: second }, input: { key: items[0]?.key ?? '' } });
    expect(await listed(ivo)).toEqual([]);
    const hidden = await report(SECOND_GROUP);
    expect(await listed(ivo)).toEqual([]);
    expect(await listed(mara)).toEqual([hidden]);
  });

  test('lists five reports at most, none older than two weeks, and says if there are more', async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) ids.push(await report());
    const { unstated, more } = (await work(ivo)).reports;
    expect([unstated.length, more]).toEqual([5, true]);
    expect(ids).toEqual(expect.arrayContaining(unstated.map(({ id }) => id)));
    await asSuperuser(world.database, (client) =>
      client.query(`update report set submitted_at = submitted_at - interval '15 days' where id = any($1)`, [ids]),
    );
    expect((await work(ivo)).reports).toEqual({ unstated: [], more: false });
  });

  test('counts open contradictions, with the entity whose page shows them, until they are settled', async () => {
    const reportId = await report();
    const vehicle = await van(reportId, 'RV 41 KSD');
    const first = await owned(reportId, vehicle, 'Northgate Motors');
    const otherId = await owned(reportId, vehicle, 'Hollow Lane Garage');
    const { contradictions } = await work(ivo);
    expect(contradictions.open).toBe(1);
    expect(contradictions.entities.map(({ id, title }) => [id, title])).toEqual([[vehicle, 'RV 41 KSD']]);
    await ivo.call(decideContradiction, {
      params: { id: first },
      input: { otherId, state: 'settled', outcome: 'both_kept', reason: 'it was sold in between' },
    });
    expect((await work(ivo)).contradictions).toEqual({ open: 0, entities: [], more: false });
  });

  test('counts the pairs that the resolution desk shows, until they are decided', async () => {
    const reportId = await report();
    const [first, second] = [await van(reportId, 'RV 18 OSB'), await van(reportId, 'RV I8 0S8')];
    const onDesk = async (client: Client): Promise<number> =>
      (await client.call(listIdentityPairs, { query: {} })).bands.flatMap(({ pairs }) => pairs).length;
    expect((await work(ivo)).pairs.waiting).toBe(await onDesk(ivo));
    const before = await onDesk(ivo);
    expect(before).toBeGreaterThan(0);
    await ivo.call(decideIdentity, {
      params: { first, second },
      input: { outcome: 'different', reason: 'the photo shows two', seenId: null },
    });
    expect((await work(ivo)).pairs.waiting).toBe(before - 1);
  });

  test('counts nothing of what the reader may not see', async () => {
    const before = await work(ivo);
    const reportId = await report(SECOND_GROUP);
    const vehicle = await van(reportId, 'RV 77 TKC');
    await owned(reportId, vehicle, 'Weir Motors');
    await owned(reportId, vehicle, 'Dyer Street Garage');
    await van(reportId, 'RV 77 TKO');
    expect((await work(mara)).contradictions.open).toBeGreaterThan(0);
    expect(await work(ivo)).toEqual(before);
  });

  test.each(['bela', 'rosa'])('is refused to %s, who makes no statements', async (login) => {
    const answer = await (await world.as(login)).send(readKnowledgeWork);
    expect(answer.status).toBe(403);
  });
});
