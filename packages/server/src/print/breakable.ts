/** A run of this many letters with their accents, without a space. Words of a language are shorter. */
const RUN = 24;
const LONG_RUN = new RegExp(`(?:[^\\s\\p{M}]\\p{M}*){${RUN}}(?=[^\\s\\p{M}])`, 'gu');

/**
 * Returns a plain value whose texts can be broken into lines: every run of 24 characters without a space gets an invisible break
 * opportunity (U+200B) after it. Without one, an address or a digest would run off the page and be lost in print.
 */
export function breakable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(LONG_RUN, '$&\u200B') as T & string; // a text stays a text
  if (Array.isArray(value)) return value.map((item: unknown) => breakable(item)) as T; // the same list, item by item
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, part]: [string, unknown]) => [key, breakable(part)]);
  return Object.fromEntries(pairs) as T; // the same keys with values of the same kinds
}
