import { decision, meeting } from '@reeve/contract';
import { accountId } from '@reeve/testing/loop.ts';
import { OTHER_FOUNDATION } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Nika is of the other agency. */
const OTHER = OTHER_FOUNDATION.accounts.find(({ login }) => login === 'nika')?.id ?? '';
const BODY = {
  outcome: 'adopted',
  reason: 'it is needed',
  measureText: 'seen',
  intrusive: false,
  plan: { proportionate: 'x', legal: 'x', accountable: 'x', necessary: 'x' },
  deconflictedBy: 'R. Chair',
} as const;

let world: World;
let chief: Client, commander: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'owners' });
  [chief, commander] = [await world.as('dora'), await world.as('rosa')];
});
afterAll(() => world.close());

describe.each([
  ['does not exist', '00000000-0000-4000-8000-00000000abcd'],
  ['is of another agency', OTHER],
])('an account that %s', (_, ownerId) => {
  test('owns no meeting', async () => {
    const input = { title: 'A meeting', marking: MARKING, body: { level: 'tactical', heldOn: '2026-10-20' } } as const;
    expect(await chief.refused(meeting.create, { input: { ...input, ownerId } })).toBe('invalid_input');
    expect(await chief.send(meeting.create, { input: { ...input, ownerId: accountId('ivo') } })).toMatchObject({
      status: 200,
    });
  });

  test('is ordered no task', async () => {
    const rosa = { ownerId: accountId('rosa'), dueOn: '2026-12-01' };
    const tasks = [{ title: 'A task', instruction: 'as ordered', ...rosa, ownerId }];
    const input = { title: 'A decision', marking: MARKING, ...rosa, body: BODY, tasks } as const;
    expect(await commander.refused(decision.create, { input })).toBe('invalid_input');
  });
});
