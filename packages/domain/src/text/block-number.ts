import type { DocumentBlock } from './block.ts';
import { footnotesIn } from './inline.ts';
import type { Language } from '../language.ts';
import { blockNumberTexts } from '@reeve/words';

/** The number of a block in its edition. It changes with every insertion before it; its id does not. */
export interface BlockNumber {
  /**
   * As printed in the margin: `7`, `7.3`, `a`, `Table 2`, `Figure 1`, `2` for a footnote; empty if nothing is printed.
   */
  readonly number: string;
  /** The clause it belongs to: its own number, or that of the paragraph or heading before it. */
  readonly clause: string;
}

type Numbered = Pick<DocumentBlock, 'kind' | 'level' | 'ordered' | 'label' | 'text'>;

/**
 * Numbers the blocks of an edition. Headings are numbered by level; a paragraph takes the next number below its
 * heading, so that heading 7 is followed by clauses 7.1, 7.2 and a subheading 7.3. Tables and figures are counted
 * through; items are lettered (numbered lists) or unnumbered; footnotes are numbered by first reference. Text before
 * the first heading has no number.
 *
 * @returns numbers[i] is that of blocks[i]
 * Cost: O(characters).
 */
export function numberBlocks(blocks: readonly Numbered[]): readonly BlockNumber[] {
  const counts: number[] = [];
  let heading: readonly number[] = [];
  let [tables, figures, clause] = [0, 0, ''];
  const items: number[] = [];
  const footnotes = numberFootnotes(blocks);
  return blocks.map((block) => {
    if (block.kind !== 'item') items.length = 0;
    switch (block.kind) {
      case 'heading': {
        const depth = Math.min(block.level, heading.length + 1);
        counts.length = depth;
        counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
        heading = counts.slice();
        clause = heading.join('.');
        return { number: clause, clause };
      }
      case 'paragraph': {
        if (heading.length === 0) return { number: '', clause: '' };
        counts.length = heading.length + 1;
        counts[heading.length] = (counts[heading.length] ?? 0) + 1;
        clause = [...heading, counts[heading.length]].join('.');
        return { number: clause, clause };
      }
      case 'item': {
        items.length = block.level;
        items[block.level - 1] = (items[block.level - 1] ?? 0) + 1;
        return { number: block.ordered ? letters(items[block.level - 1] ?? 1) : '', clause };
      }
      case 'table':
        tables += 1;
        return { number: `Table ${tables}`, clause };
      case 'figure':
        figures += 1;
        return { number: `Figure ${figures}`, clause };
      case 'footnote':
        return { number: footnotes.get(block.label) ?? '', clause };
      case 'note':
        return { number: '', clause };
    }
  });
}

function numberFootnotes(blocks: readonly Numbered[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const block of blocks) {
    if (!block.text.includes('[^')) continue;
    for (const label of footnotesIn(block.text)) if (!numbers.has(label)) numbers.set(label, String(numbers.size + 1));
  }
  return numbers;
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(nth: number): string {
  let [left, text] = [nth, ''];
  while (left > 0) {
    left -= 1;
    text = String.fromCharCode(97 + (left % 26)) + text;
    left = Math.floor(left / 26);
  }
  return text;
}

/**
 * Returns a block's number as printed in a language, with the word before it in that language.
 *
 * @param number as returned by `numberBlocks`
 * @example printedNumber('Table 2', 'fr') // => 'Tableau 2'
 */
export function printedNumber(number: string, language: Language): string {
  const [name = '', nth] = number.split(' ');
  const words: Readonly<Record<string, string>> = blockNumberTexts[language];
  const word = words[name];
  return word !== undefined && nth !== undefined ? `${word} ${nth}` : number;
}
