/** Pairs of records, by their numbers. */
export type RecordPair = readonly [number, number];

/** What persons have decided of two records; it is kept for ever. */
export interface ClusterConstraints {
  readonly same: readonly RecordPair[];
  readonly different: readonly RecordPair[];
}

/** A pair that was not joined, because two records of its clusters are decided to be different. */
export interface ClusterConflict {
  readonly pair: RecordPair;
  /** The decision it would have broken. */
  readonly different: RecordPair;
  /** True if the pair is itself a decision “same”: the two decisions contradict each other. */
  readonly decided: boolean;
}

export interface Clusters {
  /** The earliest record of the cluster of each record. */
  readonly earliest: Uint32Array;
  readonly conflicts: readonly ClusterConflict[];
}

/** Pairs with weights; see `ScoredPairs`. */
export interface WeightedPairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly weight: Float64Array;
}

const NONE: ClusterConstraints = { same: [], different: [] };

/**
 * Joins records into clusters: those connected by pairs of at least a weight, and by the decisions “same”.
 *
 * Decisions come first, in their order, then pairs from the largest weight down (of equal ones the earlier records first). A
 * pair that would bring two records decided to be different into one cluster is not joined but listed: `different` is never
 * broken, by a pair or by a `same`, because one cluster of two persons is the worse mistake. Without `different` the order does not
 * matter, and the clusters are the connected components.
 *
 * @param records     their number
 * @param leastWeight of pairs that join
 * Cost: O(records + pairs) without `different`, else O(pairs · log pairs).
 * @example clusterRecords(3, { first: Uint32Array.of(0), second: Uint32Array.of(2), weight: Float64Array.of(9) }, 4).earliest.join(' ') // => "0 1 0"
 */
export function clusterRecords(
  records: number,
  { first, second, weight }: WeightedPairs,
  leastWeight: number,
  { same, different }: ClusterConstraints = NONE,
): Clusters {
  const sets = new RecordSets(records, different);
  const conflicts: ClusterConflict[] = [];
  const join = (pair: RecordPair, decided: boolean): void => {
    const broken = sets.join(pair[0], pair[1]);
    if (broken) conflicts.push({ pair, different: broken, decided });
  };
  for (const pair of same) join(pair, true);
  for (const p of inOrder(weight, different.length > 0)) {
    if ((weight[p] ?? 0) >= leastWeight) join([first[p] ?? 0, second[p] ?? 0], false);
  }
  return { earliest: Uint32Array.from({ length: records }, (_, i) => sets.earliest(i)), conflicts };
}

function inOrder(weight: Float64Array, matters: boolean): Iterable<number> {
  if (!matters) return weight.keys();
  return Uint32Array.from(weight.keys()).toSorted((p, q) => (weight[q] ?? 0) - (weight[p] ?? 0) || p - q);
}

/** Disjoint sets of records, each led by its earliest, some of which must stay apart. */
class RecordSets {
  readonly #parent: Uint32Array;
  /** Decisions “different” by the earliest record of the set that one of their records is in. */
  readonly #apart = new Map<number, RecordPair[]>();

  constructor(records: number, different: readonly RecordPair[]) {
    this.#parent = Uint32Array.from({ length: records }, (_, i) => i);
    for (const pair of different) for (const i of pair) this.#apart.set(i, [...(this.#apart.get(i) ?? []), pair]);
  }

  earliest(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? 0;
    for (let at = i; at !== root;) {
      const next = this.#parent[at] ?? 0;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins the sets of two records. @returns the decision that forbids it, with the sets unchanged */
  join(i: number, j: number): RecordPair | undefined {
    const [a, b] = [this.earliest(i), this.earliest(j)];
    if (a === b) return undefined;
    const [mine, others] = [this.#apart.get(a), this.#apart.get(b)];
    const fewer = (mine?.length ?? 0) <= (others?.length ?? 0) ? mine : others;
    for (const pair of fewer ?? []) {
      const [one, other] = [this.earliest(pair[0]), this.earliest(pair[1])];
      if ((one === a && other === b) || (one === b && other === a)) return pair;
    }
    const [kept, gone] = a < b ? [a, b] : [b, a];
    this.#parent[gone] = kept;
    if (mine && others) {
      const [larger, smaller] = mine.length > others.length ? [mine, others] : [others, mine];
      larger.push(...smaller);
      this.#apart.set(kept, larger);
    } else if (mine ?? others) this.#apart.set(kept, mine ?? others ?? []);
    return undefined;
  }
}
