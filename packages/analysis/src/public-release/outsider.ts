import { maximise, type ProgramFromOrigin } from './maximise.ts';
import {
  cellsOf,
  entriesOf,
  LEAST_WIDTH,
  MOST_WITHHELD,
  valueOf,
  type PrintedEntry,
  type ReleasedTable,
  type ReleaseShape,
} from './release-table.ts';

/** What an outsider wants to know: a count, or the difference of a count between two releases. */
export interface Target {
  readonly entry: number;
  readonly release: number;
  /** The earlier release it is compared with. */
  readonly before: number | undefined;
  /** The true value. */
  readonly value: number;
}

/** What is printed of an entry. */
interface Bound {
  readonly release: number;
  readonly entry: number;
  readonly low: number;
  readonly high: number;
}

/** Moves away from the truth, as rows of a program over the counts that are not printed. */
interface Moves extends Pick<ProgramFromOrigin, 'rows'> {
  readonly truth: readonly number[];
  /** Indices of those counts, release by release. */
  readonly free: readonly number[];
}

/** Everything an outsider knows of a year, and tables of whole numbers that all of it allows. */
export class Outsider {
  private readonly shape: ReleaseShape;
  private readonly tables: readonly ReleasedTable[];
  private readonly bounds: readonly Bound[];
  private readonly growing: readonly (readonly [earlier: number, later: number])[];
  private program: Moves | undefined;
  /** Tables found so far that fit what is printed: one count a release and cell. The first is the truth. */
  private readonly fitting: (readonly number[])[];

  constructor(shape: ReleaseShape, tables: readonly ReleasedTable[], known?: Outsider) {
    this.shape = shape;
    this.tables = tables;
    this.bounds = this.printedBounds();
    this.growing = this.grownCounts();
    this.fitting = [tables.flatMap(({ counts }) => counts)];
    this.fitting.push(...(known?.fitting ?? []).filter((counts) => this.fits(counts)));
  }

  /** All that must stay unknown. */
  private targets(): readonly Target[] {
    return this.tables.flatMap((table, release) =>
      Array.from({ length: entriesOf(this.shape) }, (_, entry): readonly Target[] => {
        const value = valueOf(this.shape, table.counts, entry);
        const withheld = table.printed[entry]?.as === 'withheld' || value <= MOST_WITHHELD;
        const changes = this.tables.slice(0, release).flatMap((earlier, before): readonly Target[] => {
          const change = value - valueOf(this.shape, earlier.counts, entry);
          return change === 0 || Math.abs(change) > MOST_WITHHELD ? [] : [{ entry, release, before, value: change }];
        });
        return [...(withheld ? [{ entry, release, before: undefined, value }] : []), ...changes];
      }).flat(),
    );
  }

  /** The first target that is not protected; `undefined` if all are. */
  firstOpen(): Target | undefined {
    return this.targets().find((target) => !this.isProtected(target));
  }

  /** True if the target is neither known exactly nor narrowed to between one and four. */
  private isProtected(target: Target): boolean {
    if (this.isKeptOpen(target)) return true;
    for (const direction of [1, -1] as const) {
      const found = this.farther(target, direction);
      if (found) this.fitting.push(found);
      if (found && this.isKeptOpen(target)) return true;
    }
    return false;
  }

  private isKeptOpen(target: Target): boolean {
    const values = this.fitting.map((counts) => this.valueIn(target, counts));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (target.before === undefined && target.value > MOST_WITHHELD) return high - low >= MOST_WITHHELD;
    if (target.before === undefined) return high - low >= LEAST_WIDTH && high > MOST_WITHHELD;
    return target.value > 0 ? low <= 0 || high > MOST_WITHHELD : high >= 0 || low < -MOST_WITHHELD;
  }

  private valueIn({ entry, release, before }: Target, counts: readonly number[]): number {
    return this.sumIn(entry, release, counts) - (before === undefined ? 0 : this.sumIn(entry, before, counts));
  }

  /** The value of an entry in the counts of all releases. */
  private sumIn(entry: number, release: number, counts: readonly number[]): number {
    const first = release * this.shape.cells;
    let sum = 0;
    for (const cell of cellsOf(this.shape, entry)) sum += counts[first + cell] ?? 0;
    return sum;
  }

  /**
   * Returns whole numbers that fit all that is printed, with the target as far from its true value as needed, up or down;
   * `undefined` if the program finds none. What it returns was checked, whatever the program did.
   */
  private farther(target: Target, direction: 1 | -1): readonly number[] | undefined {
    this.program ??= this.buildProgram();
    const { truth, free, rows } = this.program;
    const { cells } = this.shape;
    const gain = free.map(() => 0);
    for (const [release, sign] of [[target.release, 1] as const, [target.before, -1] as const])
      for (const cell of release === undefined ? [] : cellsOf(this.shape, target.entry)) {
        const at = free.indexOf((release ?? 0) * cells + cell);
        if (at >= 0) gain[at] = (gain[at] ?? 0) + sign * direction;
      }
    const both = [...gain, ...gain.map((value) => -value)];
    // Far enough for every target; without it the program could be unbounded.
    const limit = LEAST_WIDTH + Math.abs(target.value);
    const point = maximise({ gain: both, rows: [...rows, { of: both, limit }] });
    if (!point) return undefined;
    const counts = [...truth];
    free.forEach((variable, at) => {
      const moved = (point[at] ?? 0) - (point[free.length + at] ?? 0);
      counts[variable] = (counts[variable] ?? 0) + Math.round(moved);
    });
    return this.fits(counts) ? counts : undefined;
  }

  /** The moves away from the truth that what is printed allows: up, then down, a free count. */
  private buildProgram(): Moves {
    const truth = this.tables.flatMap(({ counts }) => counts);
    const { cells } = this.shape;
    const free = truth.flatMap((_, at) => (this.printed(at)?.as === 'number' ? [] : [at]));
    const place = new Map(free.map((variable, at) => [variable, at]));
    const move = (terms: readonly (readonly [variable: number, times: number])[], times: 1 | -1): readonly number[] => {
      const line = Array.from({ length: 2 * free.length }, () => 0);
      for (const [variable, sign] of terms) {
        const at = place.get(variable);
        if (at === undefined) continue;
        line[at] = (line[at] ?? 0) + sign * times;
        line[free.length + at] = (line[free.length + at] ?? 0) - sign * times;
      }
      return line;
    };
    const rows = [
      // No count is below none.
      ...free.map((variable, at) => ({ of: unit(free.length, at), limit: truth[variable] ?? 0 })),
      ...this.bounds.flatMap(({ release, entry, low, high }) => {
        const value = valueOf(this.shape, this.tables[release]?.counts ?? [], entry);
        const terms = cellsOf(this.shape, entry).map((cell) => [release * cells + cell, 1] as const);
        return [
          { of: move(terms, 1), limit: high - value },
          { of: move(terms, -1), limit: value - low },
        ].filter(({ of }) => of.some((times) => times !== 0));
      }),
      ...this.growing.map(([earlier, later]) => ({
        of: move([[earlier, 1] as const, [later, -1] as const], 1),
        limit: (truth[later] ?? 0) - (truth[earlier] ?? 0),
      })),
    ];
    return { truth, free, rows };
  }

  private printed(variable: number): PrintedEntry | undefined {
    const { cells } = this.shape;
    return this.tables[Math.floor(variable / cells)]?.printed[variable % cells];
  }

  /** What is printed, as lower and upper bounds. */
  private printedBounds(): readonly Bound[] {
    return this.tables.flatMap(({ printed }, release) =>
      printed.flatMap((shown, entry) => {
        if (shown.as === 'withheld') return [];
        const slack = shown.as === 'number' ? 0 : MOST_WITHHELD;
        return [{ release, entry, low: shown.value - slack, high: shown.value + slack }];
      }),
    );
  }

  /**
   * Counts that did not fall from one release to the next: an outsider who supposes that a year only grows is right there.
   * Where nothing changed at all, they suppose that too: each count is then at most the earlier one as well.
   */
  private grownCounts(): readonly (readonly [earlier: number, later: number])[] {
    const { cells } = this.shape;
    return this.tables.slice(1).flatMap(({ counts }, at) =>
      counts.flatMap((count, cell) => {
        const before = this.tables[at]?.counts ?? [];
        const [earlier, later] = [at * cells + cell, (at + 1) * cells + cell];
        const isSame = counts.every((one, nth) => one === before[nth]);
        return [
          ...(count >= (before[cell] ?? 0) ? [[earlier, later] as const] : []),
          ...(isSame ? [[later, earlier] as const] : []),
        ];
      }),
    );
  }

  private fits(counts: readonly number[]): boolean {
    return (
      counts.every((count) => Number.isInteger(count) && count >= 0) &&
      this.bounds.every(({ release, entry, low, high }) => {
        const value = this.sumIn(entry, release, counts);
        return value >= low && value <= high;
      }) &&
      this.growing.every(([earlier, later]) => (counts[later] ?? 0) >= (counts[earlier] ?? 0))
    );
  }
}

function unit(length: number, at: number): readonly number[] {
  const line = Array.from({ length: 2 * length }, () => 0);
  line[at] = -1;
  line[length + at] = 1;
  return line;
}
