import { stateOfRound, type ActorTx, type StoredRound } from '@reeve/store';

/** The state of the rounds of a review against its guard rails. */
export function roundsState(tx: ActorTx, rounds: readonly StoredRound[]) {
  const states = rounds.map((round) => stateOfRound(tx, round));
  return { isOpen: states.includes('open'), isBroken: states.at(-1) === 'silence_broken' };
}
