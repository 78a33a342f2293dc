import type { Marking } from '@reeve/contract';
import { canonicalHandling, CLASSIFICATIONS, TLPS } from '@reeve/domain';

function strictest<T>(order: readonly T[], values: readonly T[]): T | undefined {
  return order.findLast((value) => values.includes(value));
}

/**
 * What a page must carry that shows all of these: the strictest classification and TLP, every handling code, every
 * condition, every group. Undefined for none. The order of the inputs does not matter.
 */
export function unionMarking(markings: readonly Marking[]): Marking | undefined {
  const [first] = markings;
  if (!first) return undefined;
  const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '').toSorted();
  const purposes = unique(markings.map((marking) => marking.purposeGroup));
  return {
    classification:
      strictest(
        CLASSIFICATIONS,
        markings.map((marking) => marking.classification),
      ) ?? first.classification,
    handling: {
      codes: [...canonicalHandling(markings.flatMap((marking) => marking.handling.codes))],
      conditions: unique(markings.map((marking) => marking.handling.conditions)).join('\n'),
    },
    tlp:
      strictest(
        TLPS,
        markings.flatMap((marking) => (marking.tlp === null ? [] : [marking.tlp])),
      ) ?? null,
    groups: unique(markings.flatMap((marking) => marking.groups)),
    purposeGroup: purposes.length === 1 ? (purposes[0] ?? '') : purposes.join(', '),
  };
}
