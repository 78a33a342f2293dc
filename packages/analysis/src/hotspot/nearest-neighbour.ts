import { ReeveError } from '@reeve/domain';
import { boxOf } from '../place/cell-grid.ts';
import { convexHull, measurePolygon } from './convex-hull.ts';
import { hotspotWarnings, type HotspotWarning } from './hotspot-warnings.ts';
import { nearestDistances } from './nearest-distance.ts';
import { normalCdf } from '../distribution/normal.ts';
import type { PlanePoints } from '../place/plane.ts';

/** The area that events could have fallen in. */
export interface StudyArea {
  readonly areaM2: number;
  /** Needed for the correction of the edge. */
  readonly perimeterM?: number;
}

export interface NearestNeighbour {
  readonly n: number;
  readonly meanM: number;
  readonly expectedM: number;
  /** Below 1: clustered; 1: as chance; above 1: spread out. */
  readonly ratio: number;
  readonly z: number;
  readonly pTwoSided: number;
  /** With Donnelly's correction of the edge; not there without a perimeter. */
  readonly corrected?: {
    readonly expectedM: number;
    readonly ratio: number;
    readonly z: number;
    readonly pTwoSided: number;
  };
  readonly areaM2: number;
  readonly area: 'given' | 'hull';
  readonly warnings: readonly HotspotWarning[];
}

/**
 * Nearest-neighbour index: are events closer together than expected by chance?
 *
 * Use it for a yes or no about the whole area, before looking for places. It depends on the area: a larger one makes
 * the same events look more clustered. Without an area it is that of the convex hull, which is too small.
 * Method: `R = d̄ / (0.5 √(A/n))`, `z = (d̄ − 0.5 √(A/n)) / (0.26136 / √(n²/A))`; events near the edge lose neighbours
 * beyond it, which makes R too large; Donnelly's correction compensates for a compact area.
 * Source: P. J. Clark & F. C. Evans (1954), Distance to nearest neighbor as a measure of spatial relationships in
 * populations, Ecology 35(4), 445–453, doi:10.2307/1931034; K. P. Donnelly (1978), Simulations to determine the
 * variance and edge effect of total nearest-neighbour distance, in Hodder (ed.), Simulation Studies in Archaeology,
 * 91–95.
 *
 * @param points plane metres, n ≥ 2
 * @param area   square metres; default the convex hull
 * @throws ReeveError invalid_input — fewer than 2 events, an unknown place, an area not above 0, all events on one line
 * Cost: O(n log n).
 * @example nearestNeighbourIndex({ xM: [0, 10, 0, 10], yM: [0, 0, 10, 10] }, { areaM2: 400 }).ratio // => 2
 */
export function nearestNeighbourIndex(points: PlanePoints, area?: StudyArea): NearestNeighbour {
  boxOf(points);
  const n = points.xM.length;
  if (n < 2) throw new ReeveError('invalid_input', 'A nearest neighbour needs at least two events.');
  const { areaM2, perimeterM } = area ?? measurePolygon(points, convexHull(points));
  if (!(areaM2 > 0 && areaM2 < Infinity)) {
    throw new ReeveError('invalid_input', 'The area must be above 0: all events on one line have none.');
  }
  const distances = nearestDistances(points);
  let [sum, shared] = [0, 0];
  for (const distance of distances) {
    sum += distance;
    if (distance === 0) shared += 1;
  }
  const meanM = sum / n;
  const plain = compare(meanM, 0.5 * Math.sqrt(areaM2 / n), (SD_OF_DISTANCE * Math.sqrt(areaM2)) / n);
  const warnings: readonly HotspotWarning[] = [
    ...hotspotWarnings({ n }),
    ...(shared * 10 > n ? (['shared_places'] as const) : []),
    'edge_effects',
  ];
  return {
    n,
    meanM,
    ...plain,
    ...(perimeterM !== undefined && { corrected: donnelly(meanM, n, areaM2, perimeterM) }),
    areaM2,
    area: area === undefined ? 'hull' : 'given',
    warnings,
  };
}

/** √((4 − π)/(4π)), printed as 0.26136. */
const SD_OF_DISTANCE = Math.sqrt((4 - Math.PI) / (4 * Math.PI));

function donnelly(meanM: number, n: number, areaM2: number, perimeterM: number) {
  const expectedM = 0.5 * Math.sqrt(areaM2 / n) + (0.0514 + 0.0412 / Math.sqrt(n)) * (perimeterM / n);
  const variance = (0.0703 * areaM2) / n ** 2 + 0.037 * perimeterM * Math.sqrt(areaM2 / n ** 5);
  return compare(meanM, expectedM, Math.sqrt(variance));
}

function compare(meanM: number, expectedM: number, standardErrorM: number) {
  const z = (meanM - expectedM) / standardErrorM;
  return { expectedM, ratio: meanM / expectedM, z, pTwoSided: 2 * normalCdf(-Math.abs(z)) };
}
