import type { ImportMapping, MatchedValue } from '@reeve/contract';

/** The parts of a mapping that name texts of the file in the agency's codes. */
export type MatchedPart = 'types' | 'areas';

/** The mapping with a text of the file read as a code, or left as it is where there is none. */
export function withMatch(
  mapping: ImportMapping,
  part: MatchedPart,
  value: string,
  code: string | undefined,
): ImportMapping {
  const others = Object.fromEntries(Object.entries(mapping[part].names).filter(([from]) => from !== value));
  const names = code === undefined ? others : { ...others, [value]: code };
  return { ...mapping, [part]: { ...mapping[part], names } };
}

const RANK: Readonly<Record<MatchedValue['match'], number>> = { suggested: 0, none: 1, exact: 2 };

/** Values to decide on first: with something similar, then with nothing similar, then those read as a code; each as frequent as it was. */
export function mostToDecide(values: readonly MatchedValue[]): readonly MatchedValue[] {
  return values.toSorted((one, other) => RANK[one.match] - RANK[other.match]);
}
