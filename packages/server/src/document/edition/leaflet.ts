import {
  blockChanges,
  DiffBudget,
  diffEditions,
  escapeInline,
  printedNumber,
  printedText,
  referencesIn,
  sayBlockChange,
  tableChanges,
  tableText,
  wordDiff,
  type Language,
  type References,
  type RowChange,
  type WordRun,
} from '@reeve/domain';
import type { PrintedBlock } from '@reeve/formats';
import type { StoredBlock } from '@reeve/store';
import { LEAFLET_WORDS, type LeafletWords } from './leaflet-words.ts';
import { MadeBlocks } from './made-blocks.ts';

/** The parts of two editions that a leaflet is made from. */
export interface Compared {
  readonly name: string;
  readonly blocks: readonly StoredBlock[];
}

/** Cells of the comparisons of one leaflet: about 5 s. A hundred blocks of 2,000 words, or 40,000 blocks of 100. */
const MOST_CELLS = 400_000_000;

/** What the parts of one leaflet share. */
interface Leaflet {
  readonly made: MadeBlocks;
  readonly words: LeafletWords;
  readonly references: { readonly before: References; readonly after: References };
  readonly budget: DiffBudget;
  /** States, once, that the texts from here on have no marks. */
  readonly sayUnmarked: () => void;
}

/**
 * Returns the leaflet "what changed": clause by clause in the order of the later edition, what was changed, added, removed or moved, with
 * the old words and the new; removed words are in italics, added words in bold. For a table it shows the head and the rows that differ.
 * Texts beyond the limit of comparisons follow without marks, after a sentence that states this.
 */
export function leafletOf(
  earlier: Compared,
  later: Compared,
  language: Language,
  mostCells = MOST_CELLS,
): readonly PrintedBlock[] {
  const words = LEAFLET_WORDS[language];
  const made = new MadeBlocks();
  made.say('paragraph', escapeInline(words.since.replace('{later}', later.name).replace('{earlier}', earlier.name)));
  const [old, fresh] = [numbered(earlier, language), numbered(later, language)];
  const references = { before: referencesIn(old), after: referencesIn(fresh) };
  let isMarked = true;
  const sayUnmarked = (): void => {
    if (isMarked) made.say('paragraph', escapeInline(words.unmarked));
    isMarked = false;
  };
  const leaflet: Leaflet = { made, words, references, budget: new DiffBudget(mostCells), sayUnmarked };
  for (const line of diffEditions(earlier.blocks, later.blocks)) {
    if (line.change === 'same' && !line.moved) continue;
    const [before, after] = [
      line.earlier === undefined ? undefined : old[line.earlier],
      line.later === undefined ? undefined : fresh[line.later],
    ];
    const besides = before && after ? blockChanges(before, after, references, leaflet.budget) : [];
    const said = besides.map((change) => sayBlockChange(change, language));
    const headline = [headlineOf(line, before, after, words), ...said].join('; ');
    made.say('heading', escapeInline(headline), after?.number ?? before?.number ?? '');
    if (line.change !== 'same') sayTexts(leaflet, before, after);
  }
  if (made.size === 1) made.say('paragraph', escapeInline(words.nothing));
  return made.printed();
}

const numbered = ({ blocks }: Compared, language: Language): readonly StoredBlock[] =>
  blocks.map((block) => ({ ...block, number: printedNumber(block.number, language) }));

function headlineOf(
  line: { readonly change: 'same' | 'changed' | 'added' | 'removed'; readonly moved: boolean },
  before: StoredBlock | undefined,
  after: StoredBlock | undefined,
  words: LeafletWords,
): string {
  const said = [
    ...(line.change === 'same' ? [] : [words[line.change]]),
    ...(line.moved ? [words.moved.replace('{number}', before?.number || (before?.clause ?? ''))] : []),
  ];
  const number = after?.number || after?.clause || before?.number || (before?.clause ?? '');
  return `${number} ${said.join(', ')}`.trim();
}

function sayTexts(leaflet: Leaflet, before: StoredBlock | undefined, after: StoredBlock | undefined): void {
  const { made, words, references, budget, sayUnmarked } = leaflet;
  const isBoth = before !== undefined && after !== undefined;
  if ([before, after].every((block) => block === undefined || block.kind === 'table')) {
    const rows = tableChanges(before?.text, after?.text, references, budget);
    const sides = SIDES.filter((side) => (side === 'before' ? before : after) !== undefined);
    const compared = isBoth ? sides.map((side) => tableText(rowsOf(rows, side, budget))) : [];
    const isMarked = isBoth && !budget.isUsedUp;
    if (isBoth && !isMarked) sayUnmarked();
    for (const [nth, side] of sides.entries()) {
      made.say('paragraph', escapeInline(words[side]));
      made.say('table', (isMarked ? compared[nth] : undefined) ?? tableText(rowsOf(rows, side, undefined)));
    }
    return;
  }
  const [was, is] = [
    before && printedText(before.text, references.before),
    after && printedText(after.text, references.after),
  ];
  const diff = isBoth ? wordDiff(was ?? '', is ?? '', budget) : { before: whole(was), after: whole(is) };
  if (isBoth && [...diff.before, ...diff.after].every((run) => run.kept)) return; // its format changes are listed
  const isMarked = isBoth && !budget.isUsedUp;
  if (isBoth && !isMarked) sayUnmarked();
  if (before) made.say('paragraph', `${escapeInline(words.before)} ${marked(diff.before, '*', isMarked)}`);
  if (after) made.say('paragraph', `${escapeInline(words.after)} ${marked(diff.after, '**', isMarked)}`);
}

const SIDES = ['before', 'after'] as const;

const whole = (text = ''): readonly WordRun[] => [{ kept: true, text }];

/**
 * The rows of one side that differ on the other side, below their head.
 *
 * @param budget undefined: without marks
 */
function rowsOf(
  rows: readonly RowChange[],
  side: (typeof SIDES)[number],
  budget: DiffBudget | undefined,
): readonly (readonly string[])[] {
  const own = rows.filter(({ change }) => change !== (side === 'before' ? 'added' : 'removed'));
  return own
    .filter(({ change }, at) => at === 0 || change !== 'same')
    .map(({ cells }) =>
      cells
        .filter((cell) => cell[side] !== undefined)
        .map((cell) => {
          const { before = '', after = '' } = cell;
          const runs = budget ? wordDiff(before, after, budget)[side] : whole(cell[side]);
          return marked(runs, side === 'before' ? '*' : '**', budget !== undefined);
        }),
    );
}

/** Runs of one side as inline markup; words missing on the other side are between `sign`s. */
function marked(runs: readonly WordRun[], sign: '*' | '**', isMarked: boolean): string {
  return runs
    .map(({ kept, text }) => {
      const words = text.trim();
      if (kept || !isMarked || words === '') return escapeInline(text);
      const [head, tail] = [text.slice(0, text.indexOf(words)), text.slice(text.indexOf(words) + words.length)];
      return `${head}${sign}${escapeInline(words)}${sign}${tail}`;
    })
    .join('')
    .replaceAll(/\s*\n\s*/g, ' / ');
}
