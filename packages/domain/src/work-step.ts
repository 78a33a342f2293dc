/**
 * What may wait for a person on his home page. The list is closed: the interface has words for each, in every language,
 * for what to do and for why it is there.
 */
export const WORK_STEPS = [
  'take_report',
  'evaluate_report',
  'sanitise_report',
  'check_report',
  'collate_report',
  'amend_report',
  'decide_requirement',
  'task_requirement',
  'answer_requirement',
  'accept_collection',
  'finish_collection',
  'finish_product',
  'review_product',
  'approve_product',
  'hold_meeting',
  'accept_task',
  'finish_task',
  'evaluate_task',
  'comment_draft',
  'finish_comments',
  'heed_silence',
  'answer_comments',
  'hear_answers',
  'mend_comments',
  'answer_nomination',
  'check_nomination',
  'hold_session',
] as const;
export type WorkStep = (typeof WORK_STEPS)[number];
