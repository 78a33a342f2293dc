import type { ObjectKind } from '../reference.ts';

/** The nine stages: folder names, navigation names, words in code. */
export const STAGES = [
  'direct',
  'gather',
  'know',
  'analyse',
  'assess',
  'decide',
  'act',
  'evaluate',
  'protect',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_OF: Readonly<Record<ObjectKind, Stage>> = {
  gap: 'direct',
  requirement: 'direct',
  collection_task: 'direct',
  patrol_question: 'direct',
  priority: 'direct',
  control_strategy: 'direct',
  report: 'gather',
  import_batch: 'gather',
  entity: 'know',
  statement: 'know',
  analysis_run: 'analyse',
  finding: 'analyse',
  hypothesis_matrix: 'assess',
  threat_assessment: 'assess',
  judgement: 'assess',
  product: 'assess',
  meeting: 'decide',
  agenda_item: 'decide',
  person_nomination: 'decide',
  decision: 'decide',
  allocation_plan: 'decide',
  task: 'act',
  notice: 'act',
  shift_sheet: 'act',
  debrief: 'evaluate',
  outcome: 'act',
  evaluation: 'evaluate',
  document: 'assess',
  edition: 'assess',
  comment: 'assess',
  nomination: 'assess',
  workshop: 'assess',
  workshop_session: 'assess',
  concept: 'assess',
  readiness: 'assess',
};

/** The eleven kinds drawn on the golden-thread line of every object page, in the order of the loop. */
export const THREAD_LINE = [
  'requirement',
  'collection_task',
  'report',
  'statement',
  'finding',
  'judgement',
  'product',
  'decision',
  'task',
  'outcome',
  'evaluation',
] as const satisfies readonly ObjectKind[];
