import { askCategory, createReport, readReport, submitReport } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'informants' });
  [bela, mara, theo, dora] = (await Promise.all(['bela', 'mara', 'theo', 'dora'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
    Client,
  ];
});
afterAll(() => world.close());

const NAMED = tip({
  persons: [{ name: 'Petrov', category: 'd_informant', grounds: '', minor: false, reviewOn: '2026-10-20' }],
});

test('only the sources desk names an informant, and the text is kept', async () => {
  const { id, version } = await bela.call(createReport, { input: { draft: NAMED } });
  const answer = await bela.send(submitReport, { params: { id }, input: { version } });
  expect(JSON.parse(answer.body)).toMatchObject({
    title:
      'Not sent: only the sources desk may use the category “person who can give information”. Choose another category.',
    detail: { faults: ['person_0_category'] },
  });
  expect((await bela.call(readReport, { params: { id } })).draft?.persons[0]?.name).toBe('Petrov');

  const roles = (text: string) =>
    asSuperuser(world.database, (client) => client.query(`update account set roles = $1 where login = 'bela'`, [text]));
  await roles('{submitting_officer,source_handler}');
  await bela.call(submitReport, { params: { id }, input: { version } });
  await roles('{submitting_officer}');
});

test('lets no one else make an informant of a person named for another reason', async () => {
  const id = await submit(bela);
  await collate(mara, theo, id);
  const { version, persons } = await dora.call(readReport, { params: { id } });
  const to = (category: 'd_informant' | 'd_witness') => ({
    params: { id, personId: persons[0]?.id ?? '' },
    input: { version, category, grounds: 'Knows the seller.', reviewOn: '2026-10-20' },
  });
  expect(await dora.refused(askCategory, to('d_informant'))).toBe('not_permitted');
  await dora.call(askCategory, to('d_witness'));
});
