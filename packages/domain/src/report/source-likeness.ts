import { fold } from '../person/suspected-name/word-lists.ts';
import { suspectedNames } from '../person/suspected-name.ts';

/** Words of a reference that only label it as one. */
const LABELS = new Set(
  'src source chis ref informant quelle fuente fonte informateur informatore istochnik informator contact nr no num'.split(
    ' ',
  ),
);
/** A name shorter than this has no spelling that is nearly it. */
const SHORTEST = 3;
const SHORTEST_WITH_SLIP = 5;
const SHORTEST_WITH_TWO_SLIPS = 8;

const wordsOf = (text: string): readonly string[] =>
  (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map(fold).filter((word) => word.length >= SHORTEST);

/**
 * True if a source reference is, or nearly is, a name in a report: of a person named in it, or in its text. Letters are
 * folded, both alphabets are read, and one spelling error is tolerated in words of five letters, two in words of eight.
 *
 * @param names names of the persons of the report
 * @param text its text; names of persons in it are found by `suspectedNames`
 * @param places names of places of the agency, as returned by `placeNames`
 * @example sourceIsNamed('SRC-IVAN', ['Petrov, Иван'], '', new Set()) // => true
 * @example sourceIsNamed('SRC-Q8', ['Milo Karas'], '', new Set()) // => false
 */
export function sourceIsNamed(
  reference: string,
  names: readonly string[],
  text: string,
  places: ReadonlySet<string>,
): boolean {
  const own = wordsOf(reference).filter((word) => !LABELS.has(word));
  if (own.length === 0) return false;
  const inText = suspectedNames(text, places).map(({ from, to }) => text.slice(from, to));
  const named = [...names, ...inText].flatMap(wordsOf);
  return own.some((word) => named.some((name) => isNearly(word, name)));
}

function isNearly(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  const slips = length >= SHORTEST_WITH_TWO_SLIPS ? 2 : length >= SHORTEST_WITH_SLIP ? 1 : 0;
  return Math.abs(one.length - other.length) <= slips && distance(one, other) <= slips;
}

/** Letters to change, add or remove (Levenshtein 1966). Names are short. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1)
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other.charAt(j) ? 0 : 1)),
      );
    row = next;
  }
  return row[other.length] ?? 0;
}
