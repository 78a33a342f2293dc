import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const both = ({ records: { visible, hidden } }: Targets): readonly string[] => [
  visible.statement ?? '',
  hidden.statement ?? '',
];

const entities = ({ records: { visible, hidden } }: Targets): readonly string[] => [
  visible.entity ?? '',
  hidden.entity ?? '',
  visible.firm ?? '',
  hidden.firm ?? '',
];

/** The harness's calls on statements: of visible and hidden reports, also about an entity out of sight. */
export const STATEMENT_DRIVERS: Readonly<Record<string, Driver>> = {
  createStatement: (targets) =>
    [...targets.visible, ...targets.hidden].flatMap((reportId) => [
      {
        input: {
          reportId,
          quote: 'quay',
          subject: { newKind: 'object' },
          property: 'note',
          value: 'tried',
          kind: 'fact',
        },
      },
      {
        input: {
          reportId,
          quote: 'quay',
          subject: { id: targets.records.hidden.entity },
          property: 'note',
          value: 'tried',
          kind: 'fact',
        },
      },
    ]),
  protectAddress: (targets) =>
    entities(targets).map((id) => ({ params: { id }, input: { reason: 'tried by the harness' } })),
  moveProtection: (targets) =>
    entities(targets).flatMap((id) =>
      (['ask', 'lift'] as const).map((step) => ({ params: { id }, input: { step, reason: 'tried by the harness' } })),
    ),
  decideOrigin: ({ visible, hidden }) => {
    const ids = [...visible, ...hidden];
    return ids.flatMap((id) =>
      ids
        .slice(0, 3)
        .concat(hidden.slice(0, 1))
        .map((otherId) => ({
          params: { id },
          input: { otherId, answer: 'one_origin', reason: 'tried by the harness' },
        })),
    );
  },
  decideContradiction: (targets) =>
    both(targets).flatMap((id) =>
      both(targets).map((otherId) => ({
        params: { id },
        input: { otherId, state: 'open', reason: 'tried by the harness' },
      })),
    ),
};
