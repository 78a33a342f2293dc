import { ReeveError } from '@reeve/domain';
import { type CodedColumn, textOfCode } from './coded-column.ts';
import {
  ADDRESS_LEVELS,
  compareAddressUnits,
  compareDateUnits,
  compareEmailUnits,
  compareIdentifiers,
  comparePhones,
  comparePlates,
  DATE_LEVELS,
  EMAIL_LEVELS,
  IDENTIFIER_LEVELS,
  PHONE_LEVELS,
  PLATE_LEVELS,
  splitAddress,
  splitEmail,
  type SplitText,
} from './compare-values.ts';
import { jaroWinklerOfUnits, mostJaroWinkler } from './jaro-winkler.ts';
import type { ComparisonKind } from './prepare-value.ts';

/** How one column of two records is compared. */
export interface ComparisonSpec {
  readonly column: string;
  readonly kind: ComparisonKind;
  /** name and text only: Jaro–Winkler similarities that separate the levels, descending, each in (0, 1). */
  readonly similar?: readonly number[];
  /** True if equality on a rare value counts for more than on a common one; default: name, text, address and plate. */
  readonly termFrequency?: boolean;
}

/** A comparison of one column, ready for its codes. */
export interface Comparison {
  readonly spec: ComparisonSpec;
  /** Names of the levels, closest first: the first is equality, the last “different”. */
  readonly levels: readonly string[];
  /** Returns the level of two values that are not equal: 1 … levels − 1. */
  readonly levelOf: (a: number, b: number) => number;
}

const SIMILAR: Readonly<Record<'name' | 'text', readonly number[]>> = { name: [0.92, 0.88, 0.7], text: [0.9, 0.8] };

/** Returns the names of the levels of a comparison, closest first; equality is the first, “different” the last. */
export function comparisonLevels(spec: ComparisonSpec): readonly string[] {
  switch (spec.kind) {
    case 'name':
    case 'text':
      return ['equal', ...similarOf(spec).map((least) => `similar ≥ ${least}`), 'different'];
    case 'exact':
      return ['equal', 'different'];
    case 'date':
      return DATE_LEVELS;
    case 'phone':
      return PHONE_LEVELS;
    case 'identifier':
      return IDENTIFIER_LEVELS;
    case 'plate':
      return PLATE_LEVELS;
    case 'address':
      return ADDRESS_LEVELS;
    case 'email':
      return EMAIL_LEVELS;
  }
}

/** True if the comparison weighs equality by how common the value is. */
export function usesTermFrequency({ kind, termFrequency }: ComparisonSpec): boolean {
  return termFrequency ?? (kind === 'name' || kind === 'text' || kind === 'address' || kind === 'plate');
}

/**
 * Prepares a comparison for the codes of its column; the results of pairs of values that recur are kept.
 *
 * @throws ReeveError invalid_input — similarities that do not descend within (0, 1)
 */
export function bindComparison(spec: ComparisonSpec, column: CodedColumn): Comparison {
  const levels = comparisonLevels(spec);
  return { spec, levels, levelOf: levelFunction(spec, column) };
}

function levelFunction(spec: ComparisonSpec, column: CodedColumn): Comparison['levelOf'] {
  switch (spec.kind) {
    case 'name':
    case 'text':
      return remembered(byWords(column, similarOf(spec)));
    case 'exact':
      return () => 1;
    case 'date':
      return byDates(column);
    case 'phone':
      return remembered(byText(column, comparePhones));
    case 'identifier':
      return remembered(byText(column, compareIdentifiers));
    case 'plate':
      return remembered(byText(column, comparePlates));
    case 'address':
      return byParts(column, splitAddress, compareAddressUnits);
    case 'email':
      return byParts(column, splitEmail, compareEmailUnits);
  }
}

function similarOf({ kind, similar, column }: ComparisonSpec): readonly number[] {
  const edges = similar ?? (kind === 'name' ? SIMILAR.name : SIMILAR.text);
  if (edges.length > 0 && edges.every((edge, i) => edge > 0 && edge < (edges[i - 1] ?? 1))) return edges;
  throw new ReeveError(
    'invalid_input',
    `The similarities of ${column} must descend, each below 1 and above 0, such as 0.92, 0.88, 0.7.`,
  );
}

const byText =
  (column: CodedColumn, compare: (a: string, b: string) => number): Comparison['levelOf'] =>
  (a, b) =>
    compare(textOfCode(column, a), textOfCode(column, b));

/** Jaro–Winkler by levels; most pairs are refused by their lengths and letters alone. */
function byWords({ starts, units, letters }: CodedColumn, edges: readonly number[]): Comparison['levelOf'] {
  const different = edges.length + 1;
  const least = edges.at(-1) ?? 1;
  return (a, b) => {
    const [from, to] = [starts[a] ?? 0, starts[a + 1] ?? 0];
    const [otherFrom, otherTo] = [starts[b] ?? 0, starts[b + 1] ?? 0];
    const most = mostJaroWinkler(units, from, to, otherFrom, otherTo, letters[a] ?? 0, letters[b] ?? 0);
    if (most < least) return different;
    const similarity = jaroWinklerOfUnits(units, from, to, otherFrom, otherTo);
    for (let level = 1; level < different; level += 1) if (similarity >= (edges[level - 1] ?? 1)) return level;
    return different;
  };
}

function byDates({ starts, units }: CodedColumn): Comparison['levelOf'] {
  return (a, b) => compareDateUnits(units, starts[a] ?? 0, starts[b] ?? 0);
}

function byParts(
  { starts, units }: CodedColumn,
  split: (units: Uint16Array, from: number, end: number) => SplitText,
  compare: (units: Uint16Array, one: SplitText, other: SplitText) => number,
): Comparison['levelOf'] {
  const partsOf = (code: number): SplitText => split(units, starts[code] ?? 0, starts[code + 1] ?? 0);
  return (a, b) => compare(units, partsOf(a), partsOf(b));
}

const REMEMBERED = 1 << 14;

/** Keeps the level of recent pairs of values: the names of a file recur. The result depends on the pair alone. */
function remembered(levelOf: Comparison['levelOf']): Comparison['levelOf'] {
  const firsts = new Uint32Array(REMEMBERED);
  const seconds = new Uint32Array(REMEMBERED);
  const levels = new Uint8Array(REMEMBERED);
  return (a, b) => {
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 18;
    if (firsts[slot] === a && seconds[slot] === b) return levels[slot] ?? 0;
    const level = levelOf(a, b);
    firsts[slot] = a;
    seconds[slot] = b;
    levels[slot] = level;
    return level;
  };
}
