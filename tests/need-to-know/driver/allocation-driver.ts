import type * as contract from '@reeve/contract';
import { planGiven } from '@reeve/testing/allocation/make-plan.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const plans = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.allocation_plan, hidden.allocation_plan].map((id) => id ?? '');

/** The harness's calls on plans of hours. */
export const ALLOCATION_DRIVERS: Readonly<Record<string, Driver>> = {
  listAllocationPlans: () => [{}, { query: { limit: 1 } }, { query: { state: 'proposed' } }],
  readAllocationPlan: (targets) => plans(targets).map((id) => ({ params: { id } })),
  // For visible and hidden areas, after a visible and a hidden plan, serving both priorities.
  createAllocationPlan: ({ areaSets, records: { visible, hidden } }) => [
    ...areaSets.map((areaSetId) => ({
      input: { title: 'Tried by the harness', body: planGiven(areaSetId, 'QUAY-T') },
    })),
    ...[visible, hidden].map(({ allocation_plan, priority }) => ({
      input: {
        title: 'Tried by the harness',
        cites: [{ kind: 'priority' as const, id: priority ?? '' }],
        body: planGiven(areaSets[0] ?? '', 'QUAY-T', { previousId: allocation_plan ?? '' }),
      },
    })),
  ],
  changeAllocationPlan: (targets) =>
    plans(targets).map((id) => ({
      params: { id },
      input: { version: 1, hours: [], reason: 'tried by the harness' },
    })),
  moveAllocationPlan: (targets) =>
    plans(targets).flatMap((id) =>
      (['adopted', 'refused', 'withdrawn'] as const).map((to) => ({
        params: { id },
        input: { version: 1, to, reason: 'tried by the harness' },
      })),
    ),
};
