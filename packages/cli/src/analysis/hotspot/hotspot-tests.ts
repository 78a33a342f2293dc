import {
  adjustedZBands,
  type CellValues,
  countByCell,
  giStar,
  gridFor,
  LEAST_PUBLIC_COUNT,
  localMoran,
  type Neighbourhood,
  neighbourSums,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { GivenOptions } from '../../command.ts';
import { readPositive } from '../../read-value.ts';
import { cellShape, readCell } from './hotspot-cells.ts';
import type { HotspotAnswer, HotspotCall, HotspotShape } from './hotspot-methods.ts';

/** Gi* of each cell, hot cells first. */
export function hotCells(call: HotspotCall): HotspotAnswer {
  const counts = countsOf(call);
  const neighbourhood = readNeighbours(call.options);
  const found = giStar(counts, neighbourhood);
  const bands = adjustedZBands(found.z, found.hasValue);
  return answerOf(call, counts, neighbourhood, {
    ...found,
    bands,
    valueOf: (cell) => ({ z: found.z[cell] ?? 0 }),
    numbers: { mean: found.mean, deviation: found.deviation },
    isHot: (cell) => (bands[cell] ?? 0) > 0,
    isCold: (cell) => (bands[cell] ?? 0) < 0,
  });
}

const QUADRANTS = ['', 'high among high', 'low among high', 'low among low', 'high among low'];

/** Local Moran's I of each cell: hot: high among high; cold: low among low. */
export function moranCells(call: HotspotCall): HotspotAnswer {
  const counts = countsOf(call);
  const neighbourhood = readNeighbours(call.options);
  const found = localMoran(counts, neighbourhood);
  const bands = adjustedZBands(found.z, found.hasValue);
  return answerOf(call, counts, neighbourhood, {
    ...found,
    bands,
    valueOf: (cell) => ({
      i: found.i[cell] ?? 0,
      z: found.z[cell] ?? 0,
      quadrant: QUADRANTS[found.quadrant[cell] ?? 0] ?? '',
    }),
    numbers: {},
    isHot: (cell) => bands[cell] !== 0 && found.quadrant[cell] === 1,
    isCold: (cell) => bands[cell] !== 0 && found.quadrant[cell] === 3,
  });
}

interface Tested {
  readonly cells: number;
  readonly n: number;
  readonly z: Float64Array;
  readonly bands: Int8Array;
  readonly warnings: HotspotAnswer['warnings'];
  readonly numbers: HotspotAnswer['numbers'];
  readonly valueOf: (cell: number) => HotspotShape['properties'];
  readonly isHot: (cell: number) => boolean;
  readonly isCold: (cell: number) => boolean;
}

function answerOf(
  { forPublic }: HotspotCall,
  counts: CellValues & { readonly grid: { readonly cellM: number } },
  neighbourhood: Neighbourhood,
  tested: Tested,
): HotspotAnswer {
  const { grid, values } = counts;
  const around = neighbourSums(counts, neighbourhood).sum;
  const all = Array.from(values.keys());
  // A score can be converted back into a count, so only its band is published, and only with enough events around it.
  const shown = all
    .filter((cell) => tested.bands[cell] !== 0 && (!forPublic || (around[cell] ?? 0) >= LEAST_PUBLIC_COUNT))
    .toSorted((a, b) => (tested.z[b] ?? 0) - (tested.z[a] ?? 0) || a - b);
  const shapes = shown.map((cell) => {
    const band = tested.bands[cell] ?? 0;
    return cellShape(grid, cell, forPublic ? { band } : { ...tested.valueOf(cell), band, count: values[cell] ?? 0 });
  });
  const [hot, cold] = [all.filter(tested.isHot).length, all.filter(tested.isCold).length];
  const neighbours = typeof neighbourhood === 'string' ? neighbourhood : `${neighbourhood.withinM} m`;
  return {
    parameters: { cellM: grid.cellM, neighbours, falseDiscoveryRate: 0.05 },
    numbers: { grid, cells: tested.cells, hot, cold, ...(forPublic ? {} : tested.numbers) },
    finding: { kind: 'significant', n: tested.n, cells: tested.cells, hot, cold },
    warnings: tested.warnings,
    fineM: grid.cellM,
    heading: ['east m', 'north m', ...Object.keys(shapes[0]?.properties ?? { band: 0 })],
    rows: shapes.map(({ xM, yM, properties }) => [
      xM.toFixed(0),
      yM.toFixed(0),
      ...Object.values(properties).map((value) =>
        typeof value === 'string' ? ` ${value}` : Number.isInteger(value) ? String(value) : value.toFixed(2),
      ),
    ]),
    shapes,
  };
}

function countsOf(call: HotspotCall): CellValues & ReturnType<typeof countByCell> {
  const { points } = call.located;
  return countByCell(points, gridFor(points, readCell(call)));
}

function readNeighbours(options: GivenOptions): Neighbourhood {
  const given = options.get('neighbours') ?? 'queen';
  if (given === 'queen' || given === 'rook') return given;
  if (!/^[\d.]+$/.test(String(given))) {
    throw new ReeveError('invalid_input', '--neighbours must be queen, rook or a distance in metres.');
  }
  return { withinM: readPositive(options, 'neighbours') ?? 0 };
}
