import { meeting } from '@reeve/contract';
import { SECOND_GROUP, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
beforeAll(async () => void (world = await makeWorld({ seed: 'chosen label' })));
afterAll(() => world.close());

test.each([
  ['the own file of a colleague', () => `OWN:${accountId('bela')}`],
  ['a raw file', () => 'RAW:NOPE'],
  ['a file of special categories', () => 'SPECIAL:ONE'],
  ['the tray of a unit', () => 'UNIT:NOPE'],
  ['a group that is not held', () => SECOND_GROUP],
  ['no group', () => 'NOPE'],
])('a record is not put into %s, where its author would not find it again', async (_, group) => {
  const rosa = await world.as('rosa');
  const marking = { ...MARKING, group: group() };
  const body = { level: 'tactical', heldOn: '2026-10-20' } as const;
  const input = { title: 'A meeting', ownerId: accountId('rosa'), marking, body };
  expect(await rosa.refused(meeting.create, { input })).toBe('not_permitted');
});
