import { requirement, type InputGiven } from '@reeve/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId } from '../../../../tests/support/loop.ts';
import { MARKING } from '../../../../tests/support/story.ts';
import { makeWorld, type Client, type World } from '../../../../tests/support/world.ts';

let world: World;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'requirements' });
  ivo = await world.as('ivo');
}, 60_000);
afterAll(() => world.close());

type Asked = InputGiven<typeof requirement.create>;
const asked = (body: Partial<Asked['body']>, more: Partial<Asked> = {}): { input: Asked } => ({
  input: {
    title: 'Who buys what was stolen?',
    marking: MARKING,
    ownerId: accountId('ivo'),
    dueOn: '2026-12-01',
    body: {
      question: 'Who buys what was stolen?',
      decisionServed: 'patrol or prevention',
      kind: 'tactical',
      level: 'local',
      necessityNote: '',
      personalDataExpected: false,
      ...body,
    },
    ...more,
  },
});

test('personal data are not asked for without the note why they are necessary', async () => {
  for (const necessityNote of ['', '   ']) {
    const { status, body } = await ivo.send(requirement.create, asked({ personalDataExpected: true, necessityNote }));
    expect(status).toBe(422);
    expect(body).toContain('state why they are necessary. Nothing was saved.');
  }
  expect((await ivo.call(requirement.list, {})).items).toEqual([]);
  await ivo.call(
    requirement.create,
    asked({ personalDataExpected: true, necessityNote: 'Buyers have to be told apart.' }),
  );
});
