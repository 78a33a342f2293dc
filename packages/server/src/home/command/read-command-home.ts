import { readCommandHome } from '@reeve/contract';
import { handle } from '../../call/operation.ts';
import { worklistFacts } from '../worklist.ts';
import { commandHome, shownOn } from './command-home.ts';

/**
 * Shows a chief or commander what they answer for, across all their purposes.
 *
 * @throws ReeveError not_permitted — the reader commands nothing
 */
export const readCommandHomeHandler = handle(readCommandHome, (call) =>
  call.readReply(async (tx) => {
    const home = await commandHome(tx, call.language);
    call.consulted(worklistFacts(shownOn(home)));
    return home;
  }),
);
