import type { HotspotFinding, HotspotWarning } from '@reeve/analysis';
import type { GivenOptions } from '../../command.ts';
import type { EventFile } from '../event-file.ts';
import { cellsByCount, cellsByDensity, hexagonsByCount } from './hotspot-cells.ts';
import { clustersInPlace, clustersInTime, nearestIndex } from './hotspot-clusters.ts';
import type { Located } from './hotspot-places.ts';
import { hotCells, moranCells } from './hotspot-tests.ts';

/** The input of a method. */
export interface HotspotCall {
  readonly options: GivenOptions;
  readonly located: Located;
  readonly file: EventFile;
  readonly forPublic: boolean;
}

/** A cell or a cluster for a map; a ring of fewer than three corners is shown as its centre. */
export interface HotspotShape {
  readonly ring: readonly (readonly [number, number])[];
  readonly xM: number;
  readonly yM: number;
  readonly properties: Readonly<Record<string, number | string>>;
}

/** The result of every method. */
export interface HotspotAnswer {
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Fields of the JSON object in addition to the common ones. */
  readonly numbers: Readonly<Record<string, unknown>>;
  readonly finding: HotspotFinding;
  readonly warnings: readonly HotspotWarning[];
  /** The finest length of the analysis, metres. */
  readonly fineM: number;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly shapes: readonly HotspotShape[];
}

/** Every method by the word for --method. */
export const HOTSPOT_METHODS: Readonly<Record<string, (call: HotspotCall) => HotspotAnswer>> = {
  kde: cellsByDensity,
  grid: cellsByCount,
  hexagons: hexagonsByCount,
  'gi-star': hotCells,
  'local-moran': moranCells,
  dbscan: clustersInPlace,
  'st-dbscan': clustersInTime,
  'nearest-neighbour': nearestIndex,
};
