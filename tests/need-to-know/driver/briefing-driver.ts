import type * as contract from '@reeve/contract';
import { EVENING, MISSING } from '@reeve/testing/briefings.ts';
import type { LoopIds } from '@reeve/testing/loop.ts';
import { MARKING } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const of = ({ records: { visible, hidden } }: Targets, kind: keyof LoopIds): readonly string[] =>
  [visible[kind], hidden[kind]].map((id) => id ?? '');
const notices = (targets: Targets): readonly string[] => of(targets, 'notice');

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
  listShiftSheets: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  proposeShiftSheet: () => [{ query: { on: '2026-09-27' } }, { query: { on: '2026-09-28', unitCode: 'INTEL' } }],
  readMyShift: () => [{}],
  readShiftSheet: (targets) => of(targets, 'shift_sheet').map((id) => ({ params: { id } })),
  shiftSheetPdf: (targets) => of(targets, 'shift_sheet').map((id) => ({ params: { id } })),
  confirmSheetOpened: (targets) => of(targets, 'shift_sheet').map((id) => ({ params: { id } })),
  reportNothingSeen: (targets) => of(targets, 'patrol_question').map((id) => ({ params: { id } })),
  // With the visible task, notice and plan of hours, and with the hidden ones.
  createShiftSheet: (targets) =>
    [
      ...of(targets, 'task').map((taskId, nth) => ({ tasks: [{ taskId }], noticeIds: [notices(targets)[nth] ?? ''] })),
      ...of(targets, 'allocation_plan').map((planId) => ({ hours: { planId, shift: 'Wed late' } })),
    ].map((lines) => ({ input: { body: { ...EVENING, ...lines }, marking: MARKING } })),
  saveShiftSheet: (targets) =>
    of(targets, 'shift_sheet').flatMap((id) =>
      [1, 2].map((version) => ({ params: { id }, input: { version, body: EVENING } })),
    ),
  moveShiftSheet: (targets) =>
    of(targets, 'shift_sheet').flatMap((id) =>
      [1, 2].flatMap((version) =>
        (['released', 'recalled'] as const).map((to) => ({
          params: { id },
          input: { version, to, reason: 'tried by the harness' },
        })),
      ),
    ),
  listDebriefs: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  readDebrief: (targets) => of(targets, 'debrief').map((id) => ({ params: { id } })),
  // Of the visible task, and of the hidden one.
  createDebrief: (targets) =>
    of(targets, 'task').map((id) => ({
      input: {
        cites: [{ kind: 'task', id }],
        body: { worked: 'tried by the harness', notKnown: ['We do not know, tried by the harness.'] },
      },
    })),
};
