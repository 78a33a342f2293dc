import {
  deleteSavedSearch,
  listSavedSearches,
  markSavedSearchSeen,
  NEWEST,
  savedQuery,
  saveSearch,
  type ReplyOf,
  type SavedQuery,
} from '@reeve/contract';
import { canonicalJson, type CanonicalValue } from '@reeve/domain';
import {
  deleteSavedSearch as remove,
  insertSavedSearch,
  listSavedSearches as stored,
  markSavedSearchSeen as mark,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { find } from './find.ts';

type Saved = ReplyOf<typeof listSavedSearches>['items'][number];

/** Returns the query for the log; unset parts are left out. */
const inLog = (query: SavedQuery): string => canonicalJson(JSON.parse(JSON.stringify(query)) as CanonicalValue); // plain texts

export const savedSearchHandlers = [
  handle(listSavedSearches, (call) =>
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
  ),
  handle(saveSearch, (call) =>
    call.write(async (tx) => {
      const id = await insertSavedSearch(tx, call.input);
      tx.audit({ action: 'create', objectKind: 'saved_search', objectIds: [id], query: inLog(call.input.query) });
      return { id };
    }),
  ),
  handle(markSavedSearchSeen, (call) =>
    call.write(async (tx) => {
      const { id } = call.params;
      const lastSeenAt = (await mark(tx, id, new Date(call.input.until))).toISOString();
      tx.audit({ action: 'alter', objectKind: 'saved_search', objectIds: [id], fieldsShown: ['lastSeenAt'] });
      return { lastSeenAt };
    }),
  ),
  handle(deleteSavedSearch, (call) =>
    call.write(async (tx) => {
      const { id } = call.params;
      await remove(tx, id);
      tx.audit({ action: 'alter', objectKind: 'saved_search', objectIds: [id], fieldsShown: ['removed'] });
      return {};
    }),
  ),
];
