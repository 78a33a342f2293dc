import { escapeInline, MOST_BLOCK_LETTERS, MOST_BLOCKS, ReeveError, tableText, type BlockImage } from '@reeve/domain';
import { fromOthers, idBefore, joinLines, takeId, THANKS } from './markdown-line.ts';
import { withoutNumbers } from './markdown-reference.ts';
import { isRule, rowCells } from './markdown-table.ts';
import type { LossCode, ReadBlock, ReadManuscript } from '../manuscript.ts';

const HEADING = /^ {0,3}(#{1,6}) +/;
const ITEM = /^( *)(?:([-+*])|(\d{1,9})[.)]) +/;
const NOTE = /^ {0,3}> ?/;
const FOOTNOTE = /^ {0,3}\[\^([\p{L}\p{N}_-]{1,40})\]: ?/u;
const FIGURE = /^!\[((?:\\.|[^\\\]])*)\]\(([^()\s]*)\)\s*$/u;
const PICTURE = /^picture:([0-9a-f]{64})\.(png|jpeg)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const BREAK = /^ {0,3}(?:-[ -]*-[ -]*-|\*[ *]*\*[ *]*\*|_[ _]*_[ _]*_)\s*$/;

/**
 * Reads a draft from Markdown: headings, paragraphs, nested lists, tables, notes (`>`), footnotes (`[^1]: …`) and
 * figures. A block has its id if the text carries it. Text of other programs is understood if it is plain; pictures
 * that are not Reeve's own are left out and reported.
 *
 * Cost: O(characters).
 *
 * @throws ReeveError invalid_input — there is no text; too_large — more than a draft can have
 */
export function readMarkdown(text: string): ReadManuscript {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const { head, next } = frontMatter(lines);
  const reader = new MarkdownReader(lines, next);
  const blocks = reader.read();
  if (blocks.length === 0) throw new ReeveError('invalid_input', 'The file has no text.');
  return {
    title: head.get('title') ?? '',
    blocks,
    images: [],
    comments: [],
    changes: [],
    notes: [...reader.notes].toSorted(),
    edition: head.get('edition'),
  };
}

function frontMatter(lines: readonly string[]): { readonly head: ReadonlyMap<string, string>; readonly next: number } {
  const head = new Map<string, string>();
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  for (const line of lines.slice(1, Math.max(1, end))) {
    const [, key = '', value = ''] = /^(\w+): *(.*)$/.exec(line) ?? [];
    head.set(key, unquoted(value));
  }
  return { head, next: end + 1 };
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value.trim();
  try {
    return String(JSON.parse(value));
  } catch {
    return value.trim(); // another program's way of quoting
  }
}

type Shape = Partial<Omit<ReadBlock, 'text'>> & Pick<ReadBlock, 'kind'>;

class MarkdownReader {
  readonly notes = new Set<LossCode>();
  readonly #lines: readonly string[];
  readonly #blocks: ReadBlock[] = [];
  /** The id given on the line before. */
  #said: string | undefined;
  /** Text indents of the items in which the next one can be nested. */
  #indents: number[] = [];
  #at: number;

  constructor(lines: readonly string[], at: number) {
    this.#lines = lines;
    this.#at = at;
  }

  read(): readonly ReadBlock[] {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at] ?? '';
      if (line === THANKS) break;
      const givenId = idBefore(line);
      if (givenId !== undefined || line.trim() === '' || BREAK.test(line)) this.#at += 1;
      else this.#block(line);
      this.#said = givenId;
    }
    return this.#blocks;
  }

  #block(line: string): void {
    const item = ITEM.exec(line);
    if (!item) this.#indents = [];
    const heading = HEADING.exec(line);
    const footnote = FOOTNOTE.exec(line);
    if (heading) this.#text({ kind: 'heading', level: heading[1]?.length ?? 1 }, heading[0].length, true);
    else if (item) this.#item(item);
    else if (NOTE.test(line)) this.#note();
    else if (footnote) this.#text({ kind: 'footnote', label: footnote[1] ?? '' }, footnote[0].length);
    else if (FENCE.test(line)) this.#fence(line);
    else if (line.includes('|') && isRule(this.#lines[this.#at + 1])) this.#table();
    else if (FIGURE.test(this.#takeId(line).line)) this.#figure(this.#takeId(line).line);
    else this.#text({ kind: 'paragraph' }, 0);
  }

  /** Returns a first line and the id of its block: from the line before, or from the line itself. */
  #takeId(line: string): ReturnType<typeof takeId> {
    return this.#said === undefined ? takeId(line) : { line, id: this.#said };
  }

  /** Lines that continue a block: up to an empty one, or one that begins another. */
  #continued(isHeading = false): string[] {
    const lines: string[] = [];
    for (this.#at += 1; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      const before = lines.at(-1) ?? this.#lines[this.#at - 1] ?? '';
      if (line.trim() === '' || (isHeading && !this.#takeId(before).line.endsWith('\\')) || begins(line)) break;
      lines.push(line.trimStart());
    }
    return lines;
  }

  #text(shape: Shape, prefix: number, isHeading = false): void {
    const first = this.#takeId((this.#lines[this.#at] ?? '').slice(prefix));
    const lines = [first.id === undefined ? first.line.trimStart() : first.line, ...this.#continued(isHeading)];
    const text = joinLines(
      first.id === undefined && isHeading ? lines.map((line) => line.replace(/ +#+ *$/, '')) : lines,
    );
    this.#push(shape, first.id, text);
  }

  #item([whole, indent = '', , number]: RegExpExecArray): void {
    const first = this.#takeId((this.#lines[this.#at] ?? '').slice(whole.length));
    while ((this.#indents.at(-1) ?? 0) > indent.length) this.#indents.pop();
    const level = first.id === undefined ? this.#indents.length + 1 : indent.length / 4 + 1;
    this.#indents.push(whole.length);
    const lines = [first.line, ...this.#continued()];
    this.#push(
      { kind: 'item', level: Math.min(6, Math.floor(level)), ordered: number !== undefined },
      first.id,
      joinLines(lines),
    );
  }

  #note(): void {
    const lines: string[] = [];
    for (; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      if (!NOTE.test(line)) break;
      const inner = line.replace(NOTE, '');
      if (inner.trim() === '') {
        this.#at += 1;
        break;
      }
      lines.push(inner);
    }
    const first = this.#takeId(lines[0] ?? '');
    if (lines.length > 0) this.#push({ kind: 'note' }, first.id, joinLines([first.line, ...lines.slice(1)]));
  }

  #fence(line: string): void {
    const fence = FENCE.exec(line)?.[1] ?? '```';
    const lines: string[] = [];
    for (this.#at += 1; this.#at < this.#lines.length; this.#at += 1) {
      const one = this.#lines[this.#at] ?? '';
      if (one.trim().startsWith(fence)) break;
      lines.push(escapeInline(one));
    }
    this.#at += 1;
    this.#push({ kind: 'paragraph' }, undefined, lines.join('\n'), false);
  }

  #table(): void {
    const first = this.#takeId(this.#lines[this.#at] ?? '');
    const rows = [rowCells(first.line)];
    for (this.#at += 2; this.#at < this.#lines.length; this.#at += 1) {
      const line = this.#lines[this.#at] ?? '';
      if (line.trim() === '' || !line.includes('|')) break;
      rows.push(rowCells(line));
    }
    this.#push({ kind: 'table' }, first.id, tableText(rows));
  }

  #figure(line: string): void {
    const { id } = this.#takeId(this.#lines[this.#at] ?? '');
    const [, written = '', source = ''] = FIGURE.exec(line) ?? [];
    const alt = written.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
    const [, digest, type] = PICTURE.exec(source) ?? [];
    const image: BlockImage | undefined =
      digest === undefined ? undefined : { digest, mediaType: type === 'png' ? 'image/png' : 'image/jpeg', alt };
    const caption = this.#continued();
    if (!image && source !== 'picture:') this.notes.add('picture_external');
    const text = caption.length > 0 ? joinLines(caption) : image ? '' : escapeInline(alt);
    this.#push({ kind: 'figure', ...(image && { image }) }, id, text);
  }

  #push(
    { kind, level = 0, ordered = false, label = '', image }: Shape,
    id: string | undefined,
    text: string,
    isMarkup = true,
  ): void {
    const own = id === undefined ? (isMarkup ? fromOthers(text).trim() : text) : withoutNumbers(text);
    if (own.length > MOST_BLOCK_LETTERS)
      throw new ReeveError('too_large', `A paragraph or table has more than ${MOST_BLOCK_LETTERS} letters. Divide it.`);
    if (this.#blocks.length === MOST_BLOCKS)
      throw new ReeveError(
        'too_large',
        `The text has more than ${MOST_BLOCKS} paragraphs and tables. It was not read.`,
      );
    this.#blocks.push({
      kind,
      level,
      ordered,
      label,
      text: own,
      ...(image && { image }),
      ...(id !== undefined && { id }),
    });
  }
}

const begins = (line: string): boolean =>
  HEADING.test(line) ||
  ITEM.test(line) ||
  NOTE.test(line) ||
  FOOTNOTE.test(line) ||
  FENCE.test(line) ||
  BREAK.test(line) ||
  idBefore(line) !== undefined;
