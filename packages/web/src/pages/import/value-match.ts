import type { ImportMapping } from '@reeve/contract';

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
