import { outcome, task } from '@reeve/contract';
import { ReeveError, refused, TASK_MACHINE, type TaskState } from '@reeve/domain';
import { loadRecord, todayIn } from '@reeve/store';
import type { z } from 'zod';
import { conflictsOf, refuseConflictedOwners } from '../decision/conflict.ts';
import { withDigestOnly, type Registration } from '../evaluation/registration.ts';
import { recordHandlers } from './handlers.ts';
import { taskMove } from './task-move.ts';

type TaskBody = z.output<typeof task.create.input>['body'];
type OutcomeBody = z.output<typeof outcome.create.input>['body'];

/** @throws ReeveError invalid_input — an area twice, or more found than there were stops */
function refuseWrongStops(stops: NonNullable<OutcomeBody['stops']>): void {
  const isOnce = new Set(stops.map(({ area }) => area)).size === stops.length;
  if (isOnce && stops.every(({ stops: all, found }) => found <= all)) return;
  throw new ReeveError(
    'invalid_input',
    'Stops are counted once for each area, and no more are found than there are stops. Nothing was saved.',
    { fields: ['stops'] },
  );
}

/** Act: tasks ordered by a decision, and what happened. */
export const actHandlers = [
  ...recordHandlers<TaskBody>({
    kind: 'task',
    list: task.list,
    read: task.read,
    create: task.create,
    move: task.move,
    createdBy: 'run_meeting',
    initial: (input) => (input.ownerId === undefined ? 'proposed' : 'assigned'),
    prepare: async (tx, input) => {
      const [decided, another] = input.cites.filter((end) => end.kind === 'decision');
      // With two, one would give the measure and the other would seem to be carried out.
      if (!decided || another)
        throw new ReeveError('invalid_input', 'A task is ordered by one decision. Nothing was saved.', {
          fields: ['cites'],
        });
      const row = await loadRecord(tx, 'decision', decided.id);
      if (row.state !== 'adopted')
        throw new ReeveError('state_forbids', 'Only an adopted decision orders a task. Nothing was saved.');
      refuseConflictedOwners(await conflictsOf(tx, row), [input.ownerId]);
      if (input.dueOn === undefined)
        throw new ReeveError('invalid_input', 'A task has a due date. Nothing was saved.', { fields: ['dueOn'] });
      // The measure is the decision's, and its date of registration is the decision's date: neither is entered again.
      const { measure, registration } = row.body as Pick<TaskBody, 'measure'> & { registration?: Registration }; // written only with the decision
      const { measure: _, registeredOn: __, registration: ___, ...own } = input.body;
      return {
        ...input,
        body: {
          ...own,
          ...(measure ? { measure, registration } : {}),
          registeredOn: todayIn(tx.timeZone, row.created_at),
        },
      };
    },
    steps: (state) => TASK_MACHINE[state as TaskState], // stored only through the machine
    mayMove: taskMove,
    say: ({ title, body }) => ({ title, body: withDigestOnly(body) }),
  }),
  ...recordHandlers<OutcomeBody>({
    kind: 'outcome',
    list: outcome.list,
    read: outcome.read,
    create: outcome.create,
    createdBy: 'work_task',
    initial: () => 'recorded',
    prepare: (_, input) => {
      if (!input.cites.some((end) => end.kind === 'task'))
        throw new ReeveError('invalid_input', 'An outcome belongs to a task. Nothing was saved.', {
          fields: ['cites'],
        });
      refuseWrongStops(input.body.stops ?? []);
      return input;
    },
    steps: () => [],
    mayMove: () => refused('no_such_step'),
  }),
];
