import { debrief, gap, search, shiftSheet, type InputGiven } from '@reeve/contract';
import { EVENING, makeSheet } from '@reeve/testing/briefings.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let bela: Client, ulla: Client, vera: Client, ivo: Client;
let sheetId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'debriefs' });
  [bela, ulla, vera, ivo] = (await Promise.all(['bela', 'ulla', 'vera', 'ivo'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
    Client,
  ];
  sheetId = await makeSheet(ulla, { body: EVENING, marking: MARKING });
}, 60_000);
afterAll(() => world.close());

type New = InputGiven<typeof debrief.create>;
const given = (body: Partial<New['body']>): { input: New } => ({
  input: { cites: [{ kind: 'shift_sheet', id: sheetId }], body },
});
const LESSON = 'Bring the spare radios: two failed in the underpass.';

describe('a debrief', () => {
  test('opens a gap for each thing that was not known, and its lessons are listed and found by search', async () => {
    const made = await bela.call(
      debrief.create,
      given({
        worked: 'The walk through the market.',
        notKnown: ['We do not know when the market is unloaded.'],
        lessons: [LESSON],
      }),
    );
    const { title } = await ulla.call(shiftSheet.read, { params: { id: sheetId } });
    expect(await ulla.call(debrief.read, { params: { id: made.id } })).toMatchObject({
      title,
      state: 'recorded',
      body: { lessons: [LESSON] },
      cites: [{ kind: 'shift_sheet', id: sheetId }],
    });
    const [gapId = ''] = made.gapIds;
    expect(await ivo.call(gap.read, { params: { id: gapId } })).toMatchObject({
      state: 'open',
      body: { statement: 'We do not know when the market is unloaded.' },
      cites: [{ kind: 'debrief', id: made.id }],
    });
    expect((await ulla.call(debrief.list, {})).items[0]).toMatchObject({ id: made.id, lessons: [LESSON] });
    const hits = async (client: Client) =>
      (await client.call(search, { query: { q: 'radios underpass' } })).items.map(({ id }) => id);
    expect([await hits(ulla), await hits(vera)]).toEqual([[made.id], []]);
  });

  test.each<readonly [string, Partial<New['body']>, string]>([
    ['that names a person', { lessons: ['Ask Petr Novák before the shift.'] }, 'looks like a name'],
    ['that judges a person', { didNot: 'He is a career criminal and will offend again.' }, 'judges a person'],
    ['without a line', {}, 'at least one line'],
  ])('%s is refused, and opens nothing', async (_, body, words) => {
    const before = (await ivo.call(gap.list, {})).items.length;
    const { status, body: said } = await bela.send(debrief.create, given(body));
    expect([status, said]).toEqual([422, expect.stringContaining(words)]);
    expect((await ivo.call(gap.list, {})).items).toHaveLength(before);
  });

  test('is written by those who work in the street or lead, of what they may see', async () => {
    expect(await ivo.refused(debrief.create, given({ worked: 'It worked.' }))).toBe('not_permitted');
    const [hidden] = given({ worked: 'It worked.' }).input.cites;
    expect(hidden?.id).toBe(sheetId);
    expect(await vera.refused(debrief.read, { params: { id: sheetId } })).toBe('not_found');
  });
});
