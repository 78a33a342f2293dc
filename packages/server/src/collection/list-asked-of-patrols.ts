import { listAskedOfPatrols, patrolQuestion, type ReplyOf } from '@reeve/contract';
import { askedOfPatrols } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { markingOf } from '../marking.ts';

/** The body of a question for patrols. */
export type PatrolQuestionBody = ReplyOf<typeof patrolQuestion.read>['body'];

export const listAskedOfPatrolsHandler = handle(listAskedOfPatrols, (call) =>
  call.read(async (tx) => {
    const rows = await askedOfPatrols(tx);
    call.consulted({
      action: 'search',
      objectKind: 'patrol_question',
      objectIds: rows.map((row) => row.id),
      resultCount: rows.length,
    });
    return {
      items: rows.map((row) => {
        const { text, area, lastOn } = row.body as PatrolQuestionBody; // written only through its contract
        return { id: row.id, text, area, lastOn, marking: markingOf(tx.partsOf(row.label_id)) };
      }),
    };
  }),
);
