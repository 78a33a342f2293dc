import type { EntityKind } from '../record/statement.ts';

/** Kinds that are compared. An event or an object has no name or number that could tell it from another. */
export const COMPARED_KINDS = [
  'person',
  'organisation',
  'vehicle',
  'phone',
  'account',
  'email',
  'document',
  'address',
] as const satisfies readonly EntityKind[];
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** What of two records was compared. */
export const COMPARED_ASPECTS = [
  'name',
  'born_on',
  'registration',
  'make_and_colour',
  'number',
  'address',
  'phone',
  'vehicle',
  'account',
  'email',
  'document',
  'organisation',
  'holder',
  'relation',
] as const;
export type ComparedAspect = (typeof COMPARED_ASPECTS)[number];

/** What a comparison found. */
export const IDENTITY_FINDINGS = [
  'same',
  'same_often',
  'near',
  'look_alikes',
  'one_sign',
  'ending',
  'part_known',
  'swapped',
  'same_year',
  'shared',
  'shared_apart',
  'contradicted',
  'differs',
  'related',
  'one_only',
] as const;
export type IdentityFinding = (typeof IDENTITY_FINDINGS)[number];

/**
 * How far a comparison speaks for one thing or for two. Each is a whole number of steps of a factor of √10 in the odds:
 * a little 3, some 10, much 100, decisive 1,000, identifying 100,000.
 */
export const EVIDENCE_STEPS = { none: 0, little: 1, some: 2, much: 4, decisive: 6, identifying: 10 } as const;
export type EvidenceStrength = keyof typeof EVIDENCE_STEPS;
export const EVIDENCE_STRENGTHS = Object.keys(EVIDENCE_STEPS) as [EvidenceStrength, ...EvidenceStrength[]]; // its own keys

export const IDENTITY_LEANINGS = ['one', 'two', 'neither'] as const;
export type IdentityLeaning = (typeof IDENTITY_LEANINGS)[number];

/** One line of why two records match, or do not. */
export interface IdentityEvidence {
  readonly aspect: ComparedAspect;
  readonly finding: IdentityFinding;
  readonly toward: IdentityLeaning;
  readonly strength: EvidenceStrength;
  /** Why two names are alike, as codes. */
  readonly reasons: readonly string[];
  /** The compared statements of each record. */
  readonly statements: readonly [first: readonly string[], second: readonly string[]];
}

export const IDENTITY_VERDICTS = ['surely_two', 'likely_two', 'cannot_tell', 'likely_one', 'surely_one'] as const;
export type IdentityVerdict = (typeof IDENTITY_VERDICTS)[number];

/** Odds before looking: one in a thousand pairs that could be compared is one thing. */
export const STEPS_BEFORE = -6;
/** Odds of 10 to 1, and of 100 to 1, in steps. */
const LIKELY = 2;
const SURE = 4;

/** What all evidence on a pair says together, beginning with the odds before looking. It leans; a person decides. */
export function verdictOf(evidence: readonly Pick<IdentityEvidence, 'toward' | 'strength'>[]): IdentityVerdict {
  let steps = STEPS_BEFORE;
  for (const { toward, strength } of evidence) {
    if (toward === 'one') steps += EVIDENCE_STEPS[strength];
    if (toward === 'two') steps -= EVIDENCE_STEPS[strength];
  }
  if (steps >= SURE) return 'surely_one';
  if (steps >= LIKELY) return 'likely_one';
  if (steps > -LIKELY) return 'cannot_tell';
  return steps > -SURE ? 'likely_two' : 'surely_two';
}
