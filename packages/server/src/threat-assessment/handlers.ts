import { threatAssessment } from '@reeve/contract';
import { ASSESSMENT_MACHINE, mayMoveAssessment, ReeveError, type AssessmentState } from '@reeve/domain';
import { moveRecord, recordsByIds, type ActorTx, type StoredRecord } from '@reeve/store';
import { recordHandlers } from '../record/handlers.ts';
import {
  assessmentBody,
  assessmentState,
  checkAssessors,
  checkTemplates,
  checkUnits,
  templatesOf,
  type AssessmentBody,
} from './body.ts';
import { openGaps } from './open-gaps.ts';
import { assessmentFaults, readAssessment } from './result.ts';

/** Threat assessments: scored by several people alone, compared, settled with reasons, approved by another. */
export const threatAssessmentHandlers = recordHandlers<AssessmentBody>({
  kind: 'threat_assessment',
  list: threatAssessment.list,
  read: threatAssessment.read,
  create: threatAssessment.create,
  move: threatAssessment.move,
  createdBy: 'assess',
  initial: () => 'scoring',
  prepare: async (tx, input) => {
    const { periodFrom, periodTo, level, assessorIds, previousId, units, templates } = input.body;
    if (periodTo < periodFrom)
      throw new ReeveError('invalid_input', 'The period ends before it begins. Nothing was saved.', {
        fields: ['periodTo'],
      });
    await checkAssessors(tx, assessorIds);
    await checkUnits(tx, input.title, units);
    const [previous] = await recordsByIds(tx, 'threat_assessment', previousId === undefined ? [] : [previousId]);
    await checkTemplates(tx, templates, previous && templatesOf(assessmentBody(previous)));
    const before = previousId === undefined ? [] : [{ kind: 'threat_assessment' as const, id: previousId }];
    return {
      ...input,
      // What follows has requests of its own.
      body: {
        periodFrom,
        periodTo,
        level,
        assessorIds,
        previousId,
        units,
        templates: templates ?? (previous && assessmentBody(previous).templates),
        opened: false,
        handedIn: [],
        settled: [],
        outlooks: [],
        orders: [],
        warnings: [],
        gaps: [],
      },
      cites: [...input.cites, ...before],
    };
  },
  steps: (state) => ASSESSMENT_MACHINE[state as AssessmentState], // held by a constraint
  mayMove: (_, row, to, actor) =>
    mayMoveAssessment(
      assessmentState(row),
      to as AssessmentState, // one of the steps
      actor,
      { leadId: row.created_by, assessorIds: assessmentBody(row).assessorIds },
    ),
  checkMove: async (tx, row, to) => {
    const faults = await assessmentFaults(tx, row);
    if (to === 'comparing' && faults.includes('nothing_handed_in'))
      throw new ReeveError('state_forbids', 'Nobody has handed in a sheet yet. Nothing was changed.', {
        because: 'nothing_handed_in',
      });
    if (to === 'peer_review' && faults.includes('outlook'))
      throw new ReeveError(
        'state_forbids',
        'A unit has no complete outlook yet: trend, horizon, what would change it, harm and likelihood. Nothing was changed.',
        { because: 'outlook' },
      );
  },
  onMove: async (tx, row, to, language) => {
    const body = assessmentBody(row);
    if (to === 'comparing') return { body: { ...body, opened: true } };
    return to === 'peer_review' ? { body: { ...body, gaps: await openGaps(tx, row, language) } } : {};
  },
  afterMove: async (tx, row, to) => {
    if (to === 'approved') await supersedeBefore(tx, row);
  },
  more: readAssessment,
});

/** The assessment before is superseded with the approval of the next. */
async function supersedeBefore(tx: ActorTx, row: StoredRecord): Promise<void> {
  const { previousId } = assessmentBody(row);
  const before = await recordsByIds(tx, 'threat_assessment', previousId === undefined ? [] : [previousId]);
  for (const one of before)
    if (one.state === 'approved')
      await moveRecord(tx, 'threat_assessment', one, 'superseded', `by threat assessment ${row.reference}`);
}
