import type { StateMachine } from '../state-machine.ts';

export const TASK_STATES = [
  'proposed',
  'assigned',
  'accepted',
  'declined',
  'in_progress',
  'blocked',
  'done',
  'evaluated',
  'cancelled',
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Domain brief §1.2. `evaluated` is reached only through an evaluation with a comparison and a measure fixed before (I14). */
export const TASK_MACHINE: StateMachine<TaskState> = {
  proposed: ['assigned', 'cancelled'],
  assigned: ['accepted', 'declined', 'cancelled'],
  accepted: ['in_progress', 'cancelled'],
  declined: ['assigned', 'cancelled'],
  in_progress: ['blocked', 'done', 'cancelled'],
  blocked: ['in_progress', 'cancelled'],
  done: ['evaluated'],
  evaluated: [],
  cancelled: [],
};

/** A collection task is a task of the intelligence unit and ends at `done`. */
export const COLLECTION_TASK_MACHINE: StateMachine<Exclude<TaskState, 'evaluated'>> = {
  ...TASK_MACHINE,
  done: [],
} as StateMachine<Exclude<TaskState, 'evaluated'>>; // `done` was the only way to `evaluated`

export const AUTHORITY_TYPES = ['none', 'supervisor', 'prosecutor', 'judge'] as const;
export type AuthorityType = (typeof AUTHORITY_TYPES)[number];
