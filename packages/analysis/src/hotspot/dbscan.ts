import { ReeveError } from '@reeve/domain';
import { requireLength } from '../place/cell-grid.ts';
import { hotspotWarnings, type HotspotWarning } from './hotspot-warnings.ts';
import { joinedSets } from './joined-sets.ts';
import { type PlaceCells, sortIntoCells, walkNearCells } from '../place/place-cells.ts';
import type { PlanePoints } from '../place/plane.ts';

/** Clusters of events. */
export interface EventClusters {
  /** For each event, in the order given: 0 for noise, else the number of its cluster, 1 for the largest. */
  readonly cluster: Uint32Array;
  /** 1 if the event has at least `leastEvents` within reach, itself included. */
  readonly core: Uint8Array;
  /** Number of clusters. */
  readonly clusters: number;
  /** Events of cluster k: size[k]; size[0] is the noise. */
  readonly size: Uint32Array;
  readonly n: number;
  readonly withinM: number;
  readonly leastEvents: number;
  readonly warnings: readonly HotspotWarning[];
}

/**
 * DBSCAN: finds dense clusters of events, of any shape, and the events that belong to none.
 *
 * Use it to find places of concentrated crime without an assumption about their number or shape. The answer depends on
 * the two parameters, and a dense city centre can be one cluster.
 * Method: cells of side ε/√2 (all events of a full cell are core), joined if two core events are within ε. A border
 * event belongs to the cluster of its nearest core event (ties: the southernmost, then the westernmost), not to the
 * cluster found first, so that the answer does not depend on the order of the events. docs/methods/hotspots.md.
 * Source: M. Ester, H.-P. Kriegel, J. Sander & X. Xu (1996), A density-based algorithm for discovering clusters in
 * large spatial databases with noise, KDD-96, 226–231; A. Gunawan (2013), A faster algorithm for DBSCAN, TU Eindhoven.
 *
 * @param points      plane metres, n ≥ 1
 * @param withinM     ε, metres; a distance of exactly ε is within
 * @param leastEvents a core event has this many within ε, itself included; whole, 1 or more
 * @returns clusters numbered by size, ties by their southernmost cell
 * @throws ReeveError invalid_input — no event, an unknown place, a bad parameter.
 * Cost: O(n) for a given density, about 45 bytes an event.
 * @example Array.from(dbscan({ xM: [0, 1, 2, 50], yM: [0, 0, 0, 0] }, 1, 2).cluster) // => [1, 1, 1, 0]
 */
export function dbscan(points: PlanePoints, withinM: number, leastEvents: number): EventClusters {
  requireLength(withinM, 'The distance');
  requireLeastEvents(leastEvents);
  // Slightly less than ε/√2, so that rounding never puts two events further apart than ε into one cell.
  const cells = sortIntoCells(points, withinM * (Math.SQRT1_2 - 1e-9));
  const n = points.xM.length;
  const coreAt = findCores(cells, withinM * withinM, leastEvents);
  const parent = joinCores(cells, coreAt, withinM * withinM);
  const root = rootsOf(cells, coreAt, parent, withinM * withinM);
  return {
    ...numberClusters(cells.order, coreAt, root),
    n,
    withinM,
    leastEvents,
    warnings: hotspotWarnings({ n }),
  };
}

/** @throws ReeveError invalid_input — not a whole number, 1 or more */
export function requireLeastEvents(leastEvents: number): void {
  if (Number.isInteger(leastEvents) && leastEvents >= 1) return;
  throw new ReeveError('invalid_input', 'The least number of events of a cluster must be a whole number, 1 or more.');
}

/** Rows and columns of neighbouring cells with points within ε, the nearest first. */
const NEAR = [
  { rows: 0, from: -2, to: 2 },
  { rows: 1, from: -2, to: 2 },
  { rows: -1, from: -2, to: 2 },
  { rows: 2, from: -1, to: 1 },
  { rows: -2, from: -1, to: 1 },
] as const;

function findCores({ x, y, start, ...cells }: PlaceCells, square: number, leastEvents: number): Uint8Array {
  const coreAt = new Uint8Array(x.length);
  const count = new Uint32Array(x.length);
  for (let cell = 0; cell + 1 < start.length; cell += 1) {
    const [from, to] = [start[cell] ?? 0, start[cell + 1] ?? 0];
    if (to - from >= leastEvents) coreAt.fill(1, from, to);
  }
  for (const near of NEAR) {
    walkNearCells({ x, y, start, ...cells }, near, (cell, first, after) => {
      const [from, to] = [start[cell] ?? 0, start[cell + 1] ?? 0];
      const [low, high] = [start[first] ?? 0, start[after] ?? 0];
      if (to - from >= leastEvents) return;
      for (let i = from; i < to; i += 1) {
        let seen = count[i] ?? 0;
        const [east, north] = [x[i] ?? 0, y[i] ?? 0];
        for (let j = low; j < high && seen < leastEvents; j += 1) {
          const dx = (x[j] ?? 0) - east;
          const dy = (y[j] ?? 0) - north;
          if (dx * dx + dy * dy <= square) seen += 1;
        }
        count[i] = seen;
        if (seen >= leastEvents) coreAt[i] = 1;
      }
    });
  }
  return coreAt;
}

/** Joins the cells whose core events reach each other, near cells first: most of the far ones are joined by then. */
function joinCores(cells: PlaceCells, coreAt: Uint8Array, square: number): Uint32Array {
  const { x, y, start } = cells;
  const parent = new Uint32Array(start.length - 1);
  const sets = joinedSets(parent);
  const reach = (one: number, other: number): boolean => {
    for (let i = start[one] ?? 0, last = start[one + 1] ?? 0; i < last; i += 1) {
      if (coreAt[i] === 0) continue;
      const [east, north] = [x[i] ?? 0, y[i] ?? 0];
      for (let j = start[other] ?? 0, end = start[other + 1] ?? 0; j < end; j += 1) {
        const dx = (x[j] ?? 0) - east;
        const dy = (y[j] ?? 0) - north;
        if (dx * dx + dy * dy <= square && coreAt[j] === 1) return true;
      }
    }
    return false;
  };
  const steps = [
    { rows: 0, from: 1, to: 1 },
    { rows: 1, from: -1, to: 1 },
    { rows: 0, from: 2, to: 2 },
    { rows: 1, from: -2, to: -2 },
    { rows: 1, from: 2, to: 2 },
    { rows: 2, from: -1, to: 1 },
  ];
  for (const step of steps) {
    walkNearCells(cells, step, (cell, first, after) => {
      for (let other = first; other < after; other += 1) {
        if (sets.rootOf(cell) !== sets.rootOf(other) && reach(cell, other)) sets.join(cell, other);
      }
    });
  }
  for (let cell = 0; cell < parent.length; cell += 1) parent[cell] = sets.rootOf(cell);
  return parent;
}

/** The root cell of each event's cluster, one more than it; 0 for noise. */
function rootsOf(cells: PlaceCells, coreAt: Uint8Array, parent: Uint32Array, square: number): Uint32Array {
  const { x, y, start } = cells;
  const root = new Uint32Array(x.length);
  for (let cell = 0; cell < parent.length; cell += 1) {
    for (let i = start[cell] ?? 0, end = start[cell + 1] ?? 0; i < end; i += 1) {
      if (coreAt[i] === 1) root[i] = (parent[cell] ?? 0) + 1;
    }
  }
  const nearest = new Uint32Array(x.length);
  for (const near of NEAR) {
    walkNearCells(cells, near, (cell, first, after) => {
      for (let i = start[cell] ?? 0, last = start[cell + 1] ?? 0; i < last; i += 1) {
        if (coreAt[i] === 1) continue;
        for (let j = start[first] ?? 0, end = start[after] ?? 0; j < end; j += 1) {
          if (coreAt[j] === 0) continue;
          const to = squareBetween(x, y, i, j);
          const held = nearest[i] ?? 0;
          if (to > square || (held > 0 && !isNearer(x, y, to, j, squareBetween(x, y, i, held - 1), held - 1))) continue;
          nearest[i] = j + 1;
        }
      }
    });
  }
  for (let i = 0; i < nearest.length; i += 1) {
    const j = nearest[i] ?? 0;
    if (j > 0) root[i] = root[j - 1] ?? 0;
  }
  return root;
}

function squareBetween(x: Float64Array, y: Float64Array, i: number, j: number): number {
  const dx = (x[j] ?? 0) - (x[i] ?? 0);
  const dy = (y[j] ?? 0) - (y[i] ?? 0);
  return dx * dx + dy * dy;
}

function isNearer(x: Float64Array, y: Float64Array, to: number, j: number, toHeld: number, held: number): boolean {
  if (to !== toHeld) return to < toHeld;
  const [south, heldSouth] = [y[j] ?? 0, y[held] ?? 0];
  return south === heldSouth ? (x[j] ?? 0) < (x[held] ?? 0) : south < heldSouth;
}

/** Numbers clusters by size, the largest first; ties by root, which is their southernmost position. */
export function numberClusters(
  order: Uint32Array,
  coreAt: Uint8Array,
  root: Uint32Array,
): Pick<EventClusters, 'cluster' | 'core' | 'clusters' | 'size'> {
  const n = order.length;
  const counted = new Map<number, number>();
  for (const one of root) counted.set(one, (counted.get(one) ?? 0) + 1);
  const noise = counted.get(0) ?? 0;
  counted.delete(0);
  const bySize = [...counted].toSorted(([a, sizeA], [b, sizeB]) => sizeB - sizeA || a - b);
  const numberOf = new Uint32Array(n + 1);
  for (const [k, [one]] of bySize.entries()) numberOf[one] = k + 1;
  const cluster = new Uint32Array(n);
  const core = new Uint8Array(n);
  for (let k = 0; k < n; k += 1) {
    const i = order[k] ?? 0;
    cluster[i] = numberOf[root[k] ?? 0] ?? 0;
    core[i] = coreAt[k] ?? 0;
  }
  return { cluster, core, clusters: bySize.length, size: Uint32Array.of(noise, ...bySize.map(([, size]) => size)) };
}
