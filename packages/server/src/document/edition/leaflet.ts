import {
  blockChanges,
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

/**
 * Returns the leaflet "what changed": clause by clause in the order of the later edition, what was changed, added, removed or moved, with
 * the old words and the new; removed words are in italics, added words in bold. For a table it shows the head and the rows that differ.
 */
export function leafletOf(earlier: Compared, later: Compared, language: Language): readonly PrintedBlock[] {
  const words = LEAFLET_WORDS[language];
  const made = new MadeBlocks();
  made.say('paragraph', escapeInline(words.since.replace('{later}', later.name).replace('{earlier}', earlier.name)));
  const [old, fresh] = [numbered(earlier, language), numbered(later, language)];
  const references = { before: referencesIn(old), after: referencesIn(fresh) };
  for (const line of diffEditions(earlier.blocks, later.blocks)) {
    if (line.change === 'same' && !line.moved) continue;
    const [before, after] = [
      line.earlier === undefined ? undefined : old[line.earlier],
      line.later === undefined ? undefined : fresh[line.later],
    ];
    const besides = before && after ? blockChanges(before, after, references) : [];
    const said = besides.map((change) => sayBlockChange(change, language));
    const headline = [headlineOf(line, before, after, words), ...said].join('; ');
    made.say('heading', escapeInline(headline), after?.number ?? before?.number ?? '');
    if (line.change !== 'same') sayTexts(made, words, before, after, references);
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

function sayTexts(
  made: MadeBlocks,
  words: LeafletWords,
  before: StoredBlock | undefined,
  after: StoredBlock | undefined,
  references: { readonly before: References; readonly after: References },
): void {
  if ([before, after].every((block) => block === undefined || block.kind === 'table')) {
    const rows = tableChanges(before?.text, after?.text, references);
    for (const side of ['before', 'after'] as const) {
      if (!(side === 'before' ? before : after)) continue;
      made.say('paragraph', escapeInline(words[side]));
      made.say('table', tableText(rowsOf(rows, side, before !== undefined && after !== undefined)));
    }
    return;
  }
  const [was, is] = [
    before && printedText(before.text, references.before),
    after && printedText(after.text, references.after),
  ];
  const diff = wordDiff(was ?? '', is ?? '');
  if (before && after && [...diff.before, ...diff.after].every((run) => run.kept)) return; // its format changes are listed
  if (before) made.say('paragraph', `${escapeInline(words.before)} ${marked(diff.before, '*', after !== undefined)}`);
  if (after) made.say('paragraph', `${escapeInline(words.after)} ${marked(diff.after, '**', before !== undefined)}`);
}

/** The rows of one side that differ on the other side, below their head. */
function rowsOf(
  rows: readonly RowChange[],
  side: 'before' | 'after',
  bothSides: boolean,
): readonly (readonly string[])[] {
  const own = rows.filter(({ change }) => change !== (side === 'before' ? 'added' : 'removed'));
  return own
    .filter(({ change }, at) => at === 0 || change !== 'same')
    .map(({ cells }) =>
      cells
        .filter((cell) => cell[side] !== undefined)
        .map(({ before = '', after = '' }) => {
          const diff = wordDiff(before, after);
          return marked(diff[side], side === 'before' ? '*' : '**', bothSides);
        }),
    );
}

/** Runs of one side as inline markup; words missing on the other side are between `sign`s. */
function marked(runs: readonly WordRun[], sign: '*' | '**', bothSides: boolean): string {
  return runs
    .map(({ kept, text }) => {
      const words = text.trim();
      if (kept || !bothSides || words === '') return escapeInline(text);
      const [head, tail] = [text.slice(0, text.indexOf(words)), text.slice(text.indexOf(words) + words.length)];
      return `${head}${sign}${escapeInline(words)}${sign}${tail}`;
    })
    .join('')
    .replaceAll(/\s*\n\s*/g, ' / ');
}
