import type { Language } from '@reeve/domain';
import { codeListsQuery, newestLists, readTogether, staffCardsQuery, type ActorTx } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';

/** Returns the titles of offences and the names of staff that a release is shown with. */
export async function wording(tx: ActorTx, language: Language) {
  const found = await readTogether(tx, { lists: codeListsQuery(tx), cards: staffCardsQuery(tx) });
  return {
    names: new Map(found.cards.map(({ id, name }) => [id, name])),
    offences: codeListsOf(newestLists(found.lists)).offenceTypes,
    language,
  };
}
