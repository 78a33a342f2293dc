import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterIds } from './cluster-ids.ts';
import { clusterRecords, type RecordPair } from './cluster-records.ts';

interface Edge {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}
const RECORDS = 14;
const edges = (records = RECORDS): fc.Arbitrary<readonly Edge[]> =>
  fc.array(fc.record({ i: fc.nat(records - 1), j: fc.nat(records - 1), weight: fc.integer({ min: -5, max: 20 }) }), {
    maxLength: 20,
  });
const pairs = fc.array(
  fc.tuple(fc.nat(RECORDS - 1), fc.nat(RECORDS - 1)).filter(([i, j]) => i !== j),
  { maxLength: 5 },
);

const arrays = (list: readonly Edge[]) => ({
  first: Uint32Array.from(list, ({ i }) => i),
  second: Uint32Array.from(list, ({ j }) => j),
  weight: Float64Array.from(list, ({ weight }) => weight),
});

/** Connected components by spreading the lowest number until nothing changes. */
function slowComponents(records: number, list: readonly Edge[], least: number): readonly number[] {
  const lowest = Array.from({ length: records }, (_, i) => i);
  for (let changed = true; changed;) {
    changed = false;
    for (const { i, j, weight } of list) {
      const low = Math.min(lowest[i] ?? 0, lowest[j] ?? 0);
      if (weight < least || (lowest[i] === low && lowest[j] === low)) continue;
      [lowest[i], lowest[j], changed] = [low, low, true];
    }
  }
  return lowest;
}

describe('clusters', () => {
  test('without decisions are the connected components, by their earliest record', () => {
    fc.assert(
      fc.property(edges(), fc.integer({ min: -5, max: 20 }), (list, least) => {
        const { earliest, conflicts } = clusterRecords(RECORDS, arrays(list), least);
        expect(Array.from(earliest)).toEqual(slowComponents(RECORDS, list, least));
        expect(conflicts).toEqual([]);
      }),
    );
  });

  test('never break a decision that two records are different, and list what would have', () => {
    fc.assert(
      fc.property(edges(), pairs, pairs, (list, same, different) => {
        const { earliest, conflicts } = clusterRecords(RECORDS, arrays(list), 4, { same, different });
        for (const [i, j] of different) expect(earliest[i]).not.toBe(earliest[j]);
        const apart = (pair: RecordPair): boolean => earliest[pair[0]] !== earliest[pair[1]];
        const refused = [
          ...same.filter(apart).map((pair) => ({ pair, decided: true })),
          ...list.flatMap(({ i, j, weight }) =>
            weight >= 4 && apart([i, j]) ? [{ pair: [i, j] as const, decided: false }] : [],
          ),
        ];
        const listed = conflicts.map(({ pair, decided }) => JSON.stringify([pair, decided]));
        for (const { pair, decided } of refused) expect(listed).toContain(JSON.stringify([pair, decided]));
        expect(conflicts.length).toBe(refused.length);
      }),
      { numRuns: 500 },
    );
  });

  test('use the pair of the larger weight where only one of two can be', () => {
    const list = [
      { i: 0, j: 1, weight: 5 },
      { i: 1, j: 2, weight: 9 },
    ];
    const { earliest, conflicts } = clusterRecords(3, arrays(list), 4, { same: [], different: [[0, 2]] });
    expect(Array.from(earliest)).toEqual([0, 1, 1]);
    expect(conflicts).toEqual([{ pair: [0, 1], different: [0, 2], decided: false }]);
  });
});

describe('ids of clusters', () => {
  const idOf = (record: number): string => `r${record}`;
  const idsOf = (earliest: Uint32Array, before?: ReadonlyMap<string, string>) =>
    Array.from(earliest, (_, record) => clusterIds(earliest, idOf, before)(record));

  test('adding records renames none: an id stays, or its cluster has joined an older one', () => {
    fc.assert(
      fc.property(edges(), edges(RECORDS + 8), (old, added) => {
        const ofOld = clusterRecords(RECORDS, arrays(old), 4).earliest;
        const both = [...old, ...added.filter(({ j, i }) => Math.max(i, j) >= RECORDS)];
        const ofAll = clusterRecords(RECORDS + 8, arrays(both), 4).earliest;
        const [before, after] = [idsOf(ofOld), idsOf(ofAll)];
        before.forEach((id, record) => {
          // The founder of an old cluster still has the id, unless an older founder is in its cluster now.
          const founder = ofOld[record] ?? 0;
          if (after[founder] !== id) expect(Number((after[founder] ?? '').slice(1))).toBeLessThan(founder);
          expect(after[record]).toBe(after[founder]);
        });
        // An id that is still used is used by the cluster it was given to.
        after.forEach((id, record) => {
          if (record < RECORDS && before.includes(id)) expect(after[before.indexOf(id)]).toBe(id);
        });
      }),
    );
  });

  test('with the ids of an earlier run, each run keeps them in any order of the file', () => {
    fc.assert(
      fc.property(edges(), edges(), (first, second) => {
        const once = clusterRecords(RECORDS, arrays(first), 4).earliest;
        const before = new Map(idsOf(once).map((id, record) => [idOf(record), id] as const));
        const joined = clusterRecords(RECORDS, arrays([...first, ...second]), 4).earliest;
        // The same records with the file turned round.
        const turned = (record: number): number => RECORDS - 1 - record;
        const back = clusterRecords(RECORDS, arrays([...first, ...second].map(({ i, j, weight }) => ({ i: turned(i), j: turned(j), weight }))), 4).earliest; // prettier-ignore
        const nameOf = clusterIds(back, (record) => idOf(turned(record)), before);
        idsOf(joined, before).forEach((id, record) => expect(nameOf(turned(record))).toBe(id));
      }),
    );
  });

  test('a cluster that is split leaves its id with its oldest record, and no id is given twice', () => {
    fc.assert(
      fc.property(edges(), edges(), (first, second) => {
        const once = clusterRecords(RECORDS, arrays(first), 4).earliest;
        const before = new Map(idsOf(once).map((id, record) => [idOf(record), id] as const));
        const later = clusterRecords(RECORDS, arrays(second), 4).earliest;
        const after = idsOf(later, before);
        later.forEach((founder, record) =>
          later.forEach((other, j) => expect(after[record] === after[j]).toBe(founder === other)),
        );
        expect(after[0]).toBe(before.get('r0'));
      }),
    );
  });

  test('splitting by example', () => {
    const before = new Map([
      ['r0', 'r0'],
      ['r1', 'r0'],
      ['r2', 'r0'],
    ]);
    expect(idsOf(Uint32Array.of(0, 1, 1), before)).toEqual(['r0', 'r1', 'r1']);
    const again = new Map([
      ['r0', 'r0'],
      ['r1', 'r0'],
      ['r2', 'r1'],
    ]);
    expect(idsOf(Uint32Array.of(0, 1, 2), again)).toEqual(['r0', 'r1~2', 'r1']);
    // r1 was the id of a cluster that has now joined r0: it is not used for another.
    expect(idsOf(Uint32Array.of(0, 1, 0), again)).toEqual(['r0', 'r1~2', 'r0']);
  });
});
