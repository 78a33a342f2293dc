import type { StateMachine } from '../state-machine.ts';
import { ALLOWED, refused, type Verdict } from '../access/verdict.ts';

/** Seven domains of readiness for intelligence-led policing (domain brief §7.3): law, units, systems, products, tasking, rights, people. */
export const READINESS_DOMAINS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type ReadinessDomain = (typeof READINESS_DOMAINS)[number];

/** 0 absent, 1 ad hoc, 2 documented and partly followed, 3 practised and evidenced everywhere, 4 measured and improved. */
export const READINESS_LEVELS = [0, 1, 2, 3, 4] as const;
export type ReadinessLevel = (typeof READINESS_LEVELS)[number];

/** Number of criteria in each domain, and which of them are minimum standards. */
const COUNTS: Readonly<Record<ReadinessDomain, { readonly count: number; readonly starred: readonly number[] }>> = {
  A: { count: 6, starred: [1, 2, 3] },
  B: { count: 6, starred: [1, 2, 4] },
  C: { count: 7, starred: [1, 2, 3, 4] },
  D: { count: 6, starred: [1, 2] },
  E: { count: 5, starred: [1, 2] },
  F: { count: 5, starred: [1, 2, 3, 4] },
  G: { count: 3, starred: [1] },
};

/** Criteria for which partial compliance is a breach of law and no minimum: level 3 is the least. */
const LEAST_THREE: readonly string[] = ['A2', 'C3', 'F1', 'F2', 'F3', 'F4'];

export interface ReadinessCriterion {
  /** `A1` */
  readonly code: string;
  readonly domain: ReadinessDomain;
  /** A minimum standard. */
  readonly starred: boolean;
  /** The least level of a minimum standard; `undefined` for the others. */
  readonly least: 2 | 3 | undefined;
}

/** The 38 criteria, in order. */
export const READINESS_CRITERIA: readonly ReadinessCriterion[] = READINESS_DOMAINS.flatMap((domain) =>
  Array.from({ length: COUNTS[domain].count }, (_, index): ReadinessCriterion => {
    const code = `${domain}${index + 1}`;
    const starred = COUNTS[domain].starred.includes(index + 1);
    return { code, domain, starred, least: starred ? (LEAST_THREE.includes(code) ? 3 : 2) : undefined };
  }),
);
export const READINESS_CODES: readonly string[] = READINESS_CRITERIA.map((one) => one.code);

/** An assessment is first the agency's own, then reviewed by peers, then concluded. */
export const READINESS_STATES = ['self', 'peer', 'concluded'] as const;
export type ReadinessState = (typeof READINESS_STATES)[number];
export const READINESS_MACHINE: StateMachine<ReadinessState> = {
  self: ['peer'],
  peer: ['self', 'concluded'],
  concluded: [],
};
export const READINESS_VIEWS = ['self', 'peer'] as const;
export type ReadinessView = (typeof READINESS_VIEWS)[number];

/** Levels by criterion; what has not been scored is not there. */
export type ReadinessLevels = Readonly<Partial<Record<string, ReadinessLevel>>>;

/** An unmet minimum standard. */
export interface ReadinessBreach {
  readonly code: string;
  readonly level: ReadinessLevel;
  readonly least: 2 | 3;
  /** Below 3 where the law requires it: a breach of law. */
  readonly isBreach: boolean;
}

export interface ReadinessResult {
  readonly domains: readonly {
    readonly domain: ReadinessDomain;
    readonly scored: number;
    readonly criteria: number;
    /** Median of the scored levels; a half if two meet in the middle; `undefined` if none is scored. */
    readonly median: number | undefined;
    /** The lowest of its minimum standards; `undefined` while one of them is not scored. */
    readonly weakest: ReadinessLevel | undefined;
  }[];
  /**
   * The lowest of all minimum standards: a chain is as strong as its weakest link. `undefined` while one is not scored.
   */
  readonly overall: ReadinessLevel | undefined;
  readonly breaches: readonly ReadinessBreach[];
  readonly scored: number;
}

/**
 * Returns the middle of a list; the mean of the two middle ones if their number is even. `undefined` for an empty list.
 */
export function medianLevel(levels: readonly number[]): number | undefined {
  if (levels.length === 0) return undefined;
  const sorted = levels.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
  return (low + high) / 2;
}

/**
 * Returns the result of an assessment. A domain's score is the median of its criteria; the whole is as strong as the
 * weakest of the minimum standards, so that excellence in one criterion hides no breach in another. It scores an
 * agency, never a person.
 *
 * @param levels by criterion; unknown codes are passed over
 */
export function readinessResult(levels: ReadinessLevels): ReadinessResult {
  const lowest = (criteria: readonly ReadinessCriterion[]): ReadinessLevel | undefined => {
    const starred = criteria.filter((one) => one.starred).map((one) => levels[one.code]);
    const known = starred.filter((level) => level !== undefined);
    if (known.length === 0 || known.length < starred.length) return undefined;
    return known.reduce((least, level) => (level < least ? level : least));
  };
  const domains = READINESS_DOMAINS.map((domain) => {
    const criteria = READINESS_CRITERIA.filter((one) => one.domain === domain);
    const scored = criteria.flatMap((one) => levels[one.code] ?? []);
    return {
      domain,
      scored: scored.length,
      criteria: criteria.length,
      median: medianLevel(scored),
      weakest: lowest(criteria),
    };
  });
  const breaches = READINESS_CRITERIA.flatMap(({ code, least }): readonly ReadinessBreach[] => {
    const level = levels[code];
    return least !== undefined && level !== undefined && level < least
      ? [{ code, level, least, isBreach: least === 3 }]
      : [];
  });
  return {
    domains,
    overall: lowest(READINESS_CRITERIA),
    breaches,
    scored: domains.reduce((sum, one) => sum + one.scored, 0),
  };
}

export type ReadinessRefusal = 'role' | 'same_person' | 'concluded' | 'not_yet';

/**
 * Returns whether a person can score a criterion from a point of view: for the agency during self-assessment, as a peer after
 * that. A person who scored a criterion for the agency cannot score it as a peer, also if another has replaced that score.
 *
 * @param others everyone who scored it from the other point of view
 */
export function mayScoreReadiness(
  view: ReadinessView,
  state: ReadinessState,
  actor: { readonly accountId: string; readonly mayAssess: boolean },
  others: readonly string[],
): Verdict<ReadinessRefusal> {
  if (!actor.mayAssess) return refused('role');
  if (state === 'concluded') return refused('concluded');
  if (state !== view) return refused('not_yet');
  return others.includes(actor.accountId) ? refused('same_person') : ALLOWED;
}

/**
 * Returns whether an assessment can be concluded: a peer has scored a criterion that the agency scored. As nobody scores a criterion from both
 * points of view, two people have looked at it.
 */
export function mayConcludeReadiness(own: ReadinessLevels, peers: ReadinessLevels): Verdict<'no_peer'> {
  return READINESS_CODES.some((code) => own[code] !== undefined && peers[code] !== undefined)
    ? ALLOWED
    : refused('no_peer');
}

export const READINESS_ACTION_STATES = ['open', 'under_way', 'done', 'dropped'] as const;
export type ReadinessActionState = (typeof READINESS_ACTION_STATES)[number];
