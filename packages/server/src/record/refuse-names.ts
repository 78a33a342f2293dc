import { placeCandidates, placeNames, ReeveError, suspectedNames } from '@reeve/domain';
import { knownPlaces, type ActorTx } from '@reeve/store';
import { refuseOrderOfPersons, refusePersonNumbers } from './person-words.ts';

/** Texts that name no person: what they are, in which field, and how to write it instead. */
interface Nameless {
  /** Begins the refusal: “A hypothesis”. */
  readonly what: string;
  readonly field: string;
  readonly advice: string;
  /** Areas and groups have numbers of their own: only a number in a sentence about a person is refused. */
  readonly countsThings?: boolean;
}

/**
 * Refuses texts that name a person or give one a number. The refusal names the words, so that a false match can be
 * rephrased.
 * @throws ReeveError invalid_input
 */
export async function refuseNames(
  tx: ActorTx,
  texts: readonly string[],
  { what, field, advice, countsThings = false }: Nameless,
): Promise<void> {
  if (countsThings) await refuseOrderOfPersons(tx, texts, field);
  else refusePersonNumbers(texts, field);
  const words = (await namesIn(tx, texts)).map((name) => `“${name}”`);
  if (words.length > 0)
    throw new ReeveError(
      'invalid_input',
      `${what} names no person, and this looks like a name: ${words.join(', ')}. ${advice} Nothing was saved.`,
      { fields: [field] },
    );
}

/** Returns the words of these texts that seem to name a person; places of the agency are left out. */
export async function namesIn(tx: ActorTx, texts: readonly string[]): Promise<readonly string[]> {
  const places = placeNames(await knownPlaces(tx, [...new Set(texts.flatMap(placeCandidates))]));
  return texts.flatMap((text) => suspectedNames(text, places).map(({ from, to }) => text.slice(from, to)));
}
