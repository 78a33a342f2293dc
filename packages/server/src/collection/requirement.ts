import { requirement } from '@reeve/contract';
import {
  mayMoveRequirement,
  ReeveError,
  REQUIREMENT_MACHINE,
  type ReportUse,
  type RequirementState,
} from '@reeve/domain';
import { answersOf, type ActorTx, type StoredRecord } from '@reeve/store';
import type { z } from 'zod';
import { recordHandlers } from '../record/handlers.ts';
import type { CreateInput } from '../record/spec.ts';
import { followWithGaps } from './gap.ts';

type RequirementBody = z.output<typeof requirement.create.input>['body'];

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

/** Requirements: asked with owner and day, approved by another person, followed by the gaps they cite. */
export const requirementHandlers = recordHandlers<RequirementBody>({
  kind: 'requirement',
  list: requirement.list,
  read: requirement.read,
  create: requirement.create,
  move: requirement.move,
  createdBy: 'propose_requirement',
  initial: () => 'proposed',
  more: withAnswers,
  prepare: (_, input) => {
    refuseIncomplete(input);
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
});

/** @throws ReeveError invalid_input */
function refuseIncomplete({ ownerId, dueOn, body }: CreateInput<RequirementBody>): void {
  const refuse = (sentence: string, field: string): never => {
    throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
  };
  if (ownerId === undefined) refuse('A requirement has an owner.', 'ownerId');
  if (dueOn === undefined) refuse('Say by when the answer is needed.', 'dueOn');
  // Domain brief §3.1: no personal data are collected before it is stated why they are needed.
  if (body.personalDataExpected && body.necessityNote.trim() === '')
    refuse('Personal data are expected: state why they are necessary.', 'necessityNote');
}
