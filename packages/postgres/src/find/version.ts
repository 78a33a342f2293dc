/** A released PostgreSQL: 15.20 is `{ major: 15, minor: 20, text: '15.20 (Debian …)' }`. */
export interface PostgresVersion {
  readonly major: number;
  readonly minor: number;
  readonly text: string;
}

export type VersionVerdict = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

const OLDEST_MAJOR = 15;

/** The first releases with the fix of CVE-2025-8713: statistics showed rows that row-level security hides. */
const OLDEST_MINOR: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6, 18: 0 };

/** The newest fix releases known when this version of Reeve was made. */
const NEWEST_KNOWN_MINOR: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 6 };

/**
 * Parses the output of `postgres --version`.
 *
 * @returns undefined for anything but a release, so for betas (`19beta1`) and development builds too
 * @example parseVersion('postgres (PostgreSQL) 17.6')?.minor // => 6
 */
export function parseVersion(answer: string): PostgresVersion | undefined {
  const match = /\(PostgreSQL\) ((\d+)\.(\d+)\b.*)/.exec(answer);
  if (match === null) return undefined;
  return { major: Number(match[2]), minor: Number(match[3]), text: (match[1] ?? '').trim() };
}

/** Reports whether Reeve may store data in this release; if not, `because` is the end of a sentence. */
export function judgeVersion(version: PostgresVersion): VersionVerdict {
  const { major, minor } = version;
  if (major < OLDEST_MAJOR) return { allowed: false, because: `Reeve needs PostgreSQL ${OLDEST_MAJOR} or newer` };
  const oldest = OLDEST_MINOR[major] ?? 0;
  if (minor >= oldest) return { allowed: true };
  return { allowed: false, because: `it has known security faults; ${major}.${oldest} is the oldest safe release` };
}

/** Returns a sentence if this version of Reeve knows a newer fix release of the same major, else undefined. */
export function ageWarning(version: PostgresVersion): string | undefined {
  const newest = NEWEST_KNOWN_MINOR[version.major];
  if (newest === undefined || version.minor >= newest) return undefined;
  return `PostgreSQL ${version.major}.${version.minor} lacks the security fixes of ${version.major}.${newest}; please update it.`;
}
