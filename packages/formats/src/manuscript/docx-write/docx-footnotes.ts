import { footnotesIn } from '@reeve/domain';
import { wordPart } from './docx-static.ts';
import type { Relation } from './ooxml.ts';
import type { PrintedBlock, PrintedComment } from '../printed-manuscript.ts';

interface Note {
  readonly id: number;
  readonly block: PrintedBlock;
  /** The block that first refers to it, and the position in it. */
  readonly by: number;
  readonly at: number;
}

/** Determines which footnotes of a draft become Word footnotes: those that the text itself refers to. */
export class FootnotePlan {
  readonly #notes = new Map<string, Note>();
  readonly #blocks: readonly PrintedBlock[];
  readonly #referred = new Set<string>();
  /** Links in footnotes. */
  readonly relations: Relation[] = [];

  constructor(blocks: readonly PrintedBlock[]) {
    this.#blocks = blocks;
    const byLabel = new Map<string, PrintedBlock>();
    for (const block of blocks)
      if (block.kind === 'footnote' && !byLabel.has(block.label)) byLabel.set(block.label, block);
    for (const [by, { kind, text }] of blocks.entries()) {
      if (kind === 'footnote' || !text.includes('[^')) continue;
      for (const label of footnotesIn(text)) {
        const block = byLabel.get(label);
        if (block && !this.#notes.has(label))
          this.#notes.set(label, { id: this.#notes.size + 1, block, by, at: text.indexOf(`[^${label}]`) });
      }
    }
  }

  isWordNote(block: PrintedBlock): boolean {
    return this.#notes.get(block.label)?.block === block;
  }

  /** Returns the number of a footnote at its first reference. */
  firstReference(label: string): number | undefined {
    if (this.#referred.has(label)) return undefined;
    this.#referred.add(label);
    return this.#notes.get(label)?.id;
  }

  /** A comment on a footnote as one on its reference. */
  inText(comment: PrintedComment): PrintedComment {
    const block = this.#blocks[comment.blockIndex];
    const note = block?.kind === 'footnote' ? this.#notes.get(block.label) : undefined;
    if (!note || note.block !== block) return comment;
    return { ...comment, blockIndex: note.by, from: note.at, quote: `[^${block.label}]` };
  }

  /** The part of footnotes. @param runs the content of a footnote */
  xml(runs: (block: PrintedBlock) => string): string {
    const separator = (id: number, type: string): string =>
      `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;
    const notes = [...this.#notes.values()].map(
      ({ id, block }) =>
        `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>` +
        `<w:r><w:t xml:space="preserve"> </w:t></w:r>${runs(block)}</w:p></w:footnote>`,
    );
    return wordPart('w:footnotes', separator(-1, 'separator') + separator(0, 'continuationSeparator') + notes.join(''));
  }
}
