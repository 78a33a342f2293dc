import { purposesOf } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import type { CodeLists } from '../code-list/lists.ts';

/** The purposes of the agency that this person has, and whether these are all. */
export function heldPurposes(tx: ActorTx, { purposes }: CodeLists) {
  const held = purposesOf(tx.actor, tx.today);
  const own = purposes.filter(({ code }) => held.includes(code));
  return { own, isWhole: own.length === purposes.length };
}
