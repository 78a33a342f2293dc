import type { Feature, LineShape, PointShape, PolygonShape } from './geojson.ts';
import { ringHolds, type PlanLine } from './geometry.ts';
import { makeIsland, type AreaCode, type Island } from './island.ts';
import { PLACES, RIVER, type PlaceKind } from './place.ts';
import { toLonLat, toPlan, type LonLat } from './projection.ts';
import { layStreets, type Street } from './street.ts';

export type DistrictCode = 'NORRIN' | 'SUND';

/** The line under every map and in every file made from Riverton. */
export const EXERCISE_NOTICE =
  'EXERCISE: Riverton is an invented island. No person, place, agency or event in it is real.';

export interface RivertonMap {
  readonly exercise: true;
  readonly name: string;
  readonly notice: string;
  readonly island: Feature<PolygonShape, { readonly name: string }>;
  readonly districts: readonly Feature<PolygonShape, { readonly code: DistrictCode; readonly name: string }>[];
  readonly areas: readonly Feature<
    PolygonShape,
    { readonly code: AreaCode; readonly name: string; readonly district: DistrictCode }
  >[];
  readonly streets: readonly Feature<
    LineShape,
    { readonly name: string; readonly area: AreaCode; readonly kind: Street['kind'] }
  >[];
  readonly river: Feature<LineShape, { readonly name: string }>;
  readonly places: readonly Feature<PointShape, { readonly name: string; readonly kind: PlaceKind }>[];
}

/** The map twice: as the plan for placing objects, in metres, and as features in lon/lat. */
export interface Ground {
  readonly island: Island;
  readonly streets: readonly Street[];
  readonly map: RivertonMap;
}

/** The name of an area. */
export const AREA_NAMES: Readonly<Record<AreaCode, string>> = {
  'NORRIN-A': 'Norrin, sector A',
  'NORRIN-B': 'Norrin, sector B',
  'NORRIN-C': 'Norrin, sector C',
  'NORRIN-D': 'Norrin, sector D',
  'NORRIN-E': 'Norrin, sector E',
  'NORRIN-F': 'Norrin, sector F',
  'RING-BC': 'Norrin, ring of 400 m around sectors B and C',
  'SUND-G': 'Sund, sector G (Stonefield)',
  'SUND-H': 'Sund, sector H (Harrow Down)',
  'SUND-J': 'Sund, sector J (Saltmere)',
  'SUND-K': 'Sund, sector K (Southhead)',
  'RING-MATCH': 'Sund, ring of 400 m around sectors E and F',
};

/** The district of an area. */
export function districtOf(area: AreaCode): DistrictCode {
  return area.startsWith('SUND') || area === 'RING-MATCH' ? 'SUND' : 'NORRIN';
}

function polygon(ring: PlanLine): PolygonShape {
  const positions = ring.map(toLonLat);
  return { type: 'Polygon', coordinates: [[...positions, ...positions.slice(0, 1)]] };
}

function line(points: PlanLine): LineShape {
  return { type: 'LineString', coordinates: points.map(toLonLat) };
}

function drawGround(): Ground {
  const island = makeIsland();
  const streets = layStreets(island);
  const feature = <Shape, Properties>(geometry: Shape, properties: Properties): Feature<Shape, Properties> => ({
    type: 'Feature',
    properties,
    geometry,
  });
  const map: RivertonMap = {
    exercise: true,
    name: 'Riverton',
    notice: EXERCISE_NOTICE,
    island: feature(polygon(island.outline), { name: 'Riverton' }),
    districts: [
      feature(polygon(island.norrin), { code: 'NORRIN', name: 'Norrin' }),
      feature(polygon(island.sund), { code: 'SUND', name: 'Sund' }),
    ],
    areas: [...island.areas].map(([code, ring]) =>
      feature(polygon(ring), { code, name: AREA_NAMES[code], district: districtOf(code) }),
    ),
    streets: streets.map((street) =>
      feature(line(street.line), { name: street.name, area: street.area, kind: street.kind }),
    ),
    river: feature(line(RIVER), { name: 'Norr' }),
    places: PLACES.map(({ name, kind, at }) => feature({ type: 'Point', coordinates: toLonLat(at) }, { name, kind })),
  };
  return { island, streets, map };
}

let drawn: Ground | undefined;

/** The ground of Riverton, drawn at the first call and cached: it depends on nothing. */
export function rivertonGround(): Ground {
  drawn ??= drawGround();
  return drawn;
}

/** The map of Riverton in lon/lat. */
export function rivertonMap(): RivertonMap {
  return rivertonGround().map;
}

/** The area of a place; `undefined` at sea. */
export function areaOf(place: LonLat): AreaCode | undefined {
  const point = toPlan(place);
  for (const [code, ring] of rivertonGround().island.areas) if (ringHolds(ring, point)) return code;
  return undefined;
}
