import { readiness } from '@reeve/contract';
import {
  ALLOWED,
  mayConcludeReadiness,
  mayPerform,
  READINESS_MACHINE,
  refused,
  type ReadinessState,
} from '@reeve/domain';
import { recordHandlers } from '../record/handlers.ts';
import { levelsOf, readinessBody } from './body.ts';
import { createReadinessHandler } from './create.ts';
import { exportReadinessHandler } from './export.ts';
import { saveReadinessPlanHandler } from './save-plan.ts';
import { scoreReadinessHandler } from './score.ts';
import { shownReadiness } from './shown.ts';

/** Readiness for intelligence-led policing: self-assessment of an agency, and its peer review. */
export const readinessHandlers = [
  ...recordHandlers({
    kind: 'readiness',
    list: readiness.list,
    read: readiness.read,
    move: readiness.move,
    initial: () => 'self',
    steps: (state) => READINESS_MACHINE[state as ReadinessState], // stored only through the machine
    mayMove: (_tx, _row, _to, { roles }) => (mayPerform(roles, 'assess_readiness') ? ALLOWED : refused('role')),
    mayMoveNow: async (_tx, row, to) => {
      const { scores } = readinessBody(row);
      return to === 'concluded' ? mayConcludeReadiness(levelsOf(scores, 'self'), levelsOf(scores, 'peer')) : ALLOWED;
    },
    say: (row) => {
      const { organisation, level, assessedOn } = readinessBody(row);
      return { title: row.title, body: { organisation, level, assessedOn } };
    },
    more: shownReadiness,
  }),
  createReadinessHandler,
  scoreReadinessHandler,
  saveReadinessPlanHandler,
  exportReadinessHandler,
];
