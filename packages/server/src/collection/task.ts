import { collectionTask } from '@reeve/contract';
import { COLLECTION_TASK_MACHINE, mayPerform, ReeveError, refused } from '@reeve/domain';
import type { z } from 'zod';
import { recordHandlers } from '../record/handlers.ts';
import { taskMove } from '../record/task-move.ts';

/** Collection tasks: who finds out what, from which kind of source, on which ground and authority. */
export const collectionTaskHandlers = recordHandlers<z.output<typeof collectionTask.create.input>['body']>({
  kind: 'collection_task',
  list: collectionTask.list,
  read: collectionTask.read,
  create: collectionTask.create,
  move: collectionTask.move,
  createdBy: 'propose_requirement',
  initial: (input) => (input.ownerId === undefined ? 'proposed' : 'assigned'),
  prepare: (_, input) => {
    if (!input.cites.some((end) => end.kind === 'requirement'))
      throw new ReeveError('invalid_input', 'A collection task serves a requirement. Nothing was saved.', {
        fields: ['cites'],
      });
    if (input.body.authorityType !== 'none' && input.body.authorityRef.trim() === '')
      throw new ReeveError('invalid_input', 'An authority needs its reference. Nothing was saved.', {
        fields: ['authorityRef'],
      });
    return input;
  },
  steps: (state) => COLLECTION_TASK_MACHINE[state as keyof typeof COLLECTION_TASK_MACHINE], // stored only through the machine
  mayMove: (tx, row, to) =>
    mayPerform(tx.actor.roles, 'propose_requirement') || row.owner_id === tx.person.accountId
      ? taskMove(tx, row, to)
      : refused('not_owner'),
  onMove: () => ({}),
});
