import { ownText } from '../encoding/own-text.ts';
import type { MappedRow } from '../mapping/read-crimes-with.ts';
import { valueMatcher, type KnownValue, type ValueMatcher } from './match-value.ts';

/** The agency's types of offence and areas; an empty list means that it has none to compare with. */
export interface KnownValues {
  readonly types: readonly KnownValue[];
  readonly areas: readonly KnownValue[];
}

/** A text of the file that is not a code of the agency as written. */
export interface ReconciledValue {
  readonly value: string;
  /** Rows of the file that have it. */
  readonly count: number;
  /** `exact`: read as the code `to`; `suggested`: unchanged, and `similar` to one or more codes; `none`: unchanged. */
  readonly match: 'exact' | 'suggested' | 'none';
  readonly to: string | null;
  /** The most similar codes, all equally so; none if these are more than five. */
  readonly similar: readonly string[];
}

export interface Reconciliation {
  /** The most frequent first, at most 200 of each. */
  readonly types: readonly ReconciledValue[];
  readonly areas: readonly ReconciledValue[];
  /** Rows whose type is not in the agency's list. */
  readonly unknownTypes: number;
  /** Rows whose area is none of the agency's areas. */
  readonly unknownAreas: number;
  /** Of these, rows without an area code: no count by area includes them. */
  readonly uncountedAreas: number;
}

export interface ValueReconciler {
  /** Returns the row with the agency's codes for its exact texts, and counts it. */
  readonly reconcile: (row: MappedRow) => MappedRow;
  /** Number of rows that stayed unknown. */
  readonly counts: () => Pick<Reconciliation, 'unknownTypes' | 'unknownAreas' | 'uncountedAreas'>;
  /** These counts, and which texts were found or not. */
  readonly result: () => Reconciliation;
}

const MOST_LISTED = 200;
/** Of more, as of all wards for “Ward”, none is meant more than another. */
const MOST_SIMILAR = 5;

/**
 * Maps the types and areas of rows to the agency's own. A text that equals a code or its name becomes the code; one
 * that is only similar stays, and what it resembles is suggested. A code in the column of names is a code.
 *
 * Cost: some look-ups per row; for the result one pass over all names for each of the texts listed.
 */
export function reconcileValues(known: KnownValues): ValueReconciler {
  const [types, areas] = [valueMatcher(known.types), valueMatcher(known.areas)];
  const nameByCode = new Map(known.areas.map(({ code, names }) => [code, names[0] ?? '']));
  const [typeCounts, areaCounts] = [new Map<string, number>(), new Map<string, number>()];
  let [unknownTypes, unknownAreas, uncountedAreas] = [0, 0, 0];

  const typeOf = ({ type }: MappedRow): string => {
    const code = types.exact(type);
    if (code !== type) add(typeCounts, type);
    if (code === undefined && known.types.length > 0) unknownTypes += 1;
    return code ?? type;
  };
  const areaOf = ({ areaCode, areaName }: MappedRow): Pick<MappedRow, 'areaCode' | 'areaName'> => {
    const written = areaCode === '' ? areaName : areaCode;
    if (written === '') return { areaCode, areaName };
    const code = areas.exact(written);
    if (code !== areaCode) add(areaCounts, written);
    if (code !== undefined) {
      const isCode = areaCode === '' && areaName === code;
      return { areaCode: code, areaName: isCode || areaName === '' ? (nameByCode.get(code) ?? '') : areaName };
    }
    if (areaCode === '') uncountedAreas += 1;
    if (areaCode === '' || known.areas.length > 0) unknownAreas += 1;
    return { areaCode, areaName };
  };
  const counts = () => ({ unknownTypes, unknownAreas, uncountedAreas });
  return {
    counts,
    reconcile: (row) => {
      const type = typeOf(row);
      const { areaCode, areaName } = areaOf(row);
      const isSame = type === row.type && areaCode === row.areaCode && areaName === row.areaName;
      return isSame ? row : { ...row, type, areaCode, areaName };
    },
    result: () => ({
      types: known.types.length === 0 ? [] : listed(typeCounts, types),
      areas: listed(areaCounts, areas),
      ...counts(),
    }),
  };
}

function add(counts: Map<string, number>, value: string): void {
  const before = counts.get(value);
  counts.set(before === undefined ? ownText(value) : value, (before ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>, { exact, similar }: ValueMatcher): readonly ReconciledValue[] {
  return [...counts]
    .toSorted(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .slice(0, MOST_LISTED)
    .map(([value, count]) => {
      const code = exact(value);
      if (code !== undefined) return { value, count, match: 'exact', to: code, similar: [] };
      const like = similar(value);
      const isChoice = like.length > 0 && like.length <= MOST_SIMILAR;
      return { value, count, match: isChoice ? 'suggested' : 'none', to: null, similar: isChoice ? like : [] };
    });
}
