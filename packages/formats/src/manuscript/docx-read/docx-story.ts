import { CELL_BREAK, MOST_BLOCKS, ReeveError, type BlockKind } from '@reeve/domain';
import type { ZipEntry } from '../../table/zip-directory.ts';
import { textAtom, UNSTYLED, type Atom, type FoundImage, type Trace } from '../docx-write/docx-atom.ts';
import { captioned, hasWords, isCaption, withoutCount } from './docx-caption.ts';
import type { DocxContext } from './docx-context.ts';
import { markAtom, readParagraph, traceOf, type DocxParagraph } from './docx-paragraph.ts';
import { child, readWordPart, valueOf, type WordElement } from './docx-xml.ts';

/** A block as its atoms, before its text is written. */
export interface RawBlock {
  readonly kind: BlockKind | 'title';
  readonly level: number;
  readonly ordered: boolean;
  /** Label of a footnote. */
  readonly label?: string | undefined;
  readonly atoms: readonly Atom[];
  /** Used by references in the same file if it has no id. */
  readonly target?: string | undefined;
  readonly image?: { readonly found: FoundImage | undefined; readonly alt: string } | undefined;
  /** A tracked change removes the break after it. */
  readonly joinsNext?: Trace | undefined;
}

interface TraceOfRow {
  readonly ins?: Trace | undefined;
  readonly del?: Trace | undefined;
}
interface Row {
  readonly cells: Atom[][];
  trace: TraceOfRow;
}

/** Empty ones and those in cells included. */
const MOST_PARAGRAPHS = 4 * MOST_BLOCKS;

const MOST_SPANNED = 64;

const WHOLE = new Set(['w:p', 'w:trPr', 'w:tcPr', 'w:tblPr', 'w:tblGrid', 'w:sdtPr', 'w:sectPr', 'w:pPr']);

/**
 * The blocks of the main part of a Word file, in their order. Paragraphs without a word are left out unless they carry an id.
 *
 * @throws ReeveError too_large — more paragraphs than a draft can have blocks
 */
export function readStory(entry: ZipEntry, context: DocxContext, asides: WordElement[]): readonly RawBlock[] {
  const story = new Story(context);
  readWordPart(entry, {
    whole: WHOLE,
    open: (name, attributes) => story.open(name, attributes),
    close: (name) => story.close(name),
    element: (element) => {
      story.element(element);
      for (const box of asides.splice(0)) {
        context.note('text_box');
        for (const one of box.children) if (one.name === 'w:p') story.element(one);
      }
    },
  });
  return story.end();
}

class Story {
  readonly #context: DocxContext;
  readonly #blocks: RawBlock[] = [];
  #paragraphs = 0;
  /** Marks between paragraphs. */
  #marks: Atom[] = [];
  /** Paragraphs whose break is only inserted. */
  #joining: DocxParagraph | undefined;
  /** A caption above the next block, or below the table before. */
  #caption: DocxParagraph | undefined;
  #rows: Row[] = [];
  #tables = 0;
  /** The break after the last paragraph of the cell; undefined at its beginning. */
  #cellBreak: TraceOfRow | undefined;
  /** Columns spanned by the cell: those after the first are empty cells. */
  #span = 1;

  constructor(context: DocxContext) {
    this.#context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:tbl') {
      if (this.#tables === 0) this.#flush();
      else this.#context.note('nested_table');
      this.#tables += 1;
    } else if (name === 'w:tr' && this.#tables === 1) this.#rows.push({ cells: [], trace: {} });
    else if (name === 'w:tc' && this.#tables === 1) {
      this.#rows.at(-1)?.cells.push([]);
      [this.#cellBreak, this.#span] = [undefined, 1];
    } else this.#marks.push(...markAtom(name, attributes));
  }

  close(name: string): void {
    if (name === 'w:tc' && this.#tables === 1)
      for (let more = 1; more < this.#span; more += 1) this.#rows.at(-1)?.cells.push([]);
    if (name !== 'w:tbl') return;
    this.#tables -= 1;
    if (this.#tables > 0) return;
    this.#push({ kind: 'table', level: 0, ordered: false, atoms: tableAtoms(this.#rows) });
    this.#rows = [];
  }

  element(element: WordElement): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:trPr': {
        const row = this.#rows.at(-1);
        if (row && this.#tables === 1)
          row.trace = { ins: traceOf(child(element, 'w:ins')), del: traceOf(child(element, 'w:del')) };
        break;
      }
      case 'w:tcPr': {
        if (this.#tables !== 1) break;
        const merge = child(element, 'w:vMerge');
        this.#span = Math.min(Number(valueOf(element, 'w:gridSpan') ?? 1), MOST_SPANNED);
        if (this.#span > 1 || (merge && merge.attributes['w:val'] !== 'restart')) this.#context.note('merged_cells');
        break;
      }
    }
  }

  #paragraph(element: WordElement): void {
    this.#paragraphs += 1;
    if (this.#paragraphs > MOST_PARAGRAPHS)
      throw new ReeveError('too_large', `The document has more than ${MOST_PARAGRAPHS} paragraphs. It was not read.`);
    const read = readParagraph(element, this.#context);
    const paragraph = { ...read, atoms: [...this.#marks, ...read.atoms] };
    this.#marks = [];
    if (this.#tables > 0) return this.#inCell(paragraph);
    const joined = this.#joining ? join(this.#joining, paragraph) : paragraph;
    this.#joining = paragraph.markIns ? joined : undefined;
    if (!paragraph.markIns) this.#emit(joined);
  }

  #inCell(paragraph: DocxParagraph): void {
    const cell = this.#rows.at(-1)?.cells.at(-1);
    if (!cell) return;
    const hasMore = paragraph.atoms.some(({ is }) => is === 'text');
    if (this.#cellBreak && hasMore)
      push(cell, textAtom({ text: '\n', ...UNSTYLED }, { ins: undefined, del: undefined, ...this.#cellBreak }));
    if (hasMore) this.#cellBreak = { ins: paragraph.markIns, del: paragraph.markDel };
    for (const atom of paragraph.atoms) {
      if (atom.is === 'image') this.#context.note('picture_in_table');
      else cell.push(atom);
    }
  }

  #flush(): void {
    const open = this.#joining;
    this.#joining = undefined;
    if (open) this.#emit(open);
  }

  #emit(paragraph: DocxParagraph): void {
    if (/^toc (?:\d|heading)$/.test(paragraph.style.name)) return this.#context.note('contents');
    if (isCaption(paragraph)) {
      this.#settleCaption();
      const last = this.#blocks.at(-1);
      if (last?.kind !== 'figure' || hasWords(last.atoms)) this.#caption = paragraph;
      else
        this.#blocks[this.#blocks.length - 1] = { ...last, atoms: [...last.atoms, ...withoutCount(paragraph.atoms)] };
      return;
    }
    this.#emitPlain(paragraph);
  }

  #emitPlain(paragraph: DocxParagraph): void {
    const { style, heading, list, markDel } = paragraph;
    const atoms = paragraph.atoms.filter(({ is }) => is !== 'image' && is !== 'counted');
    const images = paragraph.atoms.filter((atom) => atom.is === 'image');
    const isBlank = !atoms.some((atom) => atom.is === 'text' && atom.segment.text.trim() !== '');
    const joinsNext = markDel && { joinsNext: markDel };
    const figures = images.map(({ image, alt }, at): RawBlock => ({
      kind: 'figure',
      level: 0,
      ordered: false,
      atoms: isBlank && at === 0 ? atoms.filter(({ is }) => is !== 'text') : [],
      image: { found: image, alt },
    }));
    if (!isBlank || figures.length === 0) {
      const isTitle = style.name === 'title' && !this.#blocks.some(({ kind }) => kind === 'title');
      const kind = isTitle ? 'title' : kindOf(paragraph);
      const level = kind === 'heading' ? (heading ?? 1) : kind === 'item' ? (list?.depth ?? 0) + 1 : 0;
      const ordered = kind === 'item' && list !== undefined && this.#context.isNumbered(list);
      this.#push({ kind, level: Math.min(level, 6), ordered, atoms, ...joinsNext });
    }
    for (const figure of figures) this.#push(figure);
  }

  #push(block: RawBlock): void {
    const caption = this.#caption;
    this.#caption = undefined;
    if (caption && block.kind === 'table') this.#blocks.push(...captioned(block, caption, this.#context));
    else if (caption && block.kind === 'figure' && !hasWords(block.atoms))
      this.#blocks.push({ ...block, atoms: [...withoutCount(caption.atoms), ...block.atoms] });
    else {
      this.#caption = caption;
      this.#settleCaption();
      this.#blocks.push(block);
    }
  }

  /** No object follows a caption: it belongs to the table before, or is a paragraph. */
  #settleCaption(): void {
    const caption = this.#caption;
    this.#caption = undefined;
    if (!caption) return;
    const last = this.#blocks.at(-1);
    if (last?.kind !== 'table') return this.#emitPlain(caption);
    this.#blocks.pop();
    this.#blocks.push(...captioned(last, caption, this.#context).toReversed());
  }

  end(): readonly RawBlock[] {
    this.#flush();
    this.#settleCaption();
    const last = this.#blocks.at(-1);
    if (last && this.#marks.length > 0)
      this.#blocks[this.#blocks.length - 1] = { ...last, atoms: [...last.atoms, ...this.#marks] };
    return this.#blocks;
  }
}

function push(atoms: Atom[], atom: Atom | undefined): void {
  if (atom) atoms.push(atom);
}

const isBase = (atom: Atom): boolean => atom.is === 'text' && !atom.ins;

/**
 * Two paragraphs with an inserted break between them are still one; it has the style of the later, whose break it has.
 */
function join(earlier: DocxParagraph, later: DocxParagraph): DocxParagraph {
  const looks = later.atoms.some(isBase) || !earlier.atoms.some(isBase) ? later : earlier;
  const line = textAtom({ text: '\n', ...UNSTYLED }, { ins: earlier.markIns, del: undefined });
  return {
    ...later,
    style: looks.style,
    heading: looks.heading,
    list: looks.list,
    atoms: [...earlier.atoms, ...(line ? [line] : []), ...later.atoms],
  };
}

function kindOf({ style, heading, list }: DocxParagraph): BlockKind {
  if (heading !== undefined) return 'heading';
  if (style.name === 'draft footnote') return 'footnote';
  if (style.name === 'draft figure') return 'figure';
  if (list) return 'item';
  return /^(?:quote|intense quote|block text|draft note)$/.test(style.name) ? 'note' : 'paragraph';
}

/**
 * Returns a table as one text: cells by tabs, rows by lines. A tracked row includes the line feed that makes it a row.
 */
function tableAtoms(rows: readonly Row[]): readonly Atom[] {
  const atoms: Atom[] = [];
  let isFirst = true;
  for (const [index, { cells, trace }] of rows.entries()) {
    const before = rows[index - 1]?.trace;
    const isTraced = trace.ins !== undefined || trace.del !== undefined;
    const between = isTraced ? trace : isFirst ? (before ?? {}) : {};
    if (index > 0) push(atoms, separator('\n', between));
    if (!isTraced) isFirst = false;
    for (const [column, cell] of cells.entries()) {
      if (column > 0) push(atoms, separator('\t', trace));
      for (const atom of cell) push(atoms, atom.is === 'text' ? inRow(atom, trace) : atom);
    }
  }
  return atoms;
}

function separator(text: string, { ins, del }: TraceOfRow): Atom | undefined {
  return textAtom({ text, ...UNSTYLED, raw: true }, { ins, del });
}

function inRow(atom: Extract<Atom, { is: 'text' }>, trace: TraceOfRow): Atom | undefined {
  const text = atom.segment.text.replaceAll('\t', ' ').replaceAll(/\r?\n/g, CELL_BREAK);
  return textAtom({ ...atom.segment, text }, { ins: atom.ins ?? trace.ins, del: atom.del ?? trace.del });
}
