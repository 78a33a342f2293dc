import { agendaItem, meeting, readAgenda, requirement } from '@reeve/contract';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let chair: Client;
let chairElsewhere: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'meeting of several purposes' });
  chair = await world.as('rosa', 'P2');
  chairElsewhere = await world.as('rosa', 'P3');
});
afterAll(() => world.close());

const called = (everyPurpose: boolean) =>
  chair.call(meeting.create, {
    input: {
      title: 'Tactical meeting',
      marking: MARKING,
      body: { level: 'tactical', heldOn: '2026-10-01', everyPurpose },
    },
  });
const asked = (who: Client) =>
  who.call(requirement.create, {
    input: {
      title: 'What is sold?',
      marking: MARKING,
      ownerId: accountId('rosa'),
      dueOn: '2026-12-01',
      body: {
        question: 'What is sold, and to whom?',
        decisionServed: 'none',
        kind: 'tactical',
        level: 'local',
        necessityNote: '',
        personalDataExpected: false,
        referredTo: '',
      },
    },
  });
const put = (who: Client, meetingId: string, id: string) =>
  who.send(agendaItem.create, {
    input: { title: 'The question', body: { meetingId, source: { kind: 'requirement', id }, lead: '' } },
  });
const agenda = async (who: Client, id: string) => {
  const { items, closed } = await who.call(readAgenda, { params: { id } });
  return { items: items.map((item) => item.source.id), closed };
};

describe('a meeting of several purposes', () => {
  test('has items of each; a member reads each paper under their own rights, and sees that one is closed', async () => {
    const { id } = await called(true);
    const [here, there] = [await asked(chair), await asked(chairElsewhere)];
    expect((await put(chair, id, here.id)).status).toBe(200);
    expect((await put(chairElsewhere, id, there.id)).status).toBe(200);
    // An analyst of the group sees, under each purpose, the paper of that purpose; the chair sees both in one view.
    expect(await agenda(await world.as('ivo', 'P2'), id)).toEqual({ items: [here.id], closed: 1 });
    expect(await agenda(await world.as('ivo', 'P3'), id)).toEqual({ items: [there.id], closed: 1 });
    expect(await agenda(chair, id)).toEqual({ items: [here.id, there.id], closed: 0 });
  });

  test('does not exist for a person of another group', async () => {
    const { id } = await called(true);
    const vera = await world.as('vera', 'P2');
    expect(await vera.refused(readAgenda, { params: { id } })).toBe('not_found');
  });
});

test('a meeting of one purpose accepts no item from a commander who works for another', async () => {
  const { id } = await called(false);
  const there = await asked(chairElsewhere);
  const answer = await put(chairElsewhere, id, there.id);
  expect(answer.status).toBe(403);
  expect(answer.body).toContain('Change the purpose first.');
  expect(await agenda(chair, id)).toEqual({ items: [], closed: 0 });
});
