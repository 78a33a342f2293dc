import { isBlockId, ReeveError, tableText, type DocumentBlock } from '@reeve/domain';

const MARK = /^(.*?)[ \t]*\{#(b-[^{}\s]*)\}$/u;

/**
 * Reads one chapter: a strict subset of Markdown in which a block is a line (a table: the lines that begin with `|`), blocks of different
 * kinds are separated by an empty line, and the first line of every block ends in its id, `{#b-7Q2M0000}`. Headings (`#`, `##`),
 * paragraphs, items (`- `, `1. `), tables, footnotes (`[^label]: `) and notes (`> `); inside them the markup of `inline.ts`.
 *
 * @throws ReeveError invalid_input with the line: a block without an id, a table without its second row
 */
export function readChapter(source: string): readonly DocumentBlock[] {
  const lines = source.split('\n');
  const blocks: DocumentBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') at += 1;
    else if (line.startsWith('|')) {
      const from = at;
      while (lines[at]?.startsWith('|')) at += 1;
      blocks.push(table(lines.slice(from, at), from + 1));
    } else {
      blocks.push(oneLine(line, at + 1));
      at += 1;
    }
  }
  return blocks;
}

const BLANK = { level: 0, ordered: false, label: '' } as const;

function oneLine(line: string, nth: number): DocumentBlock {
  const { text, id } = marked(line, nth);
  const heading = /^(#{1,6}) (.+)$/.exec(text);
  if (heading) return { ...BLANK, id, kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  const item = /^(?:-|(\d+)\.) (.+)$/.exec(text);
  if (item) return { ...BLANK, id, kind: 'item', level: 1, ordered: item[1] !== undefined, text: item[2] ?? '' };
  const footnote = /^\[\^([\p{L}\p{N}_-]{1,40})\]: (.+)$/u.exec(text);
  if (footnote) return { ...BLANK, id, kind: 'footnote', label: footnote[1] ?? '', text: footnote[2] ?? '' };
  const note = /^> (.+)$/.exec(text);
  if (note) return { ...BLANK, id, kind: 'note', text: note[1] ?? '' };
  return { ...BLANK, id, kind: 'paragraph', text };
}

function table(lines: readonly string[], nth: number): DocumentBlock {
  const { text, id } = marked(lines[0] ?? '', nth);
  if (!/^\|(?:-+\|)+$/.test(lines[1] ?? '')) throw unreadable(nth, 'a table has a line of dashes under its head');
  const cells = [text, ...lines.slice(2)].map((row) =>
    row
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  return { ...BLANK, id, kind: 'table', text: tableText(cells) };
}

function marked(line: string, nth: number): { readonly text: string; readonly id: string } {
  const [, text = '', id = ''] = MARK.exec(line) ?? [];
  if (!isBlockId(id)) throw unreadable(nth, 'a block ends its first line with an id');
  return { text, id };
}

function unreadable(line: number, why: string): ReeveError {
  return new ReeveError('invalid_input', `The chapter was not read. Line ${line}: ${why}.`, { line });
}
