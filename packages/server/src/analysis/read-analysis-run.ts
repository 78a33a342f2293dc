import { publicTotal } from '@reeve/analysis';
import { readAnalysisRun } from '@reeve/contract';
import { loadRecord, staffNames } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { markingOf } from '../marking.ts';
import { publicResult } from './event/public-result.ts';
import { isOfEvents, runBody } from './run-body.ts';
import { printTitle, printSentenceUnder } from './sentence-parts.ts';
import { settleStale, staleness } from './stale.ts';
import { publicWeeks } from './weekly.ts';

/** Shows a run with its result, and whether its inputs have changed since; a public one has no small counts. */
export const readAnalysisRunHandler = handle(readAnalysisRun, async (call) => {
  const { shown, body, stale, isPublic } = await call.read(async (tx) => {
    const row = await loadRecord(tx, 'analysis_run', call.params.id);
    const body = runBody(row);
    const names = await staffNames(tx);
    const marking = markingOf(tx.partsOf(row.label_id));
    const isPublic = marking.classification === 'public';
    call.consulted({ action: 'view', objectKind: 'analysis_run', objectIds: [row.id] });
    const shown = {
      id: row.id,
      reference: row.reference,
      version: row.version,
      title: printTitle(body.said, call.language),
      sentence: printSentenceUnder(marking, body.said, call.language),
      method: body.method,
      methodVersion: body.methodVersion,
      codeLists: body.codeLists,
      inputDigest: body.inputDigest,
      inputCount: isPublic ? publicTotal(body.inputCount) : body.inputCount,
      resultDigest: body.resultDigest,
      ranBy: names.get(row.created_by) ?? 'system',
      ranAt: row.created_at.toISOString(),
      marking,
    };
    return { shown, body, stale: await staleness(tx, body), isPublic };
  });
  const settled = { ...shown, stale: await settleStale(call, stale, body) };
  return isOfEvents(body)
    ? {
        form: 'events' as const,
        ...settled,
        parameters: body.parameters,
        result: isPublic ? publicResult(body.result) : body.result,
      }
    : {
        form: 'weekly_count' as const,
        ...settled,
        parameters: body.parameters,
        result: isPublic ? publicWeeks(body.result) : body.result,
      };
});
