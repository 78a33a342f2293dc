/** A stretch of text that is on both sides (`kept`) or on this side only. */
export interface WordRun {
  readonly kept: boolean;
  readonly text: string;
}

/** Each side cut into runs; the texts of one side's runs, joined, are that side's text again. */
export interface WordDiff {
  readonly before: readonly WordRun[];
  readonly after: readonly WordRun[];
}

/** Cells of the table above which texts are compared only at their common beginning and end: 16 MB, about 50 ms. */
const MOST_CELLS = 4_000_000;

/**
 * Limits the cells of the tables of several differences together. The first difference that needs more than is left,
 * and all later ones, are compared only at their common beginning and end: so the outcome depends on the texts and not
 * on the machine.
 */
export class DiffBudget {
  #left: number;
  #isUsedUp = false;

  /** @param cells about 12 ns each */
  constructor(cells: number) {
    this.#left = cells;
  }

  get isUsedUp(): boolean {
    return this.#isUsedUp;
  }

  /** Returns true if so many cells may be computed. */
  take(cells: number): boolean {
    this.#isUsedUp ||= cells > this.#left;
    if (!this.#isUsedUp) this.#left -= cells;
    return !this.#isUsedUp;
  }
}

/** A word or a single sign with the white space after it, or white space at the very beginning. */
const TOKEN = /^\s+|(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.](?=[\p{L}\p{N}]))*|\S)\s*/gu;

/** Longest common subsequence: the indexes of both lists that belong to one. Wagner & Fischer 1974, doi:10.1145/321796.321811. */
function common(
  a: readonly string[],
  b: readonly string[],
  budget: DiffBudget | undefined,
): { a: Set<number>; b: Set<number> } {
  const kept = { a: new Set<number>(), b: new Set<number>() };
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (cells > MOST_CELLS || budget?.take(cells) === false) return kept;
  const table = new Uint32Array(cells); // [i][j]: the length for the tails from i and j
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      kept.a.add(i);
      kept.b.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function runs(list: readonly string[], isKept: (index: number) => boolean): readonly WordRun[] {
  const out: { kept: boolean; text: string }[] = [];
  for (const [index, text] of list.entries()) {
    const last = out.at(-1);
    if (last?.kept === isKept(index)) last.text += text;
    else out.push({ kept: isKept(index), text });
  }
  return out;
}

/**
 * Compares two texts word by word, for side-by-side display.
 *
 * A longest common subsequence of words and signs; white space does not count as a difference.
 * Cost: O(n · m) time and memory in words, without the common beginning and end; beyond 4 million cells the middle is
 * shown as wholly different. Deterministic.
 *
 * @param budget shared with other differences
 * @example wordDiff('No price heard.', 'No price is known.').after
 *   // => [{ kept: true, text: 'No price ' }, { kept: false, text: 'is known' }, { kept: true, text: '.' }]
 */
export function wordDiff(before: string, after: string, budget?: DiffBudget): WordDiff {
  const texts = { a: before.match(TOKEN) ?? [], b: after.match(TOKEN) ?? [] };
  const a = texts.a.map((token) => token.trim());
  const b = texts.b.map((token) => token.trim());
  const kept = keptOf(a, b, budget);
  return {
    before: runs(texts.a, (index) => a[index] === '' || kept.a.has(index)),
    after: runs(texts.b, (index) => b[index] === '' || kept.b.has(index)),
  };
}

/**
 * Returns the common subsequence of two lists: the indexes in each; the nth of one corresponds to the nth of the other.
 *
 * Cost: O(n · m) without the common beginning and end; beyond 4 million cells only these are shared.
 *
 * @param budget shared with other differences
 */
export function keptOf(
  a: readonly string[],
  b: readonly string[],
  budget?: DiffBudget,
): { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> } {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = common(a.slice(head, a.length - tail), b.slice(head, b.length - tail), budget);
  const all = (list: readonly string[], found: ReadonlySet<number>): ReadonlySet<number> =>
    new Set(
      list.flatMap((_, index) =>
        index < head || index >= list.length - tail || found.has(index - head) ? [index] : [],
      ),
    );
  return { a: all(a, middle.a), b: all(b, middle.b) };
}

/** A stretch of two texts merged into one: on both sides, of the earlier only, or of the later only. */
export interface MergedRun {
  readonly how: 'kept' | 'gone' | 'came';
  readonly text: string;
}

/**
 * Merges both sides of a difference into one text: removed words keep their position, before their replacement. Kept
 * words have the white space of the later text.
 *
 * Cost: O(characters).
 *
 * @example mergeDiff(wordDiff('a b', 'a x b')).map((run) => run.how) // => ['kept', 'came', 'kept']
 */
export function mergeDiff({ before, after }: WordDiff): readonly MergedRun[] {
  const removed: { readonly at: number; readonly text: string }[] = [];
  let signs = 0; // kept so far, without white space: the same on both sides
  for (const run of before) {
    if (run.kept) signs += signsIn(run.text);
    else removed.push({ at: signs, text: run.text });
  }
  const merged: MergedRun[] = [];
  const addRemoved = (until: number): void => {
    while (removed[0] && removed[0].at <= until) merged.push({ how: 'gone', text: removed.shift()?.text ?? '' });
  };
  let at = 0;
  for (const run of after) {
    addRemoved(at);
    if (!run.kept) {
      merged.push({ how: 'came', text: run.text });
      continue;
    }
    let rest = run.text;
    while (removed[0] && removed[0].at < at + signsIn(rest)) {
      const cut = afterSigns(rest, removed[0].at - at);
      merged.push({ how: 'kept', text: rest.slice(0, cut) });
      at = removed[0].at;
      rest = rest.slice(cut);
      addRemoved(at);
    }
    merged.push({ how: 'kept', text: rest });
    at += signsIn(rest);
  }
  addRemoved(signs);
  return merged;
}

const signsIn = (text: string): number => text.replaceAll(/\s/g, '').length;

/** Returns the position in a text after a number of signs and the following white space. */
function afterSigns(text: string, signs: number): number {
  let at = 0;
  for (let left = signs; left > 0; at += 1) if (!/\s/.test(text[at] ?? '')) left -= 1;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}
