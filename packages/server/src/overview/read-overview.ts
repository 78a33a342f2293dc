import { readOverview } from '@reeve/contract';
import { handle } from '../call/operation.ts';
import { worklistFacts } from '../home/worklist.ts';
import { overviewOf, shownOn, tasksShownOn } from './overview.ts';

/**
 * Shows a year to those who command or set policy: priorities, hours, results, gaps, rights and whether the loop closes.
 *
 * @throws ReeveError not_permitted, invalid_input — as `overviewOf`
 */
export const readOverviewHandler = handle(readOverview, (call) =>
  call.readReply(async (tx) => {
    const overview = await overviewOf(tx, call.language, call.query.year);
    call.consulted(worklistFacts([...shownOn(overview), ...tasksShownOn(overview)]));
    return overview;
  }),
);
