import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adjustedZBands } from './z-band.ts';
import { benjaminiHochberg } from '../distribution/benjamini-hochberg.ts';
import { countByCell } from '../place/cell-grid.ts';
import { dbscan } from './dbscan.ts';
import { giStar } from './gi-star.ts';
import { kde } from '../density/kde.ts';
import { localMoran } from './local-moran.ts';
import { nearestDistances } from './nearest-distance.ts';
import { nearestNeighbourIndex } from './nearest-neighbour.ts';
import { normalCdf } from '../distribution/normal.ts';

/** Answers of spatstat.explore, spdep and dbscan; see scripts/golden/hotspots.R. */
interface Golden {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly kde: {
    readonly bandwidthM: number;
    readonly quartic: readonly number[];
    readonly gaussian: readonly number[];
  };
  readonly gi: {
    readonly values: readonly number[];
    readonly queen: readonly number[];
    readonly rook: readonly number[];
    readonly within250: readonly number[];
    readonly bh: readonly number[];
  };
  readonly moran: {
    readonly i: readonly number[];
    readonly z: readonly number[];
    readonly quadrant: readonly string[];
  };
  readonly dbscan: {
    readonly withinM: number;
    readonly leastEvents: number;
    readonly cluster: readonly number[];
    readonly core: readonly number[];
  };
  readonly nearest: {
    readonly areaM2: number;
    readonly perimeterM: number;
    readonly distances: readonly number[];
    readonly naive: number;
    readonly donnelly: number;
    readonly p: number;
  };
}

const golden = JSON.parse(readFileSync(new URL('../../golden/hotspots.json', import.meta.url), 'utf8')) as Golden; // written by the script named above
const points = { xM: Float64Array.from(golden.x), yM: Float64Array.from(golden.y) };
const grid = { originXM: 0, originYM: 0, cellM: 100, columns: 20, rows: 12 };

function expectClose(ours: ArrayLike<number>, theirs: readonly number[], within: number): void {
  expect(ours.length).toBe(theirs.length);
  const worst = theirs.reduce((most, value, i) => Math.max(most, Math.abs(value - (ours[i] ?? Number.NaN))), 0);
  expect(worst).toBeLessThan(within);
}

describe('hot-spot methods agree with R', () => {
  test('quartic kernel density with spatstat, at every cell', () => {
    const surface = kde(points, grid, { bandwidthM: golden.kde.bandwidthM });
    expectClose(surface.values, golden.kde.quartic, 1e-9 * surface.maximum);
  });

  test('Gaussian kernel density with spatstat, without a cut-off', () => {
    const { bandwidthM } = golden.kde;
    const surface = kde(points, grid, { kernel: 'gaussian', bandwidthM, cutoffBandwidths: 20 });
    expectClose(surface.values, golden.kde.gaussian, 1e-9 * surface.maximum);
    const cut = kde(points, grid, { kernel: 'gaussian', bandwidthM });
    expectClose(cut.values, golden.kde.gaussian, 5e-6 * surface.maximum);
  });

  test('counts by cell with table()', () => {
    expect(Array.from(countByCell(points, grid).values)).toEqual(golden.gi.values);
  });

  test.each([
    ['queen', 'queen'],
    ['rook', 'rook'],
    ['within250', { withinM: 250 }],
  ] as const)('Gi* with spdep::localG, %s', (name, neighbourhood) => {
    const { z } = giStar({ grid, values: Float64Array.from(golden.gi.values) }, neighbourhood);
    expectClose(z, golden.gi[name], 1e-9);
  });

  test('Benjamini and Hochberg with p.adjust', () => {
    const p = golden.gi.queen.map((z) => 2 * normalCdf(-Math.abs(z)));
    expectClose(benjaminiHochberg(p), golden.gi.bh, 1e-12);
    const bands = adjustedZBands(Float64Array.from(golden.gi.queen), new Uint8Array(240).fill(1));
    const sure = golden.gi.bh.map((q) => (q <= 0.001 ? 3 : q <= 0.01 ? 2 : q <= 0.05 ? 1 : 0));
    expect(Array.from(bands, Math.abs)).toEqual(sure);
    expect(new Set(sure).size).toBeGreaterThan(2);
  });

  test('local Moran with spdep::localmoran, conditional', () => {
    const { i, z, quadrant } = localMoran({ grid, values: Float64Array.from(golden.gi.values) });
    expectClose(i, golden.moran.i, 1e-9);
    expectClose(z, golden.moran.z, 1e-9);
    const names = ['', 'High-High', 'Low-High', 'Low-Low', 'High-Low'];
    expect(Array.from(quadrant, (one) => names[one])).toEqual(golden.moran.quadrant);
  });

  test('DBSCAN with dbscan: core events and noise the same, clusters the same except for their numbers', () => {
    const { withinM, leastEvents, cluster, core } = golden.dbscan;
    const ours = dbscan(points, withinM, leastEvents);
    expect(Array.from(ours.core)).toEqual(core);
    expect(Array.from(ours.cluster, (one) => one === 0)).toEqual(cluster.map((one) => one === 0));
    const pairs = new Set(cluster.flatMap((one, i) => (core[i] === 1 ? [`${one}-${ours.cluster[i]}`] : [])));
    expect(pairs.size).toBe(Math.max(...cluster));
    expect(ours.clusters).toBe(Math.max(...cluster));
  });

  test('nearest neighbours with nndist, clarkevans and clarkevans.test', () => {
    const { areaM2, perimeterM, distances, naive, donnelly, p } = golden.nearest;
    expectClose(nearestDistances(points), distances, 1e-9);
    const ours = nearestNeighbourIndex(points, { areaM2, perimeterM });
    expect(ours.ratio).toBeCloseTo(naive, 9);
    expect(ours.corrected?.ratio).toBeCloseTo(donnelly, 9);
    // R uses 0.26136 for √((4 − π)/(4π)) and 1 − pnorm for the tail.
    expect(Math.abs(ours.pTwoSided - p)).toBeLessThan(1e-9);
  });
});
