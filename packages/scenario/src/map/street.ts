import { integerFrom, numberFrom } from '../draw.ts';
import { distanceToLineM, lengthM, ringHolds, type PlanLine, type PlanPoint } from './geometry.ts';
import type { AreaCode, Island } from './island.ts';
import { RIVER } from './place.ts';
import { makeRandom } from '../random.ts';
import { makeStreetNames, STORY_STREETS } from './street-name.ts';

/** One street within one area. A main road keeps its name from area to area. */
export interface Street {
  readonly name: string;
  readonly area: AreaCode;
  readonly kind: 'main' | 'side';
  readonly line: PlanLine;
  readonly lengthM: number;
}

/** Streets keep this far from an area's border, so that the houses on both sides lie in the same area. */
const MARGIN_M = 30;
/** Side streets end this far from the middle of the river. */
const BANK_M = 25;
const STEP_M = 40;
const SHORTEST_M = 90;
const EXTENT = { west: -2900, east: 7200, south: -3600, north: 2500 };

interface Path {
  readonly kind: Street['kind'];
  readonly name: string;
  readonly line: PlanLine;
}

/** Lays gently bent lines across the whole island, about 175 m apart, first along one direction and then across it. */
function layPaths(random: () => number, names: () => string): readonly Path[] {
  const lay = (from: number, to: number, begin: number, end: number, turned: boolean): Path[] => {
    const paths: Path[] = [];
    for (let at = from + 60, nth = 0; at < to; at += numberFrom(random, 140, 210), nth += 1) {
      const phase = numberFrom(random, 0, 2 * Math.PI);
      const wave = numberFrom(random, 700, 1600);
      const sway = numberFrom(random, 8, 28);
      const line: PlanPoint[] = [];
      for (let along = begin; along <= end; along += STEP_M) {
        const across = at + sway * Math.sin(phase + (2 * Math.PI * along) / wave);
        line.push(turned ? [across, along] : [along, across]);
      }
      paths.push({ kind: nth % 6 === 3 ? 'main' : 'side', name: names(), line });
    }
    return paths;
  };
  return [
    ...lay(EXTENT.south, EXTENT.north, EXTENT.west, EXTENT.east, false),
    ...lay(EXTENT.west, EXTENT.east, EXTENT.south, EXTENT.north, true),
  ];
}

/** The pieces of a path that lie inside an area, a margin away from its border. */
function piecesInside({ kind, line }: Path, ring: PlanLine): readonly PlanLine[] {
  const [easts, norths] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [west, east] = [Math.min(...easts), Math.max(...easts)];
  const [south, north] = [Math.min(...norths), Math.max(...norths)];
  const border = [...ring, ...ring.slice(0, 1)];
  const isInside = (point: PlanPoint): boolean => {
    if (point[0] < west || point[0] > east || point[1] < south || point[1] > north) return false;
    if (!ringHolds(ring, point) || distanceToLineM(border, point) < MARGIN_M) return false;
    // Only main roads have bridges.
    return kind === 'main' || distanceToLineM(RIVER, point) >= BANK_M;
  };
  const pieces: PlanPoint[][] = [[]];
  for (const point of line) {
    if (isInside(point)) pieces.at(-1)?.push(point);
    else if ((pieces.at(-1)?.length ?? 0) > 0) pieces.push([]);
  }
  return pieces;
}

/** A side street changes its name after some hundred metres, as streets do; a main road keeps its own. */
function cutSideStreet(piece: PlanLine, random: () => number): readonly PlanLine[] {
  const parts: PlanLine[] = [];
  for (let at = 0; at < piece.length - 1;) {
    const points = integerFrom(random, 8, 16);
    // A stump shorter than five steps stays with the street before it.
    const end = piece.length - 1 - (at + points) < 5 ? piece.length - 1 : at + points;
    parts.push(piece.slice(at, end + 1));
    at = end;
  }
  return parts;
}

/**
 * The street network: the same at every call.
 *
 * Cost: some tens of milliseconds; `rivertonMap()` keeps the result.
 */
export function layStreets(island: Island): readonly Street[] {
  const random = makeRandom('riverton/streets/1');
  const names = makeStreetNames(random);
  const paths = layPaths(random, names);
  const streets: Street[] = [];
  for (const [area, ring] of island.areas) {
    for (const path of paths) {
      const { kind, name } = path;
      for (const piece of piecesInside(path, ring)) {
        for (const part of kind === 'main' ? [piece] : cutSideStreet(piece, random)) {
          const long = lengthM(part);
          if (long >= SHORTEST_M) {
            streets.push({ name: kind === 'main' ? name : names(), area, kind, line: part, lengthM: long });
          }
        }
      }
    }
  }
  for (const { name, area, near } of STORY_STREETS) {
    const candidates = streets.filter((street) => street.area === area && street.kind === 'side');
    const chosen = candidates.toSorted((a, b) => distanceToLineM(a.line, near) - distanceToLineM(b.line, near))[0];
    if (chosen) streets[streets.indexOf(chosen)] = { ...chosen, name };
  }
  return streets;
}
