import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const strategies = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.control_strategy, hidden.control_strategy].map((id) => id ?? '');

/** The harness's calls on control strategies. */
export const STRATEGY_DRIVERS: Readonly<Record<string, Driver>> = {
  listControlStrategies: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  readControlStrategy: (targets) => strategies(targets).map((id) => ({ params: { id } })),
  // From the visible priority, and from the hidden one.
  createControlStrategy: ({ records: { visible, hidden } }) =>
    [visible.priority, hidden.priority].map((id) => ({
      input: {
        title: 'Tried by the harness',
        body: {
          validFrom: '2026-10-01',
          priorityIds: [id ?? ''],
          nonPriorities: [{ title: 'noise', reason: 'tried by the harness' }],
        },
      },
    })),
  moveControlStrategy: (targets) =>
    strategies(targets).flatMap((id) =>
      [1, 2].flatMap((version) =>
        (['signed', 'withdrawn'] as const).map((to) => ({
          params: { id },
          input: { version, to, reason: 'tried by the harness' },
        })),
      ),
    ),
};
