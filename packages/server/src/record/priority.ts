import { priority } from '@reeve/contract';
import { ALLOWED, refused } from '@reeve/domain';
import { reviewAfterPriority } from '@reeve/store';
import { recordHandlers } from './handlers.ts';

/** Priorities, which the chair of the strategic meeting signs. */
export const priorityHandlers = recordHandlers({
  kind: 'priority',
  list: priority.list,
  read: priority.read,
  create: priority.create,
  move: priority.move,
  createdBy: 'propose_requirement',
  initial: () => 'proposed',
  steps: (state) => ({ proposed: ['signed'], signed: ['superseded'] })[state] ?? [],
  mayMove: (_tx, _row, _to, { roles }) => (roles.includes('police_chief') ? ALLOWED : refused('role')),
  afterMove: async (tx, row, to) => {
    if (to === 'superseded') await reviewAfterPriority(tx, row.id);
  },
});
