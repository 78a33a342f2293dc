import { SHEET } from './docx-static.ts';

/** The top-level elements in the body of a Word file, in order. */
type BodyItem =
  | { readonly is: 'table'; readonly xml: string }
  | {
      readonly is: 'paragraph';
      readonly style: string;
      readonly properties: string;
      readonly inner: string;
      section: string;
    };

/** Lines of a page that are not numbered. */
const UNNUMBERED = '<w:suppressLineNumbers/>';

/**
 * The body of a Word file with the line numbers of the draft: Word counts the lines of paragraphs only, so after a
 * table or a footnote counted by the draft, a new section begins that counts from the right line on.
 */
export class DocxBody {
  readonly #items: BodyItem[] = [];
  /** First line of the section, and the line that Word would count next. */
  #start = 1;
  #next = 1;
  #hasSection = false;

  /** A paragraph with its own line breaks. @param span its first and last line */
  numbered(
    style: string,
    properties: string,
    inner: string,
    span: { readonly fromLine: number; readonly toLine: number },
  ): void {
    if (this.#next !== span.fromLine) this.#breakSection(span.fromLine);
    this.#items.push({ is: 'paragraph', style, properties, inner, section: '' });
    this.#next = span.toLine + 1;
  }

  /** A paragraph that Word does not count. */
  aside(style: string, inner: string, properties = ''): void {
    this.#items.push({ is: 'paragraph', style, properties: properties + UNNUMBERED, inner, section: '' });
  }

  table(xml: string): void {
    // Tables that touch would be one.
    if (this.#items.at(-1)?.is === 'table') this.aside('Aside', '');
    this.#items.push({ is: 'table', xml });
  }

  #breakSection(line: number): void {
    if (this.#items.at(-1)?.is !== 'paragraph') this.aside('Aside', '');
    const last = this.#items.at(-1);
    if (last?.is === 'paragraph') last.section = this.#sectionXml();
    this.#start = line;
  }

  #sectionXml(): string {
    const isFirst = !this.#hasSection;
    this.#hasSection = true;
    return (
      `<w:sectPr>${isFirst ? '<w:headerReference w:type="default" r:id="rIdHead"/><w:footerReference w:type="default" r:id="rIdFoot"/>' : ''}<w:type w:val="continuous"/>` +
      `<w:pgSz w:w="${SHEET.width}" w:h="${SHEET.height}"/><w:pgMar w:top="1418" w:right="${SHEET.right}" w:bottom="1418" w:left="${SHEET.left}" w:header="567" w:footer="567" w:gutter="0"/>` +
      // The attribute is one less than the number of the first line.
      `<w:lnNumType w:countBy="1" w:start="${this.#start - 1}" w:restart="newSection"/></w:sectPr>`
    );
  }

  xml(): string {
    // A text ends with a paragraph.
    if (this.#items.at(-1)?.is !== 'paragraph') this.aside('Aside', '');
    const last = this.#sectionXml();
    return this.#items.map(itemXml).join('') + last;
  }
}

function itemXml(item: BodyItem): string {
  if (item.is === 'table') return item.xml;
  const { style, properties, inner, section } = item;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}${section}</w:pPr>${inner}</w:p>`;
}
