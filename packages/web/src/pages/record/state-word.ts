import type { ObjectKind } from '@reeve/domain';
import { useT } from '../../i18n.ts';

/** Groups of the texts for each kind's states. An entity has no state, and a run, finding or debrief only its initial one. */
const WORDS: Readonly<Record<ObjectKind, string | undefined>> = {
  report: 'codes:state',
  priority: 'state.priority',
  control_strategy: 'state.control_strategy',
  allocation_plan: 'state.allocation_plan',
  gap: 'state.gap',
  requirement: 'state.requirement',
  collection_task: 'state.task', // a collection task has the states of a task
  patrol_question: 'state.patrol_question',
  import_batch: 'state.import_batch',
  entity: undefined,
  statement: 'state.statement',
  analysis_run: undefined,
  finding: undefined,
  hypothesis_matrix: 'state.hypothesis_matrix',
  threat_assessment: 'state.threat_assessment',
  judgement: 'state.judgement',
  product: 'state.product',
  meeting: 'state.meeting',
  agenda_item: 'state.agenda_item',
  person_nomination: 'state.person_nomination',
  decision: 'state.decision',
  task: 'state.task',
  notice: 'state.notice',
  shift_sheet: 'state.shift_sheet',
  debrief: undefined,
  outcome: 'state.outcome',
  evaluation: 'state.evaluation',
  document: 'state.document',
  edition: 'state.document', // an edition is in the stage it was frozen in
  comment: 'state.comment',
  nomination: 'state.nomination',
  workshop: 'state.workshop',
  workshop_session: 'state.workshop_session',
  concept: 'state.concept',
  readiness: 'state.readiness',
};

/** The word of a state in the reader's language; empty where a kind has nothing to tell apart. */
export function useStateWord(): (kind: ObjectKind, state: string | null) => string {
  const t = useT('record');
  return (kind, state) => {
    const words = WORDS[kind];
    return state === null || words === undefined ? '' : t(`${words}.${state}`);
  };
}
