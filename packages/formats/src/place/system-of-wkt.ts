import { coordinateSystems, WGS84 } from './coordinate-system.ts';

/** Parameters that distinguish projections, in degrees and metres. */
interface Projection {
  readonly kind: string;
  readonly ellipsoid: string;
  readonly numbers: readonly number[];
}

const KINDS: readonly (readonly [words: RegExp, kind: string])[] = [
  [/transverse_mercator|gauss_kruger/, 'tmerc'],
  [/lambert_conformal_conic/, 'lcc'],
  [/albers/, 'aea'],
  [/double_stereographic|oblique_stereographic/, 'sterea'],
];
const ELLIPSOIDS: readonly (readonly [words: RegExp, name: string])[] = [
  [/grs.?_?(?:19)?80/, 'GRS80'],
  [/wgs.?_?(?:19)?84/, 'WGS84'],
  [/international.?_?19/, 'intl'],
  [/airy.?_?modified/, 'mod_airy'],
  [/airy/, 'airy'],
  [/bessel/, 'bessel'],
  [/krass/, 'krass'],
];
const GEOGRAPHIC: readonly (readonly [words: RegExp, code: number])[] = [
  [/^geogcs\["(?:gcs_)?wgs.?_?(?:19)?84/, WGS84],
  [/^geogcs\["(?:(?:gcs_)?north_american_1983|nad83)"/, 4269],
  [/^geogcs\["(?:(?:gcs_)?etrs_1989|etrs89)"/, 4258],
  [/^geogcs\["(?:(?:gcs_)?european_1950|ed50)"/, 4230],
];

/**
 * Returns the EPSG code of a system written as well-known text, such as the `.prj` of a shapefile: by the code in it,
 * else by the parameters of its projection. Of realisations of one datum, a metre or two apart, the plain one is
 * returned.
 *
 * @returns undefined for a system that is not among those known
 */
export function systemOfWkt(text: string): number | undefined {
  const wkt = text.toLowerCase();
  const [, told] = /(?:authority|id)\["epsg",\s*"?(\d{4,6})"?\]\s*\]\s*$/.exec(wkt) ?? [];
  if (told !== undefined && coordinateSystems().has(Number(told))) return Number(told);
  const wanted = projectionInWkt(wkt);
  if (!wanted) return GEOGRAPHIC.find(([words]) => words.test(wkt))?.[1];
  for (const { code, definition } of coordinateSystems().values()) {
    const found = projectionInWords(definition);
    if (found && isSame(found, wanted)) return code;
  }
  return undefined;
}

function projectionInWkt(wkt: string): Projection | undefined {
  if (!wkt.startsWith('projcs[')) return undefined;
  const [, name = ''] = /projection\["([^"]*)"/.exec(wkt) ?? [];
  const kind = KINDS.find(([words]) => words.test(name))?.[1];
  const [, spheroid = ''] = /spheroid\["([^"]*)"/.exec(wkt) ?? [];
  const ellipsoid = ELLIPSOIDS.find(([words]) => words.test(spheroid))?.[1];
  const unitM = Number([...wkt.matchAll(/unit\["[^"]*",\s*([\d.e+-]+)/g)].at(-1)?.[1] ?? 1);
  if (kind === undefined || ellipsoid === undefined || !(unitM > 0)) return undefined;
  const of = (...names: readonly string[]): number => {
    const [, value] = new RegExp(`parameter\\["(?:${names.join('|')})",\\s*([\\d.e+-]+)`).exec(wkt) ?? [];
    return value === undefined ? 0 : Number(value);
  };
  return {
    kind,
    ellipsoid,
    numbers: projectionNumbers({
      lat0: of('latitude_of_origin', 'latitude_of_center'),
      lon0: of('central_meridian', 'longitude_of_center'),
      lat1: of('standard_parallel_1'),
      lat2: of('standard_parallel_2'),
      k: of('scale_factor') || 1,
      x0: of('false_easting') * unitM,
      y0: of('false_northing') * unitM,
      unitM,
    }),
  };
}

const UNITS_M: Readonly<Record<string, number>> = { m: 1, ft: 0.3048, 'us-ft': 1200 / 3937 };

function projectionInWords(definition: string): Projection | undefined {
  const words = new Map(
    definition.split(' ').map((word) => {
      const [name = '', value = ''] = word.replace(/^\+/, '').split('=');
      return [name, value] as const;
    }),
  );
  const of = (name: string): number => Number(words.get(name) ?? 0);
  const ellipsoid = words.get('ellps') ?? words.get('datum') ?? '';
  if (words.get('proj') === 'utm') {
    const utm = { lat0: 0, lon0: of('zone') * 6 - 183, lat1: 0, lat2: 0, k: 0.9996, x0: 500_000, unitM: 1 };
    return {
      kind: 'tmerc',
      ellipsoid,
      numbers: projectionNumbers({ ...utm, y0: words.has('south') ? 10_000_000 : 0 }),
    };
  }
  return {
    kind: words.get('proj') ?? '',
    ellipsoid,
    numbers: projectionNumbers({
      lat0: of('lat_0'),
      lon0: of('lon_0'),
      lat1: of('lat_1'),
      lat2: of('lat_2'),
      k: of('k') || of('k_0') || 1,
      x0: of('x_0'),
      y0: of('y_0'),
      unitM: UNITS_M[words.get('units') ?? 'm'] ?? 1,
    }),
  };
}

/**
 * Degrees are weighted as metres: a millionth of a degree is a decimetre. Standard parallels can be in either order.
 */
function projectionNumbers(of: {
  readonly lat0: number;
  readonly lon0: number;
  readonly lat1: number;
  readonly lat2: number;
  readonly k: number;
  readonly x0: number;
  readonly y0: number;
  readonly unitM: number;
}): readonly number[] {
  const degrees = [of.lat0, of.lon0, Math.min(of.lat1, of.lat2), Math.max(of.lat1, of.lat2)];
  return [...degrees.map((one) => one * 1e5), of.k * 1e7, of.x0, of.y0, of.unitM * 1e7];
}

const isSame = (a: Projection, b: Projection): boolean =>
  a.kind === b.kind &&
  a.ellipsoid === b.ellipsoid &&
  a.numbers.every((one, at) => Math.abs(one - (b.numbers[at] ?? 0)) < 1);
