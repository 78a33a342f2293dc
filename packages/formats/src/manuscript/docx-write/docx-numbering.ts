import { wordPart } from './docx-static.ts';

const BULLETS = 1;

/**
 * The lists of a written draft: items have the draft's letters. A new list begins wherever Word would count
 * differently.
 */
export class DocxLists {
  #lists = BULLETS;
  readonly #starts: { readonly list: number; readonly depth: number; readonly start: number }[] = [];
  /** Number of items of each depth counted by the draft, including bullets, and by Word in its list. */
  readonly #drafted: number[] = [];
  #current = 0;
  readonly #counted: number[] = [];

  /** Anything but an item ends every list. */
  endLists(): void {
    this.#drafted.length = 0;
    this.#current = 0;
  }

  /** The properties of an item. @param level from 1 */
  item(level: number, ordered: boolean): string {
    this.#drafted.length = level;
    const nth = (this.#drafted[level - 1] ?? 0) + 1;
    this.#drafted[level - 1] = nth;
    const list = ordered ? this.#listCounting(level, nth) : BULLETS;
    return `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="${list}"/></w:numPr>`;
  }

  #listCounting(level: number, nth: number): number {
    this.#counted.length = level;
    if (this.#current === 0 || (this.#counted[level - 1] ?? 0) + 1 !== nth) {
      this.#lists += 1;
      this.#current = this.#lists;
      this.#counted.fill(0);
      this.#starts.push({ list: this.#lists, depth: level - 1, start: nth });
    }
    this.#counted[level - 1] = nth;
    return this.#current;
  }

  /** The part that defines how lists are counted. */
  xml(): string {
    const level = (depth: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
      `<w:pPr><w:ind w:left="${1_150 + 120 * depth}" w:hanging="300"/></w:pPr></w:lvl>`;
    const levels = (format: string, text: (depth: number) => string): string =>
      [0, 1, 2, 3, 4, 5].map((depth) => level(depth, format, text(depth))).join('');
    const lists = this.#starts.map(
      ({ list, depth, start }) =>
        `<w:num w:numId="${list}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    );
    return wordPart(
      'w:numbering',
      `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${levels('bullet', () => '•')}</w:abstractNum>` +
        `<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${levels('lowerLetter', (depth) => `%${depth + 1})`)}</w:abstractNum>` +
        `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="1"/></w:num>${lists.join('')}`,
    );
  }
}
