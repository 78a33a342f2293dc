import { listSavedSearches, NEWEST, savedQuery, type ReplyOf } from '@reeve/contract';
import { listSavedSearches as stored } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { find } from './find.ts';
import { inLog } from './logged-query.ts';

type Saved = ReplyOf<typeof listSavedSearches>['items'][number];

/**
 * Lists the reader’s own saved searches, each with what is new in it under the rights of today. Each is run, and
 * logged like any other search.
 */
export const listSavedSearchesHandler = handle(listSavedSearches, (call) =>
  call.read(async (tx) => {
    // Read before the search: objects added meanwhile are new the next time.
    const asOf = tx.recordedAt().toISOString();
    const items: Saved[] = [];
    for (const one of await stored(tx, call.query.alert === 'yes')) {
      const query = savedQuery.parse(one.query);
      const found = await find(tx, call.language, query, { limit: NEWEST, enteredSince: one.seen_until });
      // An automatic search is logged like any other.
      call.consulted({
        action: 'search',
        objectKind: query.kind ?? 'any',
        objectIds: found.items.map((hit) => hit.id),
        resultCount: found.items.length,
        query: inLog(query),
      });
      items.push({
        id: one.id,
        name: one.name,
        query,
        alert: one.alert,
        createdAt: one.created_at.toISOString(),
        lastSeenAt: one.last_seen_at.toISOString(),
        news: found.items.length > 0,
        newest: found.items,
      });
    }
    call.consulted({ action: 'view', objectKind: 'saved_search', objectIds: items.map((one) => one.id) });
    return { items, asOf };
  }),
);
