import { listFindingsHandler } from './list-findings.ts';
import { readAnalysisRunHandler } from './read-analysis-run.ts';
import { readFindingHandler } from './read-finding.ts';
import { rerunAnalysisHandler } from './rerun-analysis.ts';
import { runEventAnalysisHandler } from './run-event-analysis.ts';
import { runWeeklyCountHandler } from './run-weekly-count.ts';

/** Analyses of crimes: each run is stored with the finding it led to. */
export const analysisHandlers = [
  runWeeklyCountHandler,
  runEventAnalysisHandler,
  readAnalysisRunHandler,
  rerunAnalysisHandler,
  listFindingsHandler,
  readFindingHandler,
];
