import { refused } from '../access/verdict.ts';

/** What a threat assessment values: criminal networks, crime areas, the environment and the impact. Never persons. */
export const ASSESSED_UNITS = ['network', 'crime_area', 'environment', 'impact'] as const;
export type AssessedUnit = (typeof ASSESSED_UNITS)[number];

/** Fewest known members of a scored network: a score of fewer would be a score of persons (N2). */
export const LEAST_MEMBERS = 3;

declare const comparable: unique symbol;

/**
 * A network or a crime area whose score can be compared with others of its kind.
 *
 * Only `networkUnit` and `crimeAreaUnit` make one, so that a person, or a group too small to hide one, never gets a score.
 */
export interface ComparableUnit {
  readonly kind: 'network' | 'crime_area';
  /** Stable id or code; unique among the units compared. */
  readonly id: string;
  /** As the reader's language shows it. */
  readonly name: string;
  readonly [comparable]: true;
}

export type UnitRefusal = 'too_few_members' | 'name';

/** A unit that can be scored, or why there is none. */
export type UnitVerdict =
  | { readonly allowed: true; readonly unit: ComparableUnit }
  | { readonly allowed: false; readonly because: UnitRefusal };

/**
 * Returns a network as a unit that can be scored, or why it cannot: fewer than three known members, or no name.
 *
 * @param knownMembers whole number; of members identified, not estimated
 */
export function networkUnit(network: {
  readonly id: string;
  readonly name: string;
  readonly knownMembers: number;
}): UnitVerdict {
  // A number that cannot be read refuses too.
  if (!(network.knownMembers >= LEAST_MEMBERS)) return refused('too_few_members');
  return comparableUnit('network', network);
}

/** Returns a crime area as a unit that can be scored; refused without a name. */
export function crimeAreaUnit(area: { readonly id: string; readonly name: string }): UnitVerdict {
  return comparableUnit('crime_area', area);
}

function comparableUnit(
  kind: ComparableUnit['kind'],
  { id, name }: { readonly id: string; readonly name: string },
): UnitVerdict {
  if (id.trim() === '' || name.trim() === '') return refused('name');
  // The mark is known to the type checker alone; this is the one place that gives it.
  return { allowed: true, unit: { kind, id, name } as ComparableUnit };
}
