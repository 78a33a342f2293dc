import {
  personNomination,
  product,
  productPdf,
  readReport,
  reviewProduct,
  saveProduct,
  search,
  setExerciseClock,
  type InputGiven,
} from '@reeve/contract';
import { ALL_YES } from '@reeve/testing/loop.ts';
import { operationOn } from '@reeve/testing/person-nominations.ts';
import { withEverySection } from '@reeve/testing/product-blocks.ts';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeClients, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, rosa: Client;
let link: { reportId: string; personId: string };
beforeAll(async () => {
  world = await makeWorld({ seed: 'subject profiles' });
  const logins = ['bela', 'mara', 'theo', 'dora', 'ivo', 'rosa'];
  [bela, mara, theo, dora, ivo, rosa] = (await makeClients(world.app, 'P2', logins)) as [
    Client,
    Client,
    Client,
    Client,
    Client,
    Client,
  ];
  const grade = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
  const person = {
    name: 'Oskar Brenn',
    category: 'a_suspect_committed' as const,
    grounds: 'Seen selling stolen watches.',
    minor: false,
    reviewOn: '2027-06-01',
  };
  const reportId = await submit(bela, tip({ grade, reviewOn: '2027-06-01', persons: [person] }));
  await collate(mara, theo, reportId, { grade });
  const { persons } = await theo.call(readReport, { params: { id: reportId } });
  link = { reportId, personId: persons[0]?.id ?? '' };
});
afterAll(() => world.close());
const toDay = (day: string) => dora.call(setExerciseClock, { input: { now: `${day}T07:00:00.000Z` } });
beforeEach(() => toDay('2026-09-27'));

const READY = 'The measure is needed now.';
/** A nomination of the person until a day, approved by default. */
async function nominated(expiresOn = '2026-11-30', isApproved = true): Promise<string> {
  const body = { ...operationOn(link, 'a talk at home'), expiresOn };
  const { id } = await rosa.call(personNomination.create, { input: { title: 'Talk with a seller', cites: [], body } });
  if (isApproved)
    await dora.call(personNomination.move, { params: { id }, input: { version: 1, to: 'approved', reason: READY } });
  return id;
}
const cite = (id: string) => ({ kind: 'person_nomination' as const, id });
type Type = InputGiven<typeof product.create>['body']['type'];
const BASIS = { kind: 'report' as const };
const blocksOf = () =>
  withEverySection(
    'subject_profile',
    ['authority_necessity', 'category_basis', 'profile_risks', 'criminal_activity'].map((section, nth) => ({
      id: `00000000-0000-4000-8000-00000000c0${nth}0`,
      section,
      text: 'Watches were offered on Mill Street.',
      cites: [{ ...BASIS, id: link.reportId }],
    })),
    'nothing is known of it',
  );
const given = (
  cites: readonly { kind: 'person_nomination' | 'report'; id: string }[],
  type: Type = 'subject_profile',
) => ({
  input: {
    title: 'Profile for the visits',
    cites: [...cites],
    body: { type, scheme: 'PHIA' as const, gaps: '', limitations: '', authorIds: [], blocks: blocksOf() },
  },
});
const begun = async (nominationId: string) => (await ivo.call(product.create, given([cite(nominationId)]))).id;
const sentence = async (answer: Promise<{ status: number; body: string }>): Promise<string> =>
  (JSON.parse((await answer).body) as { title?: string }).title ?? '';
const move = (
  who: Client,
  id: string,
  version: number,
  to: 'peer_review' | 'approved' | 'disseminated' | 'withdrawn',
) => who.send(product.move, { params: { id }, input: { version, to, reason: 'It is ready.' } });

describe('a subject profile is begun', () => {
  test('only on one approved nomination for an operation, and states what is missing', async () => {
    const [first, second, open] = [await nominated(), await nominated(), await nominated('2026-11-30', false)];
    const refusals = await Promise.all([
      sentence(ivo.send(product.create, given([{ kind: 'report', id: link.reportId }]))),
      sentence(ivo.send(product.create, given([cite(first), cite(second)]))),
      sentence(ivo.send(product.create, given([cite(open)]))),
      sentence(ivo.send(product.create, given([cite(first)], 'network_profile'))),
    ]);
    expect(refusals).toEqual([
      'A subject profile cites the approved nomination of the person. Nothing was saved.',
      'A subject profile is about one person: cite one nomination. Nothing was saved.',
      'The nomination is not approved, has ended or has expired: no profile is written on it. Nothing was saved.',
      'Only a subject profile cites the nomination of a person. Nothing was saved.',
    ]);
    expect((await ivo.call(product.list)).items).toEqual([]);
  });

  test('with the authority of the nomination, until the earlier of its end and ninety days', async () => {
    const [short, long] = [await begun(await nominated('2026-11-30')), await begun(await nominated('2027-05-01'))];
    const read = async (id: string) => (await ivo.call(product.read, { params: { id } })).body.nomination;
    expect(await read(short)).toMatchObject({ expiresOn: '2026-11-30' });
    // 27 September + 90 days.
    expect(await read(long)).toMatchObject({ expiresOn: '2026-12-26' });
  });

  test('and keeps its nomination when it is saved', async () => {
    const id = await begun(await nominated());
    const other = await nominated();
    const [first, ...rest] = blocksOf();
    const save = (cites: readonly ReturnType<typeof cite>[]) =>
      ivo.send(saveProduct, {
        params: { id },
        input: {
          version: 1,
          title: 'Profile for the visits',
          blocks: [
            { ...first, id: first?.id ?? '', section: first?.section ?? '', text: 'x', cites: [...cites] },
            ...rest,
          ],
          gaps: '',
          limitations: '',
        },
      });
    expect(await sentence(save([cite(other)]))).toContain('about one person');
    expect((await save([])).status).toBe(200);
  });
});

test('after its last day it is in no page, list, print or search, for anyone, whatever it rests on', async () => {
  const id = await begun(await nominated('2026-11-30'));
  const at = { params: { id } };
  const seen = async (who: Client) => [
    (await who.send(product.read, at)).status,
    (await who.send(productPdf, at)).status,
    (await who.call(product.list)).items.some((one) => one.id === id),
    (await who.call(search, { query: { q: 'Profile for the visits' } })).items.some((one) => one.id === id),
  ];
  await toDay('2026-11-30');
  expect(await seen(ivo)).toEqual([200, 200, true, true]);
  await toDay('2026-12-01');
  expect(await seen(ivo)).toEqual([404, 404, false, false]);
  expect(await seen(dora)).toEqual([404, 404, false, false]);
  const said = async (who: Client) => JSON.parse((await who.send(product.read, at)).body) as Record<string, unknown>;
  expect(await said(ivo)).toMatchObject({
    title: expect.stringContaining('ended on 2026-11-30. Nobody reads it any more'),
    detail: { because: 'authority_ended' },
  });
  // Those who could not read it the day before get the answer they had then.
  const plain = { title: 'There is nothing here that you may see.', detail: {} };
  for (const who of [dora, bela, ...(await makeClients(world.app, 'P3', ['ivo']))]) {
    expect(await said(who)).toMatchObject(plain);
    await toDay('2026-11-30');
    expect(await said(who)).toMatchObject(plain);
    await toDay('2026-12-01');
  }
});

test('when the nomination ends early, the profile is neither approved nor released, and can be withdrawn', async () => {
  const nominationId = await nominated();
  const id = await begun(nominationId);
  expect((await move(ivo, id, 1, 'peer_review')).status).toBe(200);
  await mara.call(reviewProduct, { params: { id }, input: { version: 2, answers: ALL_YES, note: 'In order.' } });
  await dora.call(personNomination.move, {
    params: { id: nominationId },
    input: { version: 2, to: 'ended', reason: 'The visits are over.' },
  });
  const read = await dora.call(product.read, { params: { id } });
  expect(read.actions).toContainEqual({ to: 'approved', allowed: false, because: 'nomination_ended', roles: [] });
  expect(await sentence(move(dora, id, 3, 'approved'))).toContain('The nomination of the person has ended');
  expect((await move(ivo, id, 3, 'withdrawn')).status).toBe(200);
});

test('an approved profile is not released once the nomination has ended', async () => {
  const nominationId = await nominated();
  const id = await begun(nominationId);
  await move(ivo, id, 1, 'peer_review');
  await mara.call(reviewProduct, { params: { id }, input: { version: 2, answers: ALL_YES, note: 'In order.' } });
  expect((await move(dora, id, 3, 'approved')).status).toBe(200);
  await dora.call(personNomination.move, {
    params: { id: nominationId },
    input: { version: 2, to: 'ended', reason: 'The visits are over.' },
  });
  expect((await move(dora, id, 4, 'disseminated')).status).toBe(409);
});
