import { readCommandHome } from '@reeve/contract';
import { addDays, ReeveError, seenByPost } from '@reeve/domain';
import { readCodeLists, staffNames } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../operation.ts';
import { decisionsWaiting, nextMeeting } from './decisions-waiting.ts';
import type { HomeOf } from './home-entry.ts';
import { overdueRecords } from './overdue-records.ts';
import { prioritiesNow } from './priorities-now.ts';
import { resultsNow, resultsToRead } from './results-now.ts';
import { rightsNow } from './rights-now.ts';

/** Rights are counted over as many days. */
const RIGHTS_DAYS = 90;

export const readCommandHomeHandler = handle(readCommandHome, (call) =>
  call.read(async (tx) => {
    // The post that reads tasks of every purpose and products of it: oversight reads no products.
    if (!seenByPost(tx.actor.roles).includes('product'))
      throw new ReeveError('not_permitted', 'This page is for those who command.');
    const of: HomeOf = {
      tx,
      language: call.language,
      lists: codeListsOf(await readCodeLists(tx)),
      names: await staffNames(tx),
    };
    const home = {
      priorities: await prioritiesNow(of),
      results: await resultsNow(of),
      unread: await resultsToRead(of),
      waiting: await decisionsWaiting(of),
      meeting: await nextMeeting(of),
      overdue: await overdueRecords(of),
      rights: await rightsNow(tx, addDays(tx.today, -RIGHTS_DAYS)),
    };
    const shown = [...home.priorities, ...home.results, ...home.unread, ...home.waiting, ...home.overdue];
    call.consulted({
      action: 'view',
      objectKind: 'worklist',
      objectIds: [...new Set(shown.map((one) => one.id))],
      resultCount: shown.length,
    });
    return home;
  }),
);
