import { createHash } from 'node:crypto';

/** A unit of change since the last full proof: the operations of a folder of the server, or one operation. */
export interface Slice {
  readonly name: string;
  readonly operations: readonly string[];
}

/** What a run drives in depth, and what it omits. */
export interface DepthPlan {
  readonly deep: readonly Slice[];
  readonly readers: readonly string[];
  readonly owed: readonly string[];
}

interface Means {
  /** Answers of one drive of a slice. */
  readonly answersOf: (slice: Slice) => number;
  /** Limit of driven responses. */
  readonly budget: number;
  readonly readers: readonly string[];
  /** Drives of a reader: one without hidden rows, and one for each way of hiding them. */
  readonly drives: number;
  /** Determines the order, so that the next tree takes others. */
  readonly draw: string;
}

/** Fewer readers than this would be breadth. */
const LEAST_READERS = 2;

const drawn = (draw: string, name: string): string => createHash('sha256').update(`${draw} ${name}`).digest('hex');

/** As many slices as the budget allows, each in every way, and then as many readers as it allows; the rest is owed. */
export function planDepth(slices: readonly Slice[], { answersOf, budget, readers, drives, draw }: Means): DepthPlan {
  const order = <T>(from: readonly T[], nameOf: (one: T) => string): readonly T[] =>
    from.toSorted((a, b) => drawn(draw, nameOf(a)).localeCompare(drawn(draw, nameOf(b))));
  const deep: Slice[] = [];
  let answers = 0;
  for (const slice of order(slices, ({ name }) => name)) {
    const more = answers + answersOf(slice);
    if (more * drives * LEAST_READERS > budget) continue;
    deep.push(slice);
    answers = more;
  }
  const count = answers === 0 ? 0 : Math.min(readers.length, Math.floor(budget / (answers * drives)));
  const owed = slices.filter((slice) => !deep.includes(slice)).map(({ name }) => name);
  return { deep, readers: order(readers, (reader) => reader).slice(0, count), owed: owed.toSorted() };
}

/** A plan in a sentence. */
export function planInWords({ deep, readers, owed }: DepthPlan, of: number): string {
  const names = deep.map(({ name }) => name).toSorted();
  const driven =
    names.length === 0 ? 'depth: none' : `depth: ${names.join(', ')} by ${readers.length} of ${of} readers`;
  return owed.length === 0 ? `${driven}; owed: nothing` : `${driven}; owed: ${owed.join(', ')}`;
}
