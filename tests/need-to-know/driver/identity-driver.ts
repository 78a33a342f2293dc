import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

/** Each two of the visible and hidden firms. */
const pairs = ({ records: { visible, hidden } }: Targets) => {
  const ids = [visible.firm, visible.namesake, hidden.firm, hidden.namesake].map((id) => id ?? '');
  return ids.flatMap((first, nth) => ids.slice(nth + 1).map((second) => ({ first, second })));
};
const decisions = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.identityDecision, hidden.identityDecision].map((id) => id ?? '');

/** The harness's calls on who is who. */
export const IDENTITY_DRIVERS: Readonly<Record<string, Driver>> = {
  listIdentityPairs: () => [{}, { query: { kind: 'organisation' } }, { query: { kind: 'person' } }],
  readIdentityPair: (targets) => pairs(targets).map((params) => ({ params })),
  // With every decision that could have been seen, also one out of sight.
  decideIdentity: (targets) =>
    pairs(targets).flatMap((params) =>
      [null, ...decisions(targets)].map((seenId) => ({
        params,
        input: { outcome: 'different' as const, reason: 'tried by the harness', seenId },
      })),
    ),
  withdrawIdentityDecision: (targets) =>
    decisions(targets).map((id) => ({ params: { id }, input: { reason: 'tried by the harness' } })),
};
