import {
  acknowledgeConditions,
  giveReason,
  protectAddress,
  readEntity,
  readEntityPlaces,
  retractStatement,
} from '@reeve/contract';
import type { NewCrime } from '@reeve/store';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addAreas } from '@reeve/testing/file/areas.ts';
import { collated, startStating, stateFact, type Fact, type Stating } from '@reeve/testing/knowledge/stating.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP, SECOND_GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const TEXT =
  'A van was seen at Ropewalk 9 and at Mill Street 3, then at the pier. Two men met there. Nils Aske saw it.';
const OPEN = { ...MARKING, group: GROUP };
const HIDDEN = { ...MARKING, group: SECOND_GROUP };

let people: Stating;
let mara: Client, ivo: Client, dora: Client;
beforeAll(async () => {
  people = await startStating('entity places');
  ({ mara, ivo } = people);
  const { world } = people;
  dora = await world.as('dora');
  await addAreas(world.store, 'ivo', 'P2', OPEN, 'W');
  await addCrimes(world.store, 'ivo', 'P2', OPEN, 'W', [
    crimeOn('Ropewalk', 'W-T'),
    crimeOn('Ropewalk', 'W-T'),
    ...['W-T', 'W-SEA', 'X', 'Y'].map((area) => crimeOn('Ring Road', area)),
  ]);
  await addCrimes(world.store, 'vera', 'P2', HIDDEN, 'H', [crimeOn('Mill Street', 'W-SEA')]);
}, 60_000);
afterAll(() => people.world.close());

let crimes = 0;
function crimeOn(street: string, area_code: string): NewCrime {
  crimes += 1;
  return madeCrime(`places ${crimes}`, { area_code, street });
}

let reportId: string;
let van: string;
beforeEach(async () => {
  const persons = [
    { name: 'Nils Aske', category: 'c_victim' as const, grounds: '', minor: false, reviewOn: '2026-10-20' },
  ];
  reportId = await collated(people, { persons, text: TEXT }, { text: TEXT, marking: OPEN });
  van = (await state({ quote: 'A van', subject: { newKind: 'vehicle' }, property: 'name', value: 'van' })).subjectId;
});
const state = (fact: Fact, client = mara, from = reportId) => stateFact(client, from, fact);

/** The van at an address of this name. @returns the id of the address */
async function vanAt(name: string): Promise<string> {
  const fact = { quote: 'A van', subject: { id: van }, property: 'present_at' as const };
  const { objectId } = await state({ ...fact, object: { newKind: 'address', name } });
  return objectId ?? '';
}
const reasoned = (client: Client, id: string) =>
  client.send(giveReason, { input: { kind: 'entity', id, justification: 'it is on my desk' } });
/** The areas of each entity on a page, by its id. */
async function placed(client: Client, id: string): Promise<Readonly<Record<string, readonly string[]>>> {
  await reasoned(client, id);
  const { places } = await client.call(readEntityPlaces, { params: { id } });
  return Object.fromEntries(places.map(({ entityId, areas }) => [entityId, areas]));
}

describe('the places on the page of an entity', () => {
  test('are the areas that addresses name, and those of the recorded crime on their streets', async () => {
    const byName = await vanAt('Pier 4, Ward W');
    const byCode = await vanAt('Pier 4, W-SEA');
    const byStreet = await vanAt('Ropewalk 9');
    await vanAt('Ring Road 1'); // in four areas
    await vanAt('Nowhere Lane 2');
    expect(await placed(ivo, van)).toEqual({ [byName]: ['W-T'], [byCode]: ['W-SEA'], [byStreet]: ['W-T'] });
    const { areas } = await ivo.call(readEntityPlaces, { params: { id: van } });
    expect(areas).toEqual([
      { code: 'W-SEA', name: 'Sea W' },
      { code: 'W-T', name: 'Ward W' },
    ]);
    expect(await placed(ivo, byStreet)).toEqual({ [byStreet]: ['W-T'] });
  });

  test('are of events by their own words, or by the address at which they were', async () => {
    const met = { quote: 'Two men met', property: 'conduct' as const, value: 'meeting' };
    const own = (await state({ ...met, subject: { newKind: 'event' } })).subjectId;
    await state({ quote: 'the pier', subject: { id: own }, property: 'place', value: 'the pier, W-SEA' });
    const at = (await state({ ...met, subject: { newKind: 'event' } })).subjectId;
    const there = { quote: 'Ropewalk 9', property: 'present_at' as const };
    const link = await state({ ...there, subject: { id: at }, object: { newKind: 'address', name: 'Ropewalk 9' } });
    for (const id of [own, at])
      await state({ quote: 'A van', subject: { id: van }, property: 'present_at', object: { id } });
    expect(await placed(ivo, van)).toEqual({ [own]: ['W-SEA'], [at]: ['W-T'] });
    await mara.call(retractStatement, { params: { id: link.id }, input: { reason: 'another address' } });
    const { places } = await ivo.call(readEntityPlaces, { params: { id: van } });
    expect(places.find(({ entityId }) => entityId === at)?.retractedAt).toEqual(expect.any(String));
    expect(places.find(({ entityId }) => entityId === own)?.retractedAt).toBeNull();
  });

  test('are no other with than without a report and crimes hidden from the reader', async () => {
    const met = { quote: 'Two men met', property: 'conduct' as const, value: 'meeting' };
    const event = (await state({ ...met, subject: { newKind: 'event' } })).subjectId;
    await state({ quote: 'A van', subject: { id: van }, property: 'present_at', object: { id: event } });
    const street = await vanAt('Mill Street 3');
    const before = await placed(ivo, van);
    const hidden = await collated(people, { text: TEXT }, { text: TEXT, marking: HIDDEN });
    const fact = { quote: 'the pier', subject: { id: event }, property: 'place' as const, value: 'the pier, W-SEA' };
    await state(fact, mara, hidden);
    expect(await placed(ivo, van)).toEqual(before);
    expect(before).toEqual({});
    expect(await placed(mara, van)).toEqual({ [event]: ['W-SEA'], [street]: ['W-SEA'] });
  });

  test('are not those that a report states whose conditions the reader has not acknowledged', async () => {
    const met = { quote: 'Two men met', property: 'conduct' as const, value: 'meeting' };
    const event = (await state({ ...met, subject: { newKind: 'event' } })).subjectId;
    await state({ quote: 'A van', subject: { id: van }, property: 'present_at', object: { id: event } });
    const street = await vanAt('Ropewalk 9');
    const marking = { ...OPEN, handling: { codes: ['H3' as const], conditions: 'ask the source desk first' } };
    const other = await collated(people, { text: TEXT }, { text: TEXT, marking });
    await mara.call(acknowledgeConditions, { params: { kind: 'report', id: other } });
    const place = { quote: 'the pier', subject: { id: event }, property: 'place' as const, value: 'the pier, W-SEA' };
    await state(place, mara, other);
    expect(await placed(ivo, van)).toEqual({ [street]: ['W-T'] });
    await ivo.call(acknowledgeConditions, { params: { kind: 'report', id: other } });
    expect(await placed(ivo, van)).toEqual({ [event]: ['W-SEA'], [street]: ['W-T'] });
  });

  test('show nothing of a victim on the page of a dwelling', async () => {
    const home = { quote: 'Nils Aske saw it', subject: { newKind: 'person' as const }, property: 'lives_at' as const };
    const { subjectId: victim, objectId } = await state({
      ...home,
      object: { newKind: 'address', name: 'Ropewalk 9' },
    });
    const dwelling = objectId ?? '';
    await state({
      quote: 'Two men met',
      subject: { newKind: 'event' },
      property: 'present_at',
      object: { id: dwelling },
    });
    await reasoned(ivo, dwelling);
    const page = await ivo.call(readEntity, { params: { id: dwelling } });
    expect(page.statements.map(({ property }) => property).toSorted()).toEqual(['name', 'present_at']);
    const all = await placed(ivo, dwelling);
    expect(Object.values(all)).toEqual([['W-T'], ['W-T']]);
    expect(Object.keys(all)).toContain(dwelling);
    expect(Object.keys(all)).not.toContain(victim);
  });

  test('are nowhere for a protected address, for the readers of its file too', async () => {
    const house = await vanAt('Ropewalk 77');
    const event = (await state({ quote: 'Two men met', subject: { newKind: 'event' }, property: 'conduct', value: 'met' })).subjectId; // prettier-ignore
    await state({ quote: 'A van', subject: { id: van }, property: 'present_at', object: { id: event } });
    await state({ quote: 'Ropewalk 9', subject: { id: event }, property: 'present_at', object: { id: house } });
    await state({ quote: 'A van', subject: { id: van }, property: 'place', value: 'yard, Ropewalk 77' });
    expect(await placed(ivo, van)).toEqual({ [house]: ['W-T'], [event]: ['W-T'], [van]: ['W-T'] });
    await reasoned(dora, house);
    await dora.call(protectAddress, { params: { id: house }, input: { reason: 'a refuge', spellings: [] } });
    for (const client of [ivo, dora]) expect(await placed(client, van)).toEqual({});
    expect((await dora.call(readEntity, { params: { id: house } })).protection).not.toBeNull();
    expect(await placed(dora, house)).toEqual({});
    expect((await ivo.send(readEntityPlaces, { params: { id: house } })).status).toBe(404);
    // Known by its file alone, without the words that it is recognised by.
    await asSuperuser(people.world.database, (client) => client.query('delete from protected_key'));
    expect(await placed(dora, van)).toEqual({ [van]: ['W-T'] });
    expect(await placed(dora, house)).toEqual({});
  });
});

test('the reports behind a page say the area their author chose', async () => {
  const form = { text: TEXT, place: { name: 'Quay 4', areaCode: 'W-T' } };
  const report = await collated(people, form, { text: TEXT, marking: OPEN });
  const fact = { quote: 'A van', subject: { newKind: 'vehicle' as const }, property: 'name' as const, value: 'van' };
  const { subjectId } = await state(fact, mara, report);
  const { reports } = await ivo.call(readEntity, { params: { id: subjectId } });
  expect(reports.map(({ areaCode }) => areaCode)).toEqual(['W-T']);
});
