import {
  concept,
  moveAgreementRound,
  openAgreementRound,
  readAgreement,
  saveAgreementSheet,
  type InputGiven,
} from '@reeve/contract';
import { makeRoom } from '@reeve/testing/document/workshop.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let dora: Client, people: readonly Client[];
beforeAll(async () => {
  world = await makeWorld({ seed: 'agreement' });
  dora = await world.as('dora');
  people = [await world.as('ivo'), await world.as('rosa'), await world.as('mara'), await world.as('theo')];
});
afterAll(() => world.close());

const NONE = { preferred: '' };
async function roundOf(): Promise<{ readonly id: string; readonly roundId: string }> {
  const { id } = await dora.call(concept.create, {
    input: { terms: { en: { preferred: 'ILP' }, fr: NONE, de: NONE, it: NONE, ru: NONE, es: NONE } },
  });
  const { roundId } = await dora.call(openAgreementRound, {
    params: { id },
    input: { version: 1, name: 'Workshop of May' },
  });
  return { id, roundId };
}
type Answers = InputGiven<typeof saveAgreementSheet>['answers'];
const sheet = (of: { id: string; roundId: string }, answers: Answers, moment: 'before' | 'after' = 'before') => ({
  params: of,
  input: { moment, answers },
});
const next = (of: { id: string; roundId: string }, version: number) =>
  dora.call(moveAgreementRound, { params: of, input: { version } });
const read = async (id: string, client: Client = dora) =>
  (await client.call(readAgreement, { params: { id } })).rounds[0];

test('shows sums once the time is over and there are three sheets; a scorer sees only their own sheet', async () => {
  const of = await roundOf();
  const answers: readonly Answers[] = [
    { genus: 'process', rightsInDefinition: 'yes' },
    { genus: 'process', rightsInDefinition: 'no' },
    { genus: 'strategy' },
  ];
  for (const [place, given] of answers.entries()) await people[place]?.call(saveAgreementSheet, sheet(of, given));
  const open = await read(of.id, people[0]);
  expect(open?.mine).toEqual(answers[0]);
  expect(open?.before).toEqual({ sheets: null, index: null });
  expect((await read(of.id))?.mine).toBeNull();
  await next(of, 2);
  const over = await read(of.id, people[3]);
  expect(over).toMatchObject({ moment: 'after', mine: null, after: { sheets: null, index: null } });
  expect(over?.before.sheets).toBe(3);
  // By hand: of three pairs one agrees on the genus, out of seven; two answers to the question of rights are too few.
  expect(over?.before.index?.attributes.map((one) => [one.name, one.answered])).toEqual([['genus', 3]]);
  expect(over?.before.index?.observed).toBeCloseTo(1 / 3, 12);
  expect(over?.before.index?.kappa).toBeCloseTo((1 / 3 - 1 / 7) / (6 / 7), 12);
  expect(over?.before.index?.interval).toBeNull();
  const text = JSON.stringify(over);
  for (const client of people) expect(text).not.toContain(client.login);
});

test('hides two sheets even when the round is closed', async () => {
  const of = await roundOf();
  for (const client of people.slice(0, 2)) await client.call(saveAgreementSheet, sheet(of, { genus: 'process' }));
  await next(of, 2);
  await next(of, 3);
  expect(await read(of.id)).toMatchObject({
    moment: 'closed',
    before: { sheets: 2, index: null },
    after: { sheets: 0, index: null },
  });
});

test('replaces the first sheet with a second one; rejects sheets after the end', async () => {
  const of = await roundOf();
  const [ivo] = people;
  await ivo?.call(saveAgreementSheet, sheet(of, { genus: 'process' }));
  await ivo?.call(saveAgreementSheet, sheet(of, { genus: 'strategy' }));
  expect((await read(of.id, ivo))?.mine).toEqual({ genus: 'strategy' });
  await next(of, 2);
  expect(await ivo?.refused(saveAgreementSheet, sheet(of, { genus: 'process' }))).toBe('state_forbids');
  await ivo?.call(saveAgreementSheet, sheet(of, { genus: 'process' }, 'after'));
  expect((await read(of.id, ivo))?.before.sheets).toBe(1);
  await next(of, 3);
  expect(await dora.refused(moveAgreementRound, { params: of, input: { version: 4 } })).toBe('state_forbids');
});

test('shows the own sheet of each round in that round alone', async () => {
  const of = await roundOf();
  const [ivo] = people;
  await ivo?.call(saveAgreementSheet, sheet(of, { genus: 'process' }));
  await next(of, 2);
  await next(of, 3);
  const second = await dora.call(openAgreementRound, {
    params: { id: of.id },
    input: { version: 4, name: 'Workshop of June' },
  });
  const mine = async () =>
    (await ivo?.call(readAgreement, { params: { id: of.id } }))?.rounds.map((round) => [round.id, round.mine]);
  expect(await mine()).toContainEqual([second.roundId, null]);
  await ivo?.call(saveAgreementSheet, sheet({ id: of.id, roundId: second.roundId }, { genus: 'strategy' }));
  expect(await mine()).toContainEqual([second.roundId, { genus: 'strategy' }]);
});

test("lets only the bank's editors open and close rounds; observers fill in no sheet", async () => {
  const of = await roundOf();
  const [ivo] = people;
  expect(await ivo?.refused(openAgreementRound, { params: { id: of.id }, input: { version: 2, name: 'mine' } })).toBe(
    'not_permitted',
  );
  expect(await ivo?.refused(moveAgreementRound, { params: of, input: { version: 2 } })).toBe('not_permitted');
  const odo = await world.as('odo');
  expect(await odo.refused(saveAgreementSheet, sheet(of, { genus: 'process' }))).not.toBe('internal');
  const nobody = { id: of.id, roundId: of.id };
  expect(await ivo?.refused(saveAgreementSheet, sheet(nobody, { genus: 'process' }))).toBe('not_found');
});

test('links a round to the workshop it is about, only for those who can see that', async () => {
  const room = await makeRoom('agreement-workshop');
  try {
    const { workshop: workshopId } = await room.held(await room.reviewed());
    const { id } = await room.dora.call(concept.create, {
      input: { terms: { en: { preferred: 'ILP' }, fr: NONE, de: NONE, it: NONE, ru: NONE, es: NONE } },
    });
    const open = (given: string) => ({ params: { id }, input: { version: 1, name: 'On results', workshopId: given } });
    expect(await room.dora.refused(openAgreementRound, open(id))).toBe('not_found');
    await room.dora.call(openAgreementRound, open(workshopId));
    const seen = await room.lars.call(readAgreement, { params: { id } });
    expect(seen.rounds[0]?.workshop).toMatchObject({ id: workshopId, title: 'Workshop on results' });
    const vera = await room.world.as('vera', 'P3');
    const { body } = await vera.send(readAgreement, { params: { id } });
    expect(body).toContain('On results');
    expect(body).not.toContain(workshopId);
  } finally {
    await room.world.close();
  }
});
