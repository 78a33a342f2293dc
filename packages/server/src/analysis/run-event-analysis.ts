import { runEventAnalysis } from '@reeve/contract';
import { areaNames, readCodeLists } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { versionOf } from './event/methods.ts';
import { readInput, runEvents, eventSentenceParts } from './event/run.ts';
import { onAnalysisThread } from '../task-threads/task-threads.ts';
import { keepRun, mayAnalyse } from './keep-run.ts';

/**
 * Applies one method to a selection of crimes, for those who analyse, and stores the run and its finding. It is
 * computed on a thread, between two transactions.
 *
 * @throws ReeveError not_permitted — for others; invalid_input, state_forbids — as `readInput`
 */
export const runEventAnalysisHandler = handle(runEventAnalysis, async (call) => {
  const parameters = call.input;
  const { input, found, ...run } = await onAnalysisThread(call, async (thread) => {
    const input = await call.read(async (tx) => {
      mayAnalyse(tx);
      return readInput(tx, parameters);
    });
    return { input, ...(await runEvents(thread, input, parameters)) };
  });
  return call.write(async (tx) => {
    mayAnalyse(tx);
    const lists = codeListsOf(await readCodeLists(tx));
    const named = await areaNames(tx, input.period.dataSetId, parameters.selection.areas);
    const areas = [...named, ...(input.chosen?.names ?? [])];
    const said = eventSentenceParts(
      parameters,
      { ...run, found, period: input.period },
      { offenceTypes: lists.offenceTypes, areas },
    );
    const method = {
      method: parameters.method,
      methodVersion: versionOf(parameters.method),
      codeLists: lists.version,
    };
    return keepRun(tx, { ...run, ...method, parameters, said }, input.chosen?.label);
  });
});
