import type * as contract from '@reeve/contract';
import { BASED_KINDS } from '@reeve/domain';
import type { LoopIds } from '@reeve/testing/loop.ts';
import type { Given } from '@reeve/testing/world.ts';

type Driver = (targets: {
  readonly records: { readonly visible: LoopIds; readonly hidden: LoopIds };
}) => readonly Given<contract.Operation>[];

const REASON = { reason: 'tried by the harness' };
const each =
  (inputs: readonly object[]): Driver =>
  ({ records }) =>
    BASED_KINDS.flatMap((kind) =>
      [records.visible[kind], records.hidden[kind]].flatMap((id) =>
        inputs.map((input) => ({ params: { kind, id: id ?? '' }, input })),
      ),
    );

/** The harness's calls on records with an expired basis. */
export const BASIS_DRIVERS: Readonly<Record<string, Driver>> = {
  decideBasisReview: each([1, 2, 3].map((version) => ({ version, keep: true, ...REASON }))),
  listBasisReviews: () => [{}],
  openBasisReview: each([REASON]),
};
