import type { Measure } from '@reeve/domain';

/** True if two measures count the same in the same places over the same windows; the order of areas does not matter. */
export function sameMeasure(a: Measure | undefined, b: Measure | undefined): boolean {
  if (!a || !b) return a === b;
  const sorted = (areas: readonly string[]): string => areas.toSorted().join('\n');
  return (
    a.offenceType === b.offenceType &&
    a.beforeFrom === b.beforeFrom &&
    a.startsOn === b.startsOn &&
    a.afterTo === b.afterTo &&
    sorted(a.treatedAreas) === sorted(b.treatedAreas) &&
    sorted(a.comparisonAreas) === sorted(b.comparisonAreas) &&
    sorted(a.displacementAreas) === sorted(b.displacementAreas) &&
    sorted(a.displacementComparisonAreas) === sorted(b.displacementComparisonAreas) &&
    sorted(a.harmTypes ?? []) === sorted(b.harmTypes ?? [])
  );
}
