/** A text under review that records the origin of every word, so that a test knows where a quote went. */
export interface Word {
  readonly text: string;
  /** Unique for every word ever written; a kept word keeps it. */
  readonly born: number;
}
export type Block = readonly Word[];

const SYLLABLES = ['ra', 'mi', 'to', 'len', 'qua', 'sor', 'vi', 'ne', 'pol', 'da', 'gri', 'hu', 'ces', 'bo', 'ta'];
const COMMON = ['the', 'of', 'a', 'and', 'is', 'to', 'in', 'by', 'which', 'report', 'police', 'shall'];

/** Writes texts and edits them, the same for the same source of chance. */
export class Author {
  readonly #random: () => number;
  readonly #ids = new WeakMap<Block, string>();
  #born = 0;
  #blocks = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /**
   * The id of a block, which it keeps through every edit, as in an editor: of a split the first part, of a merge the
   * first.
   */
  idOf(block: Block): string {
    const known = this.#ids.get(block) ?? `i${(this.#blocks += 1)}`;
    this.#ids.set(block, known);
    return known;
  }

  /** The result of changing a block. */
  #become(from: Block, to: Block): Block {
    this.#ids.set(to, this.idOf(from));
    return to;
  }

  below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  word(): Word {
    this.#born += 1;
    // Like real prose: a few words occur everywhere, most are rare.
    const text =
      this.#random() < 0.45
        ? COMMON[this.below(COMMON.length)]
        : Array.from({ length: 2 + this.below(3) }, () => SYLLABLES[this.below(SYLLABLES.length)]).join('');
    return { text: text ?? '', born: this.#born };
  }

  words(count: number): Word[] {
    return Array.from({ length: count }, () => this.word());
  }

  text(blocks: number): Block[] {
    return Array.from({ length: blocks }, () => this.words(6 + this.below(60)));
  }

  /** One edit of each of the kinds drafts undergo. */
  edit(blocks: readonly Block[]): Block[] {
    const at = this.below(blocks.length);
    const block = blocks[at] ?? [];
    switch (this.below(8)) {
      case 0: {
        const cut = Math.ceil(block.length / 4) + this.below(Math.max(1, Math.floor(block.length / 2)));
        const parts = [this.#become(block, block.slice(0, cut)), block.slice(cut)];
        return blocks.toSpliced(at, 1, ...parts.filter((part) => part.length > 0));
      }
      case 1:
        return at + 1 < blocks.length
          ? blocks.toSpliced(at, 2, this.#become(block, [...block, ...(blocks[at + 1] ?? [])]))
          : [...blocks];
      case 2:
        return blocks.toSpliced(at, 1).toSpliced(this.below(blocks.length), 0, block);
      case 3:
        return blocks.with(at, this.#rewrite(block, 0.1 + 0.3 * this.#random()));
      case 4:
        return blocks.with(at, this.#rewrite(block, 0.6 + 0.4 * this.#random()));
      case 5:
        return blocks.length > 5 ? blocks.toSpliced(at, 1) : [...blocks];
      case 6:
        return blocks.toSpliced(at, 0, this.words(6 + this.below(60)));
      default: {
        const from = this.below(block.length + 1);
        return blocks.with(at, this.#become(block, block.toSpliced(from, this.below(4), ...this.words(this.below(4)))));
      }
    }
  }

  #rewrite(block: Block, share: number): Block {
    return this.#become(
      block,
      block.map((word) => {
        const other = this.#random() < share ? this.word() : word;
        return other.text === word.text ? word : other; // rewritten, it is the same word
      }),
    );
  }

  /** Returns the printed block: with its own number, with new line breaks each time; and where each word begins. */
  print(
    block: Block,
    number: number,
    isNumbered: boolean,
  ): { readonly text: string; readonly starts: readonly number[] } {
    let text = isNumbered ? `${number}. ` : '';
    const starts = block.map((word, index) => {
      if (index > 0) text += this.below(9) === 0 ? '\n   ' : ' ';
      text += word.text;
      return text.length - word.text.length;
    });
    return { text, starts };
  }
}
