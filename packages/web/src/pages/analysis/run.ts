import type { readAnalysisRun, ReplyOf } from '@reeve/contract';

/** One analysis run as a page shows it. */
export type Run = ReplyOf<typeof readAnalysisRun>;
/** Whether a week is odd. */
export type WeeklyRun = Extract<Run, { form: 'weekly_count' }>;
/** A question about where and when. */
export type EventRun = Extract<Run, { form: 'events' }>;
