import { LEAST_PUBLIC_CELL_M, LEAST_PUBLIC_COUNT } from '@reeve/analysis';
import { sizeM2, type ReadyAreas } from './area-choice.ts';
import { breaksOf, type Surface } from '../map/surface.ts';

export type AreaSurface = Extract<Surface, { perArea: readonly AreaCount[] }>;

/** Crimes in one area. */
export interface AreaCount {
  /** Its number in the set. */
  readonly nth: number;
  readonly code: string;
  readonly name: string;
  /** Undefined where outsiders may not see it: fewer than five, or an area smaller than the smallest cell shown to them. */
  readonly count: number | undefined;
  readonly perKm2: number | undefined;
}

/** A regular hexagon of the smallest side that outsiders see. */
const LEAST_PUBLIC_M2 = ((3 * Math.sqrt(3)) / 2) * LEAST_PUBLIC_CELL_M ** 2;

/** Count the chosen events by area; with one number a set, areas without an event have 0. */
export function areaSurface(
  set: ReadyAreas,
  areaOf: Int32Array,
  rows: Uint32Array,
  options: { readonly isPublic: boolean },
): AreaSurface {
  const counts = new Uint32Array(set.areas.length);
  let n = 0;
  for (let nth = 0; nth < rows.length; nth += 1) {
    const area = areaOf[rows[nth] ?? 0] ?? -1;
    if (area < 0) continue;
    counts[area] = (counts[area] ?? 0) + 1;
    n += 1;
  }
  const perArea = set.areas.map((area, nth): AreaCount => {
    const [count, m2] = [counts[nth] ?? 0, sizeM2(area)];
    const isHidden = options.isPublic && (count < LEAST_PUBLIC_COUNT || m2 < LEAST_PUBLIC_M2);
    return {
      nth,
      code: area.code,
      name: area.name,
      count: isHidden ? undefined : count,
      perKm2: isHidden || m2 === 0 ? undefined : (1e6 * count) / m2,
    };
  });
  const shown = perArea.flatMap(({ count = 0 }) => (count > 0 ? [count] : []));
  return {
    layer: 'areas',
    n,
    set: set.name,
    perArea,
    breaks: breaksOf(Uint32Array.from(shown)),
    hidden: perArea.filter(({ count }) => count === undefined).length,
    outside: rows.length - n,
  };
}
