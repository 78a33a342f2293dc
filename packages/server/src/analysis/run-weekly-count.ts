import { runWeeklyCount } from '@reeve/contract';
import { areaNames, readCodeLists } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { codeListsOf } from '../code-list/lists.ts';
import { keepRun, mayAnalyse } from './keep-run.ts';
import { runWeekly, weeklySentenceParts, WEEKLY_METHOD, WEEKLY_VERSION } from './weekly.ts';

/**
 * Compares a week with the weeks before it, for those who analyse, and stores the run and its finding.
 *
 * @throws ReeveError not_permitted — for others; invalid_input, state_forbids — as `runWeekly`
 */
export const runWeeklyCountHandler = handle(runWeeklyCount, (call) =>
  call.write(async (tx) => {
    mayAnalyse(tx);
    const parameters = call.input;
    const run = await runWeekly(tx, parameters);
    const lists = codeListsOf(await readCodeLists(tx));
    const areas = await areaNames(tx, run.dataSetId, parameters.areas);
    const said = weeklySentenceParts(parameters, run, { offenceTypes: lists.offenceTypes, areas });
    const method = { method: WEEKLY_METHOD, methodVersion: WEEKLY_VERSION, codeLists: lists.version };
    return keepRun(tx, { ...run, ...method, parameters, said });
  }),
);
