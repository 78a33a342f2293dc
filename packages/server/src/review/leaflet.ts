import { diffEditions, escapeInline, plainText, wordDiff, type Language, type WordRun } from '@reeve/domain';
import type { PrintedBlock } from '@reeve/formats';
import type { StoredBlock } from '@reeve/store';
import { LEAFLET_WORDS, type LeafletWords } from './leaflet-words.ts';
import { MadeBlocks } from './made-blocks.ts';

/** Of two editions, what a leaflet is made of. */
export interface Compared {
  readonly name: string;
  readonly blocks: readonly StoredBlock[];
}

/**
 * The leaflet "what changed": clause by clause in the order of the later edition, what was changed, added, removed or moved, with
 * the old words and the new; words that went stand in italics, words that came in bold.
 */
export function leafletOf(earlier: Compared, later: Compared, language: Language): readonly PrintedBlock[] {
  const words = LEAFLET_WORDS[language];
  const made = new MadeBlocks();
  made.say('paragraph', escapeInline(words.since.replace('{later}', later.name).replace('{earlier}', earlier.name)));
  for (const line of diffEditions(earlier.blocks, later.blocks)) {
    if (line.change === 'same' && !line.moved) continue;
    const [before, after] = [
      line.earlier === undefined ? undefined : earlier.blocks[line.earlier],
      line.later === undefined ? undefined : later.blocks[line.later],
    ];
    made.say('heading', escapeInline(headline(line, before, after, words)), after?.number ?? before?.number ?? '');
    if (line.change === 'same') continue;
    const diff = wordDiff(readable(before), readable(after));
    if (before) made.say('paragraph', `${escapeInline(words.before)} ${marked(diff.before, '*', after !== undefined)}`);
    if (after) made.say('paragraph', `${escapeInline(words.after)} ${marked(diff.after, '**', before !== undefined)}`);
  }
  if (made.size === 1) made.say('paragraph', escapeInline(words.nothing));
  return made.printed();
}

function headline(
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

const readable = (block: StoredBlock | undefined): string =>
  block === undefined ? '' : plainText(block.text).replaceAll('\t', ' | ');

/** Runs of one side as inline markup; what the other side does not have stands between `sign`s. */
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
