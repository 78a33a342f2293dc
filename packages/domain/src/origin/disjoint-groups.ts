/** Ids that belong together, joined pair by pair. Source: Tarjan 1975, doi:10.1145/321879.321884. */
export class DisjointGroups {
  readonly #above = new Map<string, string>();

  /** Returns the smallest id of a group: the same for all its members, whatever the order in which they were joined. */
  rootOf(id: string): string {
    let root = id;
    for (let above = this.#above.get(root); above !== undefined; above = this.#above.get(root)) root = above;
    for (let at = id; at !== root;) {
      const above = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = above;
    }
    return root;
  }

  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#above.set(a < b ? b : a, a < b ? a : b);
  }

  isJoined(one: string, other: string): boolean {
    return this.rootOf(one) === this.rootOf(other);
  }

  /** Returns the groups of some ids, alone ones too; ids and groups in their order. */
  groupsOf(ids: Iterable<string>): readonly (readonly string[])[] {
    const groups = new Map<string, string[]>();
    for (const id of [...new Set(ids)].toSorted()) {
      const root = this.rootOf(id);
      const group = groups.get(root);
      if (group) group.push(id);
      else groups.set(root, [id]);
    }
    return [...groups.values()];
  }
}
