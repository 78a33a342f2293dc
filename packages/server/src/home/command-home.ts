import { readCommandHome } from '@reeve/contract';
import { addDays, ReeveError, seenByPost } from '@reeve/domain';
import {
  codeListsQuery,
  loopFiguresQuery,
  newestLists,
  readTogether,
  staffCardsQuery,
  type LoopFigures,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { gapQueries, gapsNow } from './gaps-now.ts';
import { hoursNow, hoursQueries } from './hours-now.ts';
import { decisionQueries, decisionsWaiting, nextMeeting } from './decisions-waiting.ts';
import type { HomeOf } from './home-entry.ts';
import { overdueQueries, overdueRecords } from './overdue-records.ts';
import { prioritiesNow, priorityQueries } from './priorities-now.ts';
import { resultQueries, resultsNow, resultsToRead } from './results-now.ts';
import { rightsNow, rightsQueries } from './rights-now.ts';

/** Number of days over which rights, hours and the loop are counted. */
const PERIOD_DAYS = 90;

export const readCommandHomeHandler = handle(readCommandHome, (call) =>
  call.readReply(async (tx) => {
    // The post that reads tasks and products of every purpose: oversight reads no products.
    if (!seenByPost(tx.actor.roles).includes('product'))
      throw new ReeveError('not_permitted', 'This page is for those who command.');
    const since = addDays(tx.today, -PERIOD_DAYS);
    const [wording, loop, waiting] = await Promise.all([
      readTogether(tx, { lists: codeListsQuery(tx), cards: staffCardsQuery(tx) }),
      readTogether(tx, { ...priorityQueries(tx), ...resultQueries(tx), ...rightsQueries(tx, since) }),
      readTogether(tx, { ...decisionQueries(tx), ...overdueQueries(tx), ...gapQueries(tx) }),
    ]);
    const work = await readTogether(tx, { ...hoursQueries(tx, since), loop: loopFiguresQuery(tx, since) });
    const of: HomeOf = {
      tx,
      language: call.language,
      lists: codeListsOf(newestLists(wording.lists)),
      names: new Map(wording.cards.map((card) => [card.id, card.name])),
    };
    const priorities = await prioritiesNow(of, loop);
    const home = {
      priorities,
      hours: hoursNow(priorities, work),
      loop: loopNow(work.loop),
      gaps: gapsNow(of, waiting),
      results: resultsNow(of, loop),
      unread: resultsToRead(of, loop),
      waiting: decisionsWaiting(of, waiting),
      meeting: nextMeeting(of, waiting),
      overdue: overdueRecords(of, waiting),
      rights: rightsNow(since, loop),
    };
    const shown = [...home.priorities, ...home.gaps, ...home.results, ...home.unread, ...home.waiting, ...home.overdue];
    call.consulted({
      action: 'view',
      objectKind: 'worklist',
      objectIds: [...new Set(shown.map((one) => one.id))],
      resultCount: shown.length,
    });
    return home;
  }),
);

/** Whether the loop closes, as parts of wholes. */
function loopNow([figures]: readonly LoopFigures[]) {
  return {
    questions: { of: figures?.questions_due ?? 0, done: figures?.questions_answered ?? 0 },
    decisions: { of: figures?.decisions ?? 0, done: figures?.decisions_on_knowledge ?? 0 },
    operations: { of: figures?.operations ?? 0, done: figures?.operations_evaluated ?? 0 },
    gaps: {
      open: figures?.gaps_open ?? 0,
      opened: figures?.gaps_opened ?? 0,
      closed: figures?.gaps_closed ?? 0,
    },
  };
}
