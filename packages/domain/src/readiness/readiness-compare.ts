import { ReeveError } from '../error.ts';
import {
  medianLevel,
  READINESS_CODES,
  READINESS_CRITERIA,
  READINESS_DOMAINS,
  READINESS_LEVELS,
  readinessResult,
  type ReadinessDomain,
  type ReadinessLevel,
  type ReadinessLevels,
} from './readiness.ts';

/** The change of one criterion from an earlier assessment to a later one. */
export interface ReadinessChange {
  readonly code: string;
  readonly before: ReadinessLevel | undefined;
  readonly after: ReadinessLevel | undefined;
}

/** Returns the changes between two assessments, in the order of the criteria; unchanged ones are left out. */
export function readinessChanges(before: ReadinessLevels, after: ReadinessLevels): readonly ReadinessChange[] {
  return READINESS_CODES.filter((code) => before[code] !== after[code]).map((code) => ({
    code,
    before: before[code],
    after: after[code],
  }));
}

export const READINESS_FILE = 'reeve-readiness-1';

/** An assessment as shared for comparison: levels by criterion, and nothing that identifies the agency. */
export interface AnonymousReadiness {
  readonly format: typeof READINESS_FILE;
  readonly levels: ReadinessLevels;
}

/** An assessment without its agency, texts, persons and dates. */
export function anonymousReadiness(levels: ReadinessLevels): AnonymousReadiness {
  const known = READINESS_CODES.filter((code) => levels[code] !== undefined);
  return { format: READINESS_FILE, levels: Object.fromEntries(known.map((code) => [code, levels[code]])) };
}

/**
 * Reads shared assessments: one or a list of them.
 *
 * @throws ReeveError invalid_input — another format, an unknown criterion or level, or anything that is not a level
 */
export function readAnonymousReadiness(value: unknown): readonly AnonymousReadiness[] {
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    const file = one as Partial<Record<string, unknown>> | null; // validated below
    if (typeof file !== 'object' || file === null || file['format'] !== READINESS_FILE)
      throw new ReeveError('invalid_input', `This is no file of the format ${READINESS_FILE}.`);
    const levels = file['levels'];
    if (typeof levels !== 'object' || levels === null || Object.keys(file).length !== 2)
      throw new ReeveError('invalid_input', 'The file holds something else than levels by criterion.');
    for (const [code, level] of Object.entries(levels)) {
      const isLevel = READINESS_LEVELS.some((known) => known === level);
      if (!READINESS_CODES.includes(code) || !isLevel)
        throw new ReeveError('invalid_input', 'The file names a criterion or a level that there is not.');
    }
    return { format: READINESS_FILE, levels: levels as ReadinessLevels }; // checked entry by entry
  });
}

/** With fewer participants, individuals could be identified. */
export const LEAST_PARTICIPANTS = 5;

/** The range of the middle half of the participants. */
export interface ReadinessQuartiles {
  readonly domain: ReadinessDomain;
  readonly participants: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/**
 * Returns quartiles of the participants' domain scores, by linear interpolation between the sorted scores (type 7 of R.
 * J. Hyndman & Y. Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361–365).
 *
 * @returns one row per domain in which five or more have a score; `undefined` for fewer than five participants
 */
export function readinessQuartiles(all: readonly AnonymousReadiness[]): readonly ReadinessQuartiles[] | undefined {
  if (all.length < LEAST_PARTICIPANTS) return undefined;
  const results = all.map((one) => readinessResult(one.levels));
  return READINESS_DOMAINS.flatMap((domain): readonly ReadinessQuartiles[] => {
    const scores = results
      .flatMap((result) => result.domains.find((one) => one.domain === domain)?.median ?? [])
      .toSorted((a, b) => a - b);
    if (scores.length < LEAST_PARTICIPANTS) return [];
    const at = (share: number): number => {
      const place = share * (scores.length - 1);
      const low = scores[Math.floor(place)] ?? 0;
      return low + (place % 1) * ((scores[Math.ceil(place)] ?? 0) - low);
    };
    const median = medianLevel(scores) ?? 0;
    return [{ domain, participants: scores.length, lower: at(0.25), median, upper: at(0.75) }];
  });
}

/** A block of a text that a score rests on, as it was when cited. */
export interface CitedBlock {
  readonly editionId: string;
  readonly blockId: string;
  readonly digest: string;
}
export const BLOCK_STANDINGS = ['same', 'changed', 'gone'] as const;
export type BlockStanding = (typeof BLOCK_STANDINGS)[number];

/**
 * Returns the status of a cited block in the newest edition of its document.
 *
 * @param digests    of the blocks of that edition, by block
 * @param redirects  old block → the block that replaced it
 */
export function blockStanding(
  cited: Pick<CitedBlock, 'blockId' | 'digest'>,
  digests: ReadonlyMap<string, string>,
  redirects: ReadonlyMap<string, string>,
): BlockStanding {
  let id: string | undefined = cited.blockId;
  for (const seen = new Set<string>(); id !== undefined && !digests.has(id) && !seen.has(id); id = redirects.get(id))
    seen.add(id);
  const digest = id === undefined ? undefined : digests.get(id);
  if (digest === undefined) return 'gone';
  return digest === cited.digest ? 'same' : 'changed';
}

/** Criteria of a domain. */
export function criteriaOf(domain: ReadinessDomain): readonly (typeof READINESS_CRITERIA)[number][] {
  return READINESS_CRITERIA.filter((one) => one.domain === domain);
}
