import { decideContradiction, readEntity, readReport, type Contradiction, type InputGiven } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collated, startStating, stateFact, type Fact, type Stating } from '@reeve/testing/knowledge/stating.ts';
import { GROUP, SECOND_GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TEXT = 'The grey van RV 41 KSD belongs to Northgate Motors. Hollow Lane Garage owns the grey van RV 41 KSD.';

let people: Stating;
let ivo: Client;
let reportId: string;
beforeAll(async () => {
  people = await startStating('contradiction');
  ({ ivo } = people);
  reportId = await collated(people, { persons: [], namesNobody: true }, { text: TEXT });
}, 60_000);
afterAll(() => people.world.close());

const state = (fact: Fact) => stateFact(ivo, reportId, fact);

/** A van with two owners. @returns its id and the two statements of ownership */
async function twoOwners(): Promise<{ van: string; owning: readonly [string, string] }> {
  const plate = await state({
    quote: 'RV 41 KSD',
    subject: { newKind: 'vehicle' },
    property: 'registration',
    value: 'RV 41 KSD',
  });
  const van = plate.subjectId;
  const owns = async (name: string): Promise<string> => {
    const owner = await state({ quote: name, subject: { newKind: 'organisation' }, property: 'name', value: name });
    const made = await state({
      quote: name,
      subject: { id: owner.subjectId },
      property: 'owns',
      object: { id: van },
    });
    return made.id;
  };
  return { van, owning: [await owns('Northgate Motors'), await owns('Hollow Lane Garage')] };
}
const contradictionsOf = async (id: string): Promise<readonly Contradiction[]> =>
  (await ivo.call(readEntity, { params: { id } })).contradictions;

test('a vehicle with two owners is shown as a contradiction on its own page and on those of both owners', async () => {
  const { van, owning } = await twoOwners();
  const found = await contradictionsOf(van);
  expect(found.map(({ statements }) => [...statements].toSorted())).toEqual([[...owning].toSorted()]);
  const { statements } = await ivo.call(readEntity, { params: { id: van } });
  for (const one of statements.filter(({ property }) => property === 'owns'))
    expect((await contradictionsOf(one.subject.id)).length).toBe(1);
  expect((await ivo.call(readReport, { params: { id: reportId } })).state).toBe('collated');
});

test('between statements of two groups it is for those who hold both', async () => {
  const { mara, world } = people;
  const stated = async (group: string, name: string) => {
    const id = await collated(
      people,
      { persons: [], namesNobody: true },
      { text: TEXT, marking: { ...MARKING, group } },
    );
    const owner = await stateFact(mara, id, {
      quote: name,
      subject: { newKind: 'organisation' },
      property: 'name',
      value: name,
    });
    return (van: string) =>
      stateFact(mara, id, { quote: name, subject: { id: owner.subjectId }, property: 'owns', object: { id: van } });
  };
  const { van } = await twoOwners();
  const first = await (await stated(GROUP, 'Northgate Motors'))(van);
  const second = await (await stated(SECOND_GROUP, 'Hollow Lane Garage'))(van);
  for (const [one, other] of [
    [first.id, second.id],
    [second.id, first.id],
  ] as const) {
    await mara.call(decideContradiction, {
      params: { id: one },
      input: { otherId: other, state: 'settled', outcome: 'both_kept', reason: 'it was sold twice' },
    });
    const { rows } = await asSuperuser(world.database, (client) =>
      client.query<{ compartments: string[] }>(
        'select compartments from contradiction c join label l on l.id = c.label_id where $1 in (first_id, second_id) order by recorded_at desc limit 1',
        [one],
      ),
    );
    expect(rows[0]?.compartments).toEqual(expect.arrayContaining([GROUP, SECOND_GROUP]));
  }
});

test('it is settled by keeping both, doubting one or resolving it; nothing else', async () => {
  const { van, owning } = await twoOwners();
  const [id, otherId] = owning;
  const settle = (more: Partial<InputGiven<typeof decideContradiction>>) =>
    ivo.send(decideContradiction, {
      params: { id },
      input: { otherId, state: 'settled', reason: 'the garage bought it later', ...more },
    });
  for (const incomplete of [
    {},
    { outcome: 'one_doubted' },
    { outcome: 'both_kept', doubtedId: id },
    { outcome: 'one_doubted', doubtedId: van },
    { state: 'open', outcome: 'resolved' },
  ] as const)
    expect((await settle(incomplete)).status).toBe(422);
  expect((await contradictionsOf(van))[0]?.state).toBe('open');
  expect((await settle({ outcome: 'one_doubted', doubtedId: otherId })).status).toBe(200);
  expect(await contradictionsOf(van)).toMatchObject([
    { state: 'settled', outcome: 'one_doubted', doubtedId: otherId, because: 'the garage bought it later' },
  ]);
});
