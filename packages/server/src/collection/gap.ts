import { gap, type ReplyOf } from '@reeve/contract';
import {
  ENDS_WITHOUT_ANSWER,
  gapAfter,
  gapProposal,
  gapSteps,
  mayMoveGap,
  mayPerform,
  ReeveError,
  type GapState,
  type RequirementState,
} from '@reeve/domain';
import { citedBy, lockGapsOf, moveRecord, openGap, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import { handle, type Handler } from '../call/operation.ts';
import { recordHandlers } from '../record/handlers.ts';
import { refuseNames } from '../record/refuse-names.ts';

type GapBody = ReplyOf<typeof gap.read>['body'];

// Written only through the contract and the state machines.
const bodyOf = (row: StoredRecord): GapBody => row.body as GapBody;
const stateOf = (row: StoredRecord): GapState => row.state as GapState;
const requirementState = (row: StoredRecord): RequirementState => row.state as RequirementState;

const createGap = handle(gap.create, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'propose_requirement'))
      throw new ReeveError('not_permitted', 'Your role does not do this. Nothing was saved.');
    if (call.input.cites.length === 0)
      throw new ReeveError('invalid_input', 'Choose what shows that this is not known. Nothing was saved.', {
        fields: ['cites'],
      });
    // It has no last visible day, so it holds no personal data: the requirement that asks has the note why they are needed.
    await refuseNames(tx, [call.input.statement], {
      what: 'A gap',
      field: 'statement',
      advice: 'Write what is not known, and name the person in the requirement that asks.',
      countsThings: true,
    });
    const made = await openGap(tx, call.input);
    tx.audit({ action: 'create', objectKind: 'gap', objectIds: [made.id] });
    return made;
  }),
);

const recorded = recordHandlers<GapBody>({
  kind: 'gap',
  list: gap.list,
  read: gap.read,
  move: gap.move,
  initial: () => 'open',
  steps: (_, row) => gapSteps(stateOf(row)),
  mayMove: (_, row, to, actor) =>
    mayMoveGap(
      stateOf(row),
      to as GapState, // one of the steps
      actor,
      { ownerId: row.owner_id ?? undefined, openedBy: row.created_by },
    ),
  rows: (_, rows) => rows.map((row) => ({ importance: bodyOf(row).importance, level: bodyOf(row).level })),
  more: async (tx, row) => {
    const requirements = await requirementsOn(tx, row.id);
    return {
      requirements: requirements.map(({ id, reference, title, state, due_on }) => ({
        id,
        reference,
        title,
        state,
        dueOn: due_on,
      })),
      proposal: gapProposal(stateOf(row), requirements.map(requirementState)) ?? null,
    };
  },
});

/** Gaps in what is known: opened from what shows them, asked for by requirements, closed or accepted by a person. */
export const gapHandlers: readonly Handler[] = [createGap, ...recorded];

/** The requirements that cite a gap, as far as this person may see them, newest first. */
async function requirementsOn(tx: ActorTx, gapId: string): Promise<readonly StoredRecord[]> {
  return recordsByIds(tx, 'requirement', await citedBy(tx, gapId, 'requirement'));
}

/**
 * Moves the gaps that a requirement cites after the requirement moved, in the same transaction. What other requirements do
 * counts as far as the person may see them: a hidden one must not show in the state of a gap.
 */
export async function followWithGaps(tx: ActorTx, requirement: StoredRecord, to: string): Promise<void> {
  const after = to as RequirementState; // a step of its machine
  for (const one of await lockGapsOf(tx, requirement.id)) {
    const others = (await requirementsOn(tx, one.id)).filter(({ id }) => id !== requirement.id);
    const next = gapAfter(stateOf(one), after, others.map(requirementState));
    if (next === undefined) continue;
    // Not all who read the gap may know of a requirement under another label.
    const by = one.label_id === requirement.label_id ? requirement.reference : 'a requirement';
    const reason = ENDS_WITHOUT_ANSWER.includes(after) ? `${by} ended without an answer` : `asked for by ${by}`;
    await moveRecord(tx, 'gap', one, next, reason);
  }
}
