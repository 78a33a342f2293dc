import { requirement } from '@reeve/contract';
import { mayMoveRequirement, ReeveError, REQUIREMENT_MACHINE, type RequirementState } from '@reeve/domain';
import { loadRecord, type ActorTx } from '@reeve/store';
import type { z } from 'zod';
import { recordHandlers } from '../record/handlers.ts';
import type { CreateInput } from '../record/spec.ts';
import { followWithGaps } from './gap.ts';
import { listDesk, readDesk } from './requirement-desk.ts';
import { refuseWrongRequest, sendRequest } from './request.ts';

type RequirementBody = z.output<typeof requirement.create.input>['body'];

/** Requirements: asked with owner and day, approved by another person, followed by the gaps they cite. */
export const requirementHandlers = recordHandlers<RequirementBody>({
  kind: 'requirement',
  list: requirement.list,
  read: requirement.read,
  create: requirement.create,
  move: requirement.move,
  createdBy: 'propose_requirement',
  initial: () => 'proposed',
  more: readDesk,
  rows: listDesk,
  prepare: async (tx, input) => {
    refuseIncomplete(input);
    refuseWrongRequest(input);
    await refuseWrongParent(tx, input);
    return input;
  },
  steps: (state) => REQUIREMENT_MACHINE[state as RequirementState], // stored only through the machine
  mayMove: (_, row, to, actor) =>
    mayMoveRequirement(row.state as RequirementState, to as RequirementState, actor, {
      ownerId: row.owner_id ?? '',
      proposedBy: row.created_by,
    }), // as above
  onMove: (tx, row, to) => (to === 'approved' ? sendRequest(tx, row) : {}),
  afterMove: followWithGaps,
});

/** @throws ReeveError invalid_input */
function refuseIncomplete({ ownerId, dueOn, body }: CreateInput<RequirementBody>): void {
  const refuse = (sentence: string, field: string): never => {
    throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
  };
  if (ownerId === undefined) refuse('A requirement has an owner.', 'ownerId');
  // A request has the day of its time limit, which runs from the moment it is sent.
  const hasLimit = body.kind === 'rfi';
  if (dueOn === undefined && !hasLimit) refuse('Say by when the answer is needed.', 'dueOn');
  // Domain brief §3.1: no personal data are collected before it is stated why they are needed.
  if (body.personalDataExpected && body.necessityNote.trim() === '')
    refuse('Personal data are expected: state why they are necessary.', 'necessityNote');
}

/** States of a requirement that takes no more sub-questions. */
const OVER: readonly string[] = ['refused', 'referred', 'closed', 'withdrawn'];

/**
 * A sub-question serves one requirement that is not a sub-question and still open; nothing else cites a requirement.
 *
 * @throws ReeveError invalid_input, state_forbids, not_found
 */
async function refuseWrongParent(tx: ActorTx, { body, cites }: CreateInput<RequirementBody>): Promise<void> {
  const parents = cites.filter(({ kind }) => kind === 'requirement');
  const refuse = (sentence: string): never => {
    throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: ['cites'] });
  };
  if (body.kind !== 'eei' && parents.length > 0) refuse('Only a sub-question serves another requirement.');
  if (body.kind !== 'eei') return;
  const [parent, another] = parents;
  if (!parent || another) return refuse('A sub-question serves exactly one requirement.');
  const row = await loadRecord(tx, 'requirement', parent.id);
  // Written only through its contract.
  if ((row.body as RequirementBody).kind === 'eei') refuse('A sub-question has no sub-questions of its own.');
  if (OVER.includes(row.state))
    throw new ReeveError(
      'state_forbids',
      'This requirement is over and takes no more sub-questions. Nothing was saved.',
    );
}
