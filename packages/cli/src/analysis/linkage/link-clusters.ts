import {
  type ClusterConflict,
  type ClusterConstraints,
  clusterIds,
  clusterRecords,
  type RecordPair,
  type ScoredPairs,
  weightOf,
} from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { unguarded } from '@reeve/formats';
import { plainLine } from '../../output/plain-text.ts';
import type { LinkConfig } from './link-config.ts';
import { type LinkInput, openLinkFile } from './link-files.ts';

/** The clusters of a linkage. */
export interface LinkClusters {
  readonly clusterOf: (record: number) => string;
  /** Clusters of two records or more, their records, and the records of the largest. */
  readonly clusters: number;
  readonly clustered: number;
  readonly largest: number;
  /** Of the pairs within the largest cluster, the share that was found itself; the rest is joined through others. */
  readonly largestFound: number;
  readonly conflicts: readonly ClusterConflict[];
}

/** Returns the decisions of the settings by record. @throws ReeveError invalid_input — one names a record that is not there */
export function decisionsOf(
  { records: { records }, idOf }: LinkInput,
  { same, different }: LinkConfig,
): ClusterConstraints {
  if (same.length + different.length === 0) return { same: [], different: [] };
  const numberOf = recordNumbers(records, idOf);
  const numbered = (list: LinkConfig['same']): readonly RecordPair[] =>
    list.map(([one, other]) => [numberOf(one), numberOf(other)]);
  return { same: numbered(same), different: numbered(different) };
}

/**
 * Joins records into clusters by the pairs and the decisions.
 *
 * @param before cluster ids of an earlier run; see `clusterIds`
 */
export function joinClusters(
  { records: { records }, idOf }: LinkInput,
  pairs: ScoredPairs,
  decisions: ClusterConstraints,
  { clusterFrom }: LinkConfig,
  before: ReadonlyMap<string, string>,
): LinkClusters {
  const { earliest, conflicts } = clusterRecords(records, pairs, weightOf(clusterFrom), decisions);
  const sizes = new Uint32Array(records);
  for (const i of earliest) sizes[i] = (sizes[i] ?? 0) + 1;
  let [clusters, clustered, largestAt] = [0, 0, 0];
  sizes.forEach((size, founder) => {
    if (size < 2) return;
    clusters += 1;
    clustered += size;
    if (size > (sizes[largestAt] ?? 0)) largestAt = founder;
  });
  const largest = sizes[largestAt] ?? 0;
  return {
    clusterOf: clusterIds(earliest, idOf, before),
    clusters,
    clustered,
    largest,
    largestFound:
      largest < 2 ? 1 : pairsWithin(pairs, clusterFrom, earliest, largestAt) / ((largest * (largest - 1)) / 2),
    conflicts,
  };
}

function pairsWithin(pairs: ScoredPairs, clusterFrom: number, earliest: Uint32Array, founder: number): number {
  const least = weightOf(clusterFrom);
  return pairs.first.reduce(
    (count, i, p) => count + (earliest[i] === founder && (pairs.weight[p] ?? 0) >= least ? 1 : 0),
    0,
  );
}

/**
 * Reads the clusters of an earlier run, as `writeClusters` wrote them.
 *
 * @throws ReeveError invalid_input — no such file, or without the columns record and cluster
 */
export async function readClusters(path: string): Promise<ReadonlyMap<string, string>> {
  const { table } = await openLinkFile(path);
  const clusters = new Map<string, string>();
  let places: readonly [number, number] | undefined;
  for await (const rows of table.sheets[0]?.rows() ?? []) {
    for (const { cells } of rows) {
      if (places) clusters.set(unguarded(cells[places[0]] ?? ''), unguarded(cells[places[1]] ?? ''));
      else if (cells.includes('record') && cells.includes('cluster')) {
        places = [cells.indexOf('record'), cells.indexOf('cluster')];
      }
    }
  }
  if (places) return clusters;
  throw new ReeveError('invalid_input', `${path} has no columns record and cluster: it is not written by reeve link.`);
}

/** Returns the number of a record by its id; that function throws ReeveError invalid_input for an id that is not there. */
export function recordNumbers(records: number, idOf: (record: number) => string): (id: string) => number {
  const numbers = new Map(Array.from({ length: records }, (_, i) => [idOf(i), i]));
  return (id) => {
    const number = numbers.get(id);
    if (number !== undefined) return number;
    throw new ReeveError('invalid_input', `There is no record ${plainLine(id)} in the files.`);
  };
}
