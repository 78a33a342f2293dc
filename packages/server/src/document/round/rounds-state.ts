import { steers } from '@reeve/domain';
import { requireParticipant, stateOfRound, type ActorTx, type StoredRound } from '@reeve/store';
import { reviewRefusal } from '../refusal.ts';

/** The state of the rounds of a review against its guard rails. */
export function roundsState(tx: ActorTx, rounds: readonly StoredRound[]) {
  const states = rounds.map((round) => stateOfRound(tx, round));
  return { isOpen: states.includes('open'), isBroken: states.at(-1) === 'silence_broken' };
}

/** Refuses a round of a review that this person does not lead. @throws ReeveError not_permitted */
export async function requireSteering(tx: ActorTx, round: StoredRound): Promise<void> {
  if (!steers(await requireParticipant(tx, round.document_id))) throw reviewRefusal('not_review');
}
