import { ANY_PURPOSE } from '@reeve/domain';
import { asActor } from '../access/actor.ts';
import { readCodeLists, type newestLists } from './code-list.ts';
import { atDoor } from '../access/door.ts';
import type { Store } from '../store.ts';

/**
 * Returns the newest version of each list of an agency, as its system actor reads them; empty if there is none. For people whose
 * role reads no list: they see the title of the purpose they work for and nothing else from the lists.
 */
export async function listsOfAgency(
  store: Store,
  agencyId: string,
  requestId: string,
): Promise<ReturnType<typeof newestLists>> {
  const system = await atDoor(store, (db) =>
    db
      .selectFrom('account')
      .select('id')
      .where('agency_id', '=', agencyId)
      .where('password_hash', 'is', null)
      .where('hint', '=', '')
      .where('status', '=', 'active')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  );
  if (!system) return new Map();
  const person = {
    accountId: system.id,
    agencyId,
    sessionId: undefined,
    purpose: ANY_PURPOSE,
    justification: undefined,
    caseRef: undefined,
    requestId,
  };
  return asActor(store, person, readCodeLists);
}
