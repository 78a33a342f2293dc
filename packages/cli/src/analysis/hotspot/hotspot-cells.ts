import {
  type CellGrid,
  countByCell,
  countByHexagon,
  gridFor,
  hexagonCorners,
  kde,
  LEAST_PUBLIC_CELL_M,
  LEAST_PUBLIC_COUNT,
  neighbourSums,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { GivenOptions } from '../../command.ts';
import { readPositive } from '../../read-value.ts';
import type { HotspotAnswer, HotspotCall, HotspotShape } from './hotspot-methods.ts';

/** The side of a cell. @throws ReeveError invalid_input — finer than allowed for publication */
export function readCell({ options, forPublic }: HotspotCall): number {
  const cellM = readPositive(options, 'cell') ?? 250;
  if (forPublic && cellM < LEAST_PUBLIC_CELL_M) {
    throw new ReeveError('invalid_input', `For publication a cell must be ${LEAST_PUBLIC_CELL_M} m or more.`);
  }
  return cellM;
}

/** One of several words; the first by default. */
export function readChoice<Word extends string>(options: GivenOptions, name: string, words: readonly Word[]): Word {
  const given = options.get(name) ?? words[0];
  const word = words.find((one) => one === given);
  if (word === undefined) throw new ReeveError('invalid_input', `--${name} must be one of ${words.join(', ')}.`);
  return word;
}

/** A cell of a grid for a map. */
export function cellShape(grid: CellGrid, cell: number, properties: HotspotShape['properties']): HotspotShape {
  const { originXM, originYM, cellM, columns } = grid;
  const west = originXM + (cell % columns) * cellM;
  const south = originYM + Math.floor(cell / columns) * cellM;
  const [east, north] = [west + cellM, south + cellM];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
  return { ring, xM: west + cellM / 2, yM: south + cellM / 2, properties };
}

/** Cells above zero, highest first; ties from the south-west. */
export function highestFirst(values: ArrayLike<number>, isShown: (cell: number) => boolean): readonly number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < values.length; cell += 1) if ((values[cell] ?? 0) !== 0 && isShown(cell)) cells.push(cell);
  return cells.toSorted((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}

/** Rows of the table: the middle in metres of the plane, and values. */
export function tableOf(shapes: readonly HotspotShape[], decimals = 0): readonly (readonly string[])[] {
  return shapes.map(({ xM, yM, properties }) => [
    xM.toFixed(0),
    yM.toFixed(0),
    ...Object.values(properties).map((value) => (typeof value === 'number' ? value.toFixed(decimals) : value)),
  ]);
}

const least = (forPublic: boolean): number => (forPublic ? LEAST_PUBLIC_COUNT : 1);

export function cellsByCount(call: HotspotCall): HotspotAnswer {
  const cellM = readCell(call);
  const { points } = call.located;
  const { grid, values, n } = countByCell(points, gridFor(points, cellM));
  const cells = highestFirst(values, (cell) => (values[cell] ?? 0) >= least(call.forPublic));
  const shapes = cells.map((cell) => cellShape(grid, cell, { count: values[cell] ?? 0 }));
  const most = values[cells[0] ?? -1] ?? 0;
  return {
    parameters: { cellM },
    numbers: { grid, cells: cells.length, most },
    finding: { kind: 'counts', n, cells: cells.length, most },
    warnings: [],
    fineM: cellM,
    heading: ['east m', 'north m', 'count'],
    rows: tableOf(shapes),
    shapes,
  };
}

export function hexagonsByCount(call: HotspotCall): HotspotAnswer {
  const sideM = readCell(call);
  const top = readChoice(call.options, 'top', ['pointy', 'flat'] as const);
  const hexagons = countByHexagon(call.located.points, sideM, top);
  const shown = highestFirst(hexagons.count, (k) => (hexagons.count[k] ?? 0) >= least(call.forPublic));
  const shapes = shown.map((k): HotspotShape => {
    const [xM, yM] = [hexagons.xM[k] ?? 0, hexagons.yM[k] ?? 0];
    return { ring: hexagonCorners(xM, yM, sideM, top), xM, yM, properties: { count: hexagons.count[k] ?? 0 } };
  });
  const most = hexagons.count[shown[0] ?? -1] ?? 0;
  return {
    parameters: { sideM, top },
    numbers: { cells: shown.length, most },
    finding: { kind: 'counts', n: hexagons.n, cells: shown.length, most },
    warnings: hexagons.warnings,
    fineM: sideM,
    heading: ['east m', 'north m', 'count'],
    rows: tableOf(shapes),
    shapes,
  };
}

export function cellsByDensity(call: HotspotCall): HotspotAnswer {
  const cellM = readCell(call);
  const { points } = call.located;
  const bandwidthM = readPositive(call.options, 'bandwidth') ?? 300;
  const kernel = readChoice(call.options, 'kernel', ['quartic', 'gaussian'] as const);
  const unit = readChoice(call.options, 'unit', ['per-km2', 'density'] as const);
  const grid = gridFor(points, cellM, bandwidthM);
  const surface = kde(points, grid, { kernel, bandwidthM, unit: unit === 'density' ? 'density' : 'per_km2' });
  const around = neighbourSums(countByCell(points, grid), { withinM: bandwidthM }).sum;
  const shown = highestFirst(
    surface.values,
    (cell) => (around[cell] ?? 0) >= (call.forPublic ? LEAST_PUBLIC_COUNT : 0),
  );
  const legend = unit === 'density' ? 'density' : 'perKm2';
  const shapes = shown.map((cell) => cellShape(grid, cell, { [legend]: surface.values[cell] ?? 0 }));
  const maximum = surface.values[shown[0] ?? -1] ?? 0;
  const perKm2 = unit === 'density' ? maximum * surface.n * 1e6 : maximum;
  return {
    parameters: { kernel, bandwidthM, cellM, unit, cutoffM: surface.cutoffM },
    numbers: { grid, maximum },
    finding: { kind: 'density', n: surface.n, perKm2, bandwidthM },
    warnings: surface.warnings,
    fineM: Math.min(cellM, bandwidthM),
    heading: ['east m', 'north m', unit === 'density' ? 'density' : 'per km²'],
    rows:
      unit === 'density'
        ? shapes.map(({ xM, yM, properties }) => [
            xM.toFixed(0),
            yM.toFixed(0),
            Number(properties[legend]).toExponential(3),
          ])
        : tableOf(shapes, 2),
    shapes,
  };
}
