const PAGE = 256;

/** How often each whole number occurs. Memory: a kilobyte for each 256 neighbouring numbers of which one occurs. */
export class WholeNumberCounts {
  readonly #pages = new Map<number, Uint32Array>();
  #count = 0;

  /** Numbers so far. */
  get count(): number {
    return this.#count;
  }

  add(value: number): void {
    const nth = Math.floor(value / PAGE);
    let page = this.#pages.get(nth);
    if (!page) {
      page = new Uint32Array(PAGE);
      this.#pages.set(nth, page);
    }
    const at = value - nth * PAGE;
    page[at] = (page[at] ?? 0) + 1;
    this.#count += 1;
  }

  /** Returns how many numbers meet a condition. */
  countWhere(is: (value: number) => boolean): number {
    let sum = 0;
    for (const [value, count] of this.#ascending()) if (is(value)) sum += count;
    return sum;
  }

  /** Returns the number at this share of the sorted ones; undefined if there are none. */
  quantile(share: number): number | undefined {
    let left = Math.floor((this.#count - 1) * share);
    for (const [value, count] of this.#ascending()) {
      if (left < count) return value;
      left -= count;
    }
    return undefined;
  }

  *#ascending(): Generator<readonly [value: number, count: number], void> {
    for (const [nth, page] of [...this.#pages].toSorted(([a], [b]) => a - b))
      for (const [at, count] of page.entries()) if (count > 0) yield [nth * PAGE + at, count];
  }
}
