import { placeCandidates, placeNames, ReeveError, suspectedNames } from '@reeve/domain';
import { knownPlaces, type ActorTx } from '@reeve/store';
import { refusePersonNumbers } from '../record/person-words.ts';

/**
 * Refuses hypotheses that name a person: what is weighed is an explanation, and a matrix of named persons would order
 * them. The refusal names the words, so that a false match can be rephrased.
 * @throws ReeveError invalid_input
 */
export async function refuseNames(tx: ActorTx, texts: readonly string[]): Promise<void> {
  refusePersonNumbers(texts, 'hypotheses');
  const places = placeNames(await knownPlaces(tx, [...new Set(texts.flatMap(placeCandidates))]));
  const words = texts.flatMap((text) =>
    suspectedNames(text, places).map(({ from, to }) => `“${text.slice(from, to)}”`),
  );
  if (words.length > 0)
    throw new ReeveError(
      'invalid_input',
      `A hypothesis names no person, and this looks like a name: ${words.join(', ')}. Describe who it is about, such as “a group travelling from there”. Nothing was saved.`,
      { fields: ['hypotheses'] },
    );
}
