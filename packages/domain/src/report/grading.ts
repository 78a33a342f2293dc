/**
 * Grades: how reliable is the source, how good is this piece of information. Two independent codes of one named scheme;
 * the same letter has different meanings in different schemes, so a bare code is never stored (domain brief §2.1–2.5).
 */
export const SCHEMES = ['EU_4x4', 'UK_5x5x5', 'UK_3x5x2', 'NATO_6x6'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Codes of each scheme in the order a form shows them. */
export const SCHEME_CODES = {
  EU_4x4: { version: '2016', short: '4x4', source: ['A', 'B', 'C', 'X'], info: ['1', '2', '3', '4'] },
  UK_5x5x5: { version: '2005', short: '5x5x5', source: ['A', 'B', 'C', 'D', 'E'], info: ['1', '2', '3', '4', '5'] },
  UK_3x5x2: { version: '2016', short: '3x5x2', source: ['1', '2', '3'], info: ['A', 'B', 'C', 'D', 'E'] },
  NATO_6x6: {
    version: 'STANAG 2511',
    short: '6x6',
    source: ['A', 'B', 'C', 'D', 'E', 'F'],
    info: ['1', '2', '3', '4', '5', '6'],
  },
} as const satisfies Readonly<
  Record<Scheme, { version: string; short: string; source: readonly string[]; info: readonly string[] }>
>;

export type SourceCode<S extends Scheme = Scheme> = (typeof SCHEME_CODES)[S]['source'][number];
export type InfoCode<S extends Scheme = Scheme> = (typeof SCHEME_CODES)[S]['info'][number];

/** The two codes with their scheme, as a person chooses them. */
export type GradeCodes = {
  readonly [S in Scheme]: { readonly scheme: S; readonly source: SourceCode<S>; readonly info: InfoCode<S> };
}[Scheme];

/** A grade as recorded: never changed, only superseded. */
export interface Grade {
  readonly codes: GradeCodes;
  readonly schemeVersion: string;
  readonly gradedBy: string;
  /** Instant, ISO 8601. */
  readonly gradedAt: string;
  readonly rationale: string;
}

/** Parse scheme and codes; `undefined` unless both codes belong to that very scheme. */
export function parseGradeCodes(scheme: string, source: string, info: string): GradeCodes | undefined {
  if (!(SCHEMES as readonly string[]).includes(scheme)) return undefined;
  const codes = SCHEME_CODES[scheme as Scheme]; // checked on the line above
  const known =
    (codes.source as readonly string[]).includes(source) && (codes.info as readonly string[]).includes(info);
  return known ? ({ scheme, source, info } as GradeCodes) : undefined; // both codes were looked up in that scheme
}

/** Returns a grade as written in one chip, `4x4 B2`. 3x5x2 puts a slash between its two codes. */
export function formatGrade(codes: GradeCodes): string {
  const joint = codes.scheme === 'UK_3x5x2' ? '/' : '';
  return `${SCHEME_CODES[codes.scheme].short} ${codes.source}${joint}${codes.info}`;
}

/** Information codes for "suspected false" or "doubtful": 4x4 cannot express them, so the flag accompanies the code. */
export type FalsityFlag = 'suspected_false' | 'doubtful' | 'improbable';
export function falsityFlag(codes: GradeCodes): FalsityFlag | undefined {
  if (codes.scheme === 'UK_5x5x5' && codes.info === '5') return 'suspected_false';
  if (codes.scheme === 'UK_3x5x2' && codes.info === 'E') return 'suspected_false';
  if (codes.scheme === 'NATO_6x6' && codes.info === '4') return 'doubtful';
  if (codes.scheme === 'NATO_6x6' && codes.info === '5') return 'improbable';
  return undefined;
}
