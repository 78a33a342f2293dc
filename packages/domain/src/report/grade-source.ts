import { SCHEME_CODES, SCHEMES, type Scheme } from './grading.ts';

/** A source code of one named scheme. Codes of two schemes are never ordered: a filter names each code. */
export interface GradeSource {
  readonly scheme: Scheme;
  readonly source: string;
}

/** Every source code, scheme by scheme. */
export const GRADE_SOURCES: readonly GradeSource[] = SCHEMES.flatMap((scheme) =>
  SCHEME_CODES[scheme].source.map((source) => ({ scheme, source })),
);

/** Returns source codes in the form used in addresses: `EU_4x4:A,EU_4x4:B`. */
export function formatGradeSources(sources: readonly GradeSource[]): string {
  return sources.map(({ scheme, source }) => `${scheme}:${source}`).join(',');
}

/** Parses the output of `formatGradeSources`; `undefined` unless each code belongs to its named scheme. */
export function parseGradeSources(text: string): readonly GradeSource[] | undefined {
  const parts = text.split(',').map((part) => GRADE_SOURCES.find((known) => formatGradeSources([known]) === part));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}
