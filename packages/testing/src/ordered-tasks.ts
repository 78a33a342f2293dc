import { decision, type InputGiven } from '@reeve/contract';
import { MARKING } from './story.ts';
import type { Client } from './world.ts';
import { accountId } from './people.ts';

/** The body of an adopted decision with a measure in words. */
export const ADOPTED = {
  outcome: 'adopted',
  reason: 'it is needed',
  measureText: 'seen',
  intrusive: false,
  plan: { proportionate: 'x', legal: 'x', accountable: 'x', necessary: 'x' },
  deconflictedBy: 'R. Chair',
} as const;

/** Tasks that an adopted decision orders, one for each of these hours; Rosa owns them. @returns their ids */
export async function orderTasks(
  commander: Client,
  hours: readonly (number | undefined)[],
  cites: NonNullable<InputGiven<typeof decision.create>['cites']> = [],
): Promise<readonly string[]> {
  const owned = { ownerId: accountId('rosa'), dueOn: '2026-12-01' };
  const { tasks } = await commander.call(decision.create, {
    input: {
      title: 'A decision',
      marking: MARKING,
      ...owned,
      cites,
      tasks: hours.map((one) => ({
        title: 'A task',
        instruction: 'do it',
        ...owned,
        ...(one === undefined ? {} : { hours: one }),
      })),
      body: ADOPTED,
    },
  });
  return tasks.map(({ id }) => id);
}
