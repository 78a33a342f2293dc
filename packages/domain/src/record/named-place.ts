import { addressKey } from '../access/address-key.ts';

/** An area of the agency by its code and name. */
interface Area {
  readonly code: string;
  readonly name: string;
}

/** Most areas that one text can name. */
const MOST_AREAS = 3;
/** Most parts between commas that are read. */
const MOST_PARTS = 8;

/**
 * Returns the areas that some texts name: by their code, or by their name as a whole part of a text between commas. A name may have
 * commas of its own.
 * @example areasNamed([{ code: 'NORRIN-A', name: 'Old Port' }], ['Ropewalk 14, Old Port']) // => [{ code: 'NORRIN-A', name: 'Old Port' }]
 */
export function areasNamed<A extends Area>(areas: readonly A[], texts: readonly string[]): readonly A[] {
  const parts = new Set(texts.flatMap(partsOf).map(addressKey));
  return areas
    .filter(({ code, name }) => parts.has(addressKey(name)) || parts.has(addressKey(code)))
    .slice(0, MOST_AREAS);
}

/** A text, and every run of its parts between commas. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(',').slice(0, MOST_PARTS);
  const runsFrom = (from: number): readonly string[] =>
    parts.slice(from).map((_, nth) => parts.slice(from, from + nth + 1).join(','));
  return [text, ...parts.flatMap((_, from) => runsFrom(from))];
}

/**
 * Returns what a text can name as a street: its parts between commas, as they are written and without the number of a house before or
 * after them.
 * @example streetsNamed('Ropewalk 14, Norrin') // => ['Ropewalk 14', 'Ropewalk', 'Norrin']
 * @example streetsNamed('12 Mill Street') // => ['12 Mill Street', 'Mill Street']
 */
export function streetsNamed(text: string): readonly string[] {
  const parts = text.split(',').slice(0, MOST_PARTS);
  const streets = parts
    .map((part) => part.trim())
    .flatMap((part) => [part, part.replace(/^\d+\p{L}?\s+|\s+\d+\s?\p{L}?$/u, '')]);
  return [...new Set(streets)].filter((street) => /\p{L}/u.test(street));
}
