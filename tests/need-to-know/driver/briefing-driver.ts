import type * as contract from '@reeve/contract';
import { MISSING } from '../../support/briefings.ts';
import { MARKING } from '../../support/story.ts';
import type { Given } from '../../support/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const notices = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.notice, hidden.notice].map((id) => id ?? '');

/** The harness's calls on what a shift reads. */
export const BRIEFING_DRIVERS: Readonly<Record<string, Driver>> = {
  listNotices: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  listNoticesInForce: (targets) => [
    { query: { ids: notices(targets).join(',') } },
    ...notices(targets).map((ids) => ({ query: { ids } })),
  ],
  readNotice: (targets) => notices(targets).map((id) => ({ params: { id } })),
  // On the visible decision, and on the hidden one.
  createNotice: ({ records: { visible, hidden } }) =>
    [visible.decision, hidden.decision].map((id) => ({
      input: {
        title: 'by the harness',
        body: MISSING,
        cites: [{ kind: 'decision', id: id ?? '' }],
        marking: MARKING,
      },
    })),
  moveNotice: (targets) =>
    notices(targets).flatMap((id) =>
      [1, 2].flatMap((version) =>
        (['released', 'recalled'] as const).map((to) => ({
          params: { id },
          input: { version, to, reason: 'tried by the harness' },
        })),
      ),
    ),
};
