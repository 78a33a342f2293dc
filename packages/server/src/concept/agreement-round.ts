import { ReeveError, type AgreementRound } from '@reeve/domain';

/** Returns one round of a concept. @throws ReeveError not_found */
export function roundOf(rounds: readonly AgreementRound[], id: string): AgreementRound {
  const round = rounds.find((one) => one.id === id);
  if (!round) throw new ReeveError('not_found', 'There is nothing here that you may see.');
  return round;
}
