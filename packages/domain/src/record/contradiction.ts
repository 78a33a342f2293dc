import type { LocalDate } from '../calendar.ts';
import type { StatementProperty } from './statement.ts';

/** Properties that have one value at a time: two values for the same days cannot both be true. */
export const SINGLE_VALUED: readonly StatementProperty[] = [
  'born_on',
  'registration',
  'number',
  'make_and_colour',
  'place',
];

/** The compared fields of a statement. */
export interface ComparedStatement {
  readonly id: string;
  readonly subjectId: string;
  readonly property: StatementProperty;
  readonly value: string | null;
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
 * Returns pairs of current statements that give one subject two values of a single-valued property, for days that
 * overlap. Values are compared without case, spaces and punctuation, so that two spellings are no contradiction.
 *
 * @returns each pair once, in the order of the statements given.
 * Cost: O(k²) for the k statements of one subject and property.
 */
export function contradictingPairs(statements: readonly ComparedStatement[]): readonly StatementPair[] {
  const groups = new Map<string, ComparedStatement[]>();
  for (const one of statements) {
    if (one.retracted || one.value === null || !SINGLE_VALUED.includes(one.property)) continue;
    const key = `${one.subjectId} ${one.property}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const pairs: StatementPair[] = [];
  for (const group of groups.values())
    for (const [nth, one] of group.entries())
      for (const other of group.slice(nth + 1))
        if (comparable(one.value) !== comparable(other.value) && overlap(one, other))
          pairs.push(pairOf(one.id, other.id));
  return pairs;
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
