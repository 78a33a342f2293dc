import type * as contract from '@reeve/contract';
import { operationOn, type NominationIds } from '@reeve/testing/person-nominations.ts';
import type { Given } from '@reeve/testing/world.ts';

/** The nominations the drivers aim at, visible and hidden, with the links they name their persons by. */
export interface NominationTargets {
  readonly nominations: { readonly visible: NominationIds; readonly hidden: NominationIds };
}
type Driver = (targets: NominationTargets) => readonly Given<contract.Operation>[];

const both =
  (make: (ids: NominationIds) => readonly Given<contract.Operation>[]): Driver =>
  ({ nominations }) => [...make(nominations.visible), ...make(nominations.hidden)];
const VERSIONS = [1, 6, 7, 8];
const REASON = 'It was tried by the harness.';

/** The harness's calls on nominations of persons. */
export const PERSON_NOMINATION_DRIVERS: Readonly<Record<string, Driver>> = {
  // By its own link, and by the link of one report with the person of the other.
  createPersonNomination: ({ nominations: { visible, hidden } }) =>
    [visible, hidden, { ...visible, personId: hidden.personId }, { ...hidden, personId: visible.personId }].map(
      (link) => ({
        input: { title: 'By the harness', cites: [], body: operationOn(link, 'the harness') },
      }),
    ),
  // Of the links they name; the decider is not the requester.
  askCategory: both(({ reportId, personId }) =>
    VERSIONS.map((version) => ({
      params: { id: reportId, personId },
      input: { version, category: 'd_witness' as const, grounds: REASON, reviewOn: '2026-10-01' },
    })),
  ),
  decideCategory: both(({ reportId, personId }) =>
    VERSIONS.flatMap((version) =>
      [false, true].map((approve) => ({
        params: { id: reportId, personId },
        input: { version, approve, reason: REASON },
      })),
    ),
  ),
  listPersonNominations: () => [{}, { query: { limit: 1 } }, { query: { state: 'asked' } }],
  movePersonNomination: both(({ id }) =>
    ['withdrawn', 'approved', 'ended'].flatMap((to) =>
      [1, 2].map((version) => ({ params: { id }, input: { version, to, reason: REASON } })),
    ),
  ),
  readPersonNomination: both(({ id }) => [{ params: { id } }]),
};
