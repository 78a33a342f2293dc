import type { SavedQuery } from '@reeve/contract';
import { isLocalDate, OBJECT_KINDS, parseGradeSources } from '@reeve/domain';

/** What is sought and what narrows it; the address of the page holds it, so that going back and sending a link work. */
export type SearchQuery = SavedQuery;

/** The question in a page's address; whatever would not be understood there is left out. */
export function readSearch(address: Readonly<Record<string, string | undefined>>): SearchQuery {
  const { q = '', kind: kindText, grades } = address;
  const kind = OBJECT_KINDS.find((known) => known === kindText);
  return {
    q: q.trim().slice(0, 200),
    ...(kind && { kind }),
    ...(grades !== undefined && parseGradeSources(grades) && { grades }),
    ...parts(address, ['from', 'to', 'happenedFrom', 'happenedTo'], isLocalDate),
    ...parts(address, ['group', 'area', 'offence'], (code) => code !== '' && code.length <= 80),
  };
}

/** Those parts of an address that are understood. */
function parts<K extends string>(
  address: Readonly<Record<string, string | undefined>>,
  names: readonly K[],
  isUnderstood: (text: string) => boolean,
): Partial<Record<K, string>> {
  const known: Partial<Record<K, string>> = {};
  for (const name of names) {
    const text = address[name];
    if (text !== undefined && isUnderstood(text)) known[name] = text;
  }
  return known;
}

/** The same question with one part set, or taken off by `undefined`. */
export function withPart<K extends Exclude<keyof SearchQuery, 'q'>>(
  query: SearchQuery,
  part: K,
  value: SearchQuery[K] | undefined,
): SearchQuery {
  const { [part]: _before, ...rest } = query;
  return { q: query.q, ...rest, ...(value === undefined ? {} : { [part]: value }) };
}

/** Whether anything but the words narrows the search. */
export function isNarrowed(query: SearchQuery): boolean {
  return Object.keys(query).length > 1;
}

/** Whether there are two letters or digits to search for; without them, nothing is found. */
export function hasWord(q: string): boolean {
  return (q.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}
