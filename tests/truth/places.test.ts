import { concentration, dbscan, giStar, gridFor, countByCell, kde, normalCdf, benjaminiHochberg, placesOfPoints, type PlanePoints } from '@reeve/analysis'; // prettier-ignore
import { RIVERTON_TRUTH } from '@reeve/scenario';
import { beforeAll, expect, test } from 'vitest';
import { crimesUnder, POWER, SEEDS, shareFound, type TypedCrimes } from './riverton.ts';

const { hotSpots, concentration: repeated, quiet } = RIVERTON_TRUTH;
const rivertons = new Map<string, ReadonlyMap<string, TypedCrimes>>();

beforeAll(() => {
  for (const seed of SEEDS) rivertons.set(seed, crimesUnder(seed, [hotSpots.type, repeated.type, quiet.type]));
}, 600_000);

function pointsOf(seed: string, type: string): PlanePoints {
  const crimes = rivertons.get(seed)?.get(type);
  if (!crimes) throw new Error(`no ${type} under ${seed}`);
  return crimes.points;
}

type Place = readonly [xM: number, yM: number];
const near = (a: Place, b: Place, withinM: number): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) <= withinM;
/** All three hot spots, each within 100 m of its true centre, must be among a method's marks. */
const allFound = (marked: readonly Place[]): boolean =>
  hotSpots.spots.every(({ at }) => marked.some((place) => near(place, at, 100)));
const noneFound = (marked: readonly Place[]): boolean =>
  !hotSpots.spots.some(({ at }) => marked.some((place) => near(place, at, 100)));

/** The three highest hills of a kernel density, at least 400 m apart. */
function highestHills(points: PlanePoints): readonly Place[] {
  const { grid, values } = kde(points, gridFor(points, 50), { bandwidthM: 200 });
  const byHeight = [...values.keys()].toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const hills: Place[] = [];
  for (const cell of byHeight) {
    const at: Place = [
      grid.originXM + ((cell % grid.columns) + 0.5) * grid.cellM,
      grid.originYM + (Math.floor(cell / grid.columns) + 0.5) * grid.cellM,
    ];
    if (hills.every((hill) => !near(hill, at, 400))) hills.push(at);
    if (hills.length === hotSpots.spots.length) break;
  }
  return hills;
}

/** The middles of the three largest clusters. */
function largestClusters(points: PlanePoints): readonly Place[] {
  const { cluster, clusters } = dbscan(points, 75, 15);
  return Array.from({ length: Math.min(3, clusters) }, (_, nth): Place => {
    const members = [...cluster.keys()].filter((i) => cluster[i] === nth + 1);
    const mean = (values: Float64Array): number =>
      members.reduce((sum, i) => sum + (values[i] ?? 0), 0) / members.length;
    return [mean(points.xM), mean(points.yM)];
  });
}

/** The middles of the cells that Gi* marks at a false discovery rate of one in a thousand. */
function markedCells(points: PlanePoints): readonly Place[] {
  const counted = countByCell(points, gridFor(points, 150));
  const { z, grid } = giStar(counted);
  const adjusted = benjaminiHochberg(z.map((score) => normalCdf(-score)));
  return [...adjusted.keys()]
    .filter((cell) => (adjusted[cell] ?? 1) <= 0.001)
    .map((cell): Place => [
      grid.originXM + ((cell % grid.columns) + 0.5) * grid.cellM,
      grid.originYM + (Math.floor(cell / grid.columns) + 0.5) * grid.cellM,
    ]);
}

test.each([
  ['kernel density: its three highest hills', highestHills],
  ['DBSCAN: its three largest clusters', largestClusters],
  ['Gi*: its hot cells', markedCells],
])('%s are on the true hot spots, and nowhere if a type has none', (_, method) => {
  expect(shareFound((seed) => allFound(method(pointsOf(seed, hotSpots.type))))).toBeGreaterThanOrEqual(POWER);
  expect(shareFound((seed) => noneFound(method(pointsOf(seed, quiet.type))))).toBeGreaterThanOrEqual(0.95);
});

test('the addresses with repeated crime have their true share, and a type without such addresses has none', () => {
  const topShare = (seed: string, type: string): number => {
    const crimes = rivertons.get(seed)?.get(type);
    const known = [...(crimes?.exact.keys() ?? [])].filter((i) => crimes?.exact[i] === 1);
    const of = (values: Float64Array | undefined): Float64Array => Float64Array.from(known, (i) => values?.[i] ?? 0);
    const { counts } = placesOfPoints({ xM: of(crimes?.points.xM), yM: of(crimes?.points.yM) });
    const measured = concentration(counts, { topShares: [repeated.addresses / counts.length] });
    expect(measured.top[0]?.places).toBe(repeated.addresses);
    return measured.top[0]?.crimeShare ?? 0;
  };
  expect(shareFound((seed) => Math.abs(topShare(seed, repeated.type) - repeated.share) < 0.05)).toBeGreaterThanOrEqual(
    POWER,
  );
  expect(shareFound((seed) => topShare(seed, quiet.type) < 0.05)).toBeGreaterThanOrEqual(0.95);
});
