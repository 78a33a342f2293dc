import { decision, task } from '@reeve/contract';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let rosa: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'who orders a task' });
  rosa = await world.as('rosa');
});
afterAll(() => world.close());

async function decided(outcome: 'adopted' | 'refused', measureText: string): Promise<string> {
  const { id } = await rosa.call(decision.create, {
    input: {
      title: 'A decision',
      marking: MARKING,
      ownerId: accountId('rosa'),
      dueOn: '2026-12-01',
      cites: [],
      tasks: [],
      body: {
        outcome,
        reason: 'it is needed',
        measureText,
        intrusive: false,
        plan: { proportionate: 'x', legal: 'x', accountable: 'x', necessary: 'x' },
        deconflictedBy: 'R. Chair',
      },
    },
  });
  return id;
}
const order = (ids: readonly string[]) => ({
  input: {
    title: 'Patrol',
    ownerId: accountId('bela'),
    dueOn: '2026-12-01',
    cites: ids.map((id) => ({ kind: 'decision' as const, id })),
    body: { instruction: 'Patrol the quay.' },
  },
});

test('an adopted decision orders a task, and no other decision has a part in it', async () => {
  const [adopted, refused, other] = [
    await decided('adopted', 'seen'),
    await decided('refused', 'seen'),
    await decided('adopted', 'counted'),
  ];
  expect(await rosa.refused(task.create, order([]))).toBe('invalid_input');
  expect(await rosa.refused(task.create, order([refused]))).toBe('state_forbids');
  // With two, one decision would give the measure and the other one would seem to be carried out.
  expect(await rosa.refused(task.create, order([adopted, refused]))).toBe('invalid_input');
  expect(await rosa.refused(task.create, order([adopted, other]))).toBe('invalid_input');
  await rosa.call(task.create, order([adopted]));
});
