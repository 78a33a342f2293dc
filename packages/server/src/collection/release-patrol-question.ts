import { patrolQuestion } from '@reeve/contract';
import { mayPerform, PATROL_MOST_DAYS, patrolFault, ReeveError, type PatrolFault } from '@reeve/domain';
import { loadRecord, releasePatrolQuestion } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { chosenLabel } from '../record/chosen-label.ts';
import { refuseNames } from '../record/refuse-names.ts';

const FAULTS: Readonly<Record<PatrolFault, readonly [sentence: string, field: string]>> = {
  past: ['The last day is before today.', 'lastOn'],
  too_far: [`The last day is at most ${PATROL_MOST_DAYS} days from today.`, 'lastOn'],
  not_stated: ['State that nothing in the text shows a source or a person.', 'statesNothingShown'],
};

/** States of a requirement for which nothing more is asked. */
const NOT_ASKED: readonly string[] = [
  'proposed',
  'refused',
  'referred',
  'lapsed',
  'unanswerable',
  'closed',
  'withdrawn',
];

export const releasePatrolQuestionHandler = handle(patrolQuestion.create, (call) =>
  call.write(async (tx) => {
    const { requirementId, text, area, lastOn, statesNothingShown, marking } = call.input;
    if (!mayPerform(tx.actor.roles, 'release_patrol_question'))
      throw new ReeveError(
        'not_permitted',
        'An intelligence officer or the head of intelligence releases it. Nothing was saved.',
      );
    const requirement = await loadRecord(tx, 'requirement', requirementId);
    if (NOT_ASKED.includes(requirement.state))
      throw new ReeveError(
        'state_forbids',
        'Patrols are asked only for a requirement that is approved and not over. Nothing was saved.',
      );
    const fault = patrolFault({ lastOn, statesNothingShown }, tx.today);
    if (fault !== undefined) {
      const [sentence, field] = FAULTS[fault];
      throw new ReeveError('invalid_input', `${sentence} Nothing was saved.`, { fields: [field] });
    }
    await refuseNames(tx, [text, area], {
      what: 'A question for patrols',
      field: 'text',
      advice: 'Describe what to look for, such as “a van loaded at night”.',
    });
    const label = chosenLabel(tx, marking);
    if (label === undefined) throw new Error('the contract requires a marking');
    const made = await releasePatrolQuestion(tx, { text, area, lastOn, marking: label, requirementId });
    tx.audit({ action: 'create', objectKind: 'patrol_question', objectIds: [made.id] });
    return made;
  }),
);
