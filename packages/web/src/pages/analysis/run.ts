import type { readAnalysisRun, ReplyOf } from '@reeve/contract';

/** One analysis run as a page shows it. */
export type Run = ReplyOf<typeof readAnalysisRun>;
