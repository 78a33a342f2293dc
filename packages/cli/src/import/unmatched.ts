import type { MatchedValues } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { plainLine } from '../output/plain-text.ts';

const PARTS = [
  ['types', 'Type'],
  ['areas', 'Area'],
] as const;

/** A line for each type and area of a file that is not one of the agency's, with its rows and similar codes. */
export function unmatchedLines(values: MatchedValues): readonly string[] {
  const lines = PARTS.flatMap(([part, word]) =>
    values[part]
      .filter(({ match }) => match !== 'exact')
      .map(({ value, count, similar }) => {
        const like = similar.length === 0 ? '' : `; similar: ${similar.map(plainLine).join(', ')}`;
        return `${word} “${plainLine(value)}” is not one of the agency’s: ${count} ${count === 1 ? 'row' : 'rows'}${like}.`;
      }),
  );
  if (lines.length === 0) return [];
  const uncounted = values.uncountedAreas === 0 ? [] : [`${values.uncountedAreas} rows count in no area.`];
  return [...lines, ...uncounted, 'Name them in types.names and areas.names of a mapping: --save-mapping, --mapping.'];
}

/** @throws ReeveError invalid_input — rows have a type or an area that is not one of the agency's */
export function requireMatched({ unknownTypes, unknownAreas }: MatchedValues): void {
  if (unknownTypes === 0 && unknownAreas === 0) return;
  throw new ReeveError(
    'invalid_input',
    `${unknownTypes} rows have a type and ${unknownAreas} an area that is not one of the agency’s. Nothing was imported.`,
  );
}
