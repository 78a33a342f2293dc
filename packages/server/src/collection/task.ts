import { collectionTask } from '@reeve/contract';
import {
  authorityFault,
  COLLECTION_TASK_MACHINE,
  mayPerform,
  ReeveError,
  refused,
  type AuthorityFault,
} from '@reeve/domain';
import type { z } from 'zod';
import { recordHandlers } from '../record/handlers.ts';
import { taskMove } from '../record/task-move.ts';

const FAULTS: Readonly<Record<AuthorityFault, readonly [sentence: string, field: string]>> = {
  needed: ['This kind of source needs an authority: choose who gave it.', 'authorityType'],
  reference: ['An authority needs its reference.', 'authorityRef'],
  until: ['An authority needs its last valid day.', 'authorityUntil'],
  ended: ['The authority has ended: its last valid day is before today.', 'authorityUntil'],
};

/** Collection tasks: who finds out what, from which kind of source, on which ground and authority. */
export const collectionTaskHandlers = recordHandlers<z.output<typeof collectionTask.create.input>['body']>({
  kind: 'collection_task',
  list: collectionTask.list,
  read: collectionTask.read,
  create: collectionTask.create,
  move: collectionTask.move,
  createdBy: 'propose_requirement',
  initial: (input) => (input.ownerId === undefined ? 'proposed' : 'assigned'),
  prepare: (tx, input) => {
    if (!input.cites.some((end) => end.kind === 'requirement'))
      throw new ReeveError('invalid_input', 'A collection task serves a requirement. Nothing was saved.', {
        fields: ['cites'],
      });
    const fault = authorityFault(input.body.source, input.body, tx.today);
    if (fault !== undefined) {
      const [sentence, field] = FAULTS[fault];
      throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
    }
    return input;
  },
  steps: (state) => COLLECTION_TASK_MACHINE[state as keyof typeof COLLECTION_TASK_MACHINE], // stored only through the machine
  mayMove: (tx, row, to, actor) =>
    mayPerform(actor.roles, 'propose_requirement') || row.owner_id === actor.accountId
      ? taskMove(tx, row, to, actor)
      : refused('not_owner'),
  onMove: () => ({}),
});
