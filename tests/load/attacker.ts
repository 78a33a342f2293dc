import { ATTACKS, type Target } from './attacks.ts';
import { answerOrders, coreShare } from './child.ts';

/** Begins an attack, counts from now what this process takes, or ends the attack. */
export type AttackerOrder = { readonly begin: string; readonly target: Target } | { readonly now: 'measure' | 'end' };

let end: () => void = () => undefined;
let share = coreShare();
answerOrders(async (order: AttackerOrder): Promise<number> => {
  if ('begin' in order) end = ATTACKS[order.begin]?.(order.target) ?? (() => undefined);
  else if (order.now === 'measure') share = coreShare();
  else {
    const taken = share();
    end();
    return taken;
  }
  return 0;
});
