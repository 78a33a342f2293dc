import { judgement, readCalibration } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let ivo: Client, vera: Client;
let reportId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'calibration' });
  const [bela, theo, mara] = [await world.as('bela'), await world.as('theo'), await world.as('mara')];
  [ivo, vera] = [await world.as('ivo'), await world.as('vera')];
  const nobody = { persons: [], namesNobody: true, text: 'A van stood near the quay.' };
  reportId = await submit(bela, tip(nobody));
  await collate(mara, theo, reportId, { text: 'A van stood near the quay.' });
});
afterAll(() => world.close());

/** A judgement of one author, as the analyst stated it, in the state in which it ended. */
async function judged(
  login: string,
  term: string,
  to?: 'resolved_true' | 'resolved_false' | 'withdrawn',
  resolver = ivo,
) {
  const { id } = await ivo.call(judgement.create, {
    input: {
      title: 'One of many',
      marking: MARKING,
      cites: [{ kind: 'report', id: reportId }],
      body: {
        statement: 'A van was used.',
        scheme: 'NATO',
        term,
        confidence: 'low',
        basis: 'one report',
        alternatives: 'several vans',
        wouldChangeIf: 'another plate',
        horizon: '',
      },
    },
  });
  if (to)
    await resolver.call(judgement.move, { params: { id }, input: { version: 1, to, reason: 'It is known now.' } });
  // Only three persons of the tests state judgements; a group needs six.
  if (login !== 'ivo')
    await asSuperuser(world.database, (client) =>
      client.query('update judgement set created_by = $1 where id = $2', [accountId(login), id]),
    );
  return id;
}

test('authors see how often their own judgements came true, with exact intervals and what does not count', async () => {
  expect(await ivo.call(readCalibration)).toMatchObject({ items: [], unresolved: 0, withdrawn: 0 });
  await judged('ivo', 'likely', 'resolved_true');
  await judged('ivo', 'likely', 'resolved_true');
  await judged('ivo', 'likely', 'resolved_false');
  await judged('ivo', 'unlikely', 'resolved_false');
  await judged('ivo', 'unlikely', 'withdrawn');
  await judged('ivo', 'unlikely');
  const read = await ivo.call(readCalibration);
  expect([read.unit, read.unresolved, read.withdrawn, read.items.length]).toEqual(['Patrol', 1, 1, 1]);
  const [own] = read.items;
  // The worked example of docs/methods/calibration.md, by hand and from Python.
  expect(own).toMatchObject({ group: 'own', scheme: 'NATO', judgements: 4, cameTrue: 2, authors: 1, byAuthor: 4 });
  expect([own?.brier, own?.reliability, own?.resolution, own?.uncertainty].map((one) => one?.toFixed(4))).toEqual([
    '0.1875',
    '0.0208',
    '0.0833',
    '0.2500',
  ]);
  expect(own?.terms.map(({ term, interval }) => [term, ...interval.map((end) => end.toFixed(2))])).toEqual([
    ['unlikely', '0.00', '0.97'],
    ['likely', '0.09', '0.99'],
  ]);
});

test('four other authors are no group; five are, with the terms that five others used, and without the author’s name', async () => {
  for (const login of ['mara', 'theo', 'dora', 'ulla']) await judged(login, 'likely', 'resolved_true');
  expect((await ivo.call(readCalibration)).items.map(({ group }) => group)).toEqual(['own']);
  await judged('rosa', 'likely', 'resolved_true');
  const { items } = await ivo.call(readCalibration);
  // The unit has two of the five others only.
  expect(items.map(({ group, authors, judgements }) => [group, authors, judgements])).toEqual([
    ['own', 1, 4],
    ['agency', 6, 9],
  ]);
  expect(items[1]?.byAuthor).toBe(4);
  expect(items[1]?.terms.map(({ term, judgements, cameTrue }) => [term, judgements, cameTrue])).toEqual([
    ['likely', 8, 7],
  ]);
  for (const login of ['mara', 'theo', 'dora', 'ulla', 'rosa'])
    expect(JSON.stringify(items)).not.toContain(accountId(login));
  // For one of the five, four others remain.
  const mara = await world.as('mara');
  await asSuperuser(world.database, (client) =>
    client.query('update judgement set created_by = $1 where created_by = $2', [accountId('mara'), accountId('ivo')]),
  );
  expect((await mara.call(readCalibration)).items.map(({ group }) => group)).toEqual(['own']);
});

test('judgements a reader may not see count for nothing', async () => {
  expect(await vera.call(readCalibration)).toMatchObject({ items: [], unresolved: 0, withdrawn: 0 });
});

test('judgements whose outcome another person recorded are counted apart, for their author alone', async () => {
  const ownOf = async () =>
    (await ivo.call(readCalibration)).items.find(({ group, scheme }) => group === 'own' && scheme === 'NATO');
  await judged('ivo', 'likely', 'resolved_false');
  const before = await ownOf();
  expect(before?.byOthers).toBeNull();
  const dora = await world.as('dora');
  await judged('ivo', 'likely', 'resolved_true', dora);
  await judged('ivo', 'unlikely', 'resolved_true', dora);
  const own = await ownOf();
  expect(own?.byAuthor).toBe(before?.byAuthor);
  expect(own?.judgements).toBe((before?.judgements ?? 0) + 2);
  // By hand: midpoints 0.75 and 0.25, both true: (0.25² + 0.75²) / 2.
  expect(own?.byOthers).toEqual({ judgements: 2, cameTrue: 2, brier: 0.3125 });
  const groups = (await ivo.call(readCalibration)).items.filter(({ group }) => group !== 'own');
  expect(groups.map(({ byOthers }) => byOthers)).toEqual(groups.map(() => null));
});
