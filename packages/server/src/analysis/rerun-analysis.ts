import { rerunAnalysis } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { readInput, runEvents } from './event/run.ts';
import { isOfEvents, runBody } from './run-body.ts';
import { onAnalysisThread } from '../task-threads/task-threads.ts';
import { runWeekly } from './weekly.ts';

/** Repeats a run on the data of today and compares the digests; nothing is stored but the event. */
export const rerunAnalysisHandler = handle(rerunAnalysis, async (call) => {
  const before = await call.read(async (tx) => runBody(await loadRecord(tx, 'analysis_run', call.params.id)));
  const ofEvents = isOfEvents(before)
    ? await onAnalysisThread(call, async (thread) => {
        const input = await call.read((tx) => readInput(tx, before.parameters));
        return runEvents(thread, input, before.parameters);
      })
    : undefined;
  return call.write(async (tx) => {
    const row = await loadRecord(tx, 'analysis_run', call.params.id);
    const again = ofEvents ?? (isOfEvents(before) ? undefined : await runWeekly(tx, before.parameters));
    if (!again) throw new ReeveError('internal', 'The run could not be repeated.');
    tx.audit({ action: 'view', objectKind: 'analysis_run', objectIds: [row.id], because: 'rerun' });
    return {
      inputDigest: again.inputDigest,
      resultDigest: again.resultDigest,
      sameInput: again.inputDigest === before.inputDigest,
      sameResult: again.resultDigest === before.resultDigest,
    };
  });
});
