import { isLocalDate, type LocalDate } from '../calendar.ts';
import type { EntityKind, StatementProperty } from './statement.ts';
import { contradictsDescription, readVehicleDescription, type VehicleDescription } from './vehicle-description.ts';

/** Properties that have one value at a time: two values for the same days cannot both be true. */
export const SINGLE_VALUED: readonly StatementProperty[] = [
  'born_on',
  'registration',
  'number',
  'make_and_colour',
  'place',
];

/** Things that have one owner at a time: two owners for the same days cannot both be true. */
export const ONE_OWNER: readonly EntityKind[] = ['vehicle', 'phone', 'account'];

/** How a contradiction is settled: both stay as they are, one is doubted, or the reason resolves it. */
export const CONTRADICTION_OUTCOMES = ['both_kept', 'one_doubted', 'resolved'] as const;
export type ContradictionOutcome = (typeof CONTRADICTION_OUTCOMES)[number];

/** The compared fields of a statement. */
export interface ComparedStatement {
  readonly id: string;
  readonly subjectId: string;
  readonly property: StatementProperty;
  readonly value: string | null;
  readonly objectId: string | null;
  readonly objectKind: EntityKind | null;
  readonly validFrom: LocalDate | null;
  /** The last day of its validity; null: open. */
  readonly validTo: LocalDate | null;
  readonly retracted: boolean;
}

/** Two statements in the order of their ids, so that a pair has one name. */
export type StatementPair = readonly [first: string, second: string];

export function pairOf(one: string, other: string): StatementPair {
  return one < other ? [one, other] : [other, one];
}

/**
 * Returns pairs of current statements that cannot both be true: two values of a single-valued property of one subject,
 * or two owners of a thing with one owner, for days that overlap; and what was true of a person before their birth.
 * Values are compared without case, spaces and punctuation, so that two spellings are no contradiction; nor is a part of a date, nor a
 * description of a vehicle that says less.
 *
 * @returns each pair once: values first, then owners, then births, in the order of the statements given.
 * Cost: O(k²) for the k statements of one subject and property, or about one thing.
 */
export function contradictingPairs(statements: readonly ComparedStatement[]): readonly StatementPair[] {
  const current = statements.filter(({ retracted }) => !retracted);
  const values = current.filter(({ value, property }) => value !== null && SINGLE_VALUED.includes(property));
  const owners = current.filter(
    ({ property, objectKind }) => property === 'owns' && objectKind !== null && ONE_OWNER.includes(objectKind),
  );
  const vehicles = new Map(
    values
      .filter(({ property }) => property === 'make_and_colour')
      .map(({ id, value }) => [id, readVehicleDescription(value ?? '')]),
  );
  const births = current.filter(({ property, value }) => property === 'born_on' && isLocalDate(value ?? ''));
  return [
    ...pairsIn(
      values,
      ({ subjectId, property }) => `${subjectId} ${property}`,
      (one, other) => !agree(one, other, vehicles) && overlap(one, other),
    ),
    ...pairsIn(
      owners,
      ({ objectId }) => objectId ?? '',
      (one, other) => one.subjectId !== other.subjectId && overlap(one, other),
    ),
    ...births.flatMap((birth) =>
      current
        .filter(
          (one) =>
            one.subjectId === birth.subjectId &&
            one.id !== birth.id &&
            one.validFrom !== null &&
            one.validFrom < (birth.value ?? ''),
        )
        .map((one) => pairOf(birth.id, one.id)),
    ),
  ];
}

/** The pairs of statements with one key that are in conflict. */
function pairsIn(
  statements: readonly ComparedStatement[],
  keyOf: (one: ComparedStatement) => string,
  isConflict: (one: ComparedStatement, other: ComparedStatement) => boolean,
): readonly StatementPair[] {
  const groups = new Map<string, ComparedStatement[]>();
  for (const one of statements) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  const pairs: StatementPair[] = [];
  for (const group of groups.values())
    for (const [nth, one] of group.entries())
      for (const other of group.slice(nth + 1)) if (isConflict(one, other)) pairs.push(pairOf(one.id, other.id));
  return pairs;
}

/**
 * Two spellings agree, and so do a date and the part of it that another states (1996 and 1996-09-12), and two
 * descriptions that can fit one vehicle.
 */
function agree(
  one: ComparedStatement,
  other: ComparedStatement,
  vehicles: ReadonlyMap<string, VehicleDescription>,
): boolean {
  const [first, second] = [vehicles.get(one.id), vehicles.get(other.id)];
  if (first && second) return !contradictsDescription(first, second);
  const [a, b] = [comparable(one.value), comparable(other.value)];
  return a === b || (one.property === 'born_on' && (a.startsWith(b) || b.startsWith(a)));
}

const comparable = (value: string | null): string =>
  (value ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A place is valid for stated days only: without a day it contradicts nothing. Other properties are valid until changed. */
function overlap(one: ComparedStatement, other: ComparedStatement): boolean {
  if (one.property === 'place' && (one.validFrom === null || other.validFrom === null)) return false;
  const end = ({ property, validFrom, validTo }: ComparedStatement): LocalDate =>
    validTo ?? (property === 'place' && validFrom !== null ? validFrom : '9999-12-31');
  return (one.validFrom ?? '') <= end(other) && (other.validFrom ?? '') <= end(one);
}
