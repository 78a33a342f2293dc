import { SCHEME_CODES, SCHEMES, type Scheme } from './grading.ts';

/** A source code of one named scheme. Codes of two schemes are never ordered: a filter names each code. */
export interface GradeSource {
  readonly scheme: Scheme;
  readonly source: string;
}

/** Every source code there is, scheme by scheme. */
export const GRADE_SOURCES: readonly GradeSource[] = SCHEMES.flatMap((scheme) =>
  SCHEME_CODES[scheme].source.map((source) => ({ scheme, source })),
);

/** `EU_4x4:A,EU_4x4:B`: source codes as an address carries them. */
export function formatGradeSources(sources: readonly GradeSource[]): string {
  return sources.map(({ scheme, source }) => `${scheme}:${source}`).join(',');
}

/** Read what `formatGradeSources` wrote; `undefined` unless each code belongs to its very scheme. */
export function parseGradeSources(text: string): readonly GradeSource[] | undefined {
  const parts = text.split(',').map((part) => GRADE_SOURCES.find((known) => formatGradeSources([known]) === part));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known : undefined;
}
