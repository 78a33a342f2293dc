import type { ObjectKind } from '@reeve/domain';

/**
 * Every address of the app, in one place. `PATTERNS` is what the router matches (`$name` is a part of the path);
 * `paths` is what links are made of. Both are held by a snapshot test: an address that people have kept must not change
 * by accident.
 */
export const PATTERNS = {
  home: '/',
  search: '/search',
  reports: '/reports',
  newReport: '/reports/new',
  draft: '/reports/$id/draft',
  report: '/reports/$id',
  thread: '/thread/$kind/$id',
  log: '/log',
} as const;

/** An address with a query: empty values are left out, so that equal views have equal addresses. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The addresses links are made of; parts are escaped. */
export const paths = {
  home: (): string => '/',
  search: (query: { q?: string; kind?: string } = {}): string => withQuery('/search', query),
  reports: (query: { state?: string; group?: string; priority?: string; mine?: string } = {}): string =>
    withQuery('/reports', query),
  newReport: (): string => '/reports/new',
  draft: (id: string): string => `/reports/${encodeURIComponent(id)}/draft`,
  report: (id: string): string => `/reports/${encodeURIComponent(id)}`,
  thread: (kind: ObjectKind, id: string, direction?: 'why' | 'so_what'): string =>
    withQuery(`/thread/${kind}/${encodeURIComponent(id)}`, { direction }),
  log: (query: { action?: string } = {}): string => withQuery('/log', query),
} as const;

/** The page of an object, or undefined while its kind has no page yet. */
export function objectPath(kind: ObjectKind, id: string): string | undefined {
  return kind === 'report' ? paths.report(id) : undefined;
}
