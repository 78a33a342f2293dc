import { patrolQuestion } from '@reeve/contract';
import { ALLOWED, mayPerform, PATROL_QUESTION_MACHINE, refused, type PatrolQuestionState } from '@reeve/domain';
import type { Handler } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { listAskedOfPatrolsHandler, type PatrolQuestionBody } from './list-asked-of-patrols.ts';
import { releasePatrolQuestionHandler } from './release-patrol-question.ts';

/** Questions for patrols: released by the intelligence unit under a marking of their own, withdrawn with a reason. */
export const patrolQuestionHandlers: readonly Handler[] = [
  releasePatrolQuestionHandler,
  listAskedOfPatrolsHandler,
  ...recordHandlers<PatrolQuestionBody>({
    kind: 'patrol_question',
    list: patrolQuestion.list,
    read: patrolQuestion.read,
    move: patrolQuestion.move,
    initial: () => 'released',
    steps: (state) => PATROL_QUESTION_MACHINE[state as PatrolQuestionState], // held by a constraint
    mayMove: (_tx, _row, _to, { roles }) => (mayPerform(roles, 'release_patrol_question') ? ALLOWED : refused('role')),
  }),
];
