import { collectionTask, priority, requirement } from '@reeve/contract';
import {
  ALLOWED,
  COLLECTION_TASK_MACHINE,
  mayMoveRequirement,
  mayPerform,
  ReeveError,
  refused,
  REQUIREMENT_MACHINE,
  type ReportUse,
  type RequirementState,
} from '@reeve/domain';
import { answersOf, reviewAfterPriority, type ActorTx, type StoredRecord } from '@reeve/store';
import { followWithGaps } from '../collection/gap.ts';
import { recordHandlers } from './handlers.ts';
import { taskMove } from './task-move.ts';

/** Counts the reports sent for a requirement by whether they helped. */
async function withAnswers(tx: ActorTx, row: StoredRecord) {
  const rows = await answersOf(tx, row.id);
  const count = (use: ReportUse): number => rows.filter((one) => one.use === use).length;
  const items = rows.map((one) => ({
    id: one.id,
    reference: one.reference,
    subject: one.subject,
    state: one.state,
    submittedAt: one.submitted_at?.toISOString() ?? null,
    use: one.use as ReportUse | null, // held by a constraint
    because: one.use_because,
  }));
  return { answers: { sent: rows.length, ofUse: count('of_use'), notOfUse: count('not_of_use'), items } };
}

/** Direct: priorities, requirements, collection. */
export const directHandlers = [
  ...recordHandlers({
    kind: 'priority',
    list: priority.list,
    read: priority.read,
    create: priority.create,
    move: priority.move,
    createdBy: 'propose_requirement',
    initial: () => 'proposed',
    steps: (state) => ({ proposed: ['signed'], signed: ['superseded'] })[state] ?? [],
    // The chair of the strategic meeting signs.
    mayMove: (tx) => (tx.actor.roles.includes('police_chief') ? ALLOWED : refused('role')),
    afterMove: async (tx, row, to) => {
      if (to === 'superseded') await reviewAfterPriority(tx, row.id);
    },
  }),
  ...recordHandlers({
    kind: 'requirement',
    list: requirement.list,
    read: requirement.read,
    create: requirement.create,
    move: requirement.move,
    createdBy: 'propose_requirement',
    initial: () => 'proposed',
    more: withAnswers,
    prepare: (_, input) => {
      if (input.ownerId === undefined)
        throw new ReeveError('invalid_input', 'A requirement has an owner. Nothing was saved.', {
          fields: ['ownerId'],
        });
      if (input.dueOn === undefined)
        throw new ReeveError('invalid_input', 'Say by when the answer is needed. Nothing was saved.', {
          fields: ['dueOn'],
        });
      return input;
    },
    steps: (state) => REQUIREMENT_MACHINE[state as RequirementState], // stored only through the machine
    mayMove: (tx, row, to) =>
      mayMoveRequirement(
        row.state as RequirementState,
        to as RequirementState,
        { accountId: tx.person.accountId, roles: tx.actor.roles },
        { ownerId: row.owner_id ?? '', proposedBy: row.created_by },
      ), // as above
    afterMove: followWithGaps,
  }),
  ...recordHandlers<{ readonly authorityType: string; readonly authorityRef: string }>({
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
  }),
];
