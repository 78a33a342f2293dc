import { numberLines, type DocumentBlock } from '@reeve/domain';
import type { PrintedBlock } from '@reeve/formats';

/** A text the program makes, block by block, printed like an edition: its lines are counted, and its block ids mean nothing elsewhere. */
export class MadeBlocks {
  readonly #blocks: (Omit<DocumentBlock, 'id'> & { readonly number: string })[] = [];

  /** @param text with inline markup; user text is escaped first */
  say(kind: 'heading' | 'paragraph' | 'item' | 'table', text: string, number = ''): void {
    const level = kind === 'heading' ? 2 : kind === 'item' ? 1 : 0;
    this.#blocks.push({ kind, level, ordered: false, label: '', text, number });
  }

  get size(): number {
    return this.#blocks.length;
  }

  printed(): readonly PrintedBlock[] {
    const lines = numberLines(this.#blocks);
    return this.#blocks.map((block, index) => ({
      ...block,
      id: `b-${String(index).padStart(8, '0')}`,
      fromLine: lines[index]?.fromLine ?? 0,
      toLine: lines[index]?.toLine ?? 0,
    }));
  }
}
