import type { Marking } from '@reeve/contract';
import { joinLabels, type LabelParts } from '@reeve/domain';
import { markingLines } from '../output/marking.ts';

/** The joint marking of everything printed, on one line: the most restrictive union. */
export function unionLine(markings: readonly Marking[]): string {
  const [first, ...rest] = markings.map(partsOf);
  if (!first) return '';
  const joined = rest.reduce(joinLabels, first);
  const { classification, tlp, purposeGroup, compartments, handling, conditions } = joined;
  const lines = markingLines({
    classification,
    handling: { codes: [...handling], conditions: conditions.replaceAll('\n', ' ') },
    tlp: tlp ?? null,
    groups: [...compartments],
    purposeGroup,
  });
  return `Marking: ${lines
    .map(([, text]) => text)
    .filter((text) => text !== '')
    .join('  ')}`;
}

/** A marking as shown: it names no agency, and all objects of a thread belong to the reader's own. */
function partsOf(marking: Marking): LabelParts {
  return {
    agencyId: '',
    handling: marking.handling.codes,
    conditions: marking.handling.conditions,
    compartments: marking.groups,
    classification: marking.classification,
    tlp: marking.tlp ?? undefined,
    purposeGroup: marking.purposeGroup,
  };
}
