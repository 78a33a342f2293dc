import { CELL_BREAK, tableCells, type BlockKind, type DocumentBlock } from './block.ts';
import { printedRuns, printedText, type PrintedRun, type References } from './printed-text.ts';
import { keptOf, wordDiff, type DiffBudget } from './word-diff.ts';

/** Formatting of letters; a link is identified by its target. */
export const LOOKS = ['strong', 'emphasis', 'code', 'link'] as const;
export type Look = (typeof LOOKS)[number];

/** A change of a block other than its words. */
export type BlockChange =
  | { readonly what: 'kind'; readonly from: BlockKind; readonly to: BlockKind }
  | { readonly what: 'level'; readonly from: number; readonly to: number }
  | { readonly what: 'list'; readonly ordered: boolean }
  | { readonly what: 'label'; readonly from: string; readonly to: string }
  | { readonly what: 'picture'; readonly how: 'added' | 'removed' | 'changed' | 'described' }
  /** Words in both whose formatting differs: they have it now, or had it. */
  | { readonly what: 'look'; readonly look: Look; readonly now: boolean; readonly words: string };

type Compared = Pick<DocumentBlock, 'kind' | 'level' | 'ordered' | 'label' | 'text' | 'image'>;

/**
 * Returns the changes of a block other than its words: its kind, its level, its list, its picture, and the formatting
 * of the kept words.
 *
 * @param budget shared with other differences
 * Cost: that of `wordDiff`.
 */
export function blockChanges(
  before: Compared,
  after: Compared,
  references: { readonly before: References; readonly after: References },
  budget?: DiffBudget,
): readonly BlockChange[] {
  const changes: BlockChange[] = [];
  if (before.kind !== after.kind) changes.push({ what: 'kind', from: before.kind, to: after.kind });
  else if (before.level !== after.level) changes.push({ what: 'level', from: before.level, to: after.level });
  if (after.kind === 'item' && before.kind === 'item' && before.ordered !== after.ordered)
    changes.push({ what: 'list', ordered: after.ordered });
  if (before.label !== after.label) changes.push({ what: 'label', from: before.label, to: after.label });
  const how = pictureChange(before.image, after.image);
  if (how) changes.push({ what: 'picture', how });
  const runs = [printedRuns(before.text, references.before), printedRuns(after.text, references.after)] as const;
  return [...changes, ...LOOKS.flatMap((look) => lookChanges(...runs, look, budget))];
}

function pictureChange(before: Compared['image'], after: Compared['image']) {
  if (!before || !after) return before ? 'removed' : after && 'added';
  if (before.digest !== after.digest) return 'changed';
  return before.alt === after.alt ? undefined : 'described';
}

/** Returns the formatting of every letter that is no white space, in order. */
function lettersOf(runs: readonly PrintedRun[], look: Look): readonly string[] {
  return runs.flatMap((run) => {
    const worn = look === 'link' ? (run.link ? `${run.link.kind} ${run.link.target}` : '') : run[look] ? look : '';
    return Array.from(run.text.replaceAll(/\s/g, ''), () => worn);
  });
}

const textOf = (runs: readonly PrintedRun[]): string => runs.map((run) => run.text).join('');

/** Returns stretches of words that both have and whose formatting differs. */
function lookChanges(
  before: readonly PrintedRun[],
  after: readonly PrintedRun[],
  look: Look,
  budget: DiffBudget | undefined,
): readonly BlockChange[] {
  const [worn, wears] = [lettersOf(before, look), lettersOf(after, look)];
  if (![...worn, ...wears].some((one) => one !== '')) return [];
  const diff = wordDiff(textOf(before), textOf(after), budget);
  const kept = keptLetters(diff.before);
  const changes: BlockChange[] = [];
  let open: { words: string; now: boolean } | undefined;
  const close = (): void => {
    const words = open?.words.trim() ?? '';
    if (open && words !== '') changes.push({ what: 'look', look, now: open.now, words });
    open = undefined;
  };
  let [at, nth] = [0, 0];
  for (const run of diff.after) {
    if (!run.kept) close();
    for (const letter of run.text) {
      if (/\s/.test(letter)) {
        if (open) open.words += letter;
        continue;
      }
      const [was, is] = [run.kept ? (worn[kept[nth] ?? -1] ?? '') : '', wears[at] ?? ''];
      at += 1;
      if (!run.kept) continue;
      nth += 1;
      const now = is !== '';
      if (was === is || (open && open.now !== now)) close();
      if (was === is) continue;
      open ??= { words: '', now };
      open.words += letter;
    }
  }
  close();
  return changes;
}

/** Returns which letters of a side, white space apart, the other side also has. */
function keptLetters(runs: readonly { readonly kept: boolean; readonly text: string }[]): readonly number[] {
  const kept: number[] = [];
  let at = 0;
  for (const run of runs)
    for (const _ of run.text.replaceAll(/\s/g, '')) {
      if (run.kept) kept.push(at);
      at += 1;
    }
  return kept;
}

/** A cell of two tables: the text it had, the text it has; undefined on the side that has no such cell. */
export interface CellChange {
  readonly before: string | undefined;
  readonly after: string | undefined;
}
export interface RowChange {
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly cells: readonly CellChange[];
}

/**
 * Compares two tables row by row and cell by cell, as printed, in the order of the later one. Columns are matched by
 * their heads, rows by their cells; unmatched ones between two matches are paired in order.
 *
 * @param before the text of the table; undefined if there was none
 * @param after as `before`.
 * @param budget shared with other differences
 * Cost: O(rows²) and O(columns²), linear beyond 4 million.
 */
export function tableChanges(
  before: string | undefined,
  after: string | undefined,
  references: { readonly before: References; readonly after: References },
  budget?: DiffBudget,
): readonly RowChange[] {
  const cellsOf = (text: string | undefined, side: References): readonly (readonly string[])[] =>
    (text === undefined ? [] : tableCells(text)).map((row) =>
      row.map((cell) => printedText(cell, side).replaceAll(CELL_BREAK, '\n')),
    );
  const [old, fresh] = [cellsOf(before, references.before), cellsOf(after, references.after)];
  const wide = (rows: readonly (readonly string[])[]): readonly string[] => {
    const most = rows.reduce((width, row) => Math.max(width, row.length), 0);
    return Array.from({ length: most }, (_, at) => rows[0]?.[at] ?? '');
  };
  const columns = pairsOf(wide(old), wide(fresh), budget);
  const both = columns.filter(([from, to]) => from !== undefined && to !== undefined);
  const key = (row: readonly string[], side: 0 | 1): string =>
    both.map((pair) => row[pair[side] ?? 0] ?? '').join('\t');
  const rows = pairsOf(
    old.map((row) => key(row, 0)),
    fresh.map((row) => key(row, 1)),
    budget,
  );
  return rows.map(([i, j]): RowChange => {
    const [was, is] = [i === undefined ? undefined : old[i], j === undefined ? undefined : fresh[j]];
    const cells = columns.map(([from, to]) => ({
      before: from === undefined ? undefined : was?.[from],
      after: to === undefined ? undefined : is?.[to],
    }));
    if (!was || !is) return { change: was ? 'removed' : 'added', cells };
    return { change: cells.every((cell) => cell.before === cell.after) ? 'same' : 'changed', cells };
  });
}

type Pair = readonly [number | undefined, number | undefined];

/** Merges both lists: equal items together, items between them in pairs, the remaining ones alone. */
function pairsOf(before: readonly string[], after: readonly string[], budget: DiffBudget | undefined): readonly Pair[] {
  const kept = keptOf(before, after, budget);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  const upTo = (endI: number, endJ: number): void => {
    while (i < endI || j < endJ) pairs.push([i < endI ? i++ : undefined, j < endJ ? j++ : undefined]);
  };
  const others = [...kept.b].toSorted((a, b) => a - b);
  for (const [nth, at] of [...kept.a].toSorted((a, b) => a - b).entries()) {
    upTo(at, others[nth] ?? 0);
    pairs.push([i++, j++]);
  }
  upTo(before.length, after.length);
  return pairs;
}
