import {
  adjustedZBands,
  countByCell,
  countByHexagon,
  dbscan,
  FEW_EVENTS,
  giStar,
  kde,
  LEAST_PUBLIC_COUNT,
  type CellGrid,
  type EventClusters,
  type HexagonCounts,
  type PlanePoints,
} from '@reeve/analysis';
import type { AreaCount } from '../area/area-surface.ts';
import { knownPlaces, onGrid, type AreaOfStudy } from '../area/area-of-study.ts';
import type { LayerName } from '../selection.ts';

/** What a layer shows, with the parameters it was made with; every number of a legend comes from here. */
export type Surface =
  | { readonly layer: 'points'; readonly n: number }
  | {
      readonly layer: 'hexagons';
      readonly n: number;
      readonly hexagons: HexagonCounts;
      readonly breaks: readonly number[];
      /** Hexagons left out because their numbers are small. */
      readonly hidden: number;
    }
  | {
      readonly layer: 'density';
      readonly n: number;
      readonly grid: CellGrid;
      readonly values: Float64Array;
      readonly maximum: number;
      readonly bandwidthM: number;
    }
  | {
      readonly layer: 'gi';
      readonly n: number;
      readonly grid: CellGrid;
      readonly bands: Int8Array;
      readonly cells: number;
    }
  | {
      readonly layer: 'clusters';
      readonly n: number;
      readonly points: PlanePoints;
      readonly found: EventClusters;
      readonly circles: readonly ClusterCircle[];
    }
  | {
      readonly layer: 'areas';
      /** Events in any area of the set; the others are `outside`. */
      readonly n: number;
      readonly set: string;
      readonly perArea: readonly AreaCount[];
      readonly breaks: readonly number[];
      /** Areas whose number is not shown. */
      readonly hidden: number;
      readonly outside: number;
    }
  /** A surface over so few events would show chance alone. */
  | { readonly layer: LayerName; readonly refused: 'too_few'; readonly n: number };

/** A cluster as a circle that holds nine tenths of it. */
export interface ClusterCircle {
  readonly nth: number;
  readonly events: number;
  readonly xM: number;
  readonly yM: number;
  readonly radiusM: number;
}

/** The bandwidth in cells: a surface finer than its cells has steps, a much coarser one wastes them. */
const BANDWIDTH_CELLS = 4;
const MOST_CIRCLES = 12;
const CLASSES = 6;

/**
 * Make what a layer shows of some events; areas are counted by `areaSurface`.
 *
 * @param points  places of the chosen events; unknown ones are left out and are not in `n`
 * @param options isPublic: small numbers are left out
 */
export function surfaceOf(
  layer: LayerName,
  points: PlanePoints,
  area: AreaOfStudy | undefined,
  options: { readonly isPublic: boolean },
): Surface {
  const known = knownPlaces(points);
  if (layer === 'points' || layer === 'areas' || !area) return { layer: 'points', n: known.xM.length };
  const { grid } = area;
  const within = onGrid(known, grid);
  const n = within.xM.length;
  if (n < (layer === 'hexagons' ? 1 : FEW_EVENTS)) return { layer, refused: 'too_few', n };
  switch (layer) {
    case 'hexagons': {
      const all = countByHexagon(within, grid.cellM);
      const hexagons = options.isPublic ? withAtLeast(all, LEAST_PUBLIC_COUNT) : all;
      return { layer, n, hexagons, breaks: breaksOf(hexagons.count), hidden: all.count.length - hexagons.count.length };
    }
    case 'density': {
      const bandwidthM = BANDWIDTH_CELLS * grid.cellM;
      const { values, maximum } = kde(within, grid, { bandwidthM });
      return { layer, n, grid, values, maximum, bandwidthM };
    }
    case 'gi': {
      const { values } = countByCell(within, grid);
      const { z, hasValue, cells } = giStar({ grid, values, inside: area.inside });
      return { layer, n, grid, bands: adjustedZBands(z, hasValue), cells };
    }
    case 'clusters': {
      const found = dbscan(within, grid.cellM, leastFor(n));
      return { layer, n, points: within, found, circles: circlesOf(within, found) };
    }
  }
}

/** So many events make a place dense; more are asked for where there are more altogether. */
const leastFor = (n: number): number => Math.max(5, Math.ceil(Math.sqrt(n) / 4));

function withAtLeast(all: HexagonCounts, least: number): HexagonCounts {
  const keep = (_: number, i: number): boolean => (all.count[i] ?? 0) >= least;
  return {
    ...all,
    q: all.q.filter(keep),
    r: all.r.filter(keep),
    xM: all.xM.filter(keep),
    yM: all.yM.filter(keep),
    count: all.count.filter(keep),
  };
}

/** Where each class of a ramp of six begins: at each number where they are few, else with more room at the top, where the eye looks. */
export function breaksOf(counts: Uint32Array): readonly number[] {
  const sorted = counts.toSorted();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= CLASSES) return distinct;
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  const starts = [0, 0.4, 0.65, 0.82, 0.92, 0.98].map(at);
  return [...new Set(starts)];
}

function circlesOf({ xM, yM }: PlanePoints, { cluster, clusters }: EventClusters): readonly ClusterCircle[] {
  return Array.from({ length: Math.min(clusters, MOST_CIRCLES) }, (_, k) => {
    const members = Array.from(cluster.keys()).filter((i) => cluster[i] === k + 1);
    const mean = (values: Float64Array): number =>
      members.reduce((sum, i) => sum + (values[i] ?? 0), 0) / Math.max(1, members.length);
    const [x, y] = [mean(xM), mean(yM)];
    const far = Float64Array.from(members, (i) => Math.hypot((xM[i] ?? 0) - x, (yM[i] ?? 0) - y)).toSorted();
    const radiusM = far[Math.ceil(0.9 * far.length) - 1] ?? 0;
    return { nth: k + 1, events: members.length, xM: x, yM: y, radiusM };
  });
}
