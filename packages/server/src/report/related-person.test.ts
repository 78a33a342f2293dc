import {
  createReport,
  createStatement,
  readReport,
  askCategory,
  decideCategory,
  returnReport,
  submitReport,
  takeReport,
  type InputGiven,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'of whom and why' });
  [bela, mara, theo, dora, ivo] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
});
afterAll(() => world.close());

type Person = InputGiven<typeof createReport>['draft']['persons'] extends readonly (infer P)[] | undefined ? P : never;
const person = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  category: 'u_unverified_mention',
  grounds: '',
  minor: false,
  reviewOn: '2026-10-20',
  ...more,
});
const WHY = 'She drives him to the market.';

/** The answer to sending a report on M.K. and one more person. */
async function sent(more: Partial<Person>) {
  const draft = tip({ persons: [person('M.K.'), person('Ana Corvo', more)] });
  const { id, version } = await bela.call(createReport, { input: { draft } });
  return { id, answer: await bela.send(submitReport, { params: { id }, input: { version } }) };
}

test.each(['d_contact', 'd_associate'] as const)(
  'refuses %s without a related person or a reason',
  async (category) => {
    for (const more of [
      { category },
      { category, grounds: WHY },
      { category, grounds: WHY, relatedTo: { name: 'Ana Corvo' } },
      { category, grounds: WHY, relatedTo: { name: 'Nobody Here' } },
      { category, grounds: 'knows him', relatedTo: { name: 'M.K.' } },
    ]) {
      const { answer, id } = await sent(more);
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('Not sent: a contact or associate needs the person they are one of');
      expect((await bela.call(readReport, { params: { id } })).state).toBe('draft');
    }
  },
);

test('sends a contact of another person of the report, shows it with that person, and returns it in the form', async () => {
  const { id, answer } = await sent({ category: 'd_contact', grounds: WHY, relatedTo: { name: 'M.K.' } });
  expect(answer.status).toBe(200);
  const { persons } = await mara.call(readReport, { params: { id } });
  const suspect = persons.find(({ name }) => name === 'M.K.');
  expect(persons.find(({ name }) => name === 'Ana Corvo')?.relatedTo).toEqual({
    personId: suspect?.id,
    entityId: null,
    name: 'M.K.',
  });
  expect(suspect?.relatedTo).toBeNull();
  const version = async () => (await mara.call(readReport, { params: { id } })).version;
  await mara.call(takeReport, { params: { id }, input: { version: await version(), reason: 'taken up' } });
  await mara.call(returnReport, { params: { id }, input: { version: await version(), reason: 'say when' } });
  const { draft } = await bela.call(readReport, { params: { id } });
  expect(draft?.persons.find(({ name }) => name === 'Ana Corvo')?.relatedTo).toEqual({ name: 'M.K.' });
});

test('accepts a known person, if the author can see that person', async () => {
  const reportId = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, reportId, { text: 'Milo Karas was at the quay in his van.' });
  const say = (quote: string, newKind: 'person' | 'vehicle') =>
    ivo.call(createStatement, {
      input: { reportId, quote, subject: { newKind }, property: 'name', value: quote, kind: 'fact' },
    });
  const { subjectId: karas } = await say('Milo Karas', 'person');
  const { subjectId: van } = await say('van', 'vehicle');
  const to = (entityId: string) => ({
    category: 'd_contact' as const,
    grounds: WHY,
    relatedTo: { name: '', entityId },
  });
  for (const none of [van, '00000000-0000-4000-8000-00000000dead'])
    expect((await sent(to(none))).answer.status).toBe(422);
  const { id, answer } = await sent(to(karas));
  expect(answer.status).toBe(200);
  const { persons } = await mara.call(readReport, { params: { id } });
  expect(persons.find(({ name }) => name === 'Ana Corvo')?.relatedTo).toEqual({
    personId: null,
    entityId: karas,
    name: 'Milo Karas',
  });
});

test('refuses a contact or associate without a related person, and reads earlier rows unchanged', async () => {
  const { id } = await sent({});
  await collate(mara, theo, id);
  const read = () => dora.call(readReport, { params: { id } });
  const { version, persons } = await read();
  const [ana, karas] = ['Ana Corvo', 'M.K.'].map((name) => persons.find((one) => one.name === name)?.id ?? '');
  const to = (more: Partial<InputGiven<typeof askCategory>>) => ({
    params: { id, personId: ana ?? '' },
    input: {
      version,
      category: 'd_associate' as const,
      grounds: WHY,
      reviewOn: '2026-10-20',
      ...more,
    },
  });
  const refused = await mara.send(askCategory, to({}));
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('A contact or associate needs two things');
  expect(await mara.refused(askCategory, to({ relatedTo: { personId: ana ?? '' } }))).toBe('invalid_input');
  expect(await mara.refused(askCategory, to({ relatedTo: { personId: karas ?? '' }, grounds: 'knows' }))).toBe(
    'invalid_input',
  );
  const asked = await mara.call(askCategory, to({ relatedTo: { personId: karas ?? '' } }));
  expect((await read()).persons.find((one) => one.id === ana)?.asked?.relatedTo).toBe('M.K.');
  await dora.call(decideCategory, {
    params: { id, personId: ana ?? '' },
    input: { version: asked.version, approve: true, reason: 'Seen together twice.' },
  });
  const related = async () => (await read()).persons.find((one) => one.id === ana)?.relatedTo;
  expect(await related()).toMatchObject({ personId: karas, name: 'M.K.' });
  await asSuperuser(world.database, (client) =>
    client.query('update person_involvement set related_person_id = null where id = $1', [ana]),
  );
  expect(await related()).toBeNull();
});
