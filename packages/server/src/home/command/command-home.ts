import { addDays, ReeveError, seenByPost, type Language } from '@reeve/domain';
import {
  codeListsQuery,
  loopFiguresQuery,
  newestLists,
  readTogether,
  staffCardsQuery,
  type ActorTx,
} from '@reeve/store';
import { codeListsOf } from '../../code-list/lists.ts';
import { decisionQueries, decisionsWaiting, nextMeeting } from '../decisions-waiting.ts';
import type { HomeOf } from '../home-entry.ts';
import { hoursNow, hoursQueries } from '../hours-now.ts';
import { loopParts } from '../loop-parts.ts';
import { overdueQueries, overdueRecords } from '../overdue-records.ts';
import { resultQueries, resultsNow, resultsToRead } from '../results-now.ts';
import { gapQueries, gapsNow } from './gaps-now.ts';
import { prioritiesNow, priorityQueries } from './priorities-now.ts';
import { rightsNow, rightsQueries } from './rights-now.ts';

/** Number of days over which rights and the loop are counted. */
const PERIOD_DAYS = 90;

/** What a commander answers for, over all their purposes. @throws ReeveError not_permitted — the reader commands nothing */
export async function commandHome(tx: ActorTx, language: Language) {
  // The post that reads tasks and products of every purpose: oversight reads no products.
  if (!seenByPost(tx.actor.roles).includes('product'))
    throw new ReeveError('not_permitted', 'This page is for those who command.');
  const since = addDays(tx.today, -PERIOD_DAYS);
  const [wording, loop, waiting] = await Promise.all([
    readTogether(tx, { lists: codeListsQuery(tx), cards: staffCardsQuery(tx) }),
    readTogether(tx, {
      ...priorityQueries(tx),
      ...resultQueries(tx),
      ...rightsQueries(tx, since),
      ...hoursQueries(tx),
      figures: loopFiguresQuery(tx, since),
    }),
    readTogether(tx, { ...decisionQueries(tx), ...overdueQueries(tx), ...gapQueries(tx) }),
  ]);
  const of: HomeOf = {
    tx,
    language,
    lists: codeListsOf(newestLists(wording.lists)),
    names: new Map(wording.cards.map((card) => [card.id, card.name])),
  };
  const priorities = await prioritiesNow(of, loop);
  return {
    priorities,
    hours: { since: loop.hoursSince[0]?.day ?? tx.today, ...hoursNow(priorities, loop) },
    loop: loopParts(loop.figures),
    gaps: gapsNow(of, waiting),
    results: resultsNow(of, loop),
    unread: resultsToRead(of, loop),
    waiting: decisionsWaiting(of, waiting),
    meeting: nextMeeting(of, waiting),
    overdue: overdueRecords(of, waiting),
    rights: rightsNow(since, loop),
  };
}

/** What the home page of a commander shows. */
export type CommandHome = Awaited<ReturnType<typeof commandHome>>;

/** Every object that the page shows. */
export const shownOn = (home: CommandHome) => [
  ...home.priorities,
  ...home.gaps,
  ...home.results,
  ...home.unread,
  ...home.waiting,
  ...home.overdue,
  ...(home.meeting ? [home.meeting] : []),
];
