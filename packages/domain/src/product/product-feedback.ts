/** Whether a product helped its reader. */
export const FEEDBACK_USES = ['yes', 'in_part', 'no'] as const;
export type FeedbackUse = (typeof FEEDBACK_USES)[number];

/** What a reader used it for. */
export const FEEDBACK_PURPOSES = [
  'decision',
  'tasking',
  'briefing',
  'investigation',
  'prevention',
  'other',
  'not_used',
] as const;
export type FeedbackPurpose = (typeof FEEDBACK_PURPOSES)[number];
