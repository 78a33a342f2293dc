import type { readAnalysisRun, ReplyOf } from '@reeve/contract';

/** One analysis run as a page shows it. */
export type Run = ReplyOf<typeof readAnalysisRun>;
/** Whether a week is odd. */
export type WeeklyRun = Extract<Run, { form: 'weekly_count' }>;
/** What it found; a run marked public may not say. */
export type WeeklyResult = NonNullable<WeeklyRun['result']>;
/** A question about where and when. */
export type EventRun = Extract<Run, { form: 'events' }>;
