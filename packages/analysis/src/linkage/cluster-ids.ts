/**
 * Names clusters so that adding records never renames one.
 *
 * The rule: records have an age. Those of an earlier run are older, in its order; the others follow in the order of the file. A cluster
 * keeps the id that its oldest record had before, and a new record brings its own id. If clusters merge, the id of the older stays and
 * the other is not given to another. If a cluster is split, the part with the oldest record keeps the id; every other part
 * is named after its own oldest record, with ~2, ~3 … if that id was used before.
 *
 * @param earliest earliest record of the cluster of each record; see `clusterRecords`
 * @param idOf     id of each record; no two are equal
 * @param before   cluster id by record id of an earlier run, in the order of its records
 * @returns the cluster id of a record
 * Cost: O(records).
 * @example [0, 1, 2].map(clusterIds(Uint32Array.of(0, 0, 2), (record) => 'abc'[record])) // => ["a", "a", "c"]
 */
export function clusterIds(
  earliest: Uint32Array,
  idOf: (record: number) => string,
  before: ReadonlyMap<string, string> = new Map(),
): (record: number) => string {
  if (before.size === 0) return (record) => idOf(earliest[record] ?? 0);
  const oldest = oldestRecords(earliest, idOf, before);
  const founders = [...new Set(oldest)].toSorted((a, b) => a.age - b.age);
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const { record } of founders) {
    const kept = before.get(idOf(record));
    if (kept === undefined || taken.has(kept)) continue;
    ids.set(record, kept);
    taken.add(kept);
  }
  for (const id of before.values()) taken.add(id);
  for (const { record } of founders) {
    if (ids.has(record)) continue;
    const own = idOf(record);
    let id = own;
    for (let nth = 2; taken.has(id); nth += 1) id = `${own}~${nth}`;
    ids.set(record, id);
    taken.add(id);
  }
  return (record) => ids.get(oldest[record]?.record ?? 0) ?? '';
}

interface Aged {
  readonly record: number;
  readonly age: number;
}

/** The oldest record of the cluster of each record. */
function oldestRecords(
  earliest: Uint32Array,
  idOf: (record: number) => string,
  before: ReadonlyMap<string, string>,
): readonly Aged[] {
  const ages = new Map(Array.from(before.keys(), (id, age) => [id, age] as const));
  const oldest = new Map<number, Aged>();
  earliest.forEach((cluster, record) => {
    const age = ages.get(idOf(record)) ?? before.size + record;
    const known = oldest.get(cluster);
    if (known === undefined || age < known.age) oldest.set(cluster, { record, age });
  });
  return Array.from(earliest, (cluster) => oldest.get(cluster) ?? { record: cluster, age: cluster });
}
