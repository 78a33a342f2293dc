import { placeCandidates, placeNames, ReeveError, suspectedNames } from '@reeve/domain';
import { knownPlaces, type ActorTx } from '@reeve/store';
import { refuseOrderOfPersons, refusePersonNumbers } from './person-words.ts';

/**
 * Refuses texts that name a person, or give one a number, in a record that weighs or scores: named persons would be
 * ordered by it. The refusal names the words, so that a false match can be rephrased.
 *
 * @param thing what names nobody, at the beginning of a sentence: “A hypothesis”
 * @param countsThings areas and groups have numbers of their own; only a number in a sentence about a person is refused
 * @throws ReeveError invalid_input
 */
export async function refuseNames(
  tx: ActorTx,
  texts: readonly string[],
  {
    thing,
    field,
    countsThings = false,
  }: { readonly thing: string; readonly field: string; readonly countsThings?: boolean },
): Promise<void> {
  if (countsThings) await refuseOrderOfPersons(tx, texts, field);
  else refusePersonNumbers(texts, field);
  const places = placeNames(await knownPlaces(tx, [...new Set(texts.flatMap(placeCandidates))]));
  const words = texts.flatMap((text) =>
    suspectedNames(text, places).map(({ from, to }) => `“${text.slice(from, to)}”`),
  );
  if (words.length > 0)
    throw new ReeveError(
      'invalid_input',
      `${thing} names no person, and this looks like a name: ${words.join(', ')}. Describe who it is about, such as “a group travelling from there”. Nothing was saved.`,
      { fields: [field] },
    );
}
