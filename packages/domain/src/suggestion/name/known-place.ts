import { fold } from '../../person/suspected-name/word-lists.ts';
import type { ReadText } from '../read-text.ts';
import { PLACES } from '../words/places.ts';

/** Places a text may name: those of the agency, and countries and large towns. */
export interface KnownPlaces {
  /** The end of the longest known place that starts at a token. */
  placeEnd(read: ReadText, at: number): number | undefined;
  /** The same for names of the agency's list alone. */
  streetEnd(read: ReadText, at: number): number | undefined;
}

/** Most words of a known place. */
const MOST_WORDS = 5;
/** Shortest stem that is compared without its ending. */
const SHORTEST_STEM = 4;

/**
 * A name without the case ending of Slavic languages, so that Талдыкоргане and Талдыкорган are equal; other languages
 * keep their endings.
 */
function stem(folded: string): string {
  const bare = folded
    .replace(/(?:skoi|skogo|skom|skuiu|skaia|skii)$/u, 'sk')
    .replace(/(?:ogo|omu|aia|uiu|yi|iiu|iia|iei|ii|oi|ei|om|em|akh|ami|am|ov|ykh|ym|iu|ia|a|e|i|u|y|o)$/u, '');
  return bare.length >= SHORTEST_STEM ? bare : folded;
}

const wordsOf = (name: string): readonly string[] => (name.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []).map(fold);

interface PlaceIndex {
  readonly exact: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Most words of a name by its first word, whole and as a stem: most words begin none. */
  readonly longest: ReadonlyMap<string, number>;
}

function indexOf(names: readonly string[]): PlaceIndex {
  const words = names.map(wordsOf).filter((one) => one.length > 0 && one.length <= MOST_WORDS);
  return {
    exact: new Set(words.map((one) => one.join(' '))),
    stems: new Set(words.map((one) => one.map(stem).join(' '))),
    longest: longestOf(words),
  };
}

function longestOf(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const words of names)
    for (const first of [words[0] ?? '', stem(words[0] ?? '')])
      longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  return longest;
}

const general = indexOf(PLACES.split(/\s*;\s*/u).map((name) => name.trim()));

/** The index of a list, made once: an agency's list is read for every report. */
const known = new WeakMap<readonly string[], PlaceIndex>();
function knownIndexOf(names: readonly string[]): PlaceIndex {
  const made = known.get(names) ?? indexOf(names);
  known.set(names, made);
  return made;
}

/**
 * Reads the names of an agency's places, streets and areas.
 *
 * Cost of a look-up: at most five, whatever the number of names.
 */
export function knownPlacesOf(names: readonly string[]): KnownPlaces {
  const own = knownIndexOf(names);
  const both = [own, general];
  const ownOnly = [own];
  const endIn = (indexes: readonly PlaceIndex[], read: ReadText, at: number): number | undefined => {
    const first = read.token(at);
    if (!first?.isCapital) return undefined;
    const isSlavic = read.language === 'ru';
    const begun = isSlavic ? stem(first.folded) : first.folded;
    let most = 0;
    for (let nth = 0; nth < indexes.length; nth += 1) {
      const longest = indexes[nth]?.longest;
      most = Math.max(most, longest?.get(first.folded) ?? 0, (isSlavic ? longest?.get(begun) : 0) ?? 0);
    }
    if (most === 0) return undefined;
    for (let n = most; n >= 1; n -= 1) {
      if (!read.isSameSentence(at, at + n - 1)) continue;
      // Words in small letters are not folded: "площади Победы", "Западному мосту".
      const words = read.tokens
        .slice(at, at + n)
        .map(({ folded, isCapital }) => (isCapital || !isSlavic ? folded : fold(folded)));
      const exact = words.join(' ');
      if (indexes.some((index) => index.exact.has(exact))) return at + n;
      if (!isSlavic) continue;
      const stems = words.map(stem).join(' ');
      if (indexes.some((index) => index.stems.has(stems))) return at + n;
    }
    return undefined;
  };
  return {
    placeEnd: (read, at) => endIn(both, read, at),
    streetEnd: (read, at) => endIn(ownOnly, read, at),
  };
}
