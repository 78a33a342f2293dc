import type { SavedQuery } from '@reeve/contract';
import { isLocalDate, OBJECT_KINDS, parseGradeSources } from '@reeve/domain';

/** What is sought and what narrows it; the address of the page holds it, so that going back and sending a link work. */
export type SearchQuery = SavedQuery;

/** The question in a page's address; whatever would not be understood there is left out. */
export function readSearch(address: Readonly<Record<string, string | undefined>>): SearchQuery {
  const { q = '', kind: kindText, from, to, grades, group } = address;
  const kind = OBJECT_KINDS.find((known) => known === kindText);
  return {
    q: q.trim().slice(0, 200),
    ...(kind && { kind }),
    ...(from !== undefined && isLocalDate(from) && { from }),
    ...(to !== undefined && isLocalDate(to) && { to }),
    ...(grades !== undefined && parseGradeSources(grades) && { grades }),
    ...(group !== undefined && group !== '' && group.length <= 80 && { group }),
  };
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
