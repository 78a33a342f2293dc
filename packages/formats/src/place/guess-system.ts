import { coordinateSystems, toDegreesFrom, WGS84, type CoordinateSystem } from './coordinate-system.ts';
import { FAR_KM, kmBetween, kmToNearest, type Box } from './nearness.ts';

/** The likely system of a file's coordinates. */
export interface SystemGuess {
  /** The likeliest; undefined if nothing fits, or if several fit without evidence for one of them. */
  readonly code: number | undefined;
  readonly because:
    | 'degrees_in_range'
    | 'named_system'
    | 'only_system_that_fits'
    | 'near_areas'
    | 'several_systems_fit'
    | 'no_system_fits';
  /** The two columns are in reverse order: what seemed to be x is y. */
  readonly swapped: boolean;
  /** How the order of the two columns is known; `open`: either order is plausible, and a person must decide. */
  readonly order: 'named' | 'only_one_fits' | 'near_areas' | 'open';
  /** All systems that fit, the likelier first; of several with one projection the first. */
  readonly fitting: readonly number[];
}

type Pairs = readonly (readonly [x: number, y: number])[];

/** Words in file names and headings, and the systems they indicate. */
const HINTS: readonly (readonly [words: RegExp, codes: readonly number[]])[] = [
  [/\b(?:bng|osgb\w*|british national grid|ordnance survey)\b/, [27700]],
  [/\b(?:itm|irish transverse)\b/, [2157]],
  [/\b(?:irish grid|osi)\b/, [29903, 29902]],
  [/\b(?:lambert ?93|l93|rgf93)\b/, [2154]],
  [/\blambert (?:ii|2)\b/, [27572]],
  [/\b(?:lv95|ch1903 ?\+|mn95)\b/, [2056]],
  [/\b(?:lv03|ch1903)\b/, [21781]],
  [/\b(?:rd|rijksdriehoek|amersfoort)\b/, [28992]],
  [/\b(?:gauss|gk|rechtswert|hochwert)\b/, [31466, 31467, 31468, 31469]],
  [/\b(?:гск|ск ?42|pulkovo)\b/, [28407, 28406, 28408]],
  [/\bweb ?mercator\b/, [3857]],
  [/\b(?:easting|northing)s?\b/, [27700]],
];

const SHARE_THAT_FITS = 0.9;
/** Degrees around the area of use that count as inside: registers draw it roughly. */
const MARGIN = 0.2;

/**
 * Guesses the system in which a sample of coordinates is plausible: near the agency's areas, inside the area of use,
 * named by the file or its columns.
 *
 * @param pairs x, y as the columns seem to be; pairs of zeros are ignored
 * @param words file name and headings
 * @param named true if the headings themselves distinguish longitude from latitude
 * @param near  location of the agency's areas and crimes; none if unknown.
 * Cost: some milliseconds; proj4 converts at most 40 pairs per system.
 */
export function guessSystem(pairs: Pairs, words: string, named: boolean, near: readonly Box[] = []): SystemGuess {
  const known = pairs.filter(([x, y]) => x !== 0 || y !== 0);
  const share = (fits: (x: number, y: number) => boolean): number =>
    known.length === 0 ? 0 : known.filter(([x, y]) => fits(x, y)).length / known.length;
  const straight = share((x, y) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const turned = share((x, y) => Math.abs(y) <= 180 && Math.abs(x) <= 90);
  if (Math.max(straight, turned) > SHARE_THAT_FITS) {
    const order = orderOf(known, { straight, turned, named, near });
    return { code: WGS84, because: 'degrees_in_range', ...order, fitting: [WGS84] };
  }
  const sample = known.filter((_, at) => at % Math.ceil(known.length / 40) === 0);
  const projected = projectedGuess(sample, words, near);
  if (near.length === 0 || projected.isNear) return projected.guess;
  const other = projectedGuess(
    sample.map(([x, y]) => [y, x] as const),
    words,
    near,
  );
  return other.isNear ? { ...other.guess, swapped: true, order: 'near_areas' } : projected.guess;
}

/**
 * Determines the order of longitude and latitude. A few impossible places are mistakes; they do not reverse columns.
 */
function orderOf(
  pairs: Pairs,
  {
    straight,
    turned,
    named,
    near,
  }: { readonly straight: number; readonly turned: number; readonly named: boolean; readonly near: readonly Box[] },
): Pick<SystemGuess, 'swapped' | 'order'> {
  const shareNear = (places: Pairs): number =>
    places.filter(([lon, lat]) => kmToNearest(near, lon, lat) <= FAR_KM).length / Math.max(1, places.length);
  if (near.length > 0) {
    const [asNamed, otherWay] = [shareNear(pairs), shareNear(pairs.map(([x, y]) => [y, x] as const))];
    if (otherWay > 0.5 && asNamed <= 0.5) return { swapped: true, order: 'near_areas' };
    if (asNamed > 0.5 && otherWay <= 0.5) return { swapped: false, order: 'near_areas' };
  }
  if (straight <= SHARE_THAT_FITS) return { swapped: true, order: 'only_one_fits' };
  if (named) return { swapped: false, order: 'named' };
  return { swapped: firstIsLatitude(pairs), order: turned <= SHARE_THAT_FITS ? 'only_one_fits' : 'open' };
}

function projectedGuess(
  sample: Pairs,
  words: string,
  near: readonly Box[],
): { readonly guess: SystemGuess; readonly isNear: boolean } {
  const fitting = [...coordinateSystems().values()].filter((system) => !system.degrees && fits(system, sample));
  const ranked = onePerProjection(rank(fitting, words.toLowerCase()));
  const close = near.length === 0 ? [] : nearest(ranked, sample, near);
  return close.length === 0
    ? { guess: choose(ranked), isNear: false }
    : { guess: chooseNear(close, ranked, sample), isNear: true };
}

/**
 * Without headings, if one column stays within a narrow northern belt and the other leaves it, the first is the
 * latitude.
 */
function firstIsLatitude(pairs: readonly (readonly [number, number])[]): boolean {
  return pairs.length > 0 && pairs.every(([x, y]) => x > 20 && x < 72 && (y < 20 || y > 72));
}

function fits(system: CoordinateSystem, pairs: readonly (readonly [number, number])[]): boolean {
  const convert = toDegreesFrom(system);
  let inside = 0;
  for (const [at, [x, y]] of pairs.entries()) {
    const place = convert(x, y);
    if (place && isInside(system, place)) inside += 1;
    // A system that misses with its first pairs will not reach the share.
    if (at === 4 && inside === 0) return false;
  }
  return pairs.length > 0 && inside / pairs.length > SHARE_THAT_FITS;
}

function isInside({ west, south, east, north }: CoordinateSystem, [lon, lat]: readonly [number, number]): boolean {
  const across = west <= east ? lon > west - MARGIN && lon < east + MARGIN : lon > west - MARGIN || lon < east + MARGIN;
  return across && lat > south - MARGIN && lat < north + MARGIN;
}

interface Ranked {
  readonly system: CoordinateSystem;
  readonly hinted: boolean;
}

/** Hinted ones first, then the smaller area of use: a small one is less often hit by chance. */
function rank(systems: readonly CoordinateSystem[], words: string): readonly Ranked[] {
  const hinted = HINTS.filter(([pattern]) => pattern.test(words.replaceAll(/[_.-]+/g, ' '))).flatMap(
    ([, codes]) => codes,
  );
  const size = ({ west, south, east, north }: CoordinateSystem): number =>
    ((east - west + 360) % 360 || 360) * (north - south);
  const place = ({ code }: CoordinateSystem): number => {
    if (new RegExp(`(?<!\\d)${code}(?!\\d)`).test(words)) return -2;
    return hinted.includes(code) ? -1 : 0;
  };
  return systems
    .toSorted((a, b) => place(a) - place(b) || size(a) - size(b))
    .map((system) => ({ system, hinted: place(system) < 0 }));
}

/** Of systems that are one projection under several numbers, the first; a number that the file names is kept too. */
function onePerProjection(ranked: readonly Ranked[]): readonly Ranked[] {
  const seen = new Set<string>();
  return ranked.filter(({ system, hinted }) => {
    const plain = system.definition.replace(/ \+(?:towgs84|datum|ellps)=\S+/g, '');
    const isNew = !seen.has(plain);
    seen.add(plain);
    return isNew || hinted;
  });
}

/** Returns the systems that place half of the sample near the agency's areas, the nearer first. */
function nearest(ranked: readonly Ranked[], sample: Pairs, near: readonly Box[]): readonly Ranked[] {
  return ranked
    .flatMap((one) => {
      const km = placesIn(one.system, sample).map(([lon, lat]) => kmToNearest(near, lon, lat));
      const close = km.filter((each) => each <= FAR_KM);
      const mean = close.reduce((sum, each) => sum + each, 0) / Math.max(1, close.length);
      return close.length > sample.length / 2 ? [{ one, inside: km.filter((each) => each === 0).length, mean }] : [];
    })
    .toSorted((a, b) => Number(b.one.hinted) - Number(a.one.hinted) || b.inside - a.inside || a.mean - b.mean)
    .map(({ one }) => one);
}

/** Systems that put the sample this close together need no choice; ED50 and ETRS89, 200 m apart, do. */
const SAME_PLACE_KM = 0.05;

function chooseNear(close: readonly Ranked[], ranked: readonly Ranked[], sample: Pairs): SystemGuess {
  const fitting = [...close, ...ranked.filter((one) => !close.includes(one))].map(({ system }) => system.code);
  const [first] = close;
  const at = first && placesIn(first.system, sample)[0];
  const isSame = ({ system }: Ranked): boolean => {
    const other = placesIn(system, sample)[0];
    return at !== undefined && other !== undefined && kmBetween(...at, ...other) <= SAME_PLACE_KM;
  };
  const settled = first !== undefined && (first.hinted || close.every(isSame));
  return {
    code: settled ? first.system.code : undefined,
    because: settled ? 'near_areas' : 'several_systems_fit',
    swapped: false,
    order: 'near_areas',
    fitting,
  };
}

const placesIn = (system: CoordinateSystem, pairs: Pairs): (readonly [lon: number, lat: number])[] => {
  const convert = toDegreesFrom(system);
  return pairs.flatMap(([x, y]) => {
    const place = convert(x, y);
    return place ? [place] : [];
  });
};

function choose(ranked: readonly Ranked[]): SystemGuess {
  const fitting = ranked.map(({ system }) => system.code);
  const [first, second] = ranked;
  const order = { swapped: false, order: 'named', fitting } as const;
  if (!first) return { code: undefined, because: 'no_system_fits', ...order };
  if (first.hinted) return { code: first.system.code, because: 'named_system', ...order };
  return second
    ? { code: undefined, because: 'several_systems_fit', ...order }
    : { code: first.system.code, because: 'only_system_that_fits', ...order };
}
