import { coordinateSystems, toDegreesFrom, WGS84, type CoordinateSystem } from './coordinate-system.ts';

/** Which system a file's coordinates seem to be in. */
export interface SystemGuess {
  /** The likeliest; undefined when nothing fits, or when several fit and nothing speaks for one of them. */
  readonly code: number | undefined;
  readonly because:
    'degrees_in_range' | 'named_system' | 'only_system_that_fits' | 'several_systems_fit' | 'no_system_fits';
  /** The two columns stand the other way round: what seemed to be x is y. */
  readonly swapped: boolean;
  /** All systems that fit, the likelier first. */
  readonly fitting: readonly number[];
}

/** Words of file names and headings, and the systems they speak of. */
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
 * The system in which a sample of coordinates is plausible: inside the area of use, and named by the file or its columns.
 *
 * @param pairs x, y as the columns seem to be; pairs of zeros are left aside
 * @param words file name and headings
 * @param named the headings themselves tell longitude from latitude
 * Cost: some milliseconds; proj4 is asked about at most 40 pairs a system.
 */
export function guessSystem(
  pairs: readonly (readonly [x: number, y: number])[],
  words: string,
  named: boolean,
): SystemGuess {
  const known = pairs.filter(([x, y]) => x !== 0 || y !== 0);
  const share = (fits: (x: number, y: number) => boolean): number =>
    known.length === 0 ? 0 : known.filter(([x, y]) => fits(x, y)).length / known.length;
  const straight = share((x, y) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  const turned = share((x, y) => Math.abs(y) <= 180 && Math.abs(x) <= 90);
  if (Math.max(straight, turned) > SHARE_THAT_FITS) {
    // A few impossible places are mistakes; they do not turn columns round that fit as they are named.
    const swapped = straight <= SHARE_THAT_FITS || (!named && firstIsLatitude(known));
    return { code: WGS84, because: 'degrees_in_range', swapped, fitting: [WGS84] };
  }
  const sample = known.filter((_, at) => at % Math.ceil(known.length / 40) === 0);
  const fitting = [...coordinateSystems().values()].filter((system) => !system.degrees && fits(system, sample));
  return choose(rank(fitting, words.toLowerCase()));
}

/** Without headings, a column that stays within a narrow northern belt beside one that leaves it is the latitude. */
function firstIsLatitude(pairs: readonly (readonly [number, number])[]): boolean {
  return pairs.length > 0 && pairs.every(([x, y]) => x > 20 && x < 72 && (y < 20 || y > 72));
}

function fits(system: CoordinateSystem, pairs: readonly (readonly [number, number])[]): boolean {
  const convert = toDegreesFrom(system);
  let inside = 0;
  for (const [at, [x, y]] of pairs.entries()) {
    const place = convert(x, y);
    if (place && isInside(system, place)) inside += 1;
    // What misses with its first pairs will not reach the share.
    if (at === 4 && inside === 0) return false;
  }
  return pairs.length > 0 && inside / pairs.length > SHARE_THAT_FITS;
}

function isInside({ west, south, east, north }: CoordinateSystem, [lon, lat]: readonly [number, number]): boolean {
  const across = west <= east ? lon > west - MARGIN && lon < east + MARGIN : lon > west - MARGIN || lon < east + MARGIN;
  return across && lat > south - MARGIN && lat < north + MARGIN;
}

interface Ranked {
  readonly code: number;
  readonly hinted: boolean;
}

/** Hinted ones first, then the smaller area of use: to fall into a small one by accident is rarer. */
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
    .toSorted((a, b) => place(a) - place(b) || size(a) - size(b) || a.code - b.code)
    .map((system) => ({ code: system.code, hinted: place(system) < 0 }));
}

function choose(ranked: readonly Ranked[]): SystemGuess {
  const fitting = ranked.map(({ code }) => code);
  const [first, second] = ranked;
  if (!first) return { code: undefined, because: 'no_system_fits', swapped: false, fitting };
  if (first.hinted) return { code: first.code, because: 'named_system', swapped: false, fitting };
  return second
    ? { code: undefined, because: 'several_systems_fit', swapped: false, fitting }
    : { code: first.code, because: 'only_system_that_fits', swapped: false, fitting };
}
