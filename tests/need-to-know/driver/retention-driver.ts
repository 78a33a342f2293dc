import type * as contract from '@reeve/contract';
import type { LoopIds } from '@reeve/testing/loop.ts';
import { FOUNDATION } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import { BASIS_DRIVERS } from './basis-driver.ts';

/** Targets for the drivers of the review desk and of proceedings. */
interface RetentionTargets {
  readonly visible: readonly string[];
  readonly hidden: readonly string[];
  /** Break-glass openings of the review desk. */
  readonly openings: readonly string[];
  readonly records: { readonly visible: LoopIds; readonly hidden: LoopIds };
}

type Driver = (targets: RetentionTargets) => readonly Given<contract.Operation>[];

const idOf = (login: string): string => FOUNDATION.accounts.find((one) => one.login === login)?.id ?? '';
const REASON = { reason: 'tried by the harness' };
const VERSIONS = [1, 2, 7];
const eachReport =
  (input: (id: string) => object): Driver =>
  ({ visible, hidden }) =>
    [...visible, ...hidden].map((id) => ({ params: { id }, input: input(id) }));
const eachVersion = (ids: readonly string[], input: object): readonly Given<contract.Operation>[] =>
  ids.flatMap((id) => VERSIONS.map((version) => ({ params: { id }, input: { version, ...input } })));
const eachProceeding =
  (input: object): Driver =>
  ({ records }) =>
    [records.visible.proceeding, records.hidden.proceeding].map((id) => ({ params: { id: id ?? '' }, input }));

/** The harness's calls on the review desk and the register of proceedings. */
export const RETENTION_DRIVERS: Readonly<Record<string, Driver>> = {
  ...BASIS_DRIVERS,
  countDueReports: () => [{}],
  listDeskOpenings: () => [{}],
  askDeskOpening: () =>
    ['tip', 'no_person'].map((rule) => ({
      input: { rule, openedForId: idOf('mara'), secondId: idOf('dora'), ...REASON },
    })),
  answerDeskOpening: ({ openings, visible }) =>
    [...openings, ...visible].map((id) => ({ params: { id }, input: { approve: true, ...REASON } })),
  useDeskOpening: ({ openings, visible }) => [...openings, ...visible].map((id) => ({ params: { id }, input: {} })),
  proposeRetentionInBulk: ({ visible, hidden }) =>
    [...visible, ...hidden].map((id) => ({ input: { ids: [id], outcome: 'restrict', ...REASON } })),
  decideRetentionInBulk: ({ visible, hidden }) =>
    [...visible, ...hidden].map((id) => ({ input: { ids: [id], outcome: 'restrict', approve: true, ...REASON } })),
  closeProceeding: eachProceeding({ outcome: 'acquittal', closedOn: '2026-09-27' }),
  confirmProceeding: eachProceeding({}),
  decideRetention: eachReport((id) => ({ proposalId: id, approve: true, ...REASON })),
  // Only the last visible one, and no case: a case would require a reason for every later reading of it.
  fileUnderCase: ({ visible, hidden }) => eachVersion([...visible.slice(-1), ...hidden], { caseRef: null, ...REASON }),
  listProceedings: () => [{}],
  recordPersonEvent: ({ visible, hidden }) =>
    [...visible, ...hidden].flatMap((id) =>
      VERSIONS.map((version) => ({ params: { id, personId: id }, input: { version, event: 'death', ...REASON } })),
    ),
  openAtRetentionDesk: eachReport(() => REASON),
  openProceeding: () =>
    ['CASE the quay', 'CASE of the harness'].map((caseRef) => ({
      input: { caseRef, authority: 'A court', openedOn: '2026-09-01', marking: MARKING },
    })),
  proposeRetention: ({ visible, hidden }) => eachVersion([...visible, ...hidden], { outcome: 'contest', ...REASON }),
  readRetentionDesk: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
};
