import type * as contract from '@reeve/contract';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const KEY = 'name:0-4';
const each =
  (make: (id: string, targets: Targets) => readonly Given<contract.Operation>[]): Driver =>
  (targets) =>
    [...targets.visible, ...targets.hidden].flatMap((id) => make(id, targets));

/** Suggestions of visible and hidden reports, also with an entity out of sight. */
export const SUGGESTION_DRIVERS: Readonly<Record<string, Driver>> = {
  listSuggestions: each((id) => [{ params: { id } }]),
  acceptSuggestion: each((id, { records }) => [
    { params: { id }, input: { key: KEY, kind: 'fact' } },
    { params: { id }, input: { key: KEY, kind: 'fact', entityId: records.hidden.entity } },
  ]),
  dismissSuggestion: each((id) => [{ params: { id }, input: { key: KEY } }]),
  restoreSuggestion: each((id) => [{ params: { id }, input: { key: KEY } }]),
  // Of the visible ones only the last: the version of the others is needed by later steps.
  addReportPerson: ({ visible, hidden }) =>
    [...visible.slice(-1), ...hidden].flatMap((id) =>
      [1, 2, 7].map((version) => ({ params: { id }, input: { name: 'quay', category: 'd_witness', version } })),
    ),
};
