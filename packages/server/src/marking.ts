import type { Marking } from '@reeve/contract';
import { compartmentKind, type LabelParts } from '@reeve/domain';

/** Returns a label as the four markings. A person's own raw file is not a group and is left out. */
export function markingOf(parts: LabelParts): Marking {
  return {
    classification: parts.classification,
    handling: { codes: [...parts.handling], conditions: parts.conditions },
    tlp: parts.tlp ?? null,
    groups: parts.compartments.filter((code) => compartmentKind(code) !== 'personal'),
    purposeGroup: parts.purposeGroup,
  };
}
