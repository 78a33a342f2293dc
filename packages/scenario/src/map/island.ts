import { arc, distanceM, type PlanLine, type PlanPoint } from './geometry.ts';
import { numberFrom } from '../draw.ts';
import { makeRandom } from '../random.ts';

/** The areas crimes are counted in. Every place on the island is in exactly one of them. */
export const AREA_CODES = [
  'NORRIN-A',
  'NORRIN-B',
  'NORRIN-C',
  'NORRIN-D',
  'NORRIN-E',
  'NORRIN-F',
  'RING-BC',
  'SUND-G',
  'SUND-H',
  'SUND-J',
  'SUND-K',
  'RING-MATCH',
] as const;
export type AreaCode = (typeof AREA_CODES)[number];

/** Width of both rings, metres. */
export const RING_M = 400;

/**
 * The coast, clockwise from where sector A meets the ring around B and C. Each piece belongs to one area; its anchors
 * are joined by a line roughened with chance, and its ends are where a border reaches the sea.
 */
const COAST: readonly (readonly [AreaCode, PlanLine])[] = [
  ['RING-BC', [[-1200, 1900]]],
  ['NORRIN-B', [[-800, 1900], [-300, 2020], [300, 1960]]], // prettier-ignore
  ['NORRIN-E', [[800, 1900], [1300, 2050], [2000, 1980]]], // prettier-ignore
  ['RING-MATCH', [[2500, 1900]]],
  ['SUND-G', [[2900, 1900], [3600, 2150]]], // prettier-ignore
  ['SUND-J', [[4700, 2100], [5500, 2350], [6500, 1700], [6800, 600]]], // prettier-ignore
  ['SUND-K', [[6900, -500], [7100, -1400], [6300, -2400], [5300, -3100]]], // prettier-ignore
  ['SUND-H', [[4500, -3300], [3600, -3500], [2500, -3250]]], // prettier-ignore
  ['RING-MATCH', [[1700, -3000]]],
  ['NORRIN-F', [[1300, -3000], [600, -3250], [-200, -3050], [-700, -2500]]], // prettier-ignore
  ['NORRIN-D', [[-800, -1900], [-1500, -2000], [-2300, -1500], [-2800, -600]]], // prettier-ignore
  ['NORRIN-A', [[-2700, 200], [-2750, 900], [-2300, 1600], [-1700, 1950]]], // prettier-ignore
];

/** Border points shared by neighbours, so that their polygons meet without gap or overlap. */
const BC_WEST: PlanLine = [[-800, 200], [-800, -1300]]; // prettier-ignore
const B_C: PlanLine = [[-800, 200], [0, 80], [800, 150]]; // prettier-ignore
const RING_BC_OUTER: PlanLine = [[-1200, 200], ...arc([-800, -1300], RING_M, 180, 270)];
const RING_MATCH_OUTER: PlanLine = [[2900, -900], ...arc([2500, -1300], RING_M, 0, -90), [1700, -1700]];
const EF_EAST: PlanLine = [[2500, -1300], [1300, -1300]]; // prettier-ignore

/**
 * A line roughened by chance: the middle of each piece is moved sideways by up to an eighth of the piece's length, and so
 * again for each half, down to pieces of 120 m (midpoint displacement; Fournier, Fussell and Carpenter 1982).
 */
function roughen(from: PlanPoint, to: PlanPoint, random: () => number): PlanLine {
  const length = distanceM(from, to);
  if (length < 120) return [from];
  const shift = numberFrom(random, -0.12, 0.12);
  const middle: PlanPoint = [
    (from[0] + to[0]) / 2 - shift * (to[1] - from[1]),
    (from[1] + to[1]) / 2 + shift * (to[0] - from[0]),
  ];
  return [...roughen(from, middle, random), ...roughen(middle, to, random)];
}

export interface Island {
  readonly outline: PlanLine;
  readonly areas: ReadonlyMap<AreaCode, PlanLine>;
  readonly norrin: PlanLine;
  readonly sund: PlanLine;
}

/**
 * The island, its areas and its two districts as rings of the plan; the same at every call.
 *
 * `RING-BC` is all land within 400 m of sectors B and C outside B, C, E and F. `RING-MATCH` is all land within 400 m of E
 * and F outside the six sectors and the first ring. Sectors A and D end where the ring begins: a street is counted once.
 */
export function makeIsland(): Island {
  const random = makeRandom('riverton/coast/1');
  const rough = COAST.map(([code, anchors], i) => {
    const next = COAST[(i + 1) % COAST.length]?.[1][0] ?? [0, 0];
    const ends = [...anchors.slice(1), next];
    return { code, line: anchors.flatMap((anchor, k) => roughen(anchor, ends[k] ?? next, random)), end: next };
  });
  const shore = (code: AreaCode, nth = 0): PlanLine => {
    const piece = rough.filter((each) => each.code === code)[nth];
    return piece ? [...piece.line, piece.end] : [];
  };
  const areas = new Map<AreaCode, PlanLine>([
    ['NORRIN-A', [...shore('NORRIN-A'), [-1200, 200]]],
    ['NORRIN-B', [...shore('NORRIN-B'), ...B_C.toReversed()]],
    ['NORRIN-C', [...B_C, [800, -1300], [-800, -1300]]],
    ['NORRIN-D', [...shore('NORRIN-D'), ...RING_BC_OUTER]],
    ['NORRIN-E', [...shore('NORRIN-E'), ...EF_EAST, [800, -1300], [800, 150]]],
    ['NORRIN-F', [...shore('NORRIN-F'), [-800, -1700], [-800, -1300], [800, -1300], [1300, -1300]]],
    ['RING-BC', [...shore('RING-BC'), ...BC_WEST, ...RING_BC_OUTER.toReversed()]],
    ['SUND-G', [...shore('SUND-G'), [4600, -800], [2900, -900]]],
    ['SUND-H', [...shore('SUND-H'), ...RING_MATCH_OUTER.toReversed(), [4600, -800]]],
    ['SUND-J', [...shore('SUND-J'), [4600, -800]]],
    ['SUND-K', [...shore('SUND-K'), [4600, -800]]],
    ['RING-MATCH', [...shore('RING-MATCH'), ...RING_MATCH_OUTER, ...shore('RING-MATCH', 1), ...EF_EAST.toReversed()]],
  ]);
  const inSund = (code: AreaCode): boolean => code.startsWith('SUND') || code === 'RING-MATCH';
  const coastOf = (sund: boolean): PlanLine =>
    rough.filter(({ code }) => inSund(code) === sund).flatMap(({ line }) => line);
  const north: PlanPoint = [2500, 1900];
  const south: PlanPoint = [1300, -3000];
  // Norrin's coast begins and ends inside the list: rotate it so that it runs from the southern border round to the
  // northern.
  const norrinCoast = coastOf(false);
  const begin = norrinCoast.findIndex(([x, y]) => x === south[0] && y === south[1]);
  return {
    outline: rough.flatMap(({ line }) => line),
    areas,
    norrin: [...norrinCoast.slice(begin), ...norrinCoast.slice(0, begin), north, ...EF_EAST],
    sund: [...coastOf(true), south, ...EF_EAST.toReversed()],
  };
}
