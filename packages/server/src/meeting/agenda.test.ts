import { agendaItem, decision, meeting, readAgenda, requirement } from '@reeve/contract';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let rosa: Client, ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'agenda' });
  [rosa, ivo] = [await world.as('rosa'), await world.as('ivo')];
});
afterAll(() => world.close());

interface Made {
  readonly meetingId: string;
  readonly itemId: string;
  readonly requirementId: string;
}

/** A meeting with one requirement on its agenda. */
async function withItem(): Promise<Made> {
  const { id: meetingId } = await rosa.call(meeting.create, {
    input: { title: 'Tactical meeting', marking: MARKING, body: { level: 'tactical', heldOn: '2026-10-01' } },
  });
  const { id: requirementId } = await ivo.call(requirement.create, {
    input: {
      title: 'Who buys the watches?',
      marking: MARKING,
      ownerId: accountId('ivo'),
      dueOn: '2026-12-01',
      body: {
        question: 'Who buys the watches?',
        decisionServed: 'none',
        kind: 'tactical',
        level: 'local',
        necessityNote: '',
        personalDataExpected: false,
        referredTo: '',
      },
    },
  });
  const { id: itemId } = await rosa.call(agendaItem.create, {
    input: { title: 'The buyers', body: { meetingId, source: { kind: 'requirement', id: requirementId }, lead: '' } },
  });
  return { meetingId, itemId, requirementId };
}
const itemsOf = async ({ meetingId }: Made) =>
  (await rosa.call(readAgenda, { params: { id: meetingId } })).items.map(({ id }) => id);
const stateOf = async ({ itemId }: Made) => (await rosa.call(agendaItem.read, { params: { id: itemId } })).state;
const decide = ({ meetingId, itemId }: Made, outcome: 'adopted' | 'refused' | 'deferred') =>
  rosa.call(decision.create, {
    input: {
      title: `It is ${outcome}`,
      ownerId: accountId('rosa'),
      dueOn: '2026-12-01',
      body: {
        meetingId,
        agendaItemId: itemId,
        outcome,
        options: [],
        reason: 'more is needed first',
        measureText: 'seen in the counts',
        intrusive: false,
        plan: { proportionate: 'yes', legal: 'yes', accountable: 'yes', necessary: 'yes' },
      },
    },
  });

test('an item stays on the agenda while its decision is deferred', async () => {
  const made = await withItem();
  await decide(made, 'deferred');
  expect(await itemsOf(made)).toEqual([made.itemId]);
  expect(await stateOf(made)).toBe('open');
});

test.each(['adopted', 'refused'] as const)('an item leaves the agenda once its decision is %s', async (outcome) => {
  const made = await withItem();
  await decide(made, 'deferred');
  await decide(made, outcome);
  expect(await itemsOf(made)).toEqual([]);
  expect(await stateOf(made)).toBe('closed');
});

test.each(['refused', 'referred', 'withdrawn'] as const)(
  'an item leaves the agenda when its requirement is %s',
  async (to) => {
    const made = await withItem();
    expect(await itemsOf(made)).toEqual([made.itemId]);
    const mover = to === 'withdrawn' ? ivo : rosa;
    await mover.call(requirement.move, {
      params: { id: made.requirementId },
      input: { version: 1, to, reason: 'it is not ours' },
    });
    expect(await itemsOf(made)).toEqual([]);
    // The paper is not closed to the reader: it is gone for all.
    expect((await rosa.call(readAgenda, { params: { id: made.meetingId } })).closed).toBe(0);
  },
);
