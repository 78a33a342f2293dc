/** Sets that are joined two by two; each is named by its smallest member (union–find with path halving). */
export interface JoinedSets {
  rootOf(member: number): number;
  join(one: number, other: number): void;
}

/** @param parent one entry per member, overwritten */
export function joinedSets(parent: Uint32Array): JoinedSets {
  for (let i = 0; i < parent.length; i += 1) parent[i] = i;
  const rootOf = (member: number): number => {
    let at = member;
    for (;;) {
      const up = parent[at] ?? 0;
      if (up === at) return at;
      const next = parent[up] ?? 0;
      parent[at] = next;
      at = next;
    }
  };
  return {
    rootOf,
    join: (one, other) => {
      const a = rootOf(one);
      const b = rootOf(other);
      if (a < b) parent[b] = a;
      else if (b < a) parent[a] = b;
    },
  };
}
