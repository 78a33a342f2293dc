import { escapeInline, type DocumentBlock } from '@reeve/domain';
import { tableLines } from './markdown-table.ts';
import { textLines, THANKS } from './markdown-line.ts';
import { withNumbers } from './markdown-reference.ts';
import type { PrintedBlock, PrintedManuscript } from '../printed-manuscript.ts';

/** A draft for export as Markdown; blocks need numbers and lines only if these are printed. */
export type MarkdownManuscript = Pick<PrintedManuscript, 'title'> &
  Partial<Pick<PrintedManuscript, 'edition' | 'marking' | 'acknowledgements'>> & {
    readonly blocks: readonly (DocumentBlock | PrintedBlock)[];
  };

/**
 * Returns a draft as Markdown that other programs show correctly. Every block has its id in a comment before it, `<!--
 * b-7Q2M0000 -->`, with its number and lines if it is frozen; an item has it after its first line, so that a list is
 * not split. A reference without words shows the number it prints. `readMarkdown` restores the same blocks.
 *
 * Cost: O(characters).
 */
export function writeMarkdown({ title, edition, marking, blocks, acknowledgements }: MarkdownManuscript): string {
  const head = Object.entries({ title, edition, marking })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]))
    .join('\n');
  let text = `---\n${head}\n---\n`;
  const numbers = new Map(blocks.map((block) => [block.id, 'number' in block ? block.number : '']));
  let before: DocumentBlock['kind'] | undefined;
  for (const block of blocks) {
    if (before !== 'item' || block.kind !== 'item') text += '\n';
    const [first = '', ...rest] = blockLines({ ...block, text: withNumbers(block.text, numbers) });
    text +=
      block.kind === 'item' ? `${behind(first, comment(block), rest.length > 0)}\n` : `${comment(block)}\n${first}\n`;
    for (const line of rest) text += `${line}\n`;
    before = block.kind;
  }
  if (!acknowledgements) return text;
  const people = acknowledgements.people.map((one) => `- ${escapeInline(one)}\n`).join('');
  return `${text}\n${THANKS}\n# ${acknowledgements.heading}\n\n${people}`;
}

function comment(block: DocumentBlock | PrintedBlock): string {
  if (!('fromLine' in block)) return `<!-- ${block.id} -->`;
  const number = block.number === '' ? '' : ` ${block.number.replaceAll(/[<>\n-]/g, '')},`;
  const { fromLine, toLine } = block;
  return `<!-- ${block.id}${number} ${fromLine === toLine ? `line ${fromLine}` : `lines ${fromLine}–${toLine}`} -->`;
}

/** A comment at the end of a line, before the backslash that breaks it. */
function behind(line: string, said: string, breaks: boolean): string {
  return breaks ? `${line.slice(0, -1)} ${said}\\` : `${line} ${said}`;
}

function blockLines({ kind, level, ordered, label, text, image }: DocumentBlock): readonly string[] {
  const lines = textLines(text);
  const led = (first: string, next: string): readonly string[] =>
    lines.map((line, at) => (at === 0 ? first : next) + line);
  switch (kind) {
    case 'heading':
      return led(`${'#'.repeat(level)} `, '');
    case 'paragraph':
      return lines;
    case 'item': {
      const indent = ' '.repeat(4 * (level - 1));
      return led(`${indent}${ordered ? '1.' : '-'} `, `${indent}    `);
    }
    case 'note':
      return led('> ', '> ');
    case 'footnote':
      return led(`[^${label}]: `, '    ');
    case 'table':
      return tableLines(text);
    case 'figure': {
      const source = image ? `picture:${image.digest}.${image.mediaType === 'image/png' ? 'png' : 'jpeg'}` : 'picture:';
      const alt = (image?.alt ?? '').replaceAll(/[\\[\]]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
      return [`![${alt}](${source})`, ...(text === '' ? [] : lines)];
    }
  }
}
