import { ReeveError } from '@reeve/domain';
import proj4 from 'proj4';
import { EPSG_NORTH_AMERICA } from './epsg-north-america.ts';
import { EPSG_WORLD } from './epsg-world.ts';
import { NAD83_REALISATIONS } from './nad83-realisations.ts';

/** A coordinate system by its number in the EPSG register. */
export interface CoordinateSystem {
  readonly code: number;
  readonly name: string;
  /** Area of use in degrees. */
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  /** A definition as PROJ and proj4 read it. */
  readonly definition: string;
  /** Coordinates are degrees of longitude and latitude. */
  readonly degrees: boolean;
  /** Metres in one unit; 1 for degrees. */
  readonly unitM: number;
}

/**
 * Families of UTM zones, which follow a rule: first code minus 1, datum, existing zones, name. Those of a continent
 * come first.
 */
const UTM = [
  { base: 25800, datum: '+ellps=GRS80', zones: [28, 38], south: false, name: 'ETRS89' },
  { base: 26900, datum: '+ellps=GRS80', zones: [1, 23], south: false, name: 'NAD83' },
  { base: 32600, datum: '+datum=WGS84', zones: [1, 60], south: false, name: 'WGS 84' },
  { base: 32700, datum: '+datum=WGS84', zones: [1, 60], south: true, name: 'WGS 84' },
  { base: 23000, datum: '+ellps=intl +towgs84=-87,-98,-121', zones: [28, 38], south: false, name: 'ED50' },
] as const;

const UNITS_M: Readonly<Record<string, number>> = { m: 1, ft: 0.3048, 'us-ft': 1200 / 3937 };

function fromLine(line: string): CoordinateSystem {
  const [code = '', area = '', name = '', words = ''] = line.split('|');
  const [west = 0, south = 0, east = 0, north = 0] = area.split(' ').map(Number);
  const unit = /(?:^| )units=(\S+)/.exec(words)?.[1] ?? 'm';
  return {
    code: Number(code),
    name,
    west,
    south,
    east,
    north,
    definition: `+proj=${words.replaceAll(' ', ' +')}`,
    degrees: words.startsWith('longlat'),
    unitM: UNITS_M[unit] ?? 1,
  };
}

function utmZones(): CoordinateSystem[] {
  return UTM.flatMap(({ base, datum, zones: [from, to], south, name }) =>
    Array.from({ length: to - from + 1 }, (_, at) => {
      const zone = from + at;
      return {
        code: base + zone,
        name: `${name} / UTM zone ${zone}${south ? 'S' : 'N'}`,
        west: zone * 6 - 186,
        east: zone * 6 - 180,
        south: south ? -80 : 0,
        north: south ? 0 : 84,
        definition: `+proj=utm +zone=${zone} ${south ? '+south ' : ''}${datum} +units=m`,
        degrees: false,
        unitM: 1,
      };
    }),
  );
}

/** Systems that equal another under a different number: in the register, only the name of their datum differs. */
function realisations(known: ReadonlyMap<number, CoordinateSystem>): CoordinateSystem[] {
  return NAD83_REALISATIONS.split('\n').flatMap((line) => {
    const [datum = '', pairs = ''] = line.split('|');
    return pairs.split(' ').flatMap((pair) => {
      const [code = 0, same = 0] = pair.split('=').map(Number);
      const base = known.get(same);
      return base ? [{ ...base, code, name: base.name.replace(/^NAD83/, datum) }] : [];
    });
  });
}

let systems: ReadonlyMap<number, CoordinateSystem> | undefined;

/** Every known system, by its code: some hundreds of the register, and all UTM zones of five datums. */
export function coordinateSystems(): ReadonlyMap<number, CoordinateSystem> {
  if (systems) return systems;
  const lines = `${EPSG_NORTH_AMERICA}${EPSG_WORLD}`.split('\n').filter((line) => line !== '');
  const known = new Map([...lines.map(fromLine), ...utmZones()].map((system) => [system.code, system]));
  for (const system of realisations(known)) if (!known.has(system.code)) known.set(system.code, system);
  systems = known;
  return systems;
}

/** WGS 84, longitude and latitude. */
export const WGS84 = 4326;

/**
 * A system by its code.
 *
 * @throws ReeveError invalid_input — it is not a known one
 */
export function coordinateSystem(code: number): CoordinateSystem {
  const system = coordinateSystems().get(code);
  if (!system) throw new ReeveError('invalid_input', `EPSG:${code} is not among the coordinate systems Reeve knows.`);
  return system;
}

/** `EPSG:27700`, `epsg 27700` or `27700` as a code. @throws ReeveError invalid_input — anything else, or an unknown one */
export function parseSystemCode(text: string): number {
  const [, code] = /^\s*(?:urn:ogc:def:crs:)?(?:EPSG)?[\s:]*(\d{4,6})\s*$/i.exec(text) ?? [];
  if (code === undefined) throw new ReeveError('invalid_input', 'A coordinate system is given as EPSG:27700.');
  return coordinateSystem(Number(code)).code;
}

/** Converts coordinates of a system to degrees of WGS 84, longitude first; undefined if there is no such place. */
export type ToDegrees = (x: number, y: number) => readonly [lon: number, lat: number] | undefined;

/** Returns the conversion of a system's coordinates to degrees. */
export function toDegreesFrom(system: CoordinateSystem): ToDegrees {
  const onEarth = (lon: number, lat: number) =>
    Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
      ? ([lon, lat] as const)
      : undefined;
  if (system.code === WGS84) return onEarth;
  const converter = proj4(system.definition, '+proj=longlat +datum=WGS84');
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
    try {
      const [lon = Number.NaN, lat = Number.NaN] = converter.forward([x, y]);
      return onEarth(lon, lat);
    } catch {
      return undefined; // proj4 throws for points outside the range of its formulas
    }
  };
}
