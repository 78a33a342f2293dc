import type { TextBlock } from '@reeve/domain';

/** A block of a draft in Markdown with its lines, the first of the file being 1. */
export interface DocumentBlock extends TextBlock {
  readonly fromLine: number;
  readonly toLine: number;
}

const FENCE = /^(~~~|```)/;
const HEADING = /^(#{1,6}|---) /;
const ITEM = /^([*-]|\d+\.|:) /;

/** Cuts a draft into headings, paragraphs, list items, tables and fenced figures. */
export function draftBlocks(markdown: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let open: { kind: 'text' | 'table' | 'fence'; from: number; lines: string[] } | undefined;
  const close = (): void => {
    if (!open) return;
    const { from, lines } = open;
    blocks.push({ id: `line-${from}`, text: lines.join('\n'), fromLine: from, toLine: from + lines.length - 1 });
    open = undefined;
  };
  for (const [index, line] of markdown.split('\n').entries()) {
    const text = line.trim();
    if (open?.kind === 'fence') {
      open.lines.push(line);
      if (FENCE.test(text)) close();
      continue;
    }
    const kind = FENCE.test(text) ? 'fence' : text.startsWith('|') ? 'table' : 'text';
    const begins =
      kind !== 'text' ? open?.kind !== kind : open?.kind === 'table' || HEADING.test(text) || ITEM.test(text);
    if (text === '' || begins) close();
    if (text === '') continue;
    if (open) open.lines.push(line);
    else open = { kind, from: index + 1, lines: [line] };
    if (HEADING.test(text)) close();
  }
  close();
  return blocks;
}
