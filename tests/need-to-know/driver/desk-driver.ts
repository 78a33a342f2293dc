import type * as contract from '@reeve/contract';
import { MARKING } from '@reeve/testing/story.ts';
import type { Given } from '@reeve/testing/world.ts';
import type { Targets } from './driver.ts';

type Driver = (targets: Targets) => readonly Given<contract.Operation>[];

const gaps = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.gap, hidden.gap].map((id) => id ?? '');

const questions = ({ records: { visible, hidden } }: Targets): readonly string[] =>
  [visible.patrol_question, hidden.patrol_question].map((id) => id ?? '');

/** The harness's calls on the requirement desk: gaps, and questions for patrols. */
export const DESK_DRIVERS: Readonly<Record<string, Driver>> = {
  listGaps: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  readGap: (targets) => gaps(targets).map((id) => ({ params: { id } })),
  // From the visible meeting, and from the hidden one.
  createGap: ({ records: { visible, hidden } }) =>
    [visible.meeting, hidden.meeting].map((id) => ({
      input: {
        statement: 'We do not know, tried by the harness.',
        importance: 3,
        level: 'local',
        cites: [{ kind: 'meeting', id: id ?? '' }],
      },
    })),
  moveGap: (targets) =>
    gaps(targets).flatMap((id) =>
      [1, 2].flatMap((version) =>
        (['accepted', 'closed', 'open'] as const).map((to) => ({
          params: { id },
          input: { version, to, reason: 'tried by the harness' },
        })),
      ),
    ),
  listAskedOfPatrols: () => [{}],
  listPatrolQuestions: () => [{}, { query: { limit: 1 } }, { query: { limit: 200 } }],
  readPatrolQuestion: (targets) => questions(targets).map((id) => ({ params: { id } })),
  // From the visible requirement, and from the hidden one.
  createPatrolQuestion: ({ records: { visible, hidden } }) =>
    [visible.requirement, hidden.requirement].map((id) => ({
      input: {
        text: 'is anything tried by the harness',
        lastOn: '2026-10-04',
        requirementId: id ?? '',
        marking: MARKING,
        statesNothingShown: true,
      },
    })),
  movePatrolQuestion: (targets) =>
    questions(targets).flatMap((id) =>
      [1, 2].map((version) => ({
        params: { id },
        input: { version, to: 'withdrawn' as const, reason: 'tried by the harness' },
      })),
    ),
};
