import {
  convexHull,
  dbscan,
  type EventClusters,
  hotspotWarnings,
  type HotspotWarning,
  LEAST_PUBLIC_CELL_M,
  LEAST_PUBLIC_COUNT,
  nearestNeighbourIndex,
  stDbscan,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { readCount, readPositive } from '../../read-value.ts';
import type { HotspotAnswer, HotspotCall, HotspotShape } from './hotspot-methods.ts';

export function clustersInPlace(call: HotspotCall): HotspotAnswer {
  const { withinM, leastEvents } = readReach(call);
  return answerOf(call, dbscan(call.located.points, withinM, leastEvents), { withinM, leastEvents }, []);
}

/** An event with a time window counts at its midpoint. */
export function clustersInTime(call: HotspotCall): HotspotAnswer {
  const { located, file, options } = call;
  const { withinM, leastEvents } = readReach(call);
  const withinDays = readPositive(options, 'days') ?? 14;
  const timed = located.rows.map(
    (row) => ((file.fromMinute[row] ?? Number.NaN) + (file.toMinute[row] ?? Number.NaN)) / 2,
  );
  const known = timed.flatMap((minute, k) => (Number.isNaN(minute) ? [] : [k]));
  if (known.length === 0) throw new ReeveError('invalid_input', 'No event of the file has both a place and a time.');
  if (file.timePrecision === 'month' && withinDays < 31) {
    throw new ReeveError('invalid_input', 'The dates are known to the month only: give --days 31 or more.');
  }
  const pick = (values: Float64Array): Float64Array => Float64Array.from(known, (k) => values[k] ?? 0);
  const points = { xM: pick(located.points.xM), yM: pick(located.points.yM) };
  const day = Float64Array.from(known, (k) => (timed[k] ?? 0) / 1440);
  const found = stDbscan(points, day, withinM, withinDays, leastEvents);
  const warnings: readonly HotspotWarning[] = file.timePrecision === 'month' ? ['month_precision'] : [];
  return answerOf(
    { ...call, located: { ...located, points } },
    found,
    { withinM, withinDays, leastEvents },
    warnings,
    day,
  );
}

export function nearestIndex({ options, located }: HotspotCall): HotspotAnswer {
  const areaKm2 = readPositive(options, 'area');
  const perimeterKm = readPositive(options, 'perimeter');
  if (areaKm2 === undefined && perimeterKm !== undefined) {
    throw new ReeveError('invalid_input', '--perimeter needs --area.');
  }
  const found = nearestNeighbourIndex(
    located.points,
    areaKm2 === undefined
      ? undefined
      : { areaM2: areaKm2 * 1e6, ...(perimeterKm !== undefined && { perimeterM: perimeterKm * 1e3 }) },
  );
  const { n, warnings, area, areaM2, corrected, ...numbers } = found;
  const best = corrected ?? numbers;
  const row = (name: string, of: typeof best): readonly string[] => [
    name,
    of.expectedM.toFixed(1),
    of.ratio.toFixed(3),
    of.z.toFixed(2),
    of.pTwoSided.toPrecision(3),
  ];
  return {
    parameters: { area, areaKm2: areaM2 / 1e6, ...(perimeterKm !== undefined && { perimeterKm }) },
    numbers: { ...numbers, corrected: corrected ?? null },
    finding: { kind: 'nearest', n, ratio: best.ratio, z: best.z },
    warnings,
    fineM: numbers.meanM,
    heading: ['edge', 'expected m', 'index', 'z', 'p'],
    rows: [row('not corrected', numbers), ...(corrected ? [row('corrected', corrected)] : [])],
    shapes: [],
  };
}

function readReach({ options }: HotspotCall): { readonly withinM: number; readonly leastEvents: number } {
  return {
    withinM: readPositive(options, 'within') ?? 200,
    leastEvents: options.has('least') ? readCount(options, 'least') : 5,
  };
}

function answerOf(
  { located, forPublic }: HotspotCall,
  found: EventClusters,
  parameters: HotspotAnswer['parameters'],
  warnings: readonly HotspotWarning[],
  day?: Float64Array,
): HotspotAnswer {
  const members = Array.from({ length: found.clusters + 1 }, (): number[] => []);
  for (const [i, cluster] of found.cluster.entries()) members[cluster]?.push(i);
  const shapes = members.slice(1).flatMap((events, k) => {
    if (forPublic && events.length < LEAST_PUBLIC_COUNT) return [];
    const shape = clusterShape(k + 1, events, located.points, day);
    return [forPublic ? generalised(shape) : shape];
  });
  const inside = found.n - (found.size[0] ?? 0);
  const shownInside = shapes.reduce((sum, { properties }) => sum + Number(properties['events']), 0);
  return {
    parameters,
    numbers: forPublic
      ? { clusters: shapes.length }
      : { clusters: found.clusters, inside, noise: found.size[0] ?? 0, sizes: Array.from(found.size.subarray(1)) },
    finding: { kind: 'clusters', n: found.n, clusters: shapes.length, inside: shownInside },
    warnings: [...hotspotWarnings({ n: found.n }), ...warnings],
    fineM: found.withinM,
    heading: ['cluster', 'events', 'east m', 'north m', ...(day ? ['first', 'last'] : [])],
    rows: shapes.map(({ xM, yM, properties }) => [
      String(properties['cluster']),
      String(properties['events']),
      xM.toFixed(0),
      yM.toFixed(0),
      ...(day ? [String(properties['first']), String(properties['last'])] : []),
    ]),
    shapes,
  };
}

function clusterShape(
  cluster: number,
  events: readonly number[],
  { xM, yM }: HotspotCall['located']['points'],
  day: Float64Array | undefined,
): HotspotShape {
  const own = { xM: Float64Array.from(events, (i) => xM[i] ?? 0), yM: Float64Array.from(events, (i) => yM[i] ?? 0) };
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const dates = day && events.map((i) => day[i] ?? 0);
  return {
    ring: convexHull(own).map((corner) => [own.xM[corner] ?? 0, own.yM[corner] ?? 0]),
    xM: mean(own.xM),
    yM: mean(own.yM),
    properties: {
      cluster,
      events: events.length,
      ...(dates && { first: dateOf(Math.min(...dates)), last: dateOf(Math.max(...dates)) }),
    },
  };
}

const dateOf = (day: number): string => new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10);

/** The outline would reveal addresses: a published cluster is the centre of a 250 m cell. */
function generalised({ xM, yM, properties }: HotspotShape): HotspotShape {
  const snap = (value: number): number => (Math.floor(value / LEAST_PUBLIC_CELL_M) + 0.5) * LEAST_PUBLIC_CELL_M;
  return { ring: [], xM: snap(xM), yM: snap(yM), properties };
}
