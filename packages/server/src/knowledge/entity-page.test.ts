import {
  acceptSuggestion,
  createStatement,
  giveReason,
  listSuggestions,
  readEntity,
  readReport,
  readThread,
  type InputGiven,
  type ReplyOf,
} from '@reeve/contract';
import type { SubjectCategory } from '@reeve/domain';
import { collated, startStating, stateFact, type Fact, type Stating } from '@reeve/testing/knowledge/stating.ts';
import { SECOND_GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Client } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Page = ReplyOf<typeof readEntity>;

const SEEN = 'On 24 March at 22:40 Milo Karas loaded 14 boxes at Ropewalk 9 into a van, plate RV41KSD.';
const RETOLD =
  'Milo Karas loaded 14 boxes into a van at Ropewalk 9 on 24 March at 22:40. The van has the plate RV41KSD. This is unconfirmed.';
const HIDDEN = `${RETOLD} A seller of amber lamps told it.`;

let people: Stating;
let mara: Client, ivo: Client;
beforeAll(async () => {
  people = await startStating('entity page');
  ({ mara, ivo } = people);
}, 60_000);
afterAll(() => people.world.close());

/** A released report that names Milo Karas in a category. */
function naming(text: string, category: SubjectCategory, group?: string): Promise<string> {
  const grounds = category.startsWith('a_') ? 'seen at the loading bay' : '';
  const persons = [{ name: 'Milo Karas', category, grounds, minor: false, reviewOn: '2026-10-20' }];
  const marking = group === undefined ? MARKING : { ...MARKING, group };
  return collated(people, { persons, text: `Milo Karas. ${text}` }, { text, marking });
}

/** Makes them known from a report, by their link to it. @returns the entity's id */
async function nameFrom(reportId: string, entityId?: string): Promise<string> {
  await open(mara, 'report', reportId);
  const { items } = await mara.call(listSuggestions, { params: { id: reportId } });
  const name = items.find((one) => one.property === 'name' && one.value?.includes('Milo Karas') === true);
  const { persons } = await mara.call(readReport, { params: { id: reportId } });
  const { subjectId } = await mara.call(acceptSuggestion, {
    params: { id: reportId },
    input: {
      key: name?.key ?? '',
      kind: 'fact',
      personId: persons[0]?.id ?? '',
      ...(entityId === undefined ? {} : { entityId }),
    },
  });
  return subjectId;
}
const open = (client: Client, kind: 'report' | 'entity', id: string) =>
  client.send(giveReason, { input: { kind, id, justification: 'it is on my desk' } });

async function pageFor(client: Client, id: string): Promise<Page> {
  await open(client, 'entity', id);
  return client.call(readEntity, { params: { id } });
}
const state = (reportId: string, fact: Fact) => stateFact(mara, reportId, fact);

describe('one person on the pages of two readers', () => {
  let person: string, witness: string, retold: string, suspect: string;
  let before: Page;
  beforeAll(async () => {
    witness = await naming(SEEN, 'd_witness');
    person = await nameFrom(witness);
    retold = await naming(RETOLD, 'u_unverified_mention');
    await nameFrom(retold, person);
    before = await pageFor(ivo, person);
    suspect = await naming(HIDDEN, 'a_suspect_committed', SECOND_GROUP);
    await nameFrom(suspect, person);
    await state(suspect, { quote: 'amber lamps', subject: { id: person }, property: 'born_on', value: '1994' });
  }, 60_000);

  test('each reader sees the links with the reports that they may read, with category, basis and review', async () => {
    const { involvements, reports } = await pageFor(mara, person);
    const categories = Object.fromEntries(involvements.map((link) => [link.reportId, link.category]));
    expect(categories).toEqual({
      [witness]: 'd_witness',
      [retold]: 'u_unverified_mention',
      [suspect]: 'a_suspect_committed',
    });
    expect(involvements.find((link) => link.reportId === suspect)).toMatchObject({
      grounds: 'seen at the loading bay',
      purpose: 'P2',
      legalBasis: 'PA12',
    });
    for (const link of involvements) {
      const { persons } = await mara.call(readReport, { params: { id: link.reportId } });
      expect(persons.map(({ id, reviewOn, maximumOn }) => ({ id, reviewOn, maximumOn }))).toContainEqual({
        id: link.id,
        reviewOn: link.reviewOn,
        maximumOn: link.maximumOn,
      });
    }
    expect(reports.map(({ id }) => id).toSorted()).toEqual([witness, retold, suspect].toSorted());
    expect((await pageFor(ivo, person)).involvements.map((link) => link.reportId).toSorted()).toEqual(
      [witness, retold].toSorted(),
    );
  });

  test('the page of the second reader is the same with and without the report hidden from them', async () => {
    expect(await pageFor(ivo, person)).toEqual(before);
    const all = await pageFor(mara, person);
    expect(all.statements.length).toBe(before.statements.length + 2);
    expect(all.marking).not.toEqual(before.marking);
  });

  test('reports that can have one origin are compared among those the reader may read', async () => {
    const pairs = (page: Page): readonly string[] =>
      page.origins.open.map(({ reports }) => reports.toSorted().join(' ')).toSorted();
    const pair = (one: string, other: string): string => [one, other].toSorted().join(' ');
    expect(before.origins.compared).toBe(2);
    expect(pairs(before)).toEqual([pair(witness, retold)]);
    expect(before.origins.open[0]?.because).toContain('rare_details');
    const all = await pageFor(mara, person);
    expect(all.origins.compared).toBe(3);
    expect(pairs(all)).toContain(pair(retold, suspect));
  });
});

test('a statement from marked words can name the link of its person to the report, and no other', async () => {
  const [report, other] = [await naming(SEEN, 'd_witness'), await naming(SEEN, 'u_unverified_mention')];
  const linkIn = async (id: string) => (await mara.call(readReport, { params: { id } })).persons[0]?.id ?? '';
  const [link, foreign] = [await linkIn(report), await linkIn(other)];
  const of = { reportId: report, quote: 'Milo Karas', property: 'name', value: 'Milo Karas', kind: 'fact' } as const;
  const subject = { newKind: 'person' } as const;
  const refused = (input: InputGiven<typeof createStatement>) => mara.refused(createStatement, { input });
  expect(await refused({ ...of, subject, subjectPersonId: foreign })).toBe('invalid_input');
  expect(await refused({ ...of, subject: { newKind: 'vehicle' }, subjectPersonId: link })).toBe('invalid_input');
  expect(await refused({ ...of, subject, objectPersonId: link })).toBe('invalid_input');
  const { subjectId } = await mara.call(createStatement, { input: { ...of, subject, subjectPersonId: link } });
  const page = await pageFor(mara, subjectId);
  expect(page.involvements.map(({ id, category }) => [id, category])).toEqual([[link, 'd_witness']]);
});

describe('the page of an address', () => {
  test('and its thread show neither the link of a victim nor their words, and the person’s own page does', async () => {
    const report = await naming('Milo Karas was burgled at Weir Lane 5.', 'c_victim');
    const victim = await nameFrom(report);
    const { objectId } = await state(report, {
      quote: 'Milo Karas was burgled at Weir Lane 5',
      subject: { id: victim },
      property: 'lives_at',
      object: { newKind: 'address', name: 'Weir Lane 5' },
    });
    const address = objectId ?? '';
    const offence = await state(report, {
      quote: 'burgled',
      subject: { newKind: 'event' },
      property: 'present_at',
      object: { id: address },
    });
    for (const client of [mara, ivo]) {
      const page = await pageFor(client, address);
      expect(page.statements.map(({ property }) => property).toSorted()).toEqual(['name', 'present_at']);
      expect(page.statements.some(({ subject }) => subject.id === offence.subjectId)).toBe(true);
      expect(JSON.stringify({ ...page, reports: [] })).not.toContain('Karas');
      expect(page.involvements).toEqual([]);
      const thread = await client.call(readThread, { params: { kind: 'entity', id: address }, query: {} });
      expect(JSON.stringify(thread)).not.toContain('Karas');
      expect(thread.why.map(({ id }) => id)).toEqual(expect.arrayContaining([report, offence.id]));
    }
    const own = await pageFor(ivo, victim);
    expect(own.statements.some(({ object }) => object?.id === address)).toBe(true);
    expect(own.involvements.map(({ category }) => category)).toEqual(['c_victim']);
  });

  test('shows the resident of a report without victims or witnesses', async () => {
    const report = await naming('Milo Karas lives at Dyer Street 8.', 'u_unverified_mention');
    const { subjectId, objectId } = await state(report, {
      quote: 'Milo Karas lives at Dyer Street 8',
      subject: { newKind: 'person' },
      property: 'lives_at',
      object: { newKind: 'address', name: 'Dyer Street 8' },
    });
    const page = await pageFor(ivo, objectId ?? '');
    expect(page.statements.map(({ subject }) => subject.id)).toContain(subjectId);
    expect(page.statements.every(({ quote }) => quote === '')).toBe(true);
  });
});
